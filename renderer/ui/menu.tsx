import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  MenuItem,
  MenuTrigger,
} from 'react-aria-components'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

export type MenuChoice = Readonly<{ id: string; label: string; keys?: string; isDisabled?: boolean }>

type MenuProps = Readonly<{
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  items: readonly MenuChoice[]
  onAction: (id: string) => void
}>

/** A button with a menu of acts. */
export const Menu = ({ label, trigger, items, onAction }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <AriaPopover className="popover">
      <AriaMenu className="menu" aria-label={label} items={items} onAction={(key) => onAction(String(key))}>
        {(item) => (
          <MenuItem className="option" textValue={item.label} isDisabled={item.isDisabled ?? false}>
            <span className="grow">{item.label}</span>
            {item.keys !== undefined && <Kbd keys={item.keys} />}
          </MenuItem>
        )}
      </AriaMenu>
    </AriaPopover>
  </MenuTrigger>
)

type ChoiceMenuProps = Readonly<{
  label: string
  trigger: ReactElement
  items: readonly MenuChoice[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** One at a time; choosing it again chooses nothing. */
  single?: boolean
}>

/** A button with a menu in which one or more can be ticked. */
export const ChoiceMenu = ({ label, trigger, items, chosen, onChange, single }: ChoiceMenuProps) => (
  <MenuTrigger>
    {trigger}
    <AriaPopover className="popover">
      <AriaMenu
        className="menu"
        aria-label={label}
        items={items}
        selectionMode={single ? 'single' : 'multiple'}
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChange(keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String))
        }
      >
        {(item) => (
          <MenuItem className="option" textValue={item.label}>
            {({ isSelected }) => (
              <>
                <span className="tick">{isSelected && <Icon name="tick" size={13} />}</span>
                <span className="grow">{item.label}</span>
              </>
            )}
          </MenuItem>
        )}
      </AriaMenu>
    </AriaPopover>
  </MenuTrigger>
)

/** A button with a small panel of text or controls. */
export const Popover = ({
  label,
  trigger,
  children,
}: Readonly<{ label: string; trigger: ReactElement; children: ReactNode }>) => (
  <DialogTrigger>
    {trigger}
    <AriaPopover className="popover padded">
      <Dialog aria-label={label}>{children}</Dialog>
    </AriaPopover>
  </DialogTrigger>
)
