import { useEffect, useState } from 'react'
import { trimRange } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { fillNow, fillSoon, isFilled } from './near.ts'

const segment = '[data-start]'
const startOf = (element: Element): number => Number(element.getAttribute('data-start'))
const endOf = (element: Element): number => startOf(element) + (element.textContent?.length ?? 0)

/** Where a point of the page lies in the canonical text. Each segment holds one text node, with a character for each of the text. */
const positionOf = (root: Element, node: Node, offset: number): number | null => {
  const within = node.parentElement?.closest(segment)
  if (node instanceof Text && within != null) return startOf(within) + offset
  const child = node.childNodes[offset]
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (one) =>
    one instanceof Element && one.matches(segment) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  )
  if (child instanceof Element && child.matches(segment)) return startOf(child)
  walker.currentNode = child ?? lastWithin(node)
  if (child === undefined && walker.currentNode instanceof Element && walker.currentNode.matches(segment))
    return endOf(walker.currentNode)
  const next = walker.nextNode()
  if (next instanceof Element) return startOf(next)
  const all = root.querySelectorAll(segment)
  const last = all[all.length - 1]
  return last === undefined ? null : endOf(last)
}

const lastWithin = (node: Node): Node => {
  let last = node
  while (last.lastChild !== null && !(last instanceof Element && last.matches(segment))) last = last.lastChild
  return last
}

/** The canonical range that is selected within a source view, without blanks at its ends; null where nothing is. */
export const selectedRange = (root: Element | null, text: string): TextRange | null => {
  const selection = document.getSelection()
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer)) return null
  const start = positionOf(root, range.startContainer, range.startOffset)
  const end = root.contains(range.endContainer)
    ? positionOf(root, range.endContainer, range.endOffset)
    : text.length
  return start === null || end === null || end <= start ? null : trimRange(text, { start, end })
}

/** Follows what is selected in a source view. It stays until something else in the view is selected or clicked. */
export const useSelectedRange = (
  root: Element | null,
  text: string,
): readonly [TextRange | null, () => void] => {
  const [range, setRange] = useState<TextRange | null>(null)
  useEffect(() => {
    setRange(null)
    const follow = () => {
      const node = document.getSelection()?.anchorNode
      if (root !== null && node != null && root.contains(node)) setRange(selectedRange(root, text))
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [root, text])
  const clear = () => {
    setRange(null)
    document.getSelection()?.removeAllRanges()
  }
  return [range, clear]
}

/** The last of some elements, in the order of the text, that begins at or before a position; the first where none does. */
const lastBefore = (elements: NodeListOf<Element>, position: number, startAt: (one: Element) => number) => {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const one = elements[middle]
    if (one !== undefined && startAt(one) <= position) low = middle
    else high = middle - 1
  }
  return elements[low] ?? null
}

/** The stretch that a position lies in, whether it is drawn or not. */
const stretchAt = (root: Element, position: number): Element | null =>
  lastBefore(root.querySelectorAll('[data-stretch]'), position, (one) =>
    Number(one.getAttribute('data-stretch')),
  )

/** The segment that shows a position, or the nearest before it. */
const segmentAt = (stretch: Element, position: number): Element | null => {
  const blocks = stretch.querySelectorAll('[data-block]')
  const block = lastBefore(blocks, position, (one) => Number(one.getAttribute('data-block')))
  return block === null ? null : lastBefore(block.querySelectorAll(segment), position, startOf)
}

/** The same, after drawing what isn't yet. */
const drawnSegmentAt = (root: Element, position: number): Element | null => {
  const stretch = stretchAt(root, position)
  if (stretch === null) return null
  fillNow(stretch)
  return segmentAt(stretch, position)
}

/** Whether something that isn't drawn lies in what is selected. */
export const selectsUndrawn = (root: Element): boolean => {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false
  const range = selection.getRangeAt(0)
  return [...root.querySelectorAll('[data-stretch]')].some(
    (stretch) => !isFilled(stretch) && range.intersectsNode(stretch),
  )
}

/** Selects a canonical range on the page. */
export const selectRange = (root: Element, { start, end }: TextRange): void => {
  const [from, to] = [drawnSegmentAt(root, start), drawnSegmentAt(root, Math.max(start, end - 1))]
  if (from?.firstChild == null || to?.firstChild == null) return
  const within = (element: Element, position: number) =>
    Math.max(0, Math.min(position - startOf(element), element.textContent?.length ?? 0))
  const textOf = (element: Element) => element.lastChild ?? element
  document.getSelection()?.setBaseAndExtent(textOf(from), within(from, start), textOf(to), within(to, end))
}

/** Pages that are laid over the text of a source: what is seen is theirs, what is selected stays the text's. */
export type Overlay = Readonly<{
  reveal: (position: number) => void
  /** The first position that can be seen. */
  firstSeen: () => number
  scroll: (key: string) => boolean
}>
const overlays = new WeakMap<Element, Overlay>()
export const overlayOf = (scroller: Element): Overlay | undefined => overlays.get(scroller)
export const layOver = (scroller: Element, overlay: Overlay): (() => void) => {
  overlays.set(scroller, overlay)
  return () => void overlays.delete(scroller)
}

/** Brings a position into view, near the upper third, unless it can be read already. */
export const reveal = (scroller: Element, position: number): void => {
  // The text beneath follows, for a screen reader that looks where one is.
  overlayOf(scroller)?.reveal(position)
  const stretch = stretchAt(scroller, position)
  if (stretch === null) return
  fillSoon(stretch)
  const show = () => {
    const target = segmentAt(stretch, position) ?? stretch
    const [box, view] = [target.getBoundingClientRect(), scroller.getBoundingClientRect()]
    showAcross(target, box)
    if (box.height > 0 && box.top > view.top + 40 && box.top < view.bottom - 120) return
    // Not scrollIntoView: it moves whatever is around the scroller as well.
    scroller.scrollTop += box.top - view.top - scroller.clientHeight * 0.3
  }
  show()
  // Sheets that were never laid out have an estimated height; once they are, the place may have moved.
  requestAnimationFrame(() => requestAnimationFrame(show))
}

/** In a table that is wider than its sheet. */
const showAcross = (target: Element, box: DOMRect): void => {
  const table = target.closest('.source-table')
  if (table === null) return
  const view = table.getBoundingClientRect()
  if (box.left < view.left + 8 || box.left > view.right - 80)
    table.scrollLeft += box.left - view.left - table.clientWidth * 0.2
}
