import { barsRow } from './bars.ts'
import type { Block, Paragraph, Sourced } from './block.ts'
import { anchorOf, bodyStyle, child, lineCell, marginCells, paragraphsCell, smallStyle } from './cells.ts'
import { chartRow } from './chart.ts'
import { listRows, sourceRows, timelineRows } from './lists.ts'
import type { Cell, Part, Row } from './rows.ts'
import { accent, alarm, artifact, type Element, measure, rule, type Sheet, tint } from './sheet.ts'
import { tableRows } from './table.ts'
import { pictureRow } from './timeline-picture.ts'
import { breakLines } from './wrap.ts'

/** The branch of the document's structure that new content hangs on, and its bookmarks, by level. */
export type Branch = { sections: Element[]; bookmarks: PDFKit.PDFOutline[] }

const body = { x: measure.left, width: measure.bodyWidth, style: bodyStyle }

/** The rows of one block. Structure elements are made here, in reading order; their content follows when the rows are set. */
export const rowsOf = (sheet: Sheet, branch: Branch, block: Block): readonly Row[] => {
  if (block.kind === 'heading') return headingRows(sheet, branch, block)
  const section = branch.sections.at(-1)
  if (!section) throw new Error('The document has no root')
  switch (block.kind) {
    case 'title':
      return titleRows(sheet, branch, section, block)
    case 'figures':
      return figureRows(sheet, section, block)
    case 'paragraph':
      return [
        {
          ...sourcedRow(
            sheet,
            section,
            block,
            block.tight ? { top: block.room ? 52 : 0, bottom: 16 } : { top: 0, bottom: 6 },
            block.tight ? { ...body, style: { ...bodyStyle, between: 0 } } : body,
          ),
          ...leadOf(block),
        },
      ]
    case 'quote':
      return [{ ...quoteRow(sheet, section, block), ...leadOf(block) }]
    case 'notice':
      return noticeRows(sheet, section, block)
    case 'list':
      return listRows(sheet, section, block)
    case 'timeline':
      return timelineRows(sheet, section, block)
    case 'picture':
      return [pictureRow(sheet, section, block)]
    case 'chart':
      return [
        { ...sourcedRow(sheet, section, block, { top: 8, bottom: 0 }), keepWithNext: true },
        chartRow(sheet, section, block),
      ]
    case 'bars':
      return [
        { ...sourcedRow(sheet, section, block, { top: 8, bottom: 4 }), keepWithNext: true },
        barsRow(sheet, section, block),
      ]
    case 'table':
      return tableRows(sheet, section, block)
    case 'sources':
      return sourceRows(sheet, section, block)
  }
}

const leadOf = ({ lead = false }: Readonly<{ lead?: boolean }>) => ({ keepWithNext: lead })

const titleRows = (
  sheet: Sheet,
  branch: Branch,
  section: Element,
  block: Extract<Block, { kind: 'title' }>,
): Row[] => {
  const wide = (style: { size: number; leading: number }) => ({
    x: measure.left,
    width: measure.width,
    style: { ...style, between: 0 },
  })
  const cell = (tag: string, runs: Paragraph['runs'], size: number, leading: number) =>
    lineCell(sheet, child(sheet, section, tag), tag, runs, wide({ size, leading }))
  const placed = (y: number) => addBookmark(sheet, branch, 1, block.title, y)
  // A title alone is the subject of a letter, not the head of a report.
  if (block.overline === '' && block.subtitle === '') {
    const subject = cell('H1', [{ text: block.title, face: 'bold' }], 16, 21)
    return [{ top: 6, bottom: 10, keepWithNext: true, cells: [subject], placed }]
  }
  const overline = cell('P', [{ text: block.overline, face: 'semibold', tone: 'accent' }], 9.5, 14)
  const title = cell('H1', [{ text: block.title, face: 'bold' }], 25, 30)
  const subtitle = cell('P', [{ text: block.subtitle, tone: 'muted' }], 11.5, 17)
  return [
    { top: 0, bottom: 4, keepWithNext: true, cells: [overline] },
    {
      top: 0,
      bottom: 4,
      keepWithNext: true,
      cells: [title],
      placed,
    },
    { top: 0, bottom: 14, keepWithNext: true, cells: [subtitle] },
  ]
}

const figureRows = (
  sheet: Sheet,
  section: Element,
  { figures }: Extract<Block, { kind: 'figures' }>,
): Row[] => {
  const width = measure.width / Math.max(1, figures.length)
  const cells = figures.map(({ value, label, alarm: isAlarm }, index): Cell => {
    const element = child(sheet, section, 'P')
    const lines = [
      ...breakLines(
        [{ text: value, face: 'semibold', tone: isAlarm ? 'alarm' : 'accent' }],
        { width: width - 10, size: 23, leading: 27 },
        sheet.ruler,
      ),
      ...breakLines(
        [{ text: label, tone: isAlarm ? 'alarm' : 'muted' }],
        { width: width - 10, size: 9, leading: 12 },
        sheet.ruler,
      ),
    ]
    return { x: measure.left + index * width, tag: 'P', elements: [element], lines }
  })
  const lines = ({ top, bottom }: Part) => {
    rule(sheet, measure.left, measure.right, top, 0.9, accent)
    rule(sheet, measure.left, measure.right, bottom - 6)
  }
  return [{ top: 6, bottom: 14, cells, decorate: lines }]
}

const headings = {
  2: { size: 15, leading: 20, top: 18, bottom: 4 },
  3: { size: 11.5, leading: 16, top: 12, bottom: 3 },
} as const

const headingRows = (
  sheet: Sheet,
  branch: Branch,
  { level, text }: Extract<Block, { kind: 'heading' }>,
): Row[] => {
  while (branch.sections.length >= level) branch.sections.pop()
  const parent = branch.sections.at(-1)
  if (!parent) throw new Error('A heading stands above the document')
  const section = sheet.doc.struct('Sect', { title: text })
  parent.add(section)
  branch.sections.push(section)
  const { size, leading, top, bottom } = headings[level]
  const tag = `H${level}`
  const runs = [{ text, face: 'bold', tone: level === 2 ? 'accent' : 'ink' }] as const
  const box = { x: measure.left, width: measure.width, style: { size, leading, between: 0 } }
  return [
    {
      top,
      bottom,
      keepWithNext: true,
      cells: [lineCell(sheet, child(sheet, section, tag), tag, runs, box)],
      placed: (y) => addBookmark(sheet, branch, level, text, y),
    },
  ]
}

const addBookmark = (sheet: Sheet, { bookmarks }: Branch, level: number, text: string, y: number) => {
  bookmarks.length = Math.min(bookmarks.length, level)
  const parent = bookmarks.at(-1)
  // pdfkit counts `left` from the right edge: the page's width is its left edge. Its types don't know `top` and `left`.
  const options = { top: y - 12, left: sheet.doc.page.width, expanded: level < 2 }
  if (parent) bookmarks.push(parent.addItem(text, options))
}

type Space = Readonly<{ top: number; bottom: number }>

const sourcedRow = (
  sheet: Sheet,
  section: Element,
  content: Sourced,
  { top, bottom }: Space,
  box = body,
): Row => ({
  top,
  bottom,
  ...anchorOf(content),
  cells: [
    paragraphsCell(sheet, section, content.paragraphs, box),
    ...marginCells(sheet, section, content.sources, content.paragraphs[0]?.small ? smallStyle : bodyStyle),
  ],
})

const quoteRow = (sheet: Sheet, section: Element, content: Sourced): Row => {
  const quote = child(sheet, section, 'BlockQuote')
  const x = measure.left + 14
  return {
    top: 3,
    bottom: 9,
    ...anchorOf(content),
    decorate: ({ top, bottom, first, last }) =>
      artifact(sheet, (doc) => {
        const [from, to] = [top + (first ? 4 : 0), bottom - (last ? 8 : 0)]
        doc
          .lineWidth(1.2)
          .strokeColor(accent)
          .moveTo(measure.left + 2, from)
          .lineTo(measure.left + 2, to)
          .stroke()
      }),
    cells: [
      paragraphsCell(sheet, quote, content.paragraphs, {
        x,
        width: measure.bodyWidth - 14,
        style: bodyStyle,
      }),
      ...marginCells(sheet, quote, content.sources),
    ],
  }
}

const noticeRows = (
  sheet: Sheet,
  section: Element,
  { sign, title, body: parts }: Extract<Block, { kind: 'notice' }>,
): Row[] => {
  const division = child(sheet, section, 'Div')
  const x = measure.left + 16
  const width = measure.bodyWidth - 16
  const behind =
    (tail: number) =>
    ({ top, bottom, last }: Part) =>
      artifact(sheet, (doc) => {
        const height = bottom - top - (last ? tail : 0)
        doc.rect(measure.left, top, measure.width, height).fill(tint)
        doc.rect(measure.left, top, 3, height).fill(alarm)
      })
  const heading = [{ text: `${sign} ${title}`, face: 'bold', tone: 'alarm' }] as const
  return [
    {
      top: 9,
      bottom: 3,
      keepWithNext: true,
      decorate: behind(0),
      cells: [lineCell(sheet, child(sheet, division, 'P'), 'P', heading, { x, width, style: bodyStyle })],
    },
    ...parts.map((part, index): Row => {
      const isLast = index === parts.length - 1
      return {
        top: 0,
        bottom: isLast ? 20 : 4,
        ...anchorOf(part),
        decorate: behind(isLast ? 10 : 0),
        cells: [
          paragraphsCell(sheet, division, part.paragraphs, { x, width, style: bodyStyle }),
          ...marginCells(sheet, division, part.sources),
        ],
      }
    }),
  ]
}
