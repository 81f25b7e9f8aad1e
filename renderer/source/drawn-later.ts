import { useDeferredValue } from 'react'

/**
 * A document as soon as it can be drawn without making anybody wait: the first time it is drawn in short steps, and keys
 * come between them. What changes in it afterwards is drawn at once.
 */
export const useDrawnLater = <D extends Readonly<{ id: number }>>(document: D | null): D | null => {
  const ready = useDeferredValue(document, null)
  return ready !== null && ready.id === document?.id ? document : null
}
