import { useContext, useEffect, useId, useState } from 'react'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components'
import { dutchDate, parseDutchDate } from '../../shared/dates.ts'
import { IconButton } from './button.tsx'

/** The words that the field needs; `ui/` knows no texts of its own. */
export type DateFieldTexts = Readonly<{
  placeholder: string
  unreadable: string
  open: string
  calendar: string
  previous: string
  next: string
}>

type Props = Readonly<{
  label: string
  /** YYYY-MM-DD, or null for no date. */
  value: string | null
  onChange: (value: string | null) => void
  texts: DateFieldTexts
  hint?: string
  autoFocus?: boolean
}>

/** A date as Dutch people type it ("31-12-2026", "31 dec 2026", "31-12-26"), with a calendar beside it. */
export const DateField = ({ label, value, onChange, texts, hint, autoFocus }: Props) => {
  const [typed, setTyped] = useState(value === null ? '' : dutchDate(value))
  const [known, setKnown] = useState(value)
  const [left, setLeft] = useState(false)
  const [id, below] = [useId(), useId()]
  if (known !== value) {
    setKnown(value)
    if (value !== null || parseDutchDate(typed) !== null) setTyped(value === null ? '' : dutchDate(value))
  }
  const wrong = typed.trim() !== '' && parseDutchDate(typed) === null
  const type = (text: string) => {
    setTyped(text)
    const date = parseDutchDate(text)
    // While a year is being typed "1-1-20" is a date too; the text stays as it is typed.
    setKnown(date)
    onChange(date)
  }
  const tidy = () => {
    setLeft(true)
    const date = parseDutchDate(typed)
    if (date !== null) setTyped(dutchDate(date))
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="with-button">
        <input
          id={id}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          placeholder={texts.placeholder}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={tidy}
          aria-invalid={wrong}
          aria-describedby={below}
          data-invalid={(wrong && left) || undefined}
          // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that the user has just asked for.
          autoFocus={autoFocus}
        />
        <DialogTrigger>
          <IconButton icon="today" label={`${texts.open}: ${label}`} />
          <Popover className="popover" placement="bottom end">
            <Dialog aria-label={texts.calendar}>
              {({ close }) => (
                <Month
                  value={value}
                  texts={texts}
                  onChoose={(date) => {
                    onChange(date)
                    setTyped(dutchDate(date))
                    setKnown(date)
                    close()
                  }}
                />
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
      <span id={below} className={wrong && left ? 'error' : 'hint'}>
        {wrong && left ? texts.unreadable : hint}
      </span>
    </div>
  )
}

type MonthProps = Readonly<{ value: string | null; texts: DateFieldTexts; onChoose: (date: string) => void }>

const Month = ({ value, texts, onChoose }: MonthProps) => (
  <Calendar
    aria-label={texts.calendar}
    className="calendar"
    firstDayOfWeek="mon"
    onChange={(date) => onChoose(date.toString())}
  >
    <FocusOn date={value} />
    <header>
      <IconButton slot="previous" icon="left" label={texts.previous} />
      <Heading />
      <IconButton slot="next" icon="right" label={texts.next} />
    </header>
    <CalendarGrid>
      <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
      <CalendarGridBody>
        {(date) => (
          <CalendarCell
            date={date}
            className={({ isToday }) =>
              ['day', isToday ? 'today' : '', date.toString() === value ? 'chosen' : ''].join(' ')
            }
          />
        )}
      </CalendarGridBody>
    </CalendarGrid>
  </Calendar>
)

/** Opens the calendar at a date. The calendar's own way asks for its date type, which is not ours to depend on. */
const FocusOn = ({ date }: Readonly<{ date: string | null }>) => {
  const state = useContext(CalendarStateContext)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => {
    const [year, month, day] = (date ?? '').split('-').map(Number)
    if (state === null) return
    if (year !== undefined && month !== undefined && day !== undefined)
      state.setFocusedDate(state.focusedDate.set({ year, month, day }))
    state.setFocused(true)
  }, [])
  return null
}
