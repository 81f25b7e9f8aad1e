import { type Drawn, Paragraph } from './paragraph.tsx'
import type { StretchOfText, TableCell } from './stretches.ts'

type Props = NonNullable<StretchOfText['table']> & Readonly<{ drawn: Drawn }>

/**
 * Rows of a table. Its stretches are tables to the eye and to the clipboard; a screen reader is told that together they are
 * one, so a row in the last of them has its heads in the first.
 */
export const TableRows = ({ shape, rows, first, drawn }: Props) => (
  <table {...says.nothing}>
    <colgroup>
      {shape.shares.map((share, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place.
        <col key={place} style={{ width: `${share}%` }} />
      ))}
    </colgroup>
    <tbody {...says.nothing}>
      {rows.map(({ start, cells }, index) => (
        <tr key={start} {...says.row} aria-rowindex={first + index + 1}>
          {inPlaces(cells, shape.shares.length).map((cell) => (
            <Cell key={cell.place} cell={cell} isHead={shape.head && first + index === 0} drawn={drawn} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const says = {
  nothing: { role: 'presentation' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

type CellProps = Readonly<{ cell: TableCell; isHead: boolean; drawn: Drawn }>

const Cell = ({ cell: { place, span, blocks }, isHead, drawn }: CellProps) => {
  const inside = blocks.map((block) => <Paragraph key={block.start} block={block} drawn={drawn} />)
  const about = { colSpan: span, 'aria-colindex': place + 1, ...(span > 1 ? { 'aria-colspan': span } : {}) }
  return isHead ? (
    <th {...about} {...says.head}>
      {inside}
    </th>
  ) : (
    <td {...about} {...says.cell}>
      {inside}
    </td>
  )
}

/** The cells of a row with an empty one in each place that has none. */
const inPlaces = (cells: readonly TableCell[], columns: number): readonly TableCell[] => {
  const made: TableCell[] = []
  for (const cell of cells) {
    for (let place = made.length; place < cell.place; place += 1) made.push({ place, span: 1, blocks: [] })
    made.push(cell)
  }
  const [first] = made
  if (first !== undefined && first.span > 1) return made
  for (let place = made.length; place < columns; place += 1) made.push({ place, span: 1, blocks: [] })
  return made
}
