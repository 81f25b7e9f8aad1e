import { useState } from 'react'
import {
  Popover as AriaPopover,
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  Menu,
  MenuItem,
  SearchField,
} from 'react-aria-components'
import { t } from '../../shared/texts/translate.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'

export type Facet = Readonly<{ id: string; label: string; about?: string }>

type Props = Readonly<{
  label: string
  value: string | undefined
  /** The values for the letters that were typed. */
  useFacets: (text: string) => readonly Facet[]
  chosen: readonly Facet[]
  onChange: (chosen: readonly string[]) => void
  /** One at a time; it closes then. */
  single?: boolean
}>

/** A chip with a list in which values are found by typing; what is chosen stands first. */
export const FacetMenu = (props: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Chip label={props.label} value={props.value} />
      <AriaPopover className="popover chooser" placement="bottom start">
        <Dialog className="chooser-frame" aria-label={props.label}>
          <Choices {...props} onClose={() => setOpen(false)} />
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

const Choices = ({
  label,
  useFacets,
  chosen,
  onChange,
  single,
  onClose,
}: Props & Readonly<{ onClose: () => void }>) => {
  const [text, setText] = useState('')
  const facets = useFacets(text.trim())
  // Those that were chosen when it opened: nothing moves under the hand that ticks it.
  const [first] = useState(chosen)
  const others = facets.filter(({ id }) => !first.some((one) => one.id === id))
  const shown = text.trim() === '' ? [...first, ...others] : facets
  const ticked = chosen.map(({ id }) => id)
  const toggle = (id: string) => {
    const isOff = ticked.includes(id)
    onChange(isOff ? ticked.filter((one) => one !== id) : single ? [id] : [...ticked, id])
    if (single) onClose()
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="chooser-field" aria-label={label} autoFocus>
        <Icon name="search" />
        <Input placeholder={t('search.facetType')} />
      </SearchField>
      <div className="chooser-list">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={ticked}
          onSelectionChange={(keys) => {
            const next = keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String)
            const changed = shown.find(({ id }) => ticked.includes(id) !== next.includes(id))
            if (changed) toggle(changed.id)
          }}
          // Else Esc would take back what was chosen.
          escapeKeyBehavior="none"
          items={shown}
          renderEmptyState={() => <p className="chooser-none">{t('search.facetNone')}</p>}
        >
          {({ id, label, about }) => (
            <MenuItem id={id} className="option" textValue={label}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected && <Icon name="tick" size={13} />}</span>
                  <span className="grow">{label}</span>
                  {about !== undefined && <span className="muted">{about}</span>}
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  )
}
