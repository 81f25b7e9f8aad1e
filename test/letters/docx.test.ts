import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { readDocx } from '../../electron/documents/docx.ts'
import { composeLetter } from '../../electron/letters/compose.ts'
import { renderDocx } from '../../electron/letters/docx.ts'
import { findWords } from '../../electron/letters/find-words.ts'
import { linesOf } from '../../electron/letters/letter-block.ts'
import { letterPaper } from '../../electron/letters/pdf.ts'
import type { DraftContent, QuotedSource } from '../../shared/records/draft.ts'

const madeAt = '2026-11-22T10:00:00.000Z'
const source: QuotedSource = {
  passageId: 1,
  documentId: 1,
  documentTitle: 'Raadsbrief Wmo',
  documentKind: 'raadsbrief',
  documentDate: '2026-10-06',
  confidentiality: 'openbaar',
  page: 2,
  quote: 'De levertijd is gemiddeld\n14 werkdagen.',
}
const point = (id: number, text: string, more: Partial<DraftContent['points'][number]> = {}) => ({
  id,
  text,
  reason: '',
  answers: [],
  about: null,
  sources: [],
  ...more,
})
const advice: DraftContent = {
  title: 'Hulpmiddelen',
  parts: {
    sender: 'Adviesraad Sociaal Domein Waterrade\nPostbus 1',
    addressee: 'Aan het college van Waterrade',
    place: 'Waterrade',
    reference: 'ASD-7',
    subject: 'Advies over hulpmiddelen',
    opening: 'Geacht college,\n\nDank voor uw vraag.\n\n## Wat wij zagen\n\n- wachttijden\n- uitval',
    closing: 'Wij horen graag van u.',
    signature: 'Met vriendelijke groet,\n\nA. de Vries',
    repeatAsked: true,
    listSources: true,
    sayUnsourced: false,
  },
  asked: [
    { number: 'a', text: 'Is de termijn haalbaar?', passageId: null },
    { number: 'b', text: 'Wat missen wij?', passageId: null },
  ],
  points: [
    point(1, 'Wij adviseren u een norm van tien werkdagen.', {
      reason: 'Nu duurt het te lang.',
      answers: ['a', 'b'],
      sources: [source, { ...source, passageId: 2, quote: 'Er is geen norm.' }],
    }),
    point(2, 'Wij adviseren u de uitval te meten.\nElk kwartaal.', { sources: [source] }),
    point(3, 'Wij adviseren u te evalueren.'),
  ],
}
const letterOf = (content: DraftContent, secret = false) =>
  composeLetter(content, { kind: 'advice', on: '2026-11-20', secret })
const docxOf = (content: DraftContent) => renderDocx(letterOf(content), madeAt)

describe('a letter as DOCX', () => {
  it('reads back with its headings and its lists counted by Word itself', async () => {
    const { text, lines } = readDocx(await docxOf(advice))
    const of = (role: string) =>
      lines.flatMap((line) =>
        line.role === role ? [[line.marker ?? line.level, text.slice(line.start, line.end)] as const] : [],
      )
    expect(of('heading')).toEqual([
      [1, 'Advies over hulpmiddelen'],
      [2, 'Wat wij zagen'],
      [2, 'Wat u ons vroeg'],
      [2, 'Ons advies'],
      [2, 'Bronnen'],
    ])
    expect(of('listItem').map(([, words]) => words)).toEqual([
      '• wachttijden',
      '• uitval',
      'a. Is de termijn haalbaar?',
      'b. Wat missen wij?',
      '1. Wij adviseren u een norm van tien werkdagen. [1] [2]',
      '2. Wij adviseren u de uitval te meten.',
      '3. Wij adviseren u te evalueren.',
      '[1] Raadsbrief Wmo, 6 oktober 2026, bladzijde 2: “De levertijd is gemiddeld 14 werkdagen.”',
      '[2] Raadsbrief Wmo, 6 oktober 2026, bladzijde 2: “Er is geen norm.”',
    ])
    expect(text).toContain('Elk kwartaal. [1]')
    expect(text).toContain('Bij uw punten a en b.')
    expect(text).toContain('Waterrade, 20 november 2026')
    expect(text).not.toContain('zonder bron')
  })

  it('types no number of its points: they are Word numbering', async () => {
    const parts = new Map(Object.entries(unzipSync(await docxOf(advice))))
    const body = strFromU8(parts.get('word/document.xml') ?? expect.fail())
    expect(body.match(/<w:numPr>/g)).toHaveLength(9)
    expect(body).not.toMatch(/<w:t[^>]*>\s*(?:\d+|[a-z])[.)]/)
  })

  it("is in Dutch, with a title and nobody's name", async () => {
    const parts = new Map(Object.entries(unzipSync(await docxOf(advice))))
    const all = [...parts].map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`).join('\n')
    expect(strFromU8(parts.get('docProps/core.xml') ?? expect.fail())).toContain(
      '<dc:title>Advies over hulpmiddelen</dc:title>',
    )
    expect(all).toContain('w:lang w:val="nl-NL"')
    expect(all).not.toMatch(/<dc:creator>|lastModifiedBy>|Un-named/)
    expect(all).not.toContain(process.cwd())
  })

  it('has the same bytes for the same letter and moment', async () => {
    const [one, two] = [await docxOf(advice), await docxOf(structuredClone(advice))]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  })

  it('loses no word of any part or point, whatever is written in it', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '&<>"\'',
        '😀👩‍👩‍👧',
        'שלום עולם',
        '\u202eomgekeerd\u202c',
        '\u0000\u0007x\u001b',
        ']]>',
        '<w:p/>',
        '- \n## \n-',
        '\ud800',
        'a\tb',
        '1. nep',
        'e\u0301e\u0301n',
        'woord '.repeat(1700),
      ),
    )
    const parts = fc.record({
      opening: hostile,
      closing: hostile,
      sender: hostile,
      signature: hostile,
      subject: hostile,
    })
    const points = fc.array(fc.record({ text: hostile, reason: hostile }), { maxLength: 4 })
    const seen = (some: string) =>
      some
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s\p{Cc}\p{Cf}\ufffe\uffff]+/gu, ' ')
    await fc.assert(
      fc.asyncProperty(parts, points, async (parts, written) => {
        const content = {
          ...advice,
          parts: { ...advice.parts, ...parts },
          points: written.map(({ text, reason }, at) => point(at + 1, text, { reason })),
        }
        const { text } = readDocx(await docxOf(content))
        const there = seen(text).replaceAll(' ', '')
        const all = [...Object.values(parts), ...written.flatMap(({ text, reason }) => [text, reason])]
        const words = new Set(all.flatMap((some) => seen(some).split(' ')))
        expect([...words].filter((word) => !/^(?:##|-)$/.test(word) && !there.includes(word))).toEqual([])
        // Each point stands after the one before it, whole.
        const own = written
          .map(({ text }) => linesOf(text).join('\n'))
          .filter((some) => seen(some).trim() !== '')
        let from = 0
        for (const some of own) from = findWords(text, some, from)?.end ?? expect.fail(some)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  const office = process.env.SOFFICE ?? 'soffice'
  const hasOffice = spawnSync(office, ['--version']).status === 0
  it.skipIf(!hasOffice)(
    'keeps headings and numbers in LibreOffice (skipped where that is not installed)',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'brief-'))
      try {
        writeFileSync(path.join(folder, 'brief.docx'), await docxOf(advice))
        const convert = (to: string) =>
          execFileSync(
            office,
            [
              `-env:UserInstallation=file://${folder}/profiel`,
              '--headless',
              '--convert-to',
              to,
              '--outdir',
              folder,
              path.join(folder, 'brief.docx'),
            ],
            { stdio: 'ignore' },
          )
        convert('txt:Text')
        const text = readFileSync(path.join(folder, 'brief.txt'), 'utf8')
        for (const words of [
          '1. Wij adviseren u een norm',
          '2. Wij adviseren u de uitval',
          '3. Wij adviseren u te evalueren',
          'a. Is de termijn',
          '[2]',
        ])
          expect(text).toContain(words)
        convert('fodt')
        const odt = readFileSync(path.join(folder, 'brief.fodt'), 'utf8')
        expect(odt.match(/<text:h [^>]*text:outline-level="1"/g)).toHaveLength(1)
        expect(odt.match(/<text:h [^>]*text:outline-level="2"/g)).toHaveLength(4)
        expect(odt).toContain('<text:page-number')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})

describe('a letter as blocks', () => {
  it('keeps secret sources out, counted, unless they are asked for', () => {
    const secret = {
      ...advice,
      points: [
        point(1, 'Punt', {
          sources: [
            { ...source, confidentiality: 'geheim' as const },
            { ...source, passageId: 9, quote: 'openbaar' },
          ],
        }),
      ],
    }
    expect(JSON.stringify(letterOf(secret).blocks)).not.toContain('levertijd')
    expect(letterOf(secret).outcome).toMatchObject({ leftOut: 1 })
    expect(JSON.stringify(letterOf(secret).blocks)).toContain('"sources":[1]')
    expect(JSON.stringify(letterOf(secret, true).blocks)).toContain('levertijd')
    expect(letterOf(secret, true).outcome).toMatchObject({ leftOut: 0 })
  })

  it('says of a point that it has no source only where the writer wants that', () => {
    expect(letterOf(advice).outcome.withoutSource).toBe(1)
    expect(JSON.stringify(letterOf(advice).blocks)).not.toContain('zonder bron')
    const said = { ...advice, parts: { ...advice.parts, sayUnsourced: true } }
    expect(JSON.stringify(letterOf(said).blocks)).toContain('(zonder bron)')
  })
})

describe('a letter as PDF', () => {
  it('is tagged, in Dutch, on A4, with a link from each point to its sources', () => {
    const { blocks, ...options } = letterPaper(letterOf(advice))
    const fontFolder = path.join(import.meta.dirname, '../../resources/fonts')
    const { bytes } = renderBriefing(blocks, { ...options, madeAt, fontFolder })
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('/MarkInfo')
    expect(raw.match(/\/Subtype \/Link/g)).toHaveLength(3)
    expect(raw).toContain('/Lang (nl-NL)')
    expect(raw).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/)
  })
})
