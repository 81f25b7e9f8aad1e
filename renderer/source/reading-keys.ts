import type { KeyboardEvent } from 'react'
import { type Block, blockAt, sentencesOf } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { overlayOf, reveal, selectedRange, selectRange } from './selection.ts'

/**
 * Reading with the keyboard: ↑↓ choose a paragraph and ←→ a sentence, so that what is chosen can always be seen; with
 * Shift ↑↓ reach a paragraph further. Shift+←→ are left to the browser, which moves the end by a letter or, with Ctrl, a word.
 */
export const readByKeys = (
  event: KeyboardEvent<HTMLElement>,
  text: string,
  blocks: readonly Block[],
): void => {
  if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
  const root = event.currentTarget
  if (overlayOf(root)?.scroll(event.key)) {
    event.preventDefault()
    return
  }
  const now = selectedRange(root, text)
  const next = nextRange(
    event.key,
    event.shiftKey,
    now ?? firstInView(root, blocks),
    now === null,
    text,
    blocks,
  )
  if (next === null) return
  event.preventDefault()
  selectRange(root, next)
  reveal(root, event.shiftKey ? next.end - 1 : next.start)
}

function nextRange(
  key: string,
  extend: boolean,
  now: TextRange,
  first: boolean,
  text: string,
  blocks: readonly Block[],
): TextRange | null {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[key]
  if (step === undefined) return null
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const [from, to] = [blockAt(blocks, now.start), blockAt(blocks, now.end - 1)]
    if (!extend) return nextBlock(blocks, first ? from - step : from, step)
    const last = blocks[to]
    const end = step > 0 && last !== undefined && now.end < last.end ? last.end : blocks[to + step]?.end
    return end === undefined || end <= now.start ? null : { start: now.start, end }
  }
  if (extend) return null
  const index = blockAt(blocks, step > 0 ? now.end - 1 : now.start)
  const near = [index - 1, index, index + 1].flatMap((at) => {
    const block = blocks[at]
    return block === undefined || block.kind === 'furniture' ? [] : sentencesOf(text, block)
  })
  if (first) return near.find(({ start }) => start >= now.start) ?? null
  return (
    (step > 0
      ? near.find(({ start }) => start > now.start)
      : near.findLast(({ start }) => start < now.start)) ?? null
  )
}

function nextBlock(blocks: readonly Block[], from: number, step: number): TextRange | null {
  for (let at = from + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at]
    if (block !== undefined && block.kind !== 'furniture') return { start: block.start, end: block.end }
  }
  return null
}

/** The first paragraph that can be seen, to begin at. */
const firstInView = (root: HTMLElement, blocks: readonly Block[]): TextRange =>
  blocks[blockAt(blocks, firstSeen(root))] ?? { start: 0, end: 1 }

/** The first position that can be seen. */
export const firstSeen = (root: HTMLElement): number => {
  const over = overlayOf(root)
  if (over !== undefined) return over.firstSeen()
  const top = root.getBoundingClientRect().top + 20
  // Only the stretch that is in view is looked into: the browser lays out what it is asked about.
  const stretch = firstBelow(root.querySelectorAll('[data-stretch]'), top)
  const block = stretch === null ? null : firstBelow(stretch.querySelectorAll('[data-block]'), top)
  return Number(block?.getAttribute('data-block') ?? stretch?.getAttribute('data-stretch') ?? 0)
}

/** The first of some elements, that stand below one another, that ends below a height; the last where none does. */
const firstBelow = (elements: NodeListOf<Element>, top: number): Element | null => {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  return elements[low] ?? null
}
