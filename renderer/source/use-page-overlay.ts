import { useEffect, useMemo, useRef } from 'react'
import { pageAt, type TextRange } from '../../shared/records/source-text.ts'
import type { DrawnSheet } from './page-sheet.tsx'
import { layOver, type Overlay } from './selection.ts'

type Kept<T> = Readonly<{ current: T }>
type Parts = Readonly<{
  root: HTMLElement
  scroller: Kept<HTMLElement | null>
  drawn: Kept<ReadonlyMap<number, DrawnSheet>>
  pages: readonly TextRange[]
  /** Nothing to read yet: the arrow keys only scroll. */
  isEmpty: boolean
  /** Told the page that one is reading. */
  onPage: (page: number) => void
}>
type Place = Readonly<{ page: number; share: number }>

/** Finding and keeping the place on the pages that are laid over a text. */
export const usePageOverlay = (parts: Parts) => {
  const latest = useRef(parts)
  latest.current = parts
  const made = useMemo(() => placesOn(latest), [])
  const { root } = parts
  useEffect(() => layOver(root, made.overlay), [root, made])
  return made
}

/** The page that has the middle of the view. */
const pageInView = (scroller: HTMLElement): number | null => {
  const { top, height } = scroller.getBoundingClientRect()
  const sheet = sheetBelow(scroller, top + height / 2)
  return sheet === null ? null : Number(sheet.dataset.page)
}

/** The first sheet that ends below a height; the last where none does. They stand below one another. */
const sheetBelow = (scroller: HTMLElement, y: number): HTMLElement | null => {
  const sheets = scroller.querySelectorAll<HTMLElement>('[data-page]')
  let low = 0
  let high = sheets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sheets[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle
    else low = middle + 1
  }
  return sheets[low] ?? null
}

function placesOn(parts: Kept<Parts>) {
  let place: Place = { page: 1, share: 0 }
  let width = 0
  /** What is to be shown as soon as its page is drawn. */
  let awaited: number | null = null

  const sheetOf = (page: number) =>
    parts.current.scroller.current?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null
  const pageOf = (position: number) => pageAt(parts.current.pages, position)

  /** Top of the line of a position on its sheet, as a share of the height; null where that isn't known yet. */
  const heightOf = (position: number): number | null => {
    const sheet = parts.current.drawn.current.get(pageOf(position))
    const line = sheet?.lines.find(({ start, end }) => start <= position && position <= end)
    return sheet === undefined || line === undefined ? null : line.y0 / sheet.size.height
  }
  const show = (position: number) => {
    const { scroller } = parts.current
    const sheet = sheetOf(pageOf(position))
    if (sheet === null || scroller.current === null) return
    const [box, view] = [sheet.getBoundingClientRect(), scroller.current.getBoundingClientRect()]
    const share = heightOf(position)
    const top = box.top + (share ?? 0) * box.height
    const isSeen =
      share === null
        ? box.top < view.bottom - 120 && box.bottom > view.top + 120
        : top > view.top + 30 && top < view.bottom - 90
    if (!isSeen) scroller.current.scrollTop += top - view.top - (share === null ? 12 : view.height * 0.3)
  }
  const reveal = (position: number) => {
    awaited = heightOf(position) === null ? position : null
    show(position)
  }
  const firstSeen = (): number => {
    const { pages, drawn } = parts.current
    const sheet = drawn.current.get(place.page)
    const y = place.share * (sheet?.size.height ?? 0)
    const line = sheet?.lines.find(({ y1 }) => y1 > y + 2)
    return line?.start ?? pages[place.page - 1]?.start ?? 0
  }
  const scroll = (key: string): boolean => {
    const element = parts.current.scroller.current
    if (element === null) return false
    const step = {
      PageDown: element.clientHeight - 60,
      PageUp: 60 - element.clientHeight,
      Home: -element.scrollHeight,
      End: element.scrollHeight,
      ...(parts.current.isEmpty ? { ArrowDown: 60, ArrowUp: -60 } : {}),
    }[key]
    if (step === undefined) return false
    awaited = null
    element.scrollTop += step
    return true
  }
  const overlay: Overlay = { reveal, firstSeen, scroll }
  return {
    overlay,
    /** A page is there now: what waited for it is shown where it really stands. */
    drawn: (page: number) => {
      if (awaited === null || pageOf(awaited) !== page) return
      const position = awaited
      awaited = null
      requestAnimationFrame(() => show(position))
    },
    /** Somebody scrolls: nothing is brought into view any more. */
    leaveBe: () => {
      awaited = null
    },
    noticePlace: () => {
      const element = parts.current.scroller.current
      if (element === null) return
      const { top } = element.getBoundingClientRect()
      const sheet = sheetBelow(element, top + 20)
      if (sheet === null) return
      const box = sheet.getBoundingClientRect()
      parts.current.onPage(pageInView(element) ?? 1)
      place = { page: Number(sheet.dataset.page), share: Math.max(0, (top - box.top) / box.height) }
    },
    /** Another zoom: what was at the top stays there. */
    keepPlace: (next: number) => {
      const element = parts.current.scroller.current
      const sheet = sheetOf(place.page)
      const isMoved = place.page > 1 || place.share > 0
      if (width !== 0 && width !== next && element !== null && sheet !== null && isMoved) {
        const box = sheet.getBoundingClientRect()
        element.scrollTop += box.top + place.share * box.height - element.getBoundingClientRect().top
      }
      width = next
    },
  }
}
