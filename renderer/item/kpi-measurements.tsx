import { useRef, useState } from 'react'
import type { TextFieldProps } from 'react-aria-components'
import { valueWords } from '../../shared/kpi-words.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import { numberOf, periodOf } from './kpi-input.ts'

/** A measurement that is typed and may not be added yet. */
export const useTypedMeasurement = (kpi: Kpi | null) => {
  const [month, setMonth] = useState('')
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const [period, number] = [periodOf(month), numberOf(value)]
  const add = async (): Promise<boolean> => {
    setTried(true)
    if (kpi === null || period === null || number === null) return false
    const row = { kpiId: kpi.id, period, label: month.trim(), value: number, passage: null }
    if ((await act('kpis.measure', row)) === undefined) return false
    setMonth('')
    setValue('')
    setTried(false)
    return true
  }
  return {
    month,
    setMonth,
    value,
    setValue,
    wrong: { month: tried && period === null, value: tried && number === null },
    add,
    /** False where something is typed that can't be read. */
    finish: async (): Promise<boolean> => (month.trim() === '' && value.trim() === '') || add(),
  }
}

type Props = Readonly<{ kpi: Kpi; typed: ReturnType<typeof useTypedMeasurement> }>

/** What was measured, and a line for one more: Enter adds it and goes on with the next. */
export const Measurements = ({ kpi, typed }: Props) => {
  const first = useRef<HTMLInputElement>(null)
  const { month, value, wrong } = typed
  const add = async () => {
    if (await typed.add()) first.current?.focus()
  }
  const byEnter: TextFieldProps['onKeyDown'] = (event) => {
    // Else the field keeps every key to itself, Esc too.
    if (event.key !== 'Enter') return event.continuePropagation()
    event.preventDefault()
    void add()
  }
  return (
    <fieldset className="settle-how kpi-measurements">
      <legend>{t('item.kpi.measurements')}</legend>
      {kpi.measurements.map((row) => (
        <div key={row.id} className="kpi-measured">
          <span>{row.label}</span>
          <span>{valueWords(row.value, kpi.unit)}</span>
          <TextButton onPress={() => void act('kpis.unmeasure', { id: row.id })}>
            {t('item.kpi.unmeasure')}
            <span className="hidden-text"> {row.label}</span>
          </TextButton>
        </div>
      ))}
      <div className="kpi-new">
        <TextField
          label={t('item.kpi.month')}
          placeholder={t('item.kpi.monthHint')}
          value={month}
          onChange={typed.setMonth}
          onKeyDown={byEnter}
          inputRef={first}
          {...(wrong.month ? { error: t('item.kpi.monthWrong') } : {})}
        />
        <TextField
          label={t('item.kpi.value')}
          value={value}
          onChange={typed.setValue}
          onKeyDown={byEnter}
          {...(wrong.value ? { error: t('item.kpi.valueWrong') } : {})}
        />
        <Button onPress={() => void add()}>{t('item.kpi.add')}</Button>
      </div>
    </fieldset>
  )
}
