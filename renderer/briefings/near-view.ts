import { type RefObject, useMemo } from 'react'

/** Says of an element whether it is near the view, and whenever that changes; what it returns stops it. */
export type NearView = (element: Element, say: (isNear: boolean) => void) => () => void

/** One observer for all: of hundreds each with its own, every frame asks each. */
export const useNearView = (scroller: RefObject<HTMLElement | null>): NearView =>
  useMemo(() => {
    const told = new Map<Element, (isNear: boolean) => void>()
    let observer: IntersectionObserver | null = null
    return (element, say) => {
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting)
        },
        { root: scroller.current, rootMargin: '70% 0px' },
      )
      told.set(element, say)
      observer.observe(element)
      return () => {
        told.delete(element)
        observer?.unobserve(element)
      }
    }
  }, [scroller])
