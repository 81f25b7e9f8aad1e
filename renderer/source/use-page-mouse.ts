import { type MouseEvent as ReactMouseEvent, useRef } from 'react'
import { type Block, blockAt } from '../../shared/reading.ts'
import type { Mark } from './marks.ts'
import { type Hit, textAt, wordAt } from './page-geometry.ts'
import type { DrawnSheet } from './page-sheet.tsx'
import { selectedRange, selectRange } from './selection.ts'

type Kept<T> = Readonly<{ current: T }>
type Parts = Readonly<{
  root: HTMLElement
  scroller: Kept<HTMLElement | null>
  drawn: Kept<ReadonlyMap<number, DrawnSheet>>
  text: string
  blocks: readonly Block[]
  marks: readonly Mark[]
  /** Keys of the marks that were clicked on, the shortest first. */
  onChoose: (keys: readonly string[]) => void
}>

/** A double or triple click selects words: only a click that stays alone chooses. In milliseconds. */
const doubleClick = 220

/** Selecting words on the picture of a page, and choosing what is marked on it. */
export const usePageMouse = (parts: Parts) => {
  const latest = useRef(parts)
  latest.current = parts
  const waiting = useRef<number | undefined>(undefined)

  const press = (event: ReactMouseEvent) => {
    const { root, text, blocks, onChoose } = latest.current
    if (event.button !== 0 || !(event.target instanceof Element)) return
    window.clearTimeout(waiting.current)
    const tag = event.target.closest('[data-choose]')?.getAttribute('data-choose')
    // A press on the bar that scrolls is the browser's.
    if (tag == null && event.target.closest('[data-page]') === null) return
    event.preventDefault()
    root.focus({ preventScroll: true })
    if (tag != null) return onChoose([tag])
    const hit = hitAt(latest.current, event)
    if (hit === null) return
    const old = event.shiftKey ? selectedRange(root, text) : null
    const anchor = old === null ? hit.boundary : hit.boundary > old.start ? old.start : old.end
    if (old !== null) selectBetween(root, anchor, hit.boundary)
    else if (event.detail === 2) selectRange(root, wordAt(text, hit.letter ?? hit.boundary))
    else if (event.detail > 2) {
      const block = blocks[blockAt(blocks, hit.letter ?? hit.boundary)]
      if (block !== undefined) selectRange(root, block)
    } else {
      document.getSelection()?.collapse(root, 0)
      const keys = keysAt(latest.current.marks, hit.letter)
      const choose = () => document.getSelection()?.isCollapsed !== false && onChoose(keys)
      if (keys.length > 0) waiting.current = window.setTimeout(choose, doubleClick)
    }
    follow(latest, anchor)
  }
  return { press }
}

/** The marks on a letter. An answer is a whole stretch of text: it is chosen by its tag, so that reading in it chooses nothing. */
const keysAt = (marks: readonly Mark[], letter: number | null): readonly string[] =>
  letter === null
    ? []
    : marks
        .filter(
          ({ kind, start, end }) => kind !== 'answer' && kind !== 'unsure' && start <= letter && letter < end,
        )
        .toSorted((a, b) => a.end - a.start - (b.end - b.start))
        .map(({ key }) => key)

const selectBetween = (root: Element, a: number, b: number) =>
  selectRange(root, { start: Math.min(a, b), end: Math.max(a, b) })

/** Selects from where the mouse was pressed to where it is, until it is let go. */
function follow(parts: Kept<Parts>, anchor: number): void {
  let at: MouseEvent | null = null
  let reached = anchor
  let frame = 0
  const step = () => {
    frame = 0
    const { scroller, root } = parts.current
    if (at === null || scroller.current === null) return
    const view = scroller.current.getBoundingClientRect()
    const beyond = at.clientY < view.top + 12 ? -14 : at.clientY > view.bottom - 12 ? 14 : 0
    scroller.current.scrollTop += beyond
    const hit = hitAt(parts.current, at)
    if (hit !== null && hit.boundary !== reached) {
      reached = hit.boundary
      if (reached === anchor) document.getSelection()?.collapse(root, 0)
      else selectBetween(root, anchor, reached)
    }
    if (beyond !== 0) frame = requestAnimationFrame(step)
  }
  const move = (event: MouseEvent) => {
    at = event
    if (frame === 0) frame = requestAnimationFrame(step)
  }
  const stop = () => {
    window.removeEventListener('mousemove', move)
    cancelAnimationFrame(frame)
  }
  window.addEventListener('mousemove', move)
  window.addEventListener('mouseup', stop, { once: true })
}

/** The text under the mouse: on the sheet that it is over, or the one that is nearest. */
function hitAt(
  { scroller, drawn }: Parts,
  { clientX, clientY }: Readonly<{ clientX: number; clientY: number }>,
): Hit | null {
  const sheets = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-drawn]') ?? [])]
  const away = (sheet: HTMLElement) => {
    const { top, bottom } = sheet.getBoundingClientRect()
    return Math.max(top - clientY, clientY - bottom, 0)
  }
  const sheet = sheets.toSorted((a, b) => away(a) - away(b))[0]
  const page = sheet === undefined ? undefined : drawn.current.get(Number(sheet.dataset.page))
  if (sheet === undefined || page === undefined) return null
  const box = sheet.getBoundingClientRect()
  const x = ((clientX - box.left) / box.width) * page.size.width
  const y = ((clientY - box.top) / box.height) * page.size.height
  return textAt(page.lines, x, y)
}
