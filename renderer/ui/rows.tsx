import './rows.css'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

type RowsProps = Readonly<{
  children: ReactNode
  /** J and K work beside the arrows. */
  letterKeys: boolean
  /** The first row takes the focus when the rows come, unless the user is busy elsewhere on the screen. */
  takesFocus?: boolean
  /** The name of the row that it starts at; else the first. */
  startAt?: string
  className?: string
}>

const rowsIn = (element: HTMLElement | null) => [
  ...(element?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

/** Lists of rows that the arrow keys go through as if they were one; Tab goes in and out. Enter does a row's act. */
export const Rows = ({ children, letterKeys, takesFocus = false, startAt, className }: RowsProps) => {
  const box = useRef<HTMLDivElement>(null)
  const takeFocus = useRef(takesFocus)
  const current = useRef<HTMLElement | null>(null)
  /** Where the row with the focus stands, so that its successor takes the focus when it goes away. */
  const at = useRef<number | null>(null)
  // One row is reached with Tab: the one that had the focus last, or the first.
  const mark = (row: HTMLElement | undefined) => {
    for (const one of rowsIn(box.current)) one.tabIndex = one === row ? 0 : -1
    current.current = row ?? null
  }
  useEffect(() => {
    const rows = rowsIn(box.current)
    const kept = rows.find((row) => row === current.current)
    const lost = kept === undefined && at.current !== null && document.activeElement === document.body
    const start = startAt === undefined ? undefined : rows.find((row) => row.dataset.row === startAt)
    const next =
      kept ?? (lost ? undefined : start) ?? rows[lost ? Math.min(at.current ?? 0, rows.length - 1) : 0]
    mark(next)
    if (lost) next?.focus()
    if (!takeFocus.current || next === undefined) return
    takeFocus.current = false
    start?.scrollIntoView({ block: 'nearest' })
    const busy = document.activeElement?.closest('main')
    // Rows of a dialog are not on the screen that somebody was busy on.
    const elsewhere = busy != null && busy !== document.activeElement && busy.contains(next)
    if (!elsewhere) next.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const typing = event.target instanceof HTMLInputElement
    if (event.ctrlKey || event.altKey || event.metaKey || typing) return
    const rows = rowsIn(box.current)
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const key = event.key.length === 1 ? (letterKeys ? event.key.toLowerCase() : '') : event.key
    const by: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      j: here + 1,
      k: here - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const to = by[key]
    if (to === undefined || here < 0) return
    // Above the first row there may be a field that wants the key.
    if (to < 0) return
    event.preventDefault()
    event.stopPropagation()
    rows[Math.min(to, rows.length - 1)]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from its rows.
    <div
      ref={box}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>('[data-row]')
        if (row === null) return
        mark(row)
        at.current = rowsIn(box.current).indexOf(row)
      }}
      onBlur={({ relatedTarget }) => {
        // A row that goes away blurs to nothing; then the place is kept.
        if (relatedTarget !== null) at.current = null
      }}
    >
      {children}
    </div>
  )
}

type RowProps = Readonly<{
  onOpen: () => void
  children: ReactNode
  className?: string
  /** Which row has the focus, for acts on it. */
  onFocus?: () => void
  /** For who looks for a certain row. */
  name?: string | undefined
  /** Of a row that opens others below itself: whether they are there. */
  isOpen?: boolean
}>

/** A row that opens something. */
export const Row = ({ onOpen, children, className = '', onFocus, name, isOpen }: RowProps) => (
  <button
    type="button"
    data-row={name ?? ''}
    tabIndex={-1}
    className={`row ${className}`}
    aria-expanded={isOpen}
    onClick={onOpen}
    onFocus={onFocus}
  >
    {children}
  </button>
)
