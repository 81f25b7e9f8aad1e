import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { useFilter } from 'react-aria-components'
import { t } from '../../shared/texts/translate.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Placed } from '../ui/placed.tsx'

export type ChooserOption = Readonly<{
  id: string
  label: string
  /** Beside it, and found by it too: "Soort", or a date. */
  about?: string
  /** One key that chooses it. */
  keys?: string
  ticked?: boolean
}>

type Props = Readonly<{
  label: string
  /** Where it opens. */
  at: RefObject<Element | null>
  options: readonly ChooserOption[]
  onChoose: (id: string) => void
  onClose: () => void
  /** Its placeholder; with it the options are looked for by typing. */
  search?: string
  /** For more than one choice; Esc closes it. */
  staysOpen?: boolean
  /** What the text that was typed is, where it may be chosen too. */
  typed?: (text: string) => ChooserOption
}>

/**
 * A small list at a place in the window, where one key more chooses. Esc goes back. The focus stays on the field or the list and
 * the option that it is at is named to it: one that had the focus itself would have the page laid out with every step.
 */
export const Chooser = ({ label, at, options, onChoose, onClose, search, staysOpen, typed }: Props) => {
  const [text, setText] = useState('')
  const [on, setOn] = useState(search === undefined ? 0 : -1)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const own = useId()
  const { contains } = useFilter({ sensitivity: 'base' })
  const wanted = text.trim()
  const found = options.filter((one) => contains(`${one.about ?? ''} ${one.label}`, wanted))
  const exact = options.some((one) => one.label.toLowerCase() === wanted.toLowerCase())
  const shown = typed === undefined || wanted === '' || exact ? found : [...found, typed(wanted)]
  const current = Math.min(on, shown.length - 1)
  const named = current < 0 ? undefined : `${own}${current}`
  const look = (words: string) => {
    setText(words)
    if (words !== text) setOn(words.trim() === '' ? -1 : 0)
  }
  const choose = (id: string) => {
    onChoose(id)
    look('')
    if (!staysOpen) onClose()
  }
  const goTo = (to: number) => {
    setOn(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  // Once it is shown, which Placed has done by now.
  useLayoutEffect(() => (field.current ?? list.current)?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const chosen = chosenBy(event.key, search === undefined, shown, current)
    const to = steppedBy(event.key, search === undefined, shown, current)
    if (chosen !== undefined) choose(chosen.id)
    else if (to !== undefined) goTo(to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Placed label={label} at={at} onClose={onClose} onKeyDown={onKeyDown}>
      <div className="chooser-frame">
        {search !== undefined && (
          <div className="chooser-field">
            <Icon name="search" />
            <input
              ref={field}
              type="search"
              aria-label={label}
              aria-autocomplete="list"
              aria-controls={`${own}list`}
              aria-activedescendant={named}
              placeholder={search}
              value={text}
              onChange={(event) => look(event.target.value)}
            />
            <Kbd keys="Escape" />
          </div>
        )}
        {shown.length === 0 && (
          <p className="chooser-none" role="status">
            {t('followUp.noChoice')}
          </p>
        )}
        <div
          ref={list}
          id={`${own}list`}
          role="menu"
          className="menu"
          aria-label={label}
          hidden={shown.length === 0}
          tabIndex={search === undefined ? 0 : -1}
          aria-activedescendant={search === undefined ? named : undefined}
          // What is pressed doesn't take the focus.
          onMouseDown={(event) => event.preventDefault()}
        >
          {shown.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
            // biome-ignore lint/a11y/noStaticElementInteractions: it has one of two roles.
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only where it is the one with a tick.
            <div
              key={one.id}
              id={`${own}${index}`}
              role={one.ticked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={one.ticked}
              tabIndex={-1}
              className="option"
              data-focused={index === current || undefined}
              onPointerMove={() => setOn(index)}
              onClick={() => choose(one.id)}
            >
              {one.ticked !== undefined && (
                <span className="tick">{one.ticked && <Icon name="tick" size={13} />}</span>
              )}
              <span className="grow">{one.label}</span>
              {one.about !== undefined && <span className="muted">{one.about}</span>}
              {one.keys !== undefined && <Kbd keys={one.keys} />}
            </div>
          ))}
        </div>
      </div>
    </Placed>
  )
}

type Options = readonly ChooserOption[]

/** What a key chooses. In a list without a field an option's own key does too, and Space. */
const chosenBy = (key: string, bare: boolean, shown: Options, current: number): ChooserOption | undefined =>
  key === 'Enter' || (bare && key === ' ')
    ? shown[current]
    : bare
      ? shown.find(({ keys }) => keys?.toLowerCase() === key.toLowerCase())
      : undefined

/** Where a key leads to, round and round. Without a field the ends have their keys, and a letter leads to what begins with it. */
const steppedBy = (key: string, bare: boolean, shown: Options, current: number): number | undefined => {
  const last = shown.length - 1
  if (last < 0) return undefined
  if (key === 'ArrowDown') return current >= last ? 0 : current + 1
  if (key === 'ArrowUp') return current <= 0 ? last : current - 1
  if (!bare) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return last
  const begins = shown.map(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()))
  const next = begins.indexOf(true, current + 1)
  const first = next < 0 ? begins.indexOf(true) : next
  return first < 0 ? undefined : first
}
