import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'

/** Calls back with a factor and where the pointer is, when the wheel is turned with Ctrl; without Ctrl the page scrolls. */
export const useWheel = (
  drawing: RefObject<SVGSVGElement | null>,
  onZoom: (factor: number, x: number) => void,
): void => {
  const latest = useRef(onZoom)
  latest.current = onZoom
  useEffect(() => {
    const element = drawing.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || element === null) return
      event.preventDefault()
      latest.current(Math.exp(-event.deltaY / 300), event.clientX - element.getBoundingClientRect().left)
    }
    // React's own wheel listeners may not keep the window from zooming.
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [drawing])
}

/** Handlers for a background that is dragged: calls back with the pixels since the last time. Signs keep their clicks. */
export const useDrag = (onDrag: (pixels: number) => void) => {
  const from = useRef<number | null>(null)
  const end = () => {
    from.current = null
  }
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('[data-mark]')))
        return
      from.current = event.clientX
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (from.current === null || event.clientX === from.current) return
      onDrag(event.clientX - from.current)
      from.current = event.clientX
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
