/** Follows the pointer over a list and tells where the row that was drawn is let go; a press that hardly moves is a press. */
export const dragPart = (
  event: Readonly<{ clientY: number; button: number }>,
  list: HTMLElement,
  from: number,
  onPlace: (to: number) => void,
): void => {
  if (event.button !== 0) return
  const start = event.clientY
  let isDrawn = false
  const rows = () => [...list.querySelectorAll<HTMLElement>(':scope > li')]
  const placeAt = (y: number) => {
    const at = rows().findIndex((row) => y < row.getBoundingClientRect().bottom)
    return at < 0 ? rows().length - 1 : at
  }
  const mark = (to: number | null) => {
    for (const [at, row] of rows().entries()) {
      row.classList.toggle('drop-above', to === at && to < from)
      row.classList.toggle('drop-below', to === at && to > from)
      row.classList.toggle('drawn', to !== null && at === from)
    }
  }
  const onMove = ({ clientY }: PointerEvent) => {
    isDrawn ||= Math.abs(clientY - start) > 4
    if (isDrawn) mark(placeAt(clientY))
  }
  const end = (to: number | null) => {
    removeEventListener('pointermove', onMove)
    removeEventListener('pointerup', onUp)
    removeEventListener('pointercancel', onCancel)
    mark(null)
    if (!isDrawn) return
    // The row where it is let go is not pressed by that.
    addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
    if (to !== null && to !== from) onPlace(to)
  }
  const onUp = ({ clientY }: PointerEvent) => end(placeAt(clientY))
  const onCancel = () => end(null)
  addEventListener('pointermove', onMove)
  addEventListener('pointerup', onUp)
  addEventListener('pointercancel', onCancel)
}

const swallow = (event: Event): void => {
  event.preventDefault()
  event.stopPropagation()
}
