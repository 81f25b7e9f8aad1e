import { t } from '../../shared/texts/translate.ts'
import { barsRow } from './bars.ts'
import type { Block, Paragraph, Sourced } from './block.ts'
import { anchorOf, lineCell, marginCells, paragraphsCell } from './cells.ts'
import { chartRow } from './chart.ts'
import { contentsRows } from './contents.ts'
import { listRows, sourceRows, timelineRows } from './lists.ts'
import type { Style } from './look.ts'
import type { Cell, Part, Row } from './rows.ts'
import { artifact, child, type Element, place, rule, type Sheet } from './sheet.ts'
import { tableRows } from './table.ts'
import { pictureRow } from './timeline-picture.ts'
import { breakLines } from './wrap.ts'

/** The branch of the document's structure that new content hangs on, and its bookmarks, by level. */
export type Branch = { sections: Element[]; bookmarks: PDFKit.PDFOutline[]; headings: number }

type Space = Readonly<{ top: number; bottom: number }>
type Box = Readonly<{ x: number; width: number; style: Style }>

const bodyBox = ({ measure }: Sheet): Box => ({
  x: measure.left,
  width: measure.bodyWidth,
  style: measure.styles.body,
})

/** Space around a block, in the points of the usual look. */
const spaced = ({ measure: { scale } }: Sheet, top: number, bottom: number): Space => ({
  top: top * scale,
  bottom: bottom * scale,
})

/** The rows of one block. Structure elements are made here, in reading order; their content follows when the rows are set. */
export const rowsOf = (sheet: Sheet, branch: Branch, block: Block): readonly Row[] => {
  if (block.kind === 'heading') return headingRows(sheet, branch, block)
  const section = branch.sections.at(-1)
  if (section === undefined) throw new Error('The document has no root')
  switch (block.kind) {
    case 'title':
      return titleRows(sheet, branch, section, block)
    case 'figures':
      return figureRows(sheet, section, block)
    case 'paragraph':
      return [{ ...paragraphRow(sheet, section, block), ...leadOf(block) }]
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
        { ...sourcedRow(sheet, section, block, spaced(sheet, 8, 0)), keepWithNext: true },
        chartRow(sheet, section, block),
      ]
    case 'bars':
      return [
        { ...sourcedRow(sheet, section, block, spaced(sheet, 8, 4)), keepWithNext: true },
        barsRow(sheet, section, block),
      ]
    case 'table':
      return tableRows(sheet, section, block)
    case 'sources':
      return sourceRows(sheet, section, block)
    case 'contents':
      return contentsRows(sheet, section, block)
  }
}

const leadOf = ({ lead = false }: Readonly<{ lead?: boolean }>) => ({ keepWithNext: lead })

const paragraphRow = (sheet: Sheet, section: Element, block: Extract<Block, { kind: 'paragraph' }>): Row => {
  const box = bodyBox(sheet)
  if (!block.tight) return sourcedRow(sheet, section, block, spaced(sheet, 0, 6), box)
  const space = spaced(sheet, block.room ? 52 : 0, 16)
  return sourcedRow(sheet, section, block, space, { ...box, style: { ...box.style, between: 0 } })
}

const titleRows = (
  sheet: Sheet,
  branch: Branch,
  section: Element,
  block: Extract<Block, { kind: 'title' }>,
): Row[] => {
  const { left: x, width, styles } = sheet.measure
  const cell = (tag: string, runs: Paragraph['runs'], style: Style) =>
    lineCell(sheet, child(sheet, section, tag), tag, runs, { x, width, style })
  const placed = (y: number) => addBookmark(sheet, branch, 1, block.title, y)
  // A title alone is the subject of a letter, not the head of a report.
  if (block.overline === '' && block.subtitle === '') {
    const subject = cell('H1', [{ text: block.title, face: 'bold' }], styles.subject)
    return [{ ...spaced(sheet, 6, 10), keepWithNext: true, cells: [subject], placed }]
  }
  const overline = cell('P', [{ text: block.overline, face: 'semibold', tone: 'accent' }], styles.overline)
  const title = cell('H1', [{ text: block.title, face: 'bold' }], styles.title)
  const subtitle = cell('P', [{ text: block.subtitle, tone: 'muted' }], styles.subtitle)
  return [
    { ...spaced(sheet, 0, 4), keepWithNext: true, cells: [overline] },
    { ...spaced(sheet, 0, 4), keepWithNext: true, cells: [title], placed },
    { ...spaced(sheet, 0, 14), keepWithNext: true, cells: [subtitle] },
  ]
}

/** A figure takes at the least this much of the width of a page, in the points of the usual look. */
const figureWidth = 84

const figureRows = (
  sheet: Sheet,
  section: Element,
  { figures }: Extract<Block, { kind: 'figures' }>,
): Row[] => {
  const { measure } = sheet
  const perRow = Math.max(1, Math.floor(measure.width / (figureWidth * measure.scale)))
  const rows = Math.ceil(figures.length / perRow)
  const beside = Math.ceil(figures.length / Math.max(1, rows))
  const width = measure.width / Math.max(1, beside)
  const cellOf = ({ value, label, alarm }: (typeof figures)[number], column: number): Cell => {
    const { figure, figureLabel } = measure.styles
    const tone = alarm ? 'alarm' : 'accent'
    const setting = { width: width - 10 }
    const big = [{ text: value, face: 'semibold', tone }] as const
    const small = [{ text: label, tone: alarm ? 'alarm' : 'muted' }] as const
    const lines = [
      ...breakLines(big, { ...setting, ...sizeOf(figure) }, sheet.ruler),
      ...breakLines(small, { ...setting, ...sizeOf(figureLabel) }, sheet.ruler),
    ]
    return { x: measure.left + column * width, tag: 'P', elements: [child(sheet, section, 'P')], lines }
  }
  return Array.from({ length: rows }, (_, row): Row => {
    const isLast = row === rows - 1
    const cells = figures.slice(row * beside, (row + 1) * beside).map(cellOf)
    return {
      ...spaced(sheet, 6, isLast ? 14 : 6),
      keepWithNext: !isLast,
      cells,
      decorate: ({ top, bottom }: Part) => {
        if (row === 0) rule(sheet, measure.left, measure.right, top, 0.9, measure.colours.accent)
        rule(sheet, measure.left, measure.right, bottom - (isLast ? 6 * measure.scale : 0))
      },
    }
  })
}

const sizeOf = ({ size, leading }: Style) => ({ size, leading })

const headingSpace = { 2: [20, 5], 3: [12, 3] } as const

const headingRows = (
  sheet: Sheet,
  branch: Branch,
  { level, text }: Extract<Block, { kind: 'heading' }>,
): Row[] => {
  // What came before it is set when this heading is: its sections can be written then.
  const ended = branch.sections.splice(level - 1)
  const parent = branch.sections.at(-1)
  if (parent === undefined) throw new Error('A heading stands above the document')
  const section = child(sheet, parent, 'Sect', { title: text })
  branch.sections.push(section)
  const { styles, left: x, width } = sheet.measure
  const tag = `H${level}`
  const entry = sheet.contents?.[branch.headings]
  branch.headings += 1
  // From the contents to the heading, and from the heading back.
  const back = entry ? { to: entry.entry, alt: t('briefing.contents.back', { heading: text }) } : {}
  const runs = [{ text, face: 'bold', tone: level === 2 ? 'accent' : 'ink', ...back }] as const
  const box = { x, width, style: level === 2 ? styles.heading2 : styles.heading3 }
  const [above, below] = headingSpace[level]
  return [
    {
      ...spaced(sheet, above, below),
      keepWithNext: true,
      cells: [lineCell(sheet, child(sheet, section, tag), tag, runs, box)],
      placed: (y) => {
        for (const element of ended) element?.end()
        addBookmark(sheet, branch, level, text, y)
        if (entry) place(sheet, entry.to, y)
      },
    },
  ]
}

const addBookmark = ({ doc }: Sheet, { bookmarks }: Branch, level: number, text: string, y: number) => {
  if (!doc) return
  bookmarks.length = Math.min(bookmarks.length, level)
  const parent = bookmarks.at(-1)
  // pdfkit counts `left` from the right edge: the page's width is its left edge. Its types don't know `top` and `left`.
  const options = { top: y - 12, left: doc.page.width, expanded: level < 2 }
  if (parent) bookmarks.push(parent.addItem(text, options))
}

const sourcedRow = (
  sheet: Sheet,
  section: Element,
  content: Sourced,
  { top, bottom }: Space,
  box = bodyBox(sheet),
): Row => {
  const { styles } = sheet.measure
  const beside = content.paragraphs[0]?.small ? styles.small : styles.body
  return {
    top,
    bottom,
    ...anchorOf(content),
    cells: [
      paragraphsCell(sheet, section, content.paragraphs, box),
      ...marginCells(sheet, section, content.sources, beside),
    ],
  }
}

const quoteRow = (sheet: Sheet, section: Element, content: Sourced): Row => {
  const { left, bodyWidth, scale, colours, styles } = sheet.measure
  const quote = child(sheet, section, 'BlockQuote')
  const indent = 14 * scale
  const box = { x: left + indent, width: bodyWidth - indent, style: styles.body }
  return {
    ...spaced(sheet, 3, 9),
    ...anchorOf(content),
    decorate: ({ top, bottom, first, last }) =>
      artifact(sheet, (doc) => {
        const [from, to] = [top + (first ? 4 : 0), bottom - (last ? 8 : 0)]
        const x = left + 2
        doc.lineWidth(1.4).strokeColor(colours.accent).moveTo(x, from).lineTo(x, to).stroke()
      }),
    cells: [
      paragraphsCell(sheet, quote, content.paragraphs, box),
      ...marginCells(sheet, quote, content.sources),
    ],
  }
}

const wholeNotice = 8

const noticeRows = (
  sheet: Sheet,
  section: Element,
  { sign, title, body: parts }: Extract<Block, { kind: 'notice' }>,
): Row[] => {
  const { left, right, width: whole, bodyWidth, scale, colours, styles } = sheet.measure
  const division = child(sheet, section, 'Div')
  const indent = 16 * scale
  const box = { x: left + indent, width: bodyWidth - indent, style: styles.body }
  const behind =
    (tail: number) =>
    ({ top, bottom, last }: Part) =>
      artifact(sheet, (doc) => {
        const height = bottom - top - (last ? tail : 0)
        doc.rect(left, top, whole, height).fill(colours.tint)
        doc.rect(left, top, 3, height).fill(colours.alarm)
      })
  const heading = [{ text: `${sign} ${title}`, face: 'bold', tone: 'alarm' }] as const
  const wide = { ...box, width: right - left - indent - 8 }
  return [
    {
      ...spaced(sheet, 9, 3),
      keepWithNext: true,
      decorate: behind(0),
      cells: [lineCell(sheet, child(sheet, division, 'P'), 'P', heading, wide)],
    },
    ...parts.map((part, index): Row => {
      const isLast = index === parts.length - 1
      return {
        ...spaced(sheet, 0, isLast ? 20 : 4),
        // A warning is read as one; a long one may go on.
        keepWithNext: !isLast && parts.length <= wholeNotice && 'where it fits',
        ...anchorOf(part),
        decorate: behind(isLast ? 10 * scale : 0),
        cells: [
          paragraphsCell(sheet, division, part.paragraphs, box),
          ...marginCells(sheet, division, part.sources),
        ],
      }
    }),
  ]
}
