import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

type Fill = () => void

/** What draws the stretch that an element keeps the place of. */
const fills = new WeakMap<Element, Fill>()

/** Draws a stretch at once, for selecting in it. */
export const fillNow = (stretch: Element): void => {
  const fill = fills.get(stretch)
  if (fill !== undefined) flushSync(fill)
}

/** Draws a stretch soon. */
export const fillSoon = (stretch: Element): void => fills.get(stretch)?.()

export const isFilled = (stretch: Element): boolean => !fills.has(stretch)

export type Near = ReturnType<typeof nearOf>

/** Draws stretches of a text when they come near the view, and the others one by one while nobody does anything. */
const nearOf = (root: HTMLElement) => {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) fills.get(target)?.()
    },
    { root, rootMargin: '120% 0px' },
  )
  const waiting = new Set<Element>()
  let idle = 0
  const onward = () => {
    idle = 0
    const [next] = waiting
    if (next === undefined) return
    waiting.delete(next)
    const fill = fills.get(next)
    if (fill !== undefined) startTransition(fill)
    later()
  }
  const later = () => {
    if (idle === 0 && waiting.size > 0) idle = requestIdleCallback(onward, { timeout: 1000 })
  }
  return {
    keep: (stretch: Element, fill: Fill, whenIdle: boolean) => {
      fills.set(stretch, fill)
      watch.observe(stretch)
      if (whenIdle) waiting.add(stretch)
      later()
      return () => {
        fills.delete(stretch)
        waiting.delete(stretch)
        watch.unobserve(stretch)
      }
    },
    stop: () => {
      watch.disconnect()
      cancelIdleCallback(idle)
    },
  }
}

export const useNear = (root: HTMLElement | null): Near | null => {
  const near = useMemo(() => (root === null ? null : nearOf(root)), [root])
  useEffect(() => () => near?.stop(), [near])
  return near
}

/** Whether a stretch is drawn. Once it is it stays, or what is selected in it would be lost. */
export const useFilled = (near: Near | null, atOnce: boolean, whenIdle: boolean) => {
  const [isDrawn, setDrawn] = useState(atOnce)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isDrawn || near === null || element.current === null) return
    return near.keep(element.current, () => setDrawn(true), whenIdle)
  }, [isDrawn, near, whenIdle])
  return { element, isDrawn }
}
