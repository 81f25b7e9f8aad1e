import type { RefObject } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

type Props = Readonly<{
  field: RefObject<HTMLInputElement | null>
  typed: string
  onType: (text: string) => void
  /** Down to what was found; with Enter the last word is finished. */
  onDown: () => void
  onEnter: () => void
}>

/** Where the words are typed. */
export const SearchField = ({ field, typed, onType, onDown, onEnter }: Props) => (
  <div className="search-field">
    <Icon name="search" />
    <input
      ref={field}
      type="search"
      aria-label={t('search.field')}
      placeholder={t('search.placeholder')}
      value={typed}
      // biome-ignore lint/a11y/noAutofocus: who goes to this screen is about to type.
      autoFocus
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        if (event.key === 'Enter') onEnter()
        else onDown()
      }}
    />
    {typed !== '' && (
      <IconButton
        icon="close"
        label={t('search.clear')}
        onPress={() => {
          onType('')
          field.current?.focus()
        }}
      />
    )}
  </div>
)
