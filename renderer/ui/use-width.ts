import { type RefCallback, useCallback, useRef, useState } from 'react'

/** The width of an element, in steps, so that a drag doesn't draw everything anew for each pixel. */
export const useWidth = (): readonly [RefCallback<HTMLElement>, number] => {
  const [width, setWidth] = useState(1000)
  const observer = useRef<ResizeObserver | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (element === null) return
    observer.current = new ResizeObserver(([entry]) =>
      setWidth(Math.floor((entry?.contentRect.width ?? 0) / 20) * 20),
    )
    observer.current.observe(element)
  }, [])
  return [ref, width]
}
