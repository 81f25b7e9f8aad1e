import type { Block } from './block.ts'
import type { Measure } from './look.ts'
import type { Sheet } from './sheet.ts'
import { widestWord } from './wrap.ts'

type Table = Extract<Block, { kind: 'table' }>
export type ColumnBox = Readonly<{ x: number; width: number }>

const gutter = 10
/** So many rows say how wide words are; one further down that is wider is divided. */
const looked = 100
/** No word asks more than this, in letters of its size. */
const mostLetters = 10
/** The least that reads as a column, in the points of the usual look. */
const least = 58

/**
 * The columns of a table: their shares of the width, but none too narrow for its words where another has room. Null where
 * they would be too narrow however they are shared.
 */
export const columnsOf = (sheet: Sheet, table: Table): readonly ColumnBox[] | null => {
  const known = shared.get(sheet.measure) ?? new WeakMap<Table, readonly ColumnBox[] | null>()
  shared.set(sheet.measure, known)
  const seen = known.get(table)
  if (seen !== undefined) return seen
  const boxes = share(sheet, table)
  known.set(table, boxes)
  return boxes
}

/** Drawing follows measuring with the same measure: each table is shared out once. */
const shared = new WeakMap<Measure, WeakMap<Table, readonly ColumnBox[] | null>>()

const share = ({ measure, ruler }: Sheet, { columns, rows }: Table): readonly ColumnBox[] | null => {
  const { width, left, scale, styles, look } = measure
  const gap = gutter * scale
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const shares = columns.map((column) => (width * column.width) / total)
  const { size } = styles.table
  const wanted = columns.map(({ title }, index) => {
    const paragraphs = rows.slice(0, looked).flatMap(({ cells }) => cells[index] ?? [])
    const words = paragraphs.map(({ runs, small }) =>
      widestWord(runs, small ? styles.tableSmall.size : size, ruler),
    )
    const head = widestWord([{ text: title, face: 'semibold' }], styles.tableHead.size, ruler)
    return Math.min(Math.max(head, ...words), size * mostLetters) + gap + 0.5
  })
  const asked = wanted.reduce((sum, one) => sum + one, 0)
  const isUsual = look.paper === 'a4' && scale <= 1
  if (!isUsual && (asked > width || width / columns.length < least * scale)) return null
  return placed(asked > width ? shares : spread(shares, wanted), left, gap)
}

/** What a column lacks comes from those that have more than they need, each by what it can spare. */
const spread = (shares: readonly number[], wanted: readonly number[]): readonly number[] => {
  const lack = shares.map((share, index) => Math.max(0, (wanted[index] ?? 0) - share))
  const spare = shares.map((share, index) => Math.max(0, share - (wanted[index] ?? 0)))
  const [lacking, sparing] = [lack, spare].map((all) => all.reduce((sum, one) => sum + one, 0))
  if (!lacking || !sparing) return shares
  const part = Math.min(1, lacking / sparing)
  return shares.map((share, index) => share + (lack[index] ?? 0) - (spare[index] ?? 0) * part)
}

const placed = (widths: readonly number[], left: number, gap: number): readonly ColumnBox[] => {
  let x = left
  return widths.map((full, index) => {
    const box = { x, width: full - (index === widths.length - 1 ? 0 : gap) }
    x += full
    return box
  })
}
