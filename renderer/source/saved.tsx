import { type ReactNode, useState } from 'react'

type Props<V> = Readonly<{
  value: V
  onSave: (value: V) => void
  children: (draft: V, change: (draft: V) => void) => ReactNode
}>

/** A field that is stored when it is left or on Enter; Esc gives the stored value back. There is no save button. */
export const Saved = <V extends string | null>({ value, onSave, children }: Props<V>) => {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setDraft(value)
  }
  const save = () => {
    if (draft !== value) onSave(draft)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its field does.
    <div
      className="saved"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) save()
        if (event.key === 'Escape' && draft !== value) {
          event.stopPropagation()
          setDraft(value)
        }
      }}
    >
      {children(draft, setDraft)}
    </div>
  )
}
