import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'

type Props = Readonly<{
  label: string
  /** Where in the window. */
  at: RefObject<Element | null>
  onClose: () => void
  /** What it doesn't stop may close it. */
  onKeyDown: (event: KeyboardEvent) => void
  children: ReactNode
}>

/**
 * A small dialog at a place in the window, in the browser's own top layer: what lies under it stays as it is. A modal one makes all
 * the rest inert, for which a long grid is styled anew twice. Esc, Tab, a press or the focus elsewhere and its place scrolled away
 * close it; the focus goes back to where it was, but not after a press elsewhere.
 */
export const Placed = ({ label, at, onClose, onKeyDown, children }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const [dialog, place] = [box.current, at.current]
    if (!(dialog instanceof HTMLElement) || !(place instanceof HTMLElement)) return
    dialog.showPopover({ source: place })
    // A scroll of before it opened may still be told now: only one that moved its place counts.
    const { top, left } = place.getBoundingClientRect()
    const onScroll = () => {
      const now = place.getBoundingClientRect()
      if (now.top !== top || now.left !== left) close.current()
    }
    window.addEventListener('scroll', onScroll, { capture: true })
    return () => {
      window.removeEventListener('scroll', onScroll, { capture: true })
      // While it is still there, or the browser doesn't give the focus back.
      dialog.hidePopover()
    }
  }, [at])
  return createPortal(
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={label}
      className="popover chooser"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Nowhere is another window, or a row of its own that went.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onClose()
      }}
      onKeyDown={(event) => {
        onKeyDown(event)
        if (event.key !== 'Escape' && event.key !== 'Tab') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </div>,
    document.body,
  )
}
