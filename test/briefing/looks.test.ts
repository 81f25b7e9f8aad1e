import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, wordsOf } from '../../electron/briefing/block.ts'
import { clean } from '../../electron/briefing/fonts.ts'
import { pagesOf } from '../../electron/briefing/measure.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import { shownText } from '../../shared/reading.ts'
import { forms, type Look, papers, themes } from '../../shared/records/briefing-plan.ts'
import { anyBlocks } from './any-blocks.ts'
import { readBack } from './read-pdf.ts'

const madeAt = '2026-11-22T18:30:00Z'
const looks: readonly Look[] = forms.flatMap((form) =>
  papers.flatMap((paper) =>
    themes.flatMap((theme) => [false, true].map((large): Look => ({ form, paper, theme, large }))),
  ),
)
const anyLook = fc.constantFrom(...looks)
const usual: Look = { form: 'pack', paper: 'a4', theme: 'warm', large: false }
const render = (blocks: readonly Block[], look: Look = usual) =>
  renderBriefing(blocks, { title: 'Proef', madeAt, look })

const signs = (text: string) => clean(text).replace(/\s/g, '')
const inOrder = (text: string) => [...signs(text)].toSorted().join('')
const nameOf = ({ form, paper, theme, large }: Look) =>
  `${form}, ${paper}, ${theme}${large ? ', large print' : ''}`

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  paragraphs: [{ runs: [{ text }] }],
  sources: [],
})
const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
const sentence =
  'De verantwoordelijkheden van portefeuillehouders staan in de raadsinformatiebrieven van juni. '

const hostile: readonly Block[] = [
  { kind: 'title', overline: 'Briefing & <meer>', title: 'R&D <Wmo> “Zoë”', subtitle: 'Waterrade' },
  heading('Een kop & nog een <kop>'),
  {
    kind: 'table',
    columns: [
      { title: 'Nr', width: 1 },
      { title: 'Toezegging', width: 3 },
      { title: 'Status en oordeel', width: 1 },
    ],
    rows: [['T2026-001', 'ab'.repeat(5000), sentence.repeat(40)], ...Array.from({ length: 40 }, row)].map(
      (cells) => ({ cells: cells.map((text) => [{ runs: [{ text }] }]) }),
    ),
  },
  {
    kind: 'quote',
    paragraphs: [{ runs: [{ text: sentence.repeat(120) }] }],
    sources: [{ text: '[1] p. 2' }],
  },
  paragraph('Ingediend door משה en 👩‍👧 op 1 juni.'),
]

function row(_: unknown, at: number) {
  return [`Rij ${at}`, `${sentence}${at}`, 'Loopt']
}

/** Signs that no font has come back as they are, in either direction. */
const bare = (text: string) => text.replace(/[\u05d0-\u05ea]|[\u{1f300}-\u{1faff}]|\u200d|□/gu, '')

describe.each(looks.map((look) => ({ name: nameOf(look), look })))('$name', ({ look }) => {
  it('loses no word of hostile content and stays within the page', async () => {
    const { bytes, missingGlyphs } = render(hostile, look)
    const { pages, extents } = await readBack(bytes)
    expect(inOrder(bare(pages.join('\n')))).toBe(inOrder(bare(wordsOf(hostile))))
    expect(missingGlyphs).toEqual(['מ', 'ש', 'ה', '👩‍👧'])
    const width = look.paper === 'a4' ? 595.28 : 419.53
    for (const { lowest, rightmost } of extents) {
      expect(lowest).toBeGreaterThan(36)
      expect(rightmost).toBeLessThan(width - 28)
    }
  })
})

describe('pages that are measured', () => {
  it('are the pages that are drawn, whatever the blocks and the look, and every word is in them', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, anyLook, async (blocks, look) => {
        const measured = pagesOf(blocks, look)
        const { bytes, pageCount, starts } = render(blocks, look)
        const { pages } = await readBack(bytes)
        expect(measured).toEqual({ pageCount, starts })
        expect(pages).toHaveLength(pageCount)
        expect(inOrder(pages.join('\n'))).toBe(inOrder(wordsOf(blocks)))
      }),
      { numRuns: 30 },
    )
  })

  it('tell of each block the page that its first word stands on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(...kinds)), {
          minLength: 3,
          maxLength: 25,
        }),
        anyLook,
        async (parts, look) => {
          const blocks = parts.map(([length, kind], at) => kind(`Blok${at}X ${'woord '.repeat(length * 6)}`))
          const { pages } = await readBack(render(blocks, look).bytes)
          const { starts } = pagesOf(blocks, look)
          const found = blocks.map((_, at) => pages.findIndex((page) => page.includes(`Blok${at}X`)) + 1)
          expect(found).toEqual(starts)
        },
      ),
      { numRuns: 15 },
    )
  })
})

const kinds = [
  paragraph,
  (text: string): Block => ({ kind: 'quote', paragraphs: [{ runs: [{ text }] }], sources: [] }),
  (text: string): Block => heading(text.slice(0, 60)),
] as const

describe('contents', () => {
  const chapters = Array.from({ length: 12 }, (_, at) => [
    heading(`Hoofdstuk ${at}`),
    paragraph(sentence.repeat(20 + at * 3)),
    heading(`Onderdeel ${at}`, 3),
    paragraph(sentence.repeat(9)),
  ]).flat()
  const blocks: readonly Block[] = [
    { kind: 'title', overline: 'Briefing', title: 'Proef', subtitle: 'Waterrade' },
    { kind: 'contents', title: 'Inhoud' },
    ...chapters,
  ]

  it.each(looks.map((look) => [nameOf(look), look] as const))(
    'name each part with the page that it stands on, and nothing in it: %s',
    async (_, look) => {
      const { bytes, starts } = render(blocks, look)
      const { pages } = await readBack(bytes)
      const told = signs(pages.slice(0, (starts[2] ?? 1) + 0).join(''))
      for (const [at, block] of blocks.entries()) {
        if (block.kind !== 'heading') continue
        if (block.level === 3) expect(told).not.toContain(signs(`${block.text} ${starts[at]}`))
        if (block.level === 3) continue
        expect(told).toContain(signs(`${block.text} ${starts[at]}`))
        expect(pages[(starts[at] ?? 0) - 1]).toContain(block.text)
      }
    },
  )

  it('lead to each part, which leads back', () => {
    const file = Buffer.from(render(blocks).bytes).toString('latin1')
    const names = /\/Dests <<[\s\S]*?\/Names \[([\s\S]*?)\]\n>>/.exec(file)?.[1] ?? ''
    for (let at = 0; at < 24; at += 2)
      for (const name of [`kop-${at}`, `inhoud-${at}`]) {
        expect(names).toContain(`(${name})`)
        expect(file).toContain(`/D (${name})`)
      }
  })
})

describe('running text', () => {
  const words = Array.from({ length: 60 }, (_, at) => `${'en '.repeat(at % 5)}${sentence}`).join('')
  const vocabulary = new Set(words.split(/\s+/))
  const long: Block = { kind: 'quote', paragraphs: [{ runs: [{ text: words }] }], sources: [] }
  const onA5 = render([long], { ...usual, paper: 'a5' }).bytes
  const strange = (text: string) => text.split(/\s+/).filter((word) => !vocabulary.has(word))

  it('divides long words with hyphens that are no part of the text', async () => {
    const { pages, artifacts } = await readBack(onA5)
    expect(artifacts.join('').match(/-/g)?.length ?? 0).toBeGreaterThan(5)
    expect(pages.flatMap(strange)).toEqual([])
  })

  it('reads back with whole words', async () => {
    const { text } = await readPdf(onA5)
    const furniture = /^(Proef|Raadsgeheugen|Pagina|van|\d+)$/
    expect(strange(clean(shownText(text))).filter((word) => !furniture.test(word))).toEqual([])
  })

  it('never divides a name, a number or a link', async () => {
    const text = 'Burgemeestersdochter Raadsinformatiebrievenarchief 12345678901234567890 '
    const links = { runs: [{ text: 'verantwoordelijkhedenoverzicht '.repeat(20), to: 'bron' }] }
    const blocks: Block[] = [
      { kind: 'list', items: [{ label: '1', anchor: 'bron', paragraphs: [links], sources: [] }] },
      paragraph(text.repeat(30)),
    ]
    const { artifacts } = await readBack(render(blocks, { ...usual, paper: 'a5' }).bytes)
    expect(artifacts.join('')).not.toContain('-')
  })

  it('leaves no line of a paragraph alone on either side of a page', async () => {
    for (let before = 24; before < 40; before++) {
      const filler = Array.from({ length: before }, (_, at) => paragraph(`Regel ${at}.`))
      const { pages, baselines } = await readBack(render([...filler, long]).bytes)
      // No other line holds an n.
      const lines = baselines.filter(({ sign }) => sign === 'n')
      for (const page of pages.keys()) {
        const own = lines.filter((line) => line.page === page).map(({ y }) => Math.round(y))
        expect(new Set(own).size).not.toBe(1)
      }
    }
  })

  it('is set in step: body lines of every page stand on one grid', async () => {
    const mixed = Array.from({ length: 30 }, (_, at): Block[] => [
      heading(`Kop ${at}`, at % 3 === 0 ? 2 : 3),
      paragraph(sentence.repeat(1 + (at % 4))),
      { kind: 'paragraph', paragraphs: [{ runs: [{ text: 'Klein.' }], small: true }], sources: [] },
    ]).flat()
    const { baselines } = await readBack(render(mixed).bytes)
    const steps = baselines
      .filter(({ sign }) => sign === 'verantwoordelijkheden'[0])
      .map(({ y }) => Math.round(((y / 7.5) % 1) * 100) / 100)
    expect(steps.length).toBeGreaterThan(50)
    expect(new Set(steps).size).toBe(1)
  })
})

describe('a card', () => {
  it('takes the largest letters that leave it one page, and a second page rather than too small ones', () => {
    const card: Look = { ...usual, form: 'card' }
    expect(pagesOf([heading('Kern'), paragraph(sentence.repeat(6))], card).pageCount).toBe(1)
    expect(pagesOf([heading('Kern'), paragraph(sentence.repeat(60))], card).pageCount).toBeGreaterThan(1)
  })
})

describe('what a file takes along', () => {
  const original = {
    name: 'brief & bijlage.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7 origineel'),
    type: 'application/pdf',
    description: 'Raadsbrief 12-09-2026',
    modified: '2026-09-12T08:00:00Z',
  }
  const given = (options: object) =>
    Buffer.from(renderBriefing([paragraph('Zie de bijlage.')], { title: 'Proef', madeAt, ...options }).bytes)

  it('are originals as associated files, the same bytes each time', () => {
    const file = given({ files: [original] }).toString('latin1')
    expect(file).toContain('/AFRelationship /Source')
    expect(file).toContain('/Subtype /application#2Fpdf')
    expect(file).toContain('Raadsbrief 12-09-2026')
    expect(given({ files: [original] }).equals(given({ files: [original] }))).toBe(true)
  })

  it('claims PDF/UA only where it may, and is marked all the same', () => {
    expect(given({}).toString('latin1')).toContain('pdfuaid:part')
    const without = given({ claim: false }).toString('latin1')
    expect(without).not.toContain('pdfuaid')
    expect(without).toContain('/Marked true')
  })

  it('links to places that a later step makes', () => {
    const to: Block = {
      kind: 'paragraph',
      paragraphs: [{ runs: [{ text: 'Bijlage 3, p. 2', to: 'bijlage-3-p2' }] }],
      sources: [],
    }
    const links = (laterAnchors: readonly string[]) =>
      Buffer.from(renderBriefing([to], { title: 'Proef', madeAt, laterAnchors }).bytes).toString('latin1')
    expect(links(['bijlage-3-p2'])).toContain('/D (bijlage-3-p2)')
    expect(links([])).not.toContain('/Subtype /Link')
  })
})
