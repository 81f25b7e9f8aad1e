import type { LayoutLine } from './layout.ts'

/** Words of a line that stand together; `column` is the place of the first in characters. */
export type Stretch = Readonly<{ start: number; end: number; text: string; column: number }>
/** Where a column begins: a text taken from a page shifts it by a few characters from row to row. */
export type Gutter = Readonly<{ from: number; to: number; seen: ReadonlyMap<number, number> }>

/** How far the same column may begin from one row to the next. */
const shift = 4

/** The parts of a line between two blanks or more. */
export function stretchesOf({ text, start, indent }: LayoutLine): Stretch[] {
  if (!text.includes('  ')) return text === '' ? [] : [part(text, start, indent, 0, text.length)]
  const made: Stretch[] = []
  let from = 0
  for (const gap of text.matchAll(/ {2,}/gu)) {
    if (gap.index > from) made.push(part(text, start, indent, from, gap.index))
    from = gap.index + gap[0].length
  }
  if (from < text.length) made.push(part(text, start, indent, from, text.length))
  return made
}

const part = (text: string, start: number, indent: number, from: number, to: number): Stretch => ({
  start: start + from,
  end: start + to,
  text: text.slice(from, to),
  column: indent + from,
})

/**
 * Where the columns of a table of blanks begin: places where words begin on several lines after a gap, and that no line runs over.
 * The first is where the lines begin. Fewer than two: these lines are no table.
 */
export function guttersOf(lines: readonly LayoutLine[]): Gutter[] {
  const rows = lines.map(stretchesOf)
  const counts = new Map<number, number>()
  const together = new Map<number, Set<number>>()
  for (const row of rows)
    for (const { column } of row) {
      counts.set(column, (counts.get(column) ?? 0) + 1)
      const others = together.get(column) ?? new Set<number>()
      for (const other of row) others.add(other.column)
      together.set(column, others)
    }
  const groups: number[][] = []
  for (const column of [...counts.keys()].toSorted((a, b) => a - b)) {
    const group = groups.at(-1)
    const fits =
      group !== undefined &&
      column - (group[0] ?? column) <= shift &&
      !group.some((own) => together.get(column)?.has(own))
    if (fits) group.push(column)
    else groups.push([column])
  }
  const wide = rows.filter((row) => row.length >= 2).length
  const least = Math.max(2, Math.min(3, wide * 0.25))
  return groups
    .map((group) => ({
      from: group[0] ?? 0,
      to: group.at(-1) ?? 0,
      seen: new Map(group.map((column) => [column, counts.get(column) ?? 0])),
    }))
    .filter(
      (gutter, index) =>
        (index === 0 || [...gutter.seen.values()].reduce((sum, count) => sum + count, 0) >= least) &&
        isClear(gutter, lines),
    )
}

/** Hardly any line has a word that runs over the place. */
function isClear({ from, to }: Gutter, lines: readonly LayoutLine[]): boolean {
  let over = 0
  let past = 0
  for (const { text, indent } of lines) {
    if (indent + text.length <= to) continue
    past += 1
    if (
      indent < from &&
      beginIn(text, from - 1 - indent, to + 1 - indent) === null &&
      !endsIn(text, from - indent, to - indent)
    )
      over += 1
  }
  return over <= Math.max(past * 0.1, past >= 5 ? 1 : 0)
}

/** A place in a line, of those given, where a word begins. */
function beginIn(text: string, from: number, to: number): number | null {
  for (let at = Math.max(0, from); at <= to && at < text.length; at += 1)
    if (text[at] !== ' ' && (at === 0 || text[at - 1] === ' ')) return at
  return null
}

/** Words before it end there, and nothing follows for a while. */
const endsIn = (text: string, from: number, to: number): boolean =>
  / $/u.test(text.slice(Math.max(0, from), to + 1)) || text.slice(Math.max(0, from), to + 1).trim() === ''

/** A line cut where the columns begin; null where its words run over one of them. */
export function cutAtGutters(line: LayoutLine, gutters: readonly Gutter[]): Stretch[][] | null {
  const cells: Stretch[][] = gutters.map(() => [])
  const open = stretchesOf(line).toReversed()
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const { column } = stretch
    const own = Math.max(
      0,
      gutters.findLastIndex(({ from }) => from - 2 <= column),
    )
    const next = gutters[own + 1]
    if (next === undefined || column + stretch.text.length <= next.to + 1) {
      cells[own]?.push(stretch)
      continue
    }
    const at = splitIn(stretch, next)
    if (at === null) {
      // It begins a little before its column, and not where the column before it does.
      if (column < next.from - shift - 2 || column <= (gutters[own]?.to ?? 0)) return null
      cells[own + 1]?.push(stretch)
      continue
    }
    cells[own]?.push(part(stretch.text, stretch.start, column, 0, at - 1))
    open.push(part(stretch.text, stretch.start, column, at, stretch.text.length))
  }
  return cells
}

/** The word of a stretch with which the next column begins: where other lines have it, else the only word that begins there. */
function splitIn({ text, column }: Stretch, { from, to, seen }: Gutter): number | null {
  let best: number | null = null
  let worth = -1
  for (let place = from - 1; place <= to + 1; place += 1) {
    const at = place - column
    if (at < 1 || at >= text.length || text[at - 1] !== ' ' || text[at] === ' ') continue
    // A cell mostly opens with a capital, and where other lines have it.
    const count = seen.get(place) ?? 0
    const own = count + (count > 0 && /^\p{Lu}/u.test(text.slice(at)) ? 1000 : 0)
    if (own > worth) {
      best = at
      worth = own
    }
  }
  return best
}
