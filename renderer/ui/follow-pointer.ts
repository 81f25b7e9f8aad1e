/** Follows the pointer until it lets go; `end` is told whether it moved at all. */
export const follow = (
  event: Readonly<{ clientX: number }>,
  during: (x: number) => void,
  end: (x: number, moved: boolean) => void,
): void => {
  const from = event.clientX
  let moved = false
  const onMove = ({ clientX }: PointerEvent) => {
    moved ||= Math.abs(clientX - from) > 4
    if (moved) during(clientX)
  }
  const onEnd = ({ clientX }: PointerEvent) => {
    removeEventListener('pointermove', onMove)
    removeEventListener('pointerup', onEnd)
    removeEventListener('pointercancel', onEnd)
    end(clientX, moved)
  }
  addEventListener('pointermove', onMove)
  addEventListener('pointerup', onEnd)
  addEventListener('pointercancel', onEnd)
}
