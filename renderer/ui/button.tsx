import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

type Props = Omit<AriaButtonProps, 'className' | 'children'> &
  Readonly<{ children: ReactNode; look?: 'plain' | 'primary' | 'danger' | 'quiet'; keys?: string }>

/** A button; `keys` shows the key that does the same, and isn't part of its name. */
export const Button = ({ children, look = 'plain', keys, ...rest }: Props) => (
  <AriaButton {...rest} className={`button ${look}`}>
    <span>{children}</span>
    {keys !== undefined && <Kbd keys={keys} />}
  </AriaButton>
)

/** A button that reads as a link: it goes somewhere or opens something. */
export const TextButton = ({ children, ...rest }: Omit<AriaButtonProps, 'className'>) => (
  <AriaButton {...rest} className="text-button">
    {children}
  </AriaButton>
)

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> &
  Readonly<{ icon: IconName; label: string; keys?: string }>

/** A button with a sign only: its name is shown on hover and focus. */
export const IconButton = ({ icon, label, keys, ...rest }: IconButtonProps) => (
  <TooltipTrigger delay={400}>
    <AriaButton {...rest} aria-label={label} className="icon-button">
      <Icon name={icon} />
    </AriaButton>
    <Tooltip className="tooltip" offset={5}>
      {label}
      {keys !== undefined && <Kbd keys={keys} />}
    </Tooltip>
  </TooltipTrigger>
)
