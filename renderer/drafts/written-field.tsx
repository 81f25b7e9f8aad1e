import type { KeyboardEvent } from 'react'
import { useWritten } from './pending.ts'

type Props = Readonly<{
  /** Its name, for who doesn't see where it stands. */
  label: string
  value: string
  onStore: (text: string, stay: string) => Promise<boolean>
  placeholder?: string
  className?: string
  /** For who looks for a certain field. */
  name: string
  readOnly?: boolean
  /** Enter types no line end. */
  oneLine?: boolean
  /** Where work on the letter starts, for who comes to it with F6. */
  isStart?: boolean
  onFocus?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>, text: string) => void
}>

/** Words on the paper of a letter: they can be typed over where they stand, and grow with what is typed. */
export const WrittenField = (props: Props) => {
  const {
    label,
    value,
    onStore,
    placeholder,
    className = '',
    name,
    readOnly = false,
    oneLine = false,
  } = props
  const { text, write, store } = useWritten(value, onStore)
  return (
    <textarea
      className={`written ${className}`}
      aria-label={label}
      data-written={name}
      data-focus-first={props.isStart ? '' : undefined}
      // A letter to a Dutch council is in Dutch, whatever language the window has.
      lang="nl"
      spellCheck
      rows={1}
      placeholder={readOnly ? undefined : placeholder}
      readOnly={readOnly}
      value={text}
      onChange={({ target }) => write(oneLine ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
      onFocus={props.onFocus}
      onBlur={store}
      onKeyDown={(event) => {
        if (oneLine && event.key === 'Enter' && !event.ctrlKey) event.preventDefault()
        props.onKeyDown?.(event, text)
      }}
    />
  )
}

/** The field of a letter with this name. */
export const writtenField = (name: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`textarea[data-written="${name}"]`)

/** Puts the cursor at the end of a field. */
export const writeIn = (name: string): boolean => {
  const field = writtenField(name)
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
  return field !== null
}
