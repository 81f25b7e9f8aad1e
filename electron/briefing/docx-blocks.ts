import {
  type FileChild,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { t } from '../../shared/texts/translate.ts'
import { type Block, isInContents, type Sourced, type Paragraph as Words } from './block.ts'
import { around, bookmark, type Desk, paragraphOf, runOf, runsOf, smallStyle } from './docx-runs.ts'
import { figuresTable, tableOf } from './docx-table.ts'
import { barsTable, chartTable } from './drawn-tables.ts'
import { linksOf, type Picture, sayable, withSources } from './linked.ts'
import type { Measure } from './look.ts'

/** The content of a document. A source list names the places that use it, so it is made last. */
export const docxBlocks = (
  blocks: readonly Block[],
  measure: Measure,
  width: number,
  pictures: ReadonlyMap<Block, Picture>,
  pages: readonly (number | null)[],
): readonly FileChild[] => {
  let count = 0
  const next = () => ++count
  const desk: Desk = { links: linksOf(blocks), measure, width, pictures, next }
  let headings = 0
  const made = blocks.map((block) => {
    if (block.kind === 'sources') return null
    if (block.kind === 'heading') return [headingOf(desk, block, headings++)]
    return childrenOf(desk, block, { blocks, pages })
  })
  return blocks.flatMap((block, at) => made[at] ?? (block.kind === 'sources' ? sourcesOf(desk, block) : []))
}

/** Paragraphs of one thing; the first has the anchor that others link to. */
const sourcedParagraphs = (
  desk: Desk,
  content: Sourced,
  options: (words: Words, at: number) => IParagraphOptions = () => ({}),
): readonly Paragraph[] =>
  withSources(content).map((words, at) => {
    const children = around(desk, at === 0 ? content.anchor : undefined, runsOf(desk, words.runs))
    return new Paragraph({
      ...(words.small ? smallStyle : {}),
      ...options(words, at),
      children: [...children],
    })
  })

const headingName = (at: number) => `kop_${at}`

const headingOf = (desk: Desk, { level, text }: Extract<Block, { kind: 'heading' }>, at: number) =>
  new Paragraph({
    heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    numbering: { reference: 'headings', level: level === 2 ? 0 : 1 },
    children: [...around(desk, headingName(at), [new TextRun(sayable(text))])],
  })

const childrenOf = (
  desk: Desk,
  block: Exclude<Block, { kind: 'heading' | 'sources' }>,
  whole: Whole,
): readonly FileChild[] => {
  switch (block.kind) {
    case 'title':
      return titleOf(block)
    case 'figures':
      return figuresTable(desk, block)
    case 'contents':
      return contentsOf(desk, block, whole)
    case 'paragraph':
      return sourcedParagraphs(desk, block, () => ({ keepNext: block.lead ?? false }))
    case 'quote':
      return sourcedParagraphs(desk, block, () => ({ style: 'Quote', keepNext: block.lead ?? false }))
    case 'notice':
      return noticeOf(desk, block)
    case 'list':
      return block.items.flatMap((item) => listItem(desk, item))
    case 'timeline':
      return block.entries.flatMap((entry) => labelled(desk, entry.label, entry, 74))
    case 'picture':
      return drawing(desk, block)
    case 'chart':
      return [
        ...sourcedParagraphs(desk, block, () => ({ keepNext: true })),
        ...drawing(desk, block),
        ...tableOf(desk, chartTable(block)),
      ]
    case 'bars':
      return [
        ...sourcedParagraphs(desk, block, () => ({ keepNext: true })),
        ...drawing(desk, block),
        ...tableOf(desk, barsTable(block)),
      ]
    case 'table':
      return tableOf(desk, block)
  }
}

const titleOf = ({ overline, title, subtitle }: Extract<Block, { kind: 'title' }>) => [
  ...(overline === '' ? [] : [new Paragraph({ style: 'Overline', text: sayable(overline) })]),
  new Paragraph({ heading: HeadingLevel.TITLE, text: sayable(title) }),
  ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', text: sayable(subtitle) })]),
]

/** All blocks, and the page that each of their headings has in print. */
type Whole = Readonly<{ blocks: readonly Block[]; pages: readonly (number | null)[] }>

/** A field of Word's own with its entries already in it. Their pages are those in print until Word, which is told to, counts its own. */
const contentsOf = (
  { width }: Desk,
  { title }: Extract<Block, { kind: 'contents' }>,
  { blocks, pages }: Whole,
) => {
  const atRight = { type: TabStopType.RIGHT, position: Math.round(width * 20), leader: LeaderType.DOT }
  const pageOf = (at: number): readonly ParagraphChild[] => {
    const page = pages[at] ?? null
    return page === null ? [] : [new TextRun({ children: [new Tab(), String(page)] })]
  }
  const entries = blocks
    .filter((block) => block.kind === 'heading')
    .flatMap(({ level, text }, at) =>
      isInContents({ level })
        ? [
            new Paragraph({
              style: 'TOC1',
              tabStops: [atRight],
              children: [
                new InternalHyperlink({
                  anchor: headingName(at),
                  children: [new TextRun(sayable(text)), ...pageOf(at)],
                }),
              ],
            }),
          ]
        : [],
    )
  return [
    new Paragraph({ style: 'ContentsHeading', text: sayable(title) }),
    ...(entries.length === 0
      ? []
      : [
          new TableOfContents(sayable(title), {
            hyperlink: true,
            headingStyleRange: '1-1',
            beginDirty: true,
            contentChildren: entries,
          }),
        ]),
  ]
}

const noticeOf = (desk: Desk, { sign, title, body }: Extract<Block, { kind: 'notice' }>) => [
  paragraphOf(
    desk,
    { runs: [{ text: `${sign} ${title}`, face: 'bold', tone: 'alarm' }] },
    { style: 'Notice', keepNext: true },
  ),
  ...body.flatMap((part) => sourcedParagraphs(desk, part, () => ({ style: 'Notice', keepLines: true }))),
]

/** Word doesn't count a point without words. */
const holdsWords = ({ paragraphs: [first] }: Sourced) =>
  first?.runs.some(({ text }) => sayable(text).trim() !== '') ?? false

const listItem = (desk: Desk, item: Sourced & Readonly<{ label: string }>): readonly Paragraph[] =>
  item.label === '•' && holdsWords(item)
    ? sourcedParagraphs(desk, item, (_, at) =>
        at === 0 ? { numbering: { reference: 'bullets', level: 0 } } : { indent: { left: 397 } },
      )
    : labelled(desk, item.label, item, item.label.length > 4 ? 74 : 34)

/** A label that hangs before its words. `room` is in points; `stays` keeps them on one page: with each other, or with what follows too. */
const labelled = (
  desk: Desk,
  label: string,
  content: Sourced,
  room: number,
  options: IParagraphOptions = {},
  stays?: 'together' | 'with-next',
): readonly Paragraph[] => {
  const left = Math.round(room * 20 * desk.measure.scale)
  const [first = { runs: [] }, ...rest] = withSources(content)
  const keepNext = (isLast: boolean) => stays === 'with-next' || (stays === 'together' && !isLast)
  const runs = runsOf(desk, first.runs)
  const name = runOf(desk, { text: label, face: 'semibold', tone: 'accent' })
  return [
    new Paragraph({
      ...options,
      keepNext: keepNext(rest.length === 0),
      indent: { left, hanging: left },
      children: [...around(desk, content.anchor, [name, new TextRun('\t'), ...runs])],
    }),
    ...rest.map((words, at) =>
      paragraphOf(desk, words, { indent: { left }, keepNext: keepNext(at === rest.length - 1) }),
    ),
  ]
}

const sourcesOf = (desk: Desk, { entries }: Extract<Block, { kind: 'sources' }>): readonly Paragraph[] =>
  entries.flatMap(({ anchor, label, paragraphs }) => {
    const back = desk.links
      .usesOf(anchor)
      .flatMap((name, at): readonly ParagraphChild[] => [
        new TextRun(at === 0 ? ' ' : ', '),
        new InternalHyperlink({ anchor: bookmark(name), children: [new TextRun(String(at + 1))] }),
      ])
    const indent = { left: Math.round(34 * 20 * desk.measure.scale) }
    return [
      ...labelled(
        desk,
        label,
        { anchor, paragraphs, sources: [] },
        34,
        { style: 'Source' },
        back.length > 0 ? 'with-next' : 'together',
      ),
      ...(back.length === 0
        ? []
        : [
            new Paragraph({
              ...smallStyle,
              indent,
              children: [new TextRun(t('briefing.sources.usedAt')), ...back],
            }),
          ]),
    ]
  })

/** A drawing with its words for who can't see it; without a picture those words stand there. */
const drawing = (
  { pictures, width, next }: Desk,
  block: Extract<Block, { summary: string }>,
): readonly Paragraph[] => {
  const picture = pictures.get(block)
  const summary = sayable(block.summary)
  if (picture === undefined) return [new Paragraph({ ...smallStyle, text: summary })]
  // Word's pixels are 96 to an inch.
  const scale = (Math.min(1, width / picture.width) * 96) / 72
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { name: t('briefing.drawing'), description: summary, title: '', id: String(next()) },
  })
  return [new Paragraph({ keepNext: block.kind !== 'picture', children: [image] })]
}
