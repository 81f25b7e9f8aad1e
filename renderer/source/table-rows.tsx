import { type Drawn, Paragraph } from './paragraph.tsx'
import type { StretchOfText } from './stretches.ts'
import { inPlaces, type TableCell } from './table-cells.ts'

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
      {inPlaces(rows, shape.shares.length).map(({ start, cells }, index) => (
        <tr key={start} {...says.row} aria-rowindex={first + index + 1}>
          {cells.map((cell) => (
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

const Cell = ({ cell: { place, span, down, blocks }, isHead, drawn }: CellProps) => {
  const inside = blocks.map((block) => <Paragraph key={block.start} block={block} drawn={drawn} />)
  const about = {
    colSpan: span,
    rowSpan: down,
    'aria-colindex': place + 1,
    ...(span > 1 ? { 'aria-colspan': span } : {}),
    ...(down > 1 ? { 'aria-rowspan': down } : {}),
  }
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
