import { describe, expect, it } from 'vitest'
import { type Block, wordsOf } from '../../electron/briefing/block.ts'
import { briefingTitle, composeBriefing } from '../../electron/briefing/compose.ts'
import { confidentialMark } from '../../electron/briefing/confidential.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { type BriefingData, briefingData } from '../../shared/records/briefing.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
import { readBack } from './read-pdf.ts'

const words = (data: BriefingData) => wordsOf(composeBriefing(data)).replaceAll('\u00a0', ' ')
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))
const section = (text: string, from: string, to: string) =>
  text.slice(text.indexOf(`\n${from}\n`), text.indexOf(`\n${to}\n`))
const withDocument = (id: number, fields: Partial<BriefingData['documents'][number]>): BriefingData => ({
  ...waterrade,
  documents: waterrade.documents.map((document) =>
    document.id === id ? { ...document, ...fields } : document,
  ),
})

describe('the sample dossier', () => {
  const text = words(waterrade)

  it('is data as the store delivers it', () => {
    expect(briefingData.safeParse(waterrade).error).toBeUndefined()
  })

  it('opens with the conflict of dates and then says the rest in order of use', () => {
    expect(headings(composeBriefing(waterrade))).toEqual([
      'Let op',
      'Kern in vijf regels',
      'Wat ligt voor',
      'Tijdlijn',
      'Toezeggingen',
      'Cijfers tegen de norm',
      'Moties en dictumpunten',
      'Vragen zonder volledig antwoord',
      'Advies en reactie',
      'Citaten tegenover elkaar',
      'Concept-vragen en spreektekst',
      'Ontbrekende stukken',
      'Bronnen',
    ])
    const warning = section(text, 'Let op', 'Kern in vijf regels')
    expect(warning).toContain('uiterlijk 31-12-2026 (afgeleid uit ‘In het vierde kwartaal’)')
    expect(warning).toContain('De toezegging mag 30 dagen later komen dan het besluit.')
    expect(warning).toContain(
      '“De keuze om de overeenkomst te verlengen moet uiterlijk 1 december 2026 gemaakt zijn.”',
    )
  })

  it('prints for a late promise its literal term, its date with its certainty, its lateness and both judgements', () => {
    const promises = section(text, 'Toezeggingen', 'Moties en dictumpunten')
    for (const part of [
      '“vóór 1 november 2026”',
      '31-10-2026 (exact)',
      '▲ 22 dagen te laat',
      '● Open',
      '○ Nog niet beoordeeld',
    ])
      expect(promises).toContain(part)
  })

  it('marks a derived date, keeps the date before the extension and invents none where the words give none', () => {
    expect(text).toContain('~ 31-12-2026 (afgeleid)')
    expect(text).toContain('Eerst 15-12-2026, daarna uitgesteld')
    expect(text).toContain('“Zodra er meer duidelijkheid is”\nGeen datum')
  })

  it('sets what is settled on paper but not kept apart from what is settled', () => {
    expect(text).toContain('Officieel afgedaan, volgens u niet of niet geheel nagekomen (1)\n')
    expect(text).toContain('Afgedaan: T2026-001 (afgedaan; eigen oordeel: nagekomen).')
  })

  it('says how many months were over a promised norm, names them, and draws them with the norm', () => {
    const norms = section(text, 'Cijfers tegen de norm', 'Moties en dictumpunten')
    expect(norms).toContain('2 van 3 maanden boven de norm van 1%')
    expect(norms).toContain('Klachten over de levering: juli 2026, september 2026')
    expect(composeBriefing(waterrade).find(({ kind }) => kind === 'chart')).toMatchObject({
      summary: expect.stringContaining('juli 2026 1,6%; augustus 2026 0,7%; september 2026 1,19%'),
    })
  })

  it('quotes the dodging words and says which verdicts are not given yet', () => {
    const questions = section(text, 'Vragen zonder volledig antwoord', 'Advies en reactie')
    expect(questions).toContain('→ Verwezen naar een ander antwoord. Ontwijkende woorden: “Zie antwoord 2”')
    expect(questions).toContain('○ Nog niet beoordeeld. Woorden die op ontwijken wijzen: “komt aan de orde')
    expect(questions).toContain('Volgens u beantwoord: V2026-022 (vraag 1).')
  })

  it('gives every quote its source', () => {
    const unsourced = composeBriefing(waterrade).filter(
      (block) => block.kind === 'quote' && block.sources.every(({ to }) => to === undefined),
    )
    expect(unsourced).toEqual([])
  })

  it('numbers sources in the order in which they are first cited', () => {
    const cited = [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]))
    expect([...new Set(cited)]).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('says what was left out before it came here', () => {
    expect(text).toContain('Weggelaten uit deze briefing: 1 besloten document en 2 besloten onderdelen.')
  })
})

describe('secret documents', () => {
  const secret = withDocument(5, { confidentiality: 'geheim', subject: 'Geheim stuk over Noorderplas' })

  it('are left out with everything that quotes them, and counted', () => {
    const text = words(secret)
    expect(text).not.toContain('Noorderplas')
    expect(text).not.toContain('cliëntondersteuning')
    expect(text).toContain(
      '1 geheim document, 4 geheime onderdelen, 1 besloten document en 2 besloten onderdelen',
    )
  })

  it('leave no municipality behind that only they name, and nothing that says there are no documents at all', () => {
    const all = waterrade.documents.map((document) => ({ ...document, confidentiality: 'geheim' as const }))
    const text = words({ ...waterrade, documents: all })
    expect(text).not.toContain('Waterrade')
    expect(text).not.toContain('bevat geen documenten.')
    expect(text).toContain('geen documenten die in deze briefing mogen staan')
    const moved = withDocument(5, { confidentiality: 'geheim', municipality: 'Zuiderveen' })
    expect(words({ ...moved, municipalities: ['Waterrade', 'Zuiderveen'] })).toContain(
      '\nGemeente Waterrade\n',
    )
  })

  it('are counted on a card too', () => {
    const card = composeBriefing(secret, { ...planOf('debate'), form: 'card' })
    expect(wordsOf(card).replaceAll('\u00a0', ' ')).toContain(
      '1 geheim document, 4 geheime onderdelen, 1 besloten document en 2 besloten onderdelen',
    )
  })

  it('take the parts of a secret motion with them', () => {
    const parts = withDocument(4, { confidentiality: 'geheim' })
    const moved = {
      ...parts,
      items: parts.items.map((item) =>
        item.kind === 'dictum_point' ? { ...item, passage: { documentId: 1, page: 1, quote: 'x' } } : item,
      ),
    }
    expect(words(moved)).not.toContain('tien werkdagen')
    expect(words(moved)).toContain('3 geheime onderdelen')
  })

  it('leave out what was measured in them, and the norm of a promise that they hold', () => {
    const [kpi] = waterrade.kpis
    if (kpi === undefined) throw new Error('the sample has a KPI')
    const measured = kpi.measurements.map((row, at) => ({ ...row, documentId: at === 0 ? 3 : 1 }))
    const secret = withDocument(3, { confidentiality: 'geheim' })
    const shown = words({ ...secret, kpis: [{ ...kpi, measurements: measured }] })
    expect(shown).not.toContain('juli 2026 ')
    expect(
      words({ ...withDocument(1, { confidentiality: 'geheim' }), kpis: [{ ...kpi, itemId: 11 }] }),
    ).not.toContain(kpi.title)
  })

  it('leave out the proof that they hold, and keep the promise', () => {
    const text = words(withDocument(1, { confidentiality: 'besloten' }))
    expect(text).not.toContain('beschouwen wij deze toezegging als afgedaan')
    expect(text).toContain('Cliënten betrekken bij de nieuwe eisen')
  })

  it('are printed only when asked for by name, and then every page says so', async () => {
    const blocks = composeBriefing(secret, {
      ...planOf('debate'),
      confidential: { levels: ['geheim', 'besloten'], ground: 'Besluit van 3 mei 2026' },
    })
    expect(wordsOf(blocks)).toContain('Noorderplas')
    const { bytes, pageCount } = renderBriefing(blocks, {
      title: 'Proef',
      madeAt: secret.madeAt,
      mark: confidentialMark(secret, 'Besluit van 3 mei 2026'),
    })
    const marked = (await readBack(bytes)).artifacts.filter((page) =>
      page.replaceAll('\u00a0', ' ').includes('Bevat geheime stukken · Besluit van 3 mei 2026'),
    )
    expect(marked).toHaveLength(pageCount)
    expect(confidentialMark(waterrade)).toBeNull()
  })
})

it('counts documents without a date apart from those that have one', () => {
  const line = (count: number) => {
    const documents = waterrade.documents.filter(({ id }) => id > 7 - count)
    return words({ ...waterrade, items: [], conflicts: [], kpis: [], missing: [], documents })
  }
  expect(line(2)).toContain('Dit dossier bevat 2 documenten: 1 van 25 augustus 2026 en 1 zonder datum.')
  expect(line(1)).toContain('Dit dossier bevat 1 document, zonder datum.')
  expect(line(3)).toContain(
    'Dit dossier bevat 3 documenten: 2 van 18 mei 2026 tot en met 25 augustus 2026 en 1 zonder datum.',
  )
})

it('of one portfolio holder says so at its head, in its title and where documents are counted', () => {
  const only = { holder: 'Bremer', group: null, documents: { openbaar: 8, besloten: 3, geheim: 2 } }
  const documents = waterrade.documents.slice(0, 2)
  const part: BriefingData = {
    ...waterrade,
    only,
    items: [],
    conflicts: [],
    kpis: [],
    missing: [],
    documents,
  }
  const text = words(part)
  expect(text).toContain('stand op 22 november 2026 · alleen Bremer')
  expect(text).toContain('In deze briefing: 2 van 8 documenten van dit dossier')
  expect(words({ ...part, documents: [] })).toContain(
    'In deze briefing: geen van 8 documenten van dit dossier.',
  )
  expect(words({ ...part, documents: [] })).not.toContain('bevat geen documenten')
  const card = { ...planOf('debate'), form: 'card' as const, title: 'Eigen titel' }
  expect(wordsOf(composeBriefing(part, card))).toContain('alleen Bremer')
  expect(briefingTitle(part, card)).toBe('Briefing: Eigen titel · alleen Bremer')
})

describe('a dossier with nothing in it', () => {
  const empty: BriefingData = {
    ...waterrade,
    dossier: { name: 'Leeg', note: null },
    municipalities: [],
    documents: [],
    items: [],
    events: [],
    moments: [],
    conflicts: [],
    missing: [],
    notes: [],
    ties: [],
    drafts: [],
    proposals: [],
    since: null,
    leftOut: { secret: { documents: 0, items: 0 }, restricted: { documents: 0, items: 0 } },
  }

  it('is one page that says so', () => {
    const blocks = composeBriefing(empty)
    expect(headings(blocks)).toEqual(['Kern in één regel', 'Bronnen'])
    expect(wordsOf(blocks)).toContain('Dit dossier bevat geen documenten.')
    expect(renderBriefing(blocks, { title: 'Leeg', madeAt: empty.madeAt }).pageCount).toBe(1)
  })
})
