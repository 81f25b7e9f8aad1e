import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { Report } from './fault.ts'
import { asDict, asNumber, attribute, lookedUp, nameIn, rawListIn } from './objects.ts'

/** Cells, with what they span, fill a grid: no two in one place, and every row as wide as the others. */
export const checkTable = (
  document: PDFDocument,
  table: PDFDict,
  roleOf: (type: string) => string,
  report: Report,
): void => {
  const kids = (element: PDFDict) =>
    rawListIn(element, 'K').flatMap((kid) => {
      const dict = asDict(lookedUp(document, kid))
      const type = nameIn(dict, 'S')
      return dict && type !== undefined ? [{ dict, type: roleOf(type) }] : []
    })
  const rows = kids(table).flatMap(({ dict, type }) =>
    type === 'TR'
      ? [dict]
      : ['THead', 'TBody', 'TFoot'].includes(type)
        ? kids(dict).map((kid) => kid.dict)
        : [],
  )
  const taken = new Set<string>()
  const widths = rows.map(() => 0)
  for (const [row, element] of rows.entries()) {
    let column = 0
    for (const { dict } of kids(element)) {
      const across = spanOf(dict, 'ColSpan')
      const down = spanOf(dict, 'RowSpan')
      while (taken.has(`${row} ${column}`)) column++
      if (row + down > rows.length) report('UA 7.2-41', 'a cell goes on below the last row')
      for (let r = row; r < Math.min(row + down, rows.length); r++)
        for (let c = column; c < column + across; c++) {
          if (taken.has(`${r} ${c}`)) report('UA 7.2-15', 'two cells in one place')
          taken.add(`${r} ${c}`)
          widths[r] = (widths[r] ?? 0) + 1
        }
      column += across
    }
  }
  if (new Set(widths).size > 1)
    report('UA 7.2-43', `rows of ${[...new Set(widths)].join(' and ')} columns in one table`)
}

const spanOf = (cell: PDFDict, key: string) => Math.max(1, asNumber(attribute(cell, key)) ?? 1)
