import type { Block, Paragraph } from './block.ts'
import { lineCell, paragraphsCell } from './cells.ts'
import { type ColumnBox, columnsOf } from './columns.ts'
import type { Cell, Row } from './rows.ts'
import { child, type Element, rule, type Sheet } from './sheet.ts'
import { breakLines } from './wrap.ts'

type TableBlock = Extract<Block, { kind: 'table' }>
type TableRow = TableBlock['rows'][number]

/** A table as rows: its caption, its head (repeated on every page) and its rows, which may go on over the page. */
export const tableRows = (sheet: Sheet, section: Element, block: TableBlock): readonly Row[] => {
  const { caption, columns, rows } = block
  const table = child(sheet, section, 'Table')
  const captionRows = caption === undefined ? [] : [captionRow(sheet, table, caption)]
  const headRow = child(sheet, child(sheet, table, 'THead'), 'TR')
  const heads = columns.map(() => child(sheet, headRow, 'TH', { scope: 'Column' }))
  const body = child(sheet, table, 'TBody')
  const boxes = columnsOf(sheet, block)
  const goesOn = goesOnRow(sheet, block)
  if (boxes === null)
    return [...captionRows, ...recordRows(sheet, body, heads, block).map((row) => ({ ...row, goesOn }))]
  const { measure } = sheet
  const { scale, styles, colours } = measure
  const head: Row = {
    top: 2 * scale,
    bottom: 4 * scale,
    loose: true,
    keepWithNext: rows.length > 0,
    decorate: ({ bottom }) => rule(sheet, measure.left, measure.right, bottom - 1, 0.9, colours.accent),
    cells: columns.map(({ title }, index): Cell => {
      const runs = [{ text: title, face: 'semibold', tone: 'muted' }] as const
      const box = { ...boxOf(boxes, index), style: styles.tableHead }
      return lineCell(sheet, heads[index] ?? null, 'TH', runs, box)
    }),
  }
  return [
    ...captionRows,
    head,
    ...rows.map(({ anchor, cells }, index): Row => {
      const tail = index === rows.length - 1 ? 8 * scale : 0
      const row = child(sheet, body, 'TR')
      return {
        top: 5 * scale,
        bottom: 6 * scale + tail,
        loose: true,
        head,
        goesOn,
        ...(anchor === undefined ? {} : { anchor }),
        decorate: ({ bottom, last }) =>
          rule(sheet, measure.left, measure.right, bottom - 0.5 - (last ? tail : 0)),
        cells: cells.map((paragraphs, column) => {
          const box = boxOf(boxes, column)
          return valueCell(sheet, child(sheet, row, 'TD'), paragraphs, box)
        }),
      }
    }),
  ]
}

/**
 * Where columns would be too narrow to read, each row becomes a record: the heads stand beside its cells. With the first
 * record they are the heads of the table; after that they are repeated, as at the head of a page.
 */
const recordRows = (
  sheet: Sheet,
  body: Element,
  heads: readonly Element[],
  { columns, rows }: TableBlock,
): readonly Row[] => {
  const { left, right, width, scale, styles, colours } = sheet.measure
  const { size } = styles.tableHead
  const widest = Math.max(0, ...columns.map(({ title }) => sheet.ruler.width(title, 'semibold', size)))
  const labelWidth = Math.min(widest + 1, width * 0.34)
  const x = left + labelWidth + 10 * scale
  const labelOf = (index: number, isFirst: boolean): Cell => {
    const runs = [{ text: columns[index]?.title ?? '', face: 'semibold', tone: 'muted' }] as const
    const style = { ...styles.tableHead, leading: styles.table.leading }
    const cell = lineCell(sheet, heads[index] ?? null, 'TH', runs, { x: left, width: labelWidth, style })
    return isFirst ? cell : { ...cell, elements: null }
  }
  const spaces = { top: 2 * scale, bottom: 1 * scale, loose: true }
  if (rows.length === 0) return columns.map((_, index) => ({ ...spaces, cells: [labelOf(index, true)] }))
  const rowsOf = ({ anchor, cells }: TableRow, at: number): readonly Row[] => {
    const row = child(sheet, body, 'TR')
    return columns.map((_, index): Row => {
      const [isFirst, isLast] = [index === 0, index === columns.length - 1]
      const value = valueCell(sheet, child(sheet, row, 'TD'), cells[index] ?? [], { x, width: right - x })
      const tail = isLast ? (at === rows.length - 1 ? 14 : 6) * scale : 0
      return {
        ...spaces,
        top: isFirst ? 6 * scale : spaces.top,
        bottom: spaces.bottom + tail,
        // Neither its first cell nor its last stands alone.
        keepWithNext: !isLast && (isFirst || index === columns.length - 2),
        ...(isFirst && anchor !== undefined ? { anchor } : {}),
        decorate: ({ top, first }) => {
          if (isFirst && first)
            rule(sheet, left, right, top + 1, at === 0 ? 0.9 : 0.5, at === 0 ? colours.accent : undefined)
        },
        cells: [labelOf(index, at === 0), value],
      }
    })
  }
  return rows.flatMap(rowsOf)
}

const valueCell = (
  sheet: Sheet,
  element: Element,
  paragraphs: readonly Paragraph[],
  { x, width }: ColumnBox,
): Cell => {
  const { table: style, tableSmall: small } = sheet.measure.styles
  return paragraphsCell(sheet, element, paragraphs, { x, width, style, small })
}

const captionRow = (sheet: Sheet, table: Element, caption: string): Row => {
  const { left: x, width, scale, styles } = sheet.measure
  const runs = [{ text: caption, face: 'semibold' }] as const
  const box = { x, width, style: styles.caption }
  const cells = [lineCell(sheet, child(sheet, table, 'Caption'), 'Caption', runs, box)]
  return { top: 8 * scale, bottom: 2 * scale, keepWithNext: true, cells }
}

/** The table's own words over it, on the pages that it goes on over. A screen reader has them already. */
const goesOnRow = (sheet: Sheet, { goesOn }: TableBlock): Row | null => {
  if (goesOn === undefined) return null
  const { left: x, width, scale, styles } = sheet.measure
  const { size, leading } = styles.caption
  const lines = breakLines([{ text: goesOn, face: 'semibold' }], { width, size, leading }, sheet.ruler)
  return { top: 0, bottom: 6 * scale, cells: [{ x, tag: 'P', elements: null, lines }] }
}

const boxOf = (boxes: readonly ColumnBox[], index: number): ColumnBox => {
  const box = boxes[index]
  if (!box) throw new Error(`A row has more cells than its table has columns (${boxes.length})`)
  return box
}
