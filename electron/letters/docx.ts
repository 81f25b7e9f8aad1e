import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Letter } from './compose.ts'
import { type LetterBlock, type LetterPoint, plain, sourceMark } from './letter-block.ts'

/**
 * A letter as Word and LibreOffice open it: their own headings, numbering and page numbers. The same letter and moment give the
 * same bytes; nobody's name and no path is in them.
 */
export const renderDocx = async (letter: Letter, madeAt: string): Promise<Uint8Array> => {
  const document = new Document({
    title: plain(letter.title),
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        heading1: headingStyle(28, 0),
        heading2: headingStyle(24, 1),
        listParagraph: {},
      },
    },
    numbering: { config: lists },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // A4 in twentieths of a point, with margins of 2.5 cm.
            size: { width: 11906, height: 16838 },
            margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 },
          },
        },
        headers: { first: new Header({ children: [] }), default: head(letter.title) },
        footers: { first: foot(), default: foot() },
        children: letter.blocks.flatMap(paragraphsOf),
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(document)
  return sealed(new Uint8Array(bytes), letter.title, madeAt)
}

// LibreOffice takes for a heading only what says its level in the outline.
const headingStyle = (size: number, outlineLevel: 0 | 1) => ({
  run: { size, bold: true, color: '000000', font: 'Calibri' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, outlineLevel },
})

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, left: number) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging: left } } },
})

/** How far what belongs to a point stands in, in twentieths of a point. */
const indent = { points: 567, sources: 567 } as const

const lists = [
  { reference: 'points', levels: [level(LevelFormat.DECIMAL, '%1.', indent.points)] },
  { reference: 'decimal', levels: [level(LevelFormat.DECIMAL, '%1.', indent.points)] },
  { reference: 'letter', levels: [level(LevelFormat.LOWER_LETTER, '%1.', indent.points)] },
  { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•', 397)] },
  { reference: 'sources', levels: [level(LevelFormat.DECIMAL, sourceMark('%1'), indent.sources)] },
]

const head = (title: string) =>
  new Header({ children: [new Paragraph({ children: [new TextRun({ text: plain(title), size: 18 })] })] })

const foot = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 18,
            children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

type Run = ConstructorParameters<typeof TextRun>[0]
const runs = (lines: readonly string[], look: object = {}) =>
  lines.map(
    (text, at) => new TextRun({ text: plain(text), ...(at > 0 ? { break: 1 } : {}), ...look } satisfies Run),
  )

const listItem = (reference: string, children: readonly TextRun[]) =>
  new Paragraph({ numbering: { reference, level: 0 }, children: [...children] })

const paragraphsOf = (block: LetterBlock): Paragraph[] => {
  switch (block.kind) {
    case 'address':
      return [new Paragraph({ spacing: { after: 360 }, children: runs(block.lines) })]
    case 'facts':
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), ...runs([value])] }),
      )
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs([block.text]),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.lines) })]
    case 'signature':
      return [
        ...(block.greeting.length === 0
          ? []
          : [new Paragraph({ keepNext: true, children: runs(block.greeting) })]),
        // Four lines of room for a pen.
        new Paragraph({ spacing: { before: 1000 }, children: runs(block.names) }),
      ]
    case 'bullets':
      return block.items.map((item) => listItem('bullets', runs([item])))
    case 'asked':
      return block.items.map((item) => listItem(block.format, runs([item])))
    case 'points':
      return block.items.flatMap(pointParagraphs)
    case 'sources':
      return block.items.map(({ place, quote }) => listItem('sources', runs([`${place}: “${quote}”`])))
  }
}

const pointParagraphs = ({ text, reason, answering, sources, unsourced }: LetterPoint): Paragraph[] => {
  const behind = [...sources.map(sourceMark), ...(unsourced === '' ? [] : [unsourced])]
  const last = text.length - 1
  const own = (line: string, at: number) => runs([at === last ? [line, ...behind].join(' ') : line])
  const under = (children: readonly TextRun[]) =>
    new Paragraph({ indent: { left: indent.points }, children: [...children] })
  return [
    ...text.map((line, at) => (at === 0 ? listItem('points', own(line, at)) : under(own(line, at)))),
    ...reason.map((line) => under(runs([line]))),
    ...(answering === '' ? [] : [under(runs([answering], { italics: true }))]),
  ]
}

/** What the package writes of its own into a file, and the moment at which it is packed, is taken out. */
export const sealed = (bytes: Uint8Array, title: string, madeAt: string): Uint8Array => {
  const moment = new Date(madeAt)
  // The clock of a ZIP file begins in 1980 and counts in local time: the same letters everywhere need one fixed day.
  const mtime = new Date(1980, 0, 1)
  const parts: Zippable = {}
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    if (name !== 'docProps/core.xml' && !name.endsWith('/')) parts[name] = [part, { mtime }]
  parts['docProps/core.xml'] = [strToU8(coreOf(plain(title), moment.toISOString())), { mtime }]
  return zipSync(parts)
}

const coreOf = (title: string, moment: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
