import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Block, wordsOf } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { briefingDocx } from '../../electron/briefing/docx.ts'
import { drawnIn } from '../../electron/briefing/drawn.ts'
import { clean } from '../../electron/briefing/fonts.ts'
import { briefingHtml } from '../../electron/briefing/html.ts'
import type { Picture } from '../../electron/briefing/linked.ts'
import { drawingPdf } from '../../electron/briefing/picture.ts'
import { drawingSvg } from '../../electron/briefing/picture-svg.ts'
import { briefingText } from '../../electron/briefing/text.ts'
import { readDocx } from '../../electron/documents/docx.ts'
import { readOdt } from '../../electron/documents/odt.ts'
import { drawPage } from '../../electron/documents/page-picture.ts'
import { valueWords } from '../../shared/kpi-words.ts'
import { waterrade } from '../fixtures/briefing-data.ts'
import { anyBlocks } from './any-blocks.ts'

const madeAt = '2026-11-22T18:30:00Z'
const docxOf = (blocks: readonly Block[], mark: string | null = null) =>
  briefingDocx(blocks, { title: 'Proef', madeAt, mark })
const read = {
  docx: async (blocks: readonly Block[]) => {
    const { text, lines } = readDocx(await docxOf(blocks))
    return lines.map(({ start, end }) => text.slice(start, end)).join('\n')
  },
  html: async (blocks: readonly Block[]) => textOfHtml(briefingHtml(blocks, { title: 'Proef' })),
  txt: async (blocks: readonly Block[]) => briefingText(blocks, {}),
}
const outputs = Object.entries(read)

const textOfHtml = (html: string) =>
  html
    .slice(html.indexOf('<main>'))
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const signs = (text: string) => clean(text).replace(/[\s\ufffe\uffff]/g, '')

/** The first words that are not where they should be: each stands behind those before it. */
const firstLost = (text: string, blocks: readonly Block[]): string | null => {
  const found = signs(text)
  let from = 0
  for (const words of wordsOf(blocks).split('\n').map(signs)) {
    const at = found.indexOf(words, from)
    if (at < 0) return words
    from = at + words.length
  }
  return null
}

/** The words of a drawing of time stand in the drawing; elsewhere it is said in words. */
const drawnOnly = (block: Block) => block.kind === 'picture'

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  paragraphs: [{ runs: [{ text }] }],
  sources: [],
})
const hostile = [
  '<script>alert(1)</script> & "aanhaling" ’s',
  'Ingediend door משה en 👩‍👧 op 1 juni',
  'ab'.repeat(5000),
  '\u0000\u0007\u202E]]>--><!-- &amp; &#x41; \ufffe',
  '"><img src=x onerror=alert(1)>',
]

describe.each(outputs)('a briefing as %s', (_, textOf) => {
  it('holds every word of a whole briefing, in order', async () => {
    const blocks = composeBriefing(waterrade).filter((block) => !drawnOnly(block))
    expect(firstLost(await textOf(blocks), blocks)).toBeNull()
  })

  it('holds every word of any blocks, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks, async (blocks) => {
        expect(firstLost(await textOf(blocks), blocks)).toBeNull()
      }),
      { numRuns: 25 },
    )
  })

  it('holds hostile words wherever they stand', async () => {
    for (const words of hostile) {
      const cells = [[{ runs: [{ text: words }] }], [{ runs: [{ text: words, face: 'bold' as const }] }]]
      const blocks: Block[] = [
        { kind: 'title', overline: words, title: words, subtitle: words },
        { kind: 'contents', title: 'Inhoud' },
        { kind: 'heading', level: 2, text: words },
        paragraph(words),
        {
          kind: 'notice',
          sign: '▲',
          title: words,
          body: [{ paragraphs: [{ runs: [{ text: words }] }], sources: [] }],
        },
        {
          kind: 'table',
          caption: words,
          columns: [
            { title: words, width: 1 },
            { title: 'Tweede', width: 3 },
          ],
          rows: [{ anchor: 'rij-1', cells }],
        },
        {
          kind: 'sources',
          entries: [{ anchor: 'bron-1', label: '[1]', paragraphs: [{ runs: [{ text: words }] }] }],
        },
      ]
      expect(firstLost(await textOf(blocks), blocks)).toBeNull()
    }
  })

  it('holds all of 400 rows', async () => {
    const blocks: Block[] = [
      {
        kind: 'table',
        columns: [
          { title: 'Nr', width: 1 },
          { title: 'Tekst', width: 3 },
        ],
        rows: Array.from({ length: 400 }, (_, row) => ({
          cells: [[{ runs: [{ text: `T${row}` }] }], [{ runs: [{ text: `Regel van rij ${row}.` }] }]],
        })),
      },
    ]
    expect(firstLost(await textOf(blocks), blocks)).toBeNull()
  })
})

const bars: Block = {
  kind: 'bars',
  summary: 'Van 8 punten is 5 overgenomen.',
  paragraphs: [],
  sources: [],
  bars: [
    {
      key: 'jaar',
      name: '2026',
      parts: [
        { key: 'over', word: 'overgenomen', value: 5, pattern: 'plain' },
        { key: 'niet', word: 'niet overgenomen', value: 3, pattern: 'crossed' },
      ],
    },
  ],
}

const cited: readonly Block[] = [
  { kind: 'contents', title: 'Inhoud' },
  { kind: 'heading', level: 2, text: 'Kern' },
  {
    kind: 'paragraph',
    paragraphs: [{ runs: [{ text: 'De wethouder zegt toe.' }] }],
    sources: [{ text: '[1]', to: 'bron-1' }],
  },
  { kind: 'heading', level: 3, text: 'Meer' },
  { kind: 'heading', level: 2, text: 'Bronnen' },
  {
    kind: 'sources',
    entries: [{ anchor: 'bron-1', label: '[1]', paragraphs: [{ runs: [{ text: 'Raadsbrief' }] }] }],
  },
]

const parts = (bytes: Uint8Array) => {
  const files = unzipSync(bytes)
  return (name: string) => strFromU8(files[name] ?? new Uint8Array())
}

describe('a briefing as DOCX', () => {
  it('has its headings as headings, numbered by Word itself, and contents with entries in it', async () => {
    const bytes = await docxOf(cited)
    const { text, lines } = readDocx(bytes)
    const headings = lines.filter(({ role }) => role === 'heading')
    expect(headings.map(({ level, start, end }) => [level, text.slice(start, end)])).toEqual([
      [1, '1 Kern'],
      [2, '1.1 Meer'],
      [1, '2 Bronnen'],
    ])
    const body = parts(bytes)('word/document.xml')
    expect(body).toContain('TOC \\h \\o')
    for (const anchor of ['kop_0', 'kop_2']) {
      expect(body).toContain(`w:anchor="${anchor}"`)
      expect(body).toContain(`w:name="${anchor}"`)
    }
  })

  it('has in its contents the pages of print, until Word counts its own', async () => {
    const bytes = await briefingDocx(cited, { title: 'a', madeAt: '2026-11-22T18:30:00Z', pages: [3, 4, 17] })
    const body = parts(bytes)('word/document.xml')
    const contents = body.slice(body.indexOf('TOC \\h'), body.indexOf('w:name="kop_0"'))
    const entries = [...contents.matchAll(/w:anchor="(kop_\d)".*?<w:tab\/>(?:<\/?[^>]*>)*(\d+)</g)]
    expect(entries.map(([, anchor, page]) => [anchor, page])).toEqual([
      ['kop_0', '3'],
      ['kop_2', '17'],
    ])
    expect(contents).toContain('w:leader="dot"')
    expect(body).toMatch(/w:fldCharType="begin"[^>]*w:dirty="true"|w:dirty="true"[^>]*w:fldCharType="begin"/)
  })

  it('links each source number to its source and the source back to each place', async () => {
    const body = parts(await docxOf(cited))('word/document.xml')
    const names = [...body.matchAll(/w:name="([^"]+)" w:id="(\d+)"|w:id="(\d+)" w:name="([^"]+)"/g)]
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    const made = names.map(([, name, , , other]) => name ?? other)
    expect(anchors).toContain('bron_1')
    expect(anchors).toContain('gebruik_1')
    expect(anchors.filter((anchor) => !made.includes(anchor))).toEqual([])
    const ids = names.map(([, , id, other]) => id ?? other)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('repeats the head of a table and keeps a row whole', async () => {
    const blocks = composeBriefing(waterrade)
    const body = parts(await docxOf(blocks))('word/document.xml')
    const tables = blocks.filter(({ kind }) => kind === 'table').length
    expect(tables).toBeGreaterThan(0)
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(tables)
    expect(body).toContain('<w:cantSplit/>')
  })

  it('has a mark at the head of the first page and of every other', async () => {
    const of = parts(await docxOf([paragraph('Tekst')], 'GEHEIM, art. 87 Gemeentewet'))
    expect(of('word/header1.xml')).toContain('GEHEIM, art. 87 Gemeentewet')
    expect(of('word/header2.xml')).toContain('GEHEIM, art. 87 Gemeentewet')
  })

  it('is the same bytes for the same blocks and moment, and names nobody', async () => {
    const blocks = composeBriefing(waterrade)
    const [one, other] = [await docxOf(blocks), await docxOf(blocks)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    expect(parts(one)('docProps/core.xml')).not.toContain('creator')
  })
})

const office = process.env.SOFFICE ?? 'soffice'
const hasOffice = spawnSync(office, ['--version']).status === 0

describe('a briefing as DOCX in LibreOffice', () => {
  it.skipIf(!hasOffice)(
    'keeps every word, its headings with their numbers and its tables (skipped where that is not installed)',
    { timeout: 240_000 },
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'briefing-'))
      try {
        const blocks = composeBriefing(waterrade).filter((block) => !drawnOnly(block))
        const file = path.join(folder, 'briefing.docx')
        writeFileSync(file, await docxOf(blocks))
        const profile = `-env:UserInstallation=file://${folder}/profiel`
        execFileSync(office, [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, file], {
          stdio: 'ignore',
        })
        const { text, lines } = readOdt(readFileSync(path.join(folder, 'briefing.odt')))
        // A hyphen that may not break is a sign of its own in OpenDocument.
        const words = lines.map(({ start, end }) => text.slice(start, end)).join('\n')
        expect(words).toContain('T2026\u2011014')
        expect(firstLost(words.replaceAll('\u2011', '-'), blocks)).toBeNull()
        const levels = lines.flatMap(({ role, level }) => (role === 'heading' ? [level] : []))
        const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level - 1] : []))
        expect(levels.filter((level) => level !== undefined)).toEqual(headings)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})

describe('a briefing as HTML', () => {
  const html = briefingHtml(composeBriefing(waterrade), { title: 'Briefing: Wmo', mark: 'GEHEIM' })

  it('asks for nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/i)
    expect(html).toContain("default-src 'none'")
  })

  it('says its language, its title and its mark, and links to places that are there alone', () => {
    expect(html).toContain('<html lang="nl-NL">')
    expect(html).toContain('<title>Briefing: Wmo</title>')
    expect(html).toContain('GEHEIM')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('prints its mark and its page on every page, whatever signs the mark has', () => {
    expect(html).toContain('@top-right{content:"GEHEIM"')
    expect(html).toContain('"Pagina " counter(page) " van " counter(pages)')
    const hard = briefingHtml([], { title: 'Proef', mark: '"}</style><script>a\\' })
    expect(hard).toContain('@top-right{content:"\\22 \\7d \\3c \\2f style\\3e \\3c script\\3e a\\5c "')
  })

  it('opens no tag that its words hold', () => {
    for (const words of hostile) {
      const made = briefingHtml([{ kind: 'heading', level: 2, text: words }], { title: words, mark: words })
      expect(
        made.match(/<(?!\/?(?:html|head|meta|title|style|body|p|main|h2|header)\b|!doctype)[a-z!]/gi),
      ).toBeNull()
    }
  })
})

describe('the drawings of a briefing', () => {
  const blocks: readonly Block[] = [...composeBriefing(waterrade), bars]
  const drawn = drawnIn(blocks)

  it('are a chart, bars and a timeline, all as SVG with every word that they show', () => {
    expect(new Set(drawn.map(({ kind }) => kind))).toEqual(new Set(['chart', 'bars', 'picture']))
    for (const block of drawn) {
      const words = [...drawingSvg(block).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
      const shown = textOfHtml(`<main>${words.join('')}`)
      if (block.kind === 'picture')
        for (const word of wordsOf([block]).split('\n')) expect(signs(shown)).toContain(signs(word))
      if (block.kind === 'chart')
        for (const { value } of block.chart.measurements)
          expect(signs(shown)).toContain(signs(valueWords(value, block.chart.unit)))
      if (block.kind === 'bars')
        for (const word of wordsOf([block]).split('\n')) expect(shown).toContain(word)
    }
  })

  it('are pictures in Word with what they show in words', async () => {
    const pictures = new Map<Block, Picture>()
    for (const block of drawn) {
      const { bytes, width, height } = drawingPdf(block, madeAt)
      const { png } = await drawPage(bytes, 1, 600)
      pictures.set(block, { png, width, height })
    }
    const word = () => briefingDocx(blocks, { title: 'Proef', madeAt, pictures })
    const bytes = await word()
    const media = Object.keys(unzipSync(bytes)).filter((name) => /^word\/media\/.+\.png$/.test(name))
    expect(media).toHaveLength(drawn.length)
    const body = parts(bytes)('word/document.xml')
    for (const { summary } of drawn) expect(body).toContain(`descr="${summary}"`)
    expect(Buffer.from(bytes).equals(Buffer.from(await word()))).toBe(true)
  })
})

describe('a briefing as text', () => {
  it('wraps nothing, underlines headings and ends with its sources', () => {
    const text = briefingText(cited, { mark: 'GEHEIM' })
    expect(text).toBe(
      'GEHEIM\n\nInhoud\n- Kern\n- Bronnen\n\nKern\n----\n\nDe wethouder zegt toe. [1]\n\nMeer\n~~~~\n\nBronnen\n-------\n\n[1] Raadsbrief\n',
    )
  })
})
