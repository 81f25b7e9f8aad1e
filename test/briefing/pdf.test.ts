import { describe, expect, it } from 'vitest'
import { type Block, wordsOf } from '../../electron/briefing/block.ts'
import { briefingTitle, composeBriefing } from '../../electron/briefing/compose.ts'
import { clean, missingSign } from '../../electron/briefing/fonts.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
import { readBack } from './read-pdf.ts'

const madeAt = '2026-11-22T18:30:00Z'
const render = (blocks: readonly Block[], title = 'Proef') => renderBriefing(blocks, { title, madeAt })

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  paragraphs: [{ runs: [{ text }] }],
  sources: [],
})
const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption: 'Tabel',
  columns: (rows[0] ?? []).map((_, index) => ({ title: `Kolom ${index + 1}`, width: 1 })),
  rows: rows.map((cells) => ({ cells: cells.map((text) => [{ runs: [{ text }] }]) })),
})

const signs = (text: string) => clean(text).replace(/\s/g, '')
const inOrder = (text: string) => [...signs(text)].toSorted().join('')
const markedText = async (blocks: readonly Block[]) => (await readBack(render(blocks).bytes)).pages.join('\n')

describe('a briefing read back from its PDF', () => {
  const blocks = composeBriefing(waterrade)
  const whole = renderBriefing(blocks, { title: briefingTitle(waterrade), madeAt: waterrade.madeAt })

  it('holds every word that was composed, and beside them only the way back from each source', async () => {
    const { pages } = await readBack(whole.bytes)
    const text = pages.join('\n').replace(/In deze briefing op pagina [\d,\s]+/g, '')
    expect(inOrder(text)).toBe(inOrder(wordsOf(blocks)))
  })

  it('keeps the order in which it was composed', async () => {
    const text = signs((await readBack(whole.bytes)).pages.join('\n'))
    const places = [
      'Let op',
      'Kern',
      'Tijdlijn',
      'Toezeggingen',
      'Moties en dictumpunten',
      'Ontbrekende stukken',
    ].map((heading) => text.indexOf(signs(heading)))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says on each page which of how many it is', async () => {
    const { artifacts } = await readBack(whole.bytes)
    expect(artifacts).toHaveLength(whole.pageCount)
    for (const [index, page] of artifacts.entries())
      expect(page).toContain(`Pagina ${index + 1} van ${whole.pageCount}`)
  })

  it('has a title, a language and a bookmark for each heading', async () => {
    const { title, language, bookmarks } = await readBack(whole.bytes)
    expect(title).toBe('Briefing: Wmo-hulpmiddelen: leveren, repareren, verlengen')
    expect(language).toBe('nl-NL')
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(bookmarks).toEqual([waterrade.dossier.name, ...headings])
  })

  it('has all its signs in the embedded fonts', () => {
    expect(whole.missingGlyphs).toEqual([])
  })
})

describe('the same data', () => {
  const blocks = composeBriefing(waterrade)

  it('gives the same bytes', () => {
    expect(Buffer.from(render(blocks).bytes).equals(Buffer.from(render(blocks).bytes))).toBe(true)
  })

  it('made at another moment differs in the time stamp alone', () => {
    const at = (moment: string) =>
      Buffer.from(renderBriefing(blocks, { title: 'Proef', madeAt: moment }).bytes).toString('latin1')
    const timeless = (file: string) =>
      file
        .replace(/\(D:\d{14}Z\)/g, '')
        .replace(/<xmp:CreateDate>[^<]*/g, '')
        .replace(/\/ID \[[^\]]*\]/g, '')
    const [one, other] = [at('2026-11-22T18:30:00Z'), at('2027-01-02T07:08:09Z')]
    expect(one).not.toBe(other)
    expect(timeless(one)).toBe(timeless(other))
  })

  it('names no person, folder or machine', () => {
    const file = Buffer.from(render(blocks).bytes).toString('latin1')
    expect(file).not.toContain(import.meta.dirname)
    expect(file).not.toContain('/Author')
    expect(file).not.toContain('dc:creator')
  })
})

describe('hostile content', () => {
  const long = 'ab'.repeat(5000)
  const sentence = 'De wachttijd is € 1.234,56 waard, zei cliënte Zoë: “naïef”… '

  it('loses no letter of a row of 10,000 characters', async () => {
    const rows = [['T2026-001', long, sentence.repeat(170)]]
    const blocks = [table(rows)]
    expect(inOrder(await markedText(blocks))).toBe(inOrder(wordsOf(blocks)))
  })

  it('loses no word of 400 rows and repeats their head on each page as furniture', async () => {
    const blocks = [
      table(Array.from({ length: 400 }, (_, row) => [`Rij ${row}`, `${sentence}${row}`, '30-06-2026'])),
    ]
    const { pages, artifacts } = await readBack(render(blocks).bytes)
    expect(signs(pages.join('\n'))).toBe(signs(wordsOf(blocks)))
    expect(artifacts.slice(1).every((page) => page.includes('Kolom 1'))).toBe(true)
  })

  it('sets a quote longer than a page in its own order', async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: 'Citaat' },
      { kind: 'quote', paragraphs: [{ runs: [{ text: sentence.repeat(200) }] }], sources: [] },
      paragraph('Daarna.'),
    ]
    expect(signs(await markedText(blocks))).toBe(signs(wordsOf(blocks)))
  })

  it('shows a sign for what no font has, tells it, and keeps the words behind it', async () => {
    const blocks = [paragraph('Ingediend door משה en 👩‍👧 op 1 juni.')]
    const { missingGlyphs, bytes } = render(blocks)
    expect(missingGlyphs).toEqual(['מ', 'ש', 'ה', '👩‍👧'])
    const text = (await readBack(bytes)).pages.join('')
    expect(text).toContain('Ingediend door')
    expect(text).toContain('op 1 juni.')
    expect(text.includes('משה') || text.includes('השמ') || text.includes(missingSign)).toBe(true)
  })

  it('keeps letters with marks, ligatures, bullets and arrows as they are', async () => {
    const text = 'Çelik, Ğarip, Łukasz, Škoda; coëfficiënt, officiële fiets; • → ✓ ● ▲ ≥ ½ – — ‘a’ “b” €'
    expect(signs(await markedText([paragraph(text)]))).toBe(signs(text))
  })

  it('never leaves a heading alone at the foot of a page', async () => {
    for (let lines = 27; lines < 36; lines++) {
      const filler = Array.from({ length: lines }, (_, line) => paragraph(`Regel ${line}.`))
      const { pages } = await readBack(
        render([...filler, { kind: 'heading', level: 2, text: 'Kop' }, table([['a', 'b']])]).bytes,
      )
      expect(pages.find((page) => page.includes('Kop'))).toContain('Kolom 1')
    }
  })

  it('stays within the page, however long a row, a quote or a word is', async () => {
    const blocks: Block[] = [
      table([['T2026-001', long, sentence.repeat(170)]]),
      { kind: 'quote', paragraphs: [{ runs: [{ text: sentence.repeat(200) }] }], sources: [] },
      { kind: 'heading', level: 2, text: long.slice(0, 300) },
      paragraph(long),
    ]
    const { extents } = await readBack(render(blocks).bytes)
    expect(extents.length).toBeGreaterThan(5)
    for (const { lowest, rightmost } of extents) {
      expect(lowest).toBeGreaterThan(841.89 - 770)
      expect(rightmost).toBeLessThan(541)
    }
  })
})
