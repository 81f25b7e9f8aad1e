import type { FoundMotion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import type { DictumPart } from './points.ts'

const newText = /^(?:nieuwe?|gewijzigde|voorgestelde) (?:tekst|formulering|besluittekst)$|^wordt$/iu

/** An amendment that sets old and new words beside each other: each new text is a point. Null where no table does. */
export const replacedTexts = (layout: Layout, lead: string): DictumPart | null => {
  const cells = cellsOf(layout)
  const head = cells.find(({ range }) => newText.test(cleanText(layout, range)))
  if (head === undefined) return null
  const points = cells
    .filter(({ table, column, row }) => table === head.table && column === head.column && row > head.row)
    .flatMap(({ range }): FoundMotion['dictum'] => {
      const text = cleanText(layout, range)
      return text === '' || newText.test(text)
        ? []
        : [{ range, text, tier: 'strong', why: [lead], number: null, parent: null }]
    })
  const last = points.at(-1)
  return last === undefined ? null : { lead, start: head.range.start, points, end: last.range.end }
}

type Cell = Readonly<{ table: number; row: number; column: number; range: TextRange }>

function cellsOf({ lines }: Layout): Cell[] {
  const cells = new Map<string, Cell>()
  for (const { cell, furniture, start, end } of lines) {
    if (cell === undefined || furniture) continue
    const key = `${cell.table}/${cell.row}/${cell.column}`
    cells.set(key, { ...cell, range: { start: cells.get(key)?.range.start ?? start, end } })
  }
  return [...cells.values()]
}
