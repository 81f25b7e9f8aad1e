import { useRef } from 'react'
import type { Windows } from './grid-windows.ts'

type Given<R> = Readonly<{
  windows: Windows<R>
  rowKey: (row: R) => number
  selected: ReadonlySet<number>
  onSelected: (selected: ReadonlySet<number>) => void
  /** The keys of a stretch of rows, both ends included, also of rows that aren't loaded. */
  keysBetween?: ((first: number, last: number) => Promise<readonly number[]>) | undefined
}>

/** Which rows are selected: one by one, as a stretch from where Shift was first held, or all. */
export const useGridSelection = <R>({ windows, rowKey, selected, onSelected, keysBetween }: Given<R>) => {
  const held = useRef<Readonly<{ from: number; before: ReadonlySet<number> }> | null>(null)
  const turn = useRef(0)
  const select = (before: ReadonlySet<number>, first: number, last: number) => {
    const mine = ++turn.current
    const put = (keys: readonly number[]) => {
      if (mine === turn.current) onSelected(new Set([...before, ...keys]))
    }
    const rows = Array.from({ length: last - first + 1 }, (_, at) => windows.rowAt(first + at))
    const known = rows.flatMap((row) => (row === undefined ? [] : [rowKey(row)]))
    if (known.length === rows.length || keysBetween === undefined) put(known)
    else void keysBetween(first, last).then(put)
  }
  return {
    toggle: (index: number) => {
      const row = windows.rowAt(index)
      if (row === undefined) return
      turn.current++
      held.current = null
      const next = new Set(selected)
      if (!next.delete(rowKey(row))) next.add(rowKey(row))
      onSelected(next)
    },
    /** From the row where the stretch began to another; a smaller stretch lets go of what it no longer holds. */
    stretch: (from: number, to: number) => {
      held.current ??= { from, before: selected }
      const { from: start, before } = held.current
      select(before, Math.min(start, to), Math.max(start, to))
    },
    /** The next stretch begins elsewhere. */
    endStretch: () => {
      held.current = null
    },
    all: () => {
      held.current = null
      if ((windows.count ?? 0) > 0) select(new Set(), 0, (windows.count ?? 0) - 1)
    },
  }
}
