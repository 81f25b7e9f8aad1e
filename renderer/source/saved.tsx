import { type ReactNode, useRef, useState } from 'react'
import { useWhenGone } from '../app/when-gone.ts'

type Props<V> = Readonly<{
  value: V
  onSave: (value: V) => void
  children: (draft: V, change: (draft: V) => void) => ReactNode
}>

/** A field that is stored when it is left, by going elsewhere too, or on Enter; Esc gives the stored value back. There is no save button. */
export const Saved = <V extends string | null>({ value, onSave, children }: Props<V>) => {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setDraft(value)
  }
  /** What was stored before `value` says so: leaving the field right after Enter is no second change. */
  const stored = useRef<V | undefined>(undefined)
  const save = () => {
    if (draft === value) return
    stored.current = draft
    onSave(draft)
  }
  const leave = () => {
    if (stored.current !== draft) save()
  }
  useWhenGone(leave)
  const change = (next: V) => {
    stored.current = undefined
    setDraft(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its field does.
    <div
      className="saved"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || leave()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) save()
        if (event.key === 'Escape' && draft !== value) {
          event.stopPropagation()
          setDraft(value)
        }
      }}
    >
      {children(draft, change)}
    </div>
  )
}
