import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import type { Row } from './cells.ts'
import { type Column, readColumn } from './columns.ts'
import type { Table } from './grid.ts'
import { inferred } from './inferred.ts'
import { cellOf, type Piece, piecesOf } from './pieces.ts'
import { type Placed, rowsOf } from './row-breaks.ts'

type Head = Readonly<{
  starts: readonly number[]
  header: readonly (Column | null)[]
  named: string
  lines: number
}>

/**
 * Tables whose columns are lined up with blanks, a cell over as many lines as it needs. The words above the columns say what they
 * hold. The columns of a list without them are where many pieces begin, where `bare` tables may be read.
 */
export const alignedTables = (layout: Layout, bare: boolean): Table[] => {
  const lines = layout.lines.filter(({ text, furniture }) => !furniture || text.split(/ {2,}/u).length >= 3)
  const heads: (Head & { at: number })[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(layout, lines, at)
    if (head === null) continue
    heads.push({ ...head, at })
    at += head.lines - 1
  }
  if (heads.length === 0) return bare ? withoutHead(layout, lines) : []
  const isAgain = (which: number) => heads[which]?.header.join() === heads[which - 1]?.header.join()
  return heads.flatMap(({ starts, header, named }, which): Table[] => {
    if (isAgain(which)) return []
    // The same words on the next page are no other table: a row may go on under them.
    let next = which + 1
    while (next < heads.length && isAgain(next)) next += 1
    const parts = heads
      .slice(which, next)
      .map((head, nth) => lines.slice(head.at + head.lines, heads[which + nth + 1]?.at))
    // Names that stand in the middle over their column, or too wide for it, say less of its place than the cells.
    const cells = startsIn(parts.flat())
    const body = placedIn(parts.flat(), cells.length === starts.length ? cells : starts)
    const rows = rowsOf(body, header).map((cells) => cells.map((cell) => cellOf(layout, cell)))
    return header.includes('text') || header.includes('subject') ? [{ header, named, rows }] : []
  })
}

const mayBeHead = withLetters(
  /toezeg|omschrijving|beschrijving|tekst|inhoud|actie|afspra|onderwerp|(?<![\p{L}])(?:wat|wie|nrs?|nummer|datum)(?![\p{L}])/iu,
)

/** The head of a table at a line: its words may go on under each other on two lines more. */
function headAt(layout: Layout, lines: readonly LayoutLine[], at: number): Head | null {
  const first = lines[at]
  if (first === undefined || first.text.startsWith('|') || !mayBeHead.test(first.text)) return null
  if (first.text.split(/ {2,}/u).length < 2) return null
  let best: Head | null = null
  for (let count = 1; count <= 3; count += 1) {
    const own = lines.slice(at, at + count)
    const last = own.at(-1)
    if (
      last === undefined ||
      own.length < count ||
      last.text.startsWith('|') ||
      (count > 1 && last.blankBefore)
    )
      break
    const head = headOf(layout, own)
    const known = ({ header }: Head) => header.filter((column) => column !== null).length
    if (best === null || known(head) > known(best)) best = head
  }
  if (best === null) return null
  const known = best.header.filter((column) => column !== null)
  return known.length >= 3 && known.length >= best.header.length * 0.5 ? best : null
}

function headOf(layout: Layout, lines: readonly LayoutLine[]): Head {
  const columns: { start: number; pieces: Piece[] }[] = []
  for (const piece of lines.flatMap((line) => piecesOf(line, 'blanks'))) {
    const own = columns.find(({ start }) => Math.abs(start - piece.column) <= 2)
    if (own === undefined) columns.push({ start: piece.column, pieces: [piece] })
    else own.pieces.push(piece)
  }
  const sorted = columns.toSorted((a, b) => a.start - b.start)
  const words = sorted.map(({ pieces }) => cellOf(layout, pieces)?.text ?? '')
  const header = words.map(readColumn)
  const named = words[header.indexOf('text')] ?? words[header.indexOf('subject')] ?? ''
  return { starts: sorted.map(({ start }) => start), header, named, lines: lines.length }
}

/** Each line with its pieces in their columns; words that run over into the next column are no cell of the table. */
function placedIn(lines: readonly LayoutLine[], starts: readonly number[]): Placed[] {
  return lines.flatMap((line): Placed[] => {
    const apart = line.blankBefore
    if (rule.test(line.text)) return [{ cells: null, apart: true }]
    const cells: Piece[][] = starts.map(() => [])
    const pieces = piecesOf(line, 'blanks')
    for (const piece of pieces) {
      const at = Math.max(
        0,
        starts.findLastIndex((start) => start <= piece.column + 2),
      )
      const next = starts[at + 1]
      if (pieces.length === 1 && next !== undefined && piece.column + piece.text.length > next)
        return [{ cells: null, apart: true }]
      cells[at]?.push(piece)
    }
    return [{ cells, apart }]
  })
}

const rule = /^[-=_–—+|.*\s]{4,}$/u

/** Without a head: the columns are where pieces begin on many lines. */
function withoutHead(layout: Layout, lines: readonly LayoutLine[]): Table[] {
  const body = lines.filter(({ text }) => !text.startsWith('|'))
  const starts = startsIn(body)
  const wide = body.filter(isWide)
  if (starts.length < 3 || wide.length < 2) return []
  const [first] = wide
  const from = first === undefined ? 0 : body.indexOf(first)
  const rows = rowsOf(placedIn(body.slice(Math.max(0, from)), starts), null).map(
    (cells): Row => cells.map((cell) => cellOf(layout, cell)),
  )
  const header = inferred(rows)
  return header === null ? [] : [{ header, named: '', rows }]
}

const isWide = ({ text }: LayoutLine) => text.split(/ {2,}/u).length >= 3

/** Where pieces begin on many of the lines that have several. */
function startsIn(lines: readonly LayoutLine[]): number[] {
  const counts = new Map<number, number>()
  const wide = lines.filter(isWide)
  for (const line of wide)
    for (const { column } of piecesOf(line, 'blanks')) counts.set(column, (counts.get(column) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, wide.length * 0.25))
    .map(([column]) => column)
    .toSorted((a, b) => a - b)
    .filter((column, index, all) => column - (all[index - 1] ?? -9) > 2)
}
