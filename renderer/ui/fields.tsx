import type { ReactNode, Ref } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

type FieldProps = Omit<AriaTextFieldProps, 'className' | 'children'> &
  Readonly<{ label: string; hint?: ReactNode; error?: string; placeholder?: string }>

const Below = ({ hint, error }: Readonly<{ hint?: ReactNode; error?: string | undefined }>) => (
  <>
    {hint !== undefined && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="error">{error}</FieldError>
  </>
)

export const TextField = ({
  label,
  hint,
  error,
  placeholder,
  inputRef,
  ...rest
}: FieldProps & Readonly<{ inputRef?: Ref<HTMLInputElement> }>) => (
  <AriaTextField {...rest} isInvalid={error !== undefined} className="field">
    <Label>{label}</Label>
    <Input className="input" ref={inputRef} placeholder={placeholder} />
    <Below hint={hint} error={error} />
  </AriaTextField>
)

export const TextArea = ({
  label,
  hint,
  error,
  placeholder,
  rows = 3,
  ...rest
}: FieldProps & Readonly<{ rows?: number }>) => (
  <AriaTextField {...rest} isInvalid={error !== undefined} className="field">
    <Label>{label}</Label>
    <AriaTextArea className="input" rows={rows} placeholder={placeholder} />
    <Below hint={hint} error={error} />
  </AriaTextField>
)

type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children'> & Readonly<{ children?: ReactNode }>

export const Checkbox = ({ children, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className="checkbox">
    {({ isIndeterminate }) => (
      <>
        <span className="box">
          <Icon name={isIndeterminate ? 'minus' : 'tick'} size={12} />
        </span>
        {children}
      </>
    )}
  </AriaCheckbox>
)
