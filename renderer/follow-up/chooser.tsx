import { type RefObject, useState } from 'react'
import {
  Popover as AriaPopover,
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { t } from '../../shared/texts/translate.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'

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

/** A small list at a place in the window, where one key more chooses. Esc goes back. */
export const Chooser = ({ label, at, options, onChoose, onClose, search, staysOpen, typed }: Props) => {
  const [text, setText] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const wanted = text.trim()
  const found = options.filter(
    (one) => search === undefined || contains(`${one.about ?? ''} ${one.label}`, wanted),
  )
  const exact = options.some((one) => one.label.toLowerCase() === wanted.toLowerCase())
  const shown = typed === undefined || wanted === '' || exact ? found : [...found, typed(wanted)]
  const choose = (id: string) => {
    onChoose(id)
    setText('')
    if (!staysOpen) onClose()
  }
  const ticking = options.some((one) => one.ticked !== undefined)
  const ticked = shown.filter((one) => one.ticked).map(({ id }) => id)
  const menu = (
    <Menu
      className="menu"
      aria-label={label}
      autoFocus={search === undefined ? 'first' : false}
      selectionMode={ticking ? 'multiple' : 'none'}
      selectedKeys={ticked}
      onSelectionChange={(keys) => {
        const next = keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String)
        const changed = shown.find(({ id }) => ticked.includes(id) !== next.includes(id))
        if (changed) choose(changed.id)
      }}
      items={shown}
      shouldFocusWrap
      // Else Esc would take back what was chosen.
      escapeKeyBehavior="none"
      onAction={(key) => ticking || choose(String(key))}
      renderEmptyState={() => <p className="chooser-none">{t('followUp.noChoice')}</p>}
    >
      {(one) => (
        <MenuItem className="option" textValue={`${one.about ?? ''} ${one.label}`}>
          {ticking && <span className="tick">{one.ticked && <Icon name="tick" size={13} />}</span>}
          <span className="grow">{one.label}</span>
          {one.about !== undefined && <span className="muted">{one.about}</span>}
          {one.keys !== undefined && <Kbd keys={one.keys} />}
        </MenuItem>
      )}
    </Menu>
  )
  return (
    <AriaPopover
      className="popover chooser"
      triggerRef={at}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="bottom start"
    >
      <Dialog className="chooser-frame" aria-label={label}>
        <div
          onKeyDownCapture={(event) => {
            const bare = !event.ctrlKey && !event.altKey && !event.metaKey
            const by = options.find(({ keys }) => keys?.toLowerCase() === event.key.toLowerCase())
            if (search !== undefined || by === undefined || !bare) return
            event.preventDefault()
            event.stopPropagation()
            choose(by.id)
          }}
        >
          {search === undefined ? (
            menu
          ) : (
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField className="chooser-field" aria-label={label} autoFocus>
                <Icon name="search" />
                <Input placeholder={search} />
                <Kbd keys="Escape" />
              </SearchField>
              <div className="chooser-list">{menu}</div>
            </Autocomplete>
          )}
        </div>
      </Dialog>
    </AriaPopover>
  )
}
