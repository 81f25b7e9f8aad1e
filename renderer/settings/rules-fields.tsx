import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import type { MeetingForm, RecessForm } from './rules-form.ts'

const changed = <R extends Readonly<{ key: number }>>(
  rows: readonly R[],
  key: number,
  by: Partial<R>,
): readonly R[] => rows.map((row) => (row.key === key ? { ...row, ...by } : row))

type RecessProps = Readonly<{ rows: readonly RecessForm[]; onChange: (rows: readonly RecessForm[]) => void }>

export const RecessRows = ({ rows, onChange }: RecessProps) =>
  rows.map(({ key, name, from, to }) => (
    <div key={key} className="rule-row recess-row">
      <TextField
        label={t('settings.recessName')}
        value={name}
        onChange={(next) => onChange(changed(rows, key, { name: next }))}
        autoFocus={name === '' && from === null}
      />
      <DateInput
        label={t('settings.recessFrom')}
        value={from}
        onChange={(next) => onChange(changed(rows, key, { from: next }))}
      />
      <DateInput
        label={t('settings.recessTo')}
        value={to}
        onChange={(next) => onChange(changed(rows, key, { to: next }))}
      />
      <IconButton
        icon="bin"
        label={t('settings.removeRecess', { name })}
        onPress={() => onChange(rows.filter((row) => row.key !== key))}
      />
    </div>
  ))

type MeetingProps = Readonly<{
  rows: readonly MeetingForm[]
  onChange: (rows: readonly MeetingForm[]) => void
}>

export const MeetingRows = ({ rows, onChange }: MeetingProps) =>
  rows.map(({ key, name, on }) => (
    <div key={key} className="rule-row meeting-row">
      <TextField
        label={t('settings.meetingName')}
        value={name}
        onChange={(next) => onChange(changed(rows, key, { name: next }))}
        autoFocus={name === '' && on === null}
      />
      <DateInput
        label={t('settings.meetingOn')}
        value={on}
        onChange={(next) => onChange(changed(rows, key, { on: next }))}
      />
      <IconButton
        icon="bin"
        label={t('settings.removeMeeting', { name })}
        onPress={() => onChange(rows.filter((row) => row.key !== key))}
      />
    </div>
  ))
