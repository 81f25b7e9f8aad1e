import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Paragraph, wordsOf } from '../../electron/briefing/block.ts'
import { blocksOf, type Composed, composePack } from '../../electron/briefing/compose.ts'
import { pagesOf } from '../../electron/briefing/measure.ts'
import type { BriefingData, BriefingItem } from '../../shared/records/briefing.ts'
import {
  type BriefingPlan,
  planOf,
  purposes,
  type Section,
  sections,
} from '../../shared/records/briefing-plan.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

const debate = planOf('debate')
const everySection: BriefingPlan = {
  ...debate,
  pages: null,
  parts: sections.map((section) => ({ kind: 'section', section, shown: true })),
}
const composed = (data: BriefingData, plan: BriefingPlan) =>
  composePack(data, plan, (blocks) => pagesOf(blocks, plan).pageCount)
const textOf = (pack: Composed) => wordsOf(blocksOf(pack)).replaceAll('\u00a0', ' ')
const partOf = (pack: Composed, plan: BriefingPlan, section: Section) =>
  pack.parts.filter(({ part }) => {
    const planned = part === null ? undefined : plan.parts[part]
    return planned?.kind === 'section' && planned.section === section
  })
/** Without source list and appendices. */
const countedPages = (pack: Composed, plan: BriefingPlan) => {
  const last = new Set([...partOf(pack, plan, 'sources'), ...partOf(pack, plan, 'appendices')])
  return pagesOf(blocksOf({ parts: pack.parts.filter((part) => !last.has(part)) }), plan).pageCount
}

describe('every line has its source', () => {
  const isLinked = (paragraphs: readonly Paragraph[]) =>
    paragraphs.some(({ runs }) => runs.some(({ to }) => to !== undefined))
  const isMarked = (paragraphs: readonly Paragraph[]) =>
    /Eigen woorden|Voorstel van het programma|Geteld uit \d+ documenten|^Eigen notitie|Dit dossier bevat geen documenten/m.test(
      paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'),
    )
  const isSmall = (paragraphs: readonly Paragraph[]) => paragraphs.every(({ small }) => small === true)
  /** Lines that say something of the dossier and rest on nothing. */
  const bare = (block: Block): readonly string[] => {
    const of = (
      lines: readonly Readonly<{ paragraphs: readonly Paragraph[]; sources: Paragraph['runs'] }>[],
    ) =>
      lines
        .filter(({ paragraphs, sources }) => !isLinked([{ runs: sources }]) && !isMarked(paragraphs))
        .map(({ paragraphs }) =>
          paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '),
        )
    switch (block.kind) {
      case 'quote':
      case 'chart':
        return of([block])
      case 'list':
        return of(block.items)
      case 'timeline':
        return of(block.entries.filter(({ mark }) => mark !== 'now'))
      case 'notice':
        return of(block.body.slice(1))
      case 'table':
        return block.rows.filter(({ cells }) => !isLinked(cells.flat())).map((row) => JSON.stringify(row))
      case 'paragraph':
        return isSmall(block.paragraphs) || introductions.test(wordsOf([block])) ? [] : of([block])
      default:
        return []
    }
  }
  const introductions =
    /^(Deze briefing noemt geen documenten|De documenten verwijzen naar deze stukken|Er is sindsdien niets veranderd|Alle vragen zijn volgens u|Er staan geen toezeggingen open)/

  it('whatever is in the dossier, whatever is secret, in whatever order', () => {
    const chosen = <T>(all: readonly T[]) => fc.shuffledSubarray([...all])
    const cases = fc.record({
      items: fc.subarray([...waterrade.items]),
      secret: chosen(waterrade.documents.map(({ id }) => id)),
      parts: chosen(everySection.parts),
      purpose: fc.constantFrom(...purposes),
      pages: fc.constantFrom(null, 2, 6, 20),
    })
    fc.assert(
      fc.property(cases, ({ items, secret, parts, ...rest }) => {
        const data: BriefingData = {
          ...waterrade,
          items,
          documents: waterrade.documents.map((document) =>
            secret.includes(document.id) ? { ...document, confidentiality: 'geheim' } : document,
          ),
        }
        const plan = { ...everySection, ...rest, parts }
        const pack = composed(data, plan)
        const body = pack.parts.filter(({ part }) => part !== null).flatMap(({ blocks }) => blocks)
        expect(body.flatMap(bare)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('and each section of the sample says something', () => {
    const pack = composed(waterrade, everySection)
    const empty = sections.filter((section) =>
      partOf(pack, everySection, section).every(({ blocks }) => blocks.length === 0),
    )
    expect(empty).toEqual(['appendices'])
  })
})

describe('the plan', () => {
  it('orders the parts, leaves out what is not ticked and marks own words as the user’s', () => {
    const plan: BriefingPlan = {
      ...debate,
      pages: null,
      title: 'Het debat van dinsdag',
      parts: [
        { kind: 'section', section: 'missing', shown: true },
        { kind: 'note', title: 'Mijn inzet', text: 'Eerst de informatie.\n\nDan het besluit.' },
        { kind: 'section', section: 'core', shown: false },
        { kind: 'section', section: 'commitments', shown: true },
      ],
    }
    const pack = composed(waterrade, plan)
    const headings = blocksOf(pack).flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    )
    expect(headings).toEqual(['Ontbrekende stukken', 'Mijn inzet', 'Toezeggingen'])
    expect(textOf(pack)).toContain('Eerst de informatie.\nDan het besluit.\nEigen woorden')
    expect(pack.title).toBe('Briefing: Het debat van dinsdag')
  })

  it('says the five lines that matter most, the conflict and what is late before what is only counted', () => {
    const [core] = partOf(composed(waterrade, debate), debate, 'core')
    const list = core?.blocks.find((block) => block.kind === 'list')
    const lines = list?.kind === 'list' ? list.items.map((item) => wordsOf([{ ...list, items: [item] }])) : []
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('Te laat')
    expect(lines[1]).toContain('Kan na het besluit komen')
    expect(lines[2]).toContain('Over 9 dagen, 1 december 2026, is het besluit')
  })

  it('shows only the level that is asked for', () => {
    const documents = waterrade.documents.map((document) => {
      if (document.id === 4) return { ...document, confidentiality: 'besloten' as const }
      return document.id === 5 ? { ...document, confidentiality: 'geheim' as const } : document
    })
    const plan = {
      ...debate,
      confidential: { levels: ['besloten' as const], ground: 'Besloten vergadering' },
    }
    const pack = composed({ ...waterrade, documents }, plan)
    expect(pack.data.documents.map(({ id }) => id)).toContain(4)
    expect(pack.data.documents.map(({ id }) => id)).not.toContain(5)
    expect(textOf(pack)).toContain('Weggelaten uit deze briefing: 1 geheim document')
  })
})

describe('a length', () => {
  const [late, open] = waterrade.items.filter((item) => item.kind === 'commitment')
  if (late === undefined || open === undefined) throw new Error('the sample has commitments')
  const many = (count: number, from: BriefingItem, id: number, name: string): BriefingItem[] =>
    Array.from({ length: count }, (_, at) => ({ ...from, id: id + at, number: `${name}-${at}` }))
  const settled = {
    officialStatus: 'afgedaan',
    settledOn: '2026-03-01',
    verdict: 'nagekomen',
    isLate: false,
  } as const
  const big: BriefingData = {
    ...waterrade,
    items: [
      ...waterrade.items,
      ...many(60, { ...open, ...settled }, 1000, 'AF'),
      ...many(
        40,
        { ...open, isLate: false, settledOn: null, officialStatus: 'open', dueOn: '2027-11-01' },
        2000,
        'OP',
      ),
      ...many(
        6,
        { ...late, isLate: true, daysLate: 40, settledOn: null, officialStatus: 'open' },
        3000,
        'LAAT',
      ),
    ],
  }

  it.each([2, 6, 20] as const)('of %i pages is kept, and what had to go is named', (pages) => {
    const plan = { ...everySection, pages }
    const pack = composed(big, plan)
    expect(countedPages(pack, plan)).toBeLessThanOrEqual(pages)
    expect(pack.tooLong).toBe(false)
    const text = textOf(pack)
    for (const { section, left, of } of pack.cut)
      if (section === 'commitments') expect(text).toContain(`${left} van ${of} toezeggingen`)
    if (pages < 20) {
      expect(pack.cut.find(({ section }) => section === 'commitments')?.left).toBeGreaterThan(10)
      expect(text).toMatch(/^Ingekort, hier staan niet: \d+ van \d+ toezeggingen/m)
      expect(text.match(/Weggelaten om de briefing kort te houden: /g)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  })

  it('keeps what is late before what is open, and that before what is settled', () => {
    const plan = { ...everySection, pages: 6 as const }
    const text = textOf(composed(big, plan))
    const kept = (name: string) => new Set(text.match(new RegExp(`^${name}-\\d+$`, 'gm'))).size
    expect(kept('LAAT')).toBe(6)
    expect(kept('OP')).toBeLessThan(40)
    expect(text).not.toContain('AF-1 (afgedaan')
  })

  it('keeps the core, what is late and something of the rest of thousands', () => {
    const plan = { ...debate, pages: 2 as const }
    const items = [...waterrade.items, ...many(3000, { ...open, ...settled }, 10_000, 'AF')]
    const pack = composed({ ...waterrade, items }, plan)
    const text = textOf(pack)
    expect(text).toContain('Kern in vijf regels')
    expect(text).toContain('T2025-031')
    expect(pack.cut.map(({ section }) => section)).not.toContain('core')
    expect(pack.cut.find(({ section }) => section === 'commitments')?.of).toBeGreaterThan(3000)
  })

  it('never keeps a question that the program worded where one is left out that the council put', () => {
    const [, , third] = waterrade.items.filter((item) => item.kind === 'question')
    if (third === undefined) throw new Error('the sample has questions')
    const asked = many(17, { ...third, refersTo: null, answerVerdict: null }, 5000, 'V')
    const proposals = asked.map(({ id }) => ({ itemId: id, text: 'Wat is het antwoord?', passages: [] }))
    const data = { ...waterrade, items: [...waterrade.items, ...asked], proposals }
    for (const pages of [2, 6] as const) {
      const plan = { ...debate, pages }
      const { cut } = composed(data, plan)
      const left = (section: Section) => cut.find((one) => one.section === section)?.left ?? 0
      expect(left('dodged') > 1 && left('proposals') < 17).toBe(false)
      expect(left('proposals')).toBeGreaterThanOrEqual(pages === 2 ? 17 : 0)
    }
  })

  it('names in few words what stands whole in a section of its own', () => {
    const title =
      'Een lange titel die nog eens alles zegt wat er ook in het stuk zelf staat, van begin tot eind'
    const items = waterrade.items.map((item) => (item.id === open.id ? { ...item, title } : item))
    const proposals = [{ itemId: open.id, text: 'Er is “iets” gezegd. Wanneer komt het?', passages: [] }]
    const text = textOf(composed({ ...waterrade, items, proposals }, { ...everySection, pages: 20 }))
    expect(text).toContain(`${open.number}: Wanneer komt het?`)
    expect(text).toContain(
      `Voorstel van het programma bij ${open.number} (Een lange titel die nog eens alles zegt …)`,
    )
  })

  it('puts the questions that are sent on to one answer in one', () => {
    const sent = waterrade.items.filter((item) => item.kind === 'question').slice(1, 3)
    const items = sent.map((item) => ({ ...item, refersTo: '2.1', answers: sent[0]?.answers ?? [] }))
    const proposals = items.map(({ id }) => ({ itemId: id, text: 'Wat is het antwoord?', passages: [] }))
    const text = textOf(composed({ ...waterrade, items, proposals }, everySection))
    expect(text).toContain(
      'Bij V2026-023 en V2026-024 verwijst het antwoord naar antwoord 2.1. Wil het college deze vragen zelf beantwoorden?',
    )
    expect(text).toContain('Voorstel van het programma bij 2 vragen')
    expect(text).not.toContain('Wat is het antwoord?')
  })

  it('says of the picture of time that the lines below name its moments only where none is cut', () => {
    const said = 'De regels hieronder noemen ze met hun bron'
    const summaryOf = (pack: Composed) =>
      blocksOf(pack).flatMap((block) => (block.kind === 'picture' ? [block.summary] : []))
    expect(summaryOf(composed(waterrade, everySection))).toEqual([expect.stringContaining(said)])
    const parts = everySection.parts.filter((part) => part.kind === 'section' && part.section === 'timeline')
    const plan = { ...everySection, parts, pages: 2 as const }
    const asked = many(60, { ...open, isLate: false, dueOn: '2029-11-01' }, 6000, 'VER')
    const pack = composed({ ...waterrade, items: [...waterrade.items, ...asked] }, plan)
    expect(pack.cut.map(({ section }) => section)).toContain('timeline')
    expect(summaryOf(pack)).toEqual([expect.not.stringContaining(said)])
  })

  it('counts what was not answered apart from the other questions, as figures are written', () => {
    const [answered] = waterrade.items.filter((item) => item.kind === 'question')
    if (answered === undefined) throw new Error('the sample has questions')
    const asked = { answerVerdict: 'niet_beantwoord', answers: [], evasion: null } as const
    const items = [
      ...many(1500, { ...answered, ...asked }, 7000, 'NIET'),
      ...many(1200, answered, 9000, 'WEL'),
    ]
    const plan = { ...debate, pages: 2 as const }
    expect(textOf(composed({ ...waterrade, items }, plan))).toMatch(
      /1\.4\d\d van 1\.500 vragen zonder volledig antwoord; 1\.200 van 1\.200 andere vragen/,
    )
  })

  it('fills its pages: with one thing more it would be longer', () => {
    const plan = { ...everySection, pages: 2 as const }
    expect(countedPages(composed(big, plan), plan)).toBe(2)
  })

  it('never cuts the user’s own words; what is too long because of them says so', () => {
    const text = 'Dit zijn mijn eigen woorden over het onderwerp van vanavond. '.repeat(250)
    const plan: BriefingPlan = {
      ...debate,
      pages: 2,
      parts: [...debate.parts, { kind: 'note', title: 'Betoog', text }],
    }
    const pack = composed(big, plan)
    expect(textOf(pack)).toContain(text.trim())
    expect(pack.tooLong).toBe(true)
  })

  it('makes an excerpt of a long answer that keeps its dodging words, and says how long the whole is', () => {
    const long = `Het college hecht hieraan. ${'Er is veel overleg gevoerd met alle partijen. '.repeat(40)}Het punt komt aan de orde in de begroting. ${'Daarna volgt nog overleg. '.repeat(20)}`
    const items = waterrade.items.map((item) =>
      item.kind === 'question' && item.answers[0] !== undefined
        ? {
            ...item,
            answerVerdict: 'doorgeschoven' as const,
            evasion: 'komt aan de orde in',
            answers: [{ ...item.answers[0], quote: long.trim() }],
          }
        : item,
    )
    const short = textOf(composed({ ...waterrade, items }, { ...debate, pages: 20 }))
    expect(short).toContain('Het college hecht hieraan. […] Het punt komt aan de orde in de begroting. […]')
    expect(short).toMatch(/Ingekort: het hele citaat telt \d{3} woorden/)
    expect(textOf(composed({ ...waterrade, items }, { ...debate, pages: null }))).toContain(long.trim())
  })

  it('gives a card one page with its core, what is late and what to ask, each with its source in words', () => {
    const plan = { ...debate, form: 'card' as const }
    const pack = composed(big, plan)
    expect(pagesOf(blocksOf(pack), plan).pageCount).toBe(1)
    expect(pack.tooLong).toBe(false)
    const text = textOf(pack)
    expect(text).toMatch(/Kern in (drie|vier|vijf) regels/)
    expect(text).toContain('Vragen\n')
    expect(text).toContain('Te laat\n')
    expect(text).toMatch(/Raadsbrief 12-09-2026, p\. \d/)
    expect(text).toContain('Niet op deze kaart')
    expect(text).not.toContain('[1]')
  })

  it('keeps on the smallest card in the largest letters what is late, said once', () => {
    const long = 'Het college zal voor de zomer uw raad weer een update geven over de stand van zaken'
    const items = big.items.map((item) => ({ ...item, title: long }))
    const proposals = [{ itemId: late.id, text: 'Er is “iets” gezegd. Wanneer komt het?', passages: [] }]
    const plan = { ...debate, form: 'card' as const, paper: 'a5' as const, large: true }
    const pack = composed({ ...big, items, drafts: [], proposals }, plan)
    const text = textOf(pack)
    expect(pagesOf(blocksOf(pack), plan).pageCount).toBe(1)
    expect(text.match(/Te laat zijn|Te laat is|^Te laat\n/gm)).toEqual(['Te laat\n'])
  })
})
