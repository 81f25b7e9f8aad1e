import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SelectValue,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

export type Choice<V extends string> = Readonly<{ value: V; label: string }>

const Options = ({ options }: Readonly<{ options: readonly Choice<string>[] }>) => (
  <ListBox className="listbox" items={options.map((one) => ({ ...one, id: one.value }))}>
    {({ label }) => (
      <ListBoxItem className="option" textValue={label}>
        {({ isSelected }) => (
          <>
            <span className="tick">{isSelected && <Icon name="tick" size={13} />}</span>
            <span className="grow">{label}</span>
          </>
        )}
      </ListBoxItem>
    )}
  </ListBox>
)

type SelectProps<V extends string> = Readonly<{
  label: string
  options: readonly Choice<V>[]
  value: V | null
  onChange: (value: V) => void
  placeholder?: string
  autoFocus?: boolean
  isDisabled?: boolean
}>

/** One of a closed list. */
export const Select = <V extends string>({ label, options, value, onChange, ...rest }: SelectProps<V>) => (
  <AriaSelect
    {...rest}
    className="field"
    value={value}
    onChange={(key) => {
      const chosen = options.find((one) => one.value === key)
      if (chosen) onChange(chosen.value)
    }}
  >
    <Label>{label}</Label>
    <Button className="choose">
      <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
      <Icon name="down" size={14} />
    </Button>
    <Popover className="popover as-wide">
      <Options options={options} />
    </Popover>
  </AriaSelect>
)

type ComboBoxProps = Readonly<{
  label: string
  /** Words that were used before; any other words are as good. */
  suggestions: readonly string[]
  value: string
  onChange: (value: string) => void
  placeholder?: string
  autoFocus?: boolean
  error?: string
  hint?: string
  listLabel: string
}>

/** A text field that offers what was used before. */
export const ComboBox = ({
  label,
  suggestions,
  value,
  onChange,
  error,
  hint,
  listLabel,
  placeholder,
  autoFocus,
}: ComboBoxProps) => (
  <AriaComboBox
    className="field"
    allowsCustomValue
    inputValue={value}
    onInputChange={onChange}
    isInvalid={error !== undefined}
    menuTrigger="input"
    autoFocus={autoFocus ?? false}
  >
    <Label>{label}</Label>
    <span className="with-button">
      <Input className="input" placeholder={placeholder} />
      <Button className="icon-button" aria-label={listLabel}>
        <Icon name="down" size={14} />
      </Button>
    </span>
    {hint !== undefined && (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="error">{error}</FieldError>
    <Popover className="popover as-wide">
      <Options options={suggestions.map((one) => ({ value: one, label: one }))} />
    </Popover>
  </AriaComboBox>
)

type SegmentsProps<V extends string> = Readonly<{
  label: string
  options: readonly Choice<V>[]
  value: V | null
  onChange: (value: V) => void
  autoFocus?: boolean
  /** Shows the number key of each choice. */
  numbered?: boolean
}>

/** One of a few, all in sight: arrow keys choose. */
export const Segments = <V extends string>({
  label,
  options,
  value,
  onChange,
  autoFocus,
  numbered,
}: SegmentsProps<V>) => (
  <RadioGroup
    className="field"
    value={value}
    onChange={(key) => {
      const chosen = options.find((one) => one.value === key)
      if (chosen) onChange(chosen.value)
    }}
  >
    <Label>{label}</Label>
    <div className="segments">
      {options.map((one, at) => (
        <Radio
          key={one.value}
          value={one.value}
          className="segment"
          autoFocus={autoFocus === true && (value === null ? at === 0 : value === one.value)}
        >
          {numbered === true && <Kbd keys={String(at + 1)} />}
          {one.label}
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
