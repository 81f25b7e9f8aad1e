import type { Block } from './block.ts'
import { child, lineCell, paragraphsCell, tableSmallStyle, tableStyle } from './cells.ts'
import type { Cell, Row } from './rows.ts'
import { accent, type Element, hairline, measure, rule, type Sheet } from './sheet.ts'

const gutter = 10
const headStyle = { size: 8.5, leading: 12, between: 0 }
const captionStyle = { size: 11, leading: 15, between: 0 }

/** A table as rows: its caption, its head (repeated on every page) and its rows, which may go on over the page. */
export const tableRows = (
  sheet: Sheet,
  section: Element,
  { caption, columns, rows }: Extract<Block, { kind: 'table' }>,
): readonly Row[] => {
  const table = child(sheet, section, 'Table')
  const boxes = boxesOf(columns.map(({ width }) => width))
  const captionRows = caption === undefined ? [] : [captionRow(sheet, table, caption)]
  const headRow = child(sheet, child(sheet, table, 'THead'), 'TR')
  const head: Row = {
    top: 2,
    bottom: 4,
    keepWithNext: true,
    decorate: ({ bottom }) => rule(sheet, measure.left, measure.right, bottom - 1, 0.9, accent),
    cells: columns.map(({ title }, index): Cell => {
      const cell = sheet.doc.struct('TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions)
      headRow.add(cell)
      const runs = [{ text: title, face: 'semibold', tone: 'muted' }] as const
      return lineCell(sheet, cell, 'TH', runs, { ...boxOf(boxes, index), style: headStyle })
    }),
  }
  const body = child(sheet, table, 'TBody')
  return [
    ...captionRows,
    head,
    ...rows.map(({ anchor, cells }, index): Row => {
      const tail = index === rows.length - 1 ? 8 : 0
      const row = child(sheet, body, 'TR')
      return {
        top: 5,
        bottom: 6 + tail,
        head,
        ...(anchor === undefined ? {} : { anchor }),
        decorate: ({ bottom, last }) =>
          rule(sheet, measure.left, measure.right, bottom - 0.5 - (last ? tail : 0), 0.5, hairline),
        cells: cells.map((paragraphs, index) => {
          const box = { ...boxOf(boxes, index), style: tableStyle, small: tableSmallStyle }
          return paragraphsCell(sheet, child(sheet, row, 'TD'), paragraphs, box)
        }),
      }
    }),
  ]
}

const captionRow = (sheet: Sheet, table: Element, caption: string): Row => {
  const box = { x: measure.left, width: measure.width, style: captionStyle }
  const runs = [{ text: caption, face: 'semibold' }] as const
  const cells = [lineCell(sheet, child(sheet, table, 'Caption'), 'Caption', runs, box)]
  return { top: 8, bottom: 2, keepWithNext: true, cells }
}

type ColumnBox = Readonly<{ x: number; width: number }>

const boxesOf = (shares: readonly number[]): readonly ColumnBox[] => {
  const total = shares.reduce((sum, share) => sum + share, 0)
  let x: number = measure.left
  return shares.map((share, index) => {
    const full = (measure.width * share) / total
    const box = { x, width: full - (index === shares.length - 1 ? 0 : gutter) }
    x += full
    return box
  })
}

const boxOf = (boxes: readonly ColumnBox[], index: number): ColumnBox => {
  const box = boxes[index]
  if (!box) throw new Error(`A row has more cells than its table has columns (${boxes.length})`)
  return box
}
