import { type ReactNode, useRef } from 'react'

type Props = Readonly<{
  first: ReactNode
  /** Null where there is nothing to show: the first pane then has all the room. */
  second: ReactNode | null
  /** Width of the second pane in pixels. */
  width: number
  onWidth: (width: number) => void
  label: string
  least?: number
  most?: number
  /** How much of the room the second pane gets at most. */
  share?: string
}>

/** Two panes with a bar between them that the mouse drags and the arrow keys move. */
export const SplitPane = ({
  first,
  second,
  width,
  onWidth,
  label,
  least = 260,
  most = 1000,
  share = '60%',
}: Props) => {
  const dragging = useRef<Readonly<{ x: number; width: number }> | null>(null)
  const set = (next: number) => onWidth(Math.round(Math.min(most, Math.max(least, next))))
  const step = { ArrowLeft: 24, ArrowRight: -24 } as const
  return (
    <div className="split">
      <div className="split-first">{first}</div>
      {second !== null && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a splitter that can be moved is a focusable separator; hr can't be. */}
          <div
            role="separator"
            tabIndex={0}
            className="split-handle"
            aria-orientation="vertical"
            aria-label={label}
            aria-valuenow={width}
            aria-valuemin={least}
            aria-valuemax={most}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
              event.preventDefault()
              set(width + step[event.key])
            }}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              dragging.current = { x: event.clientX, width }
            }}
            onPointerMove={(event) => {
              const from = dragging.current
              if (from !== null) set(from.width + from.x - event.clientX)
            }}
            onPointerUp={() => {
              dragging.current = null
            }}
          />
          <div className="split-second" style={{ ['--pane-width' as string]: `min(${width}px, ${share})` }}>
            {second}
          </div>
        </>
      )}
    </div>
  )
}
