import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { LinkChoice } from './link-choices.ts'

type Props = Readonly<{
  text: string
  onText: (text: string) => void
  choices: readonly LinkChoice[]
  /** There are more than these. */
  more: boolean
  chosen: LinkChoice | null
  onChoose: (choice: LinkChoice) => void
  /** After Enter: on to what comes next, with this as what was chosen. */
  onNext: () => void
}>

/** A field to search in, with what is found below it: the arrow keys choose while one types on, Enter goes on. */
export const ChoiceList = ({ text, onText, choices, more, chosen, onChoose, onNext }: Props) => {
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const at = chosen === null ? -1 : choices.findIndex(({ key }) => key === chosen.key)
  const byKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const taken = chosen ?? (text.trim() === '' ? undefined : choices[0])
      if (taken === undefined) return
      onChoose(taken)
      onNext()
      return
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = by === undefined ? undefined : choices[Math.min(choices.length - 1, Math.max(0, at + by))]
    if (next === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    onChoose(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is chosen it comes into sight.
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div className="link-search">
      <label className="field">
        <span>{t('links.search')}</span>
        <input
          className="input"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          {...(at < 0 ? {} : { 'aria-activedescendant': `${list}-${at}` })}
          // biome-ignore lint/a11y/noAutofocus: the dialog is for looking something up.
          autoFocus
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={byKeys}
        />
      </label>
      <div
        ref={box}
        id={list}
        role="listbox"
        className="link-choices"
        aria-label={t('links.found')}
        tabIndex={-1}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field.
          <div
            key={choice.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="link-choice"
            onClick={() => onChoose(choice)}
          >
            <span>
              <b>{choice.name}</b> {choice.words}
            </span>
            <span className="muted">{choice.about}</span>
          </div>
        ))}
      </div>
      <p className="muted" aria-live="polite">
        {choices.length === 0 ? t('links.nothing') : more ? t('links.moreFound') : ''}
        {choices.length > 0 && ` ${t('links.enterNext')}`}
      </p>
    </div>
  )
}
