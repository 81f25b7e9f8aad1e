import type { Ref } from 'react'
import { Kbd } from './kbd.tsx'

type Props = Readonly<{
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  inputRef: Ref<HTMLInputElement>
  /** Back to the rows. */
  onLeave: () => void
}>

/** Words that narrow the list below it. Enter and the down arrow go to its rows, Esc goes there without the words. */
export const FilterField = ({ label, placeholder, text, onText, inputRef, onLeave }: Props) => (
  <span className="filter-text">
    <input
      ref={inputRef}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={200}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return
        event.preventDefault()
        if (event.key === 'Escape') {
          onText('')
          // Where nothing was found there is no row to go to yet.
          event.currentTarget.blur()
        }
        onLeave()
      }}
    />
    {text === '' && <Kbd keys="/" />}
  </span>
)
