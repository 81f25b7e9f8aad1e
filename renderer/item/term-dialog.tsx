import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { certainties } from '../../shared/records/certainty.ts'
import { isOpen } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { useToday } from '../app/today.ts'
import { Segments, Select } from '../ui/choices.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'

type Doing = 'extend' | 'hold' | 'set' | 'remind'
type Props = ItemDialogProps & Readonly<{ tab: 'reminder' | 'holding' | undefined }>

/** Everything about the term: an extension, a correction of what was read, or a reminder, which is no term. */
export const TermDialog = ({ item, ids, title, onClose, tab }: Props) => {
  // A literal term is one item's own words; several items can only be postponed or kept in mind together.
  const canExtend = isOpen(item.officialStatus)
  const start =
    tab === 'reminder'
      ? 'remind'
      : tab === 'holding' && canExtend
        ? 'hold'
        : canExtend && (item.dueOn !== null || ids.length > 1)
          ? 'extend'
          : ids.length > 1
            ? 'remind'
            : 'set'
  const [doing, setDoing] = useState<Doing>(start)
  const today = useToday()
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [heldOn, setHeldOn] = useState<string | null>(today)
  const [literal, setLiteral] = useState(item.termLiteral ?? '')
  const [dueOn, setDueOn] = useState(item.dueOn)
  const [certainty, setCertainty] = useState(item.certainty)
  const [remindOn, setRemindOn] = useState(item.remindOn)
  const all = [...ids]

  const save = async () => {
    const done = await {
      extend: async () =>
        to === null
          ? undefined
          : act(
              'items.extend',
              { ids: all, to, on: today, reason },
              t('item.done.extended', { title, count: ids.length, to: dutchDate(to) }),
            ),
      hold: async () =>
        heldOn === null
          ? undefined
          : act(
              'items.holdingAnswer',
              { ids: all, on: heldOn, to, reason, passage: null },
              t('item.done.holding', { title, to: to === null ? t('item.noNewDate') : dutchDate(to) }),
            ),
      set: () =>
        act(
          'items.setTerm',
          {
            ids: all,
            literal: literal.trim() === '' ? null : literal,
            dueOn,
            certainty: dueOn === null ? certainty : certainty === 'none' ? 'exact' : certainty,
          },
          t('item.done.term', { title }),
        ),
      remind: () =>
        act(
          'items.remind',
          { ids: all, on: remindOn },
          remindOn === null
            ? t('item.done.reminderGone', { title })
            : t('item.done.reminder', { title, to: dutchDate(remindOn) }),
        ),
    }[doing]()
    if (done !== undefined) onClose()
  }
  const old =
    ids.length > 1
      ? t('item.oldDatesStay')
      : item.dueOn === null
        ? t('item.oldNone')
        : t('item.oldDateStays', { date: dutchDate(item.dueOn) })
  return (
    <ItemDialog
      heading={t('item.termTitle')}
      title={title}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={(doing === 'extend' && to === null) || (doing === 'hold' && heldOn === null) ? '' : undefined}
    >
      <Segments
        label={t('item.termWhat')}
        options={[
          ...(canExtend
            ? [
                { value: 'extend' as const, label: t('item.extend') },
                { value: 'hold' as const, label: t('item.hold') },
              ]
            : []),
          ...(ids.length === 1 ? [{ value: 'set' as const, label: t('item.setTerm') }] : []),
          { value: 'remind' as const, label: t('item.setReminder') },
        ]}
        value={doing}
        onChange={setDoing}
      />
      {doing === 'extend' && (
        <>
          <DateInput label={t('item.newDate')} value={to} onChange={setTo} hint={old} autoFocus />
          <TextArea label={t('item.reason')} value={reason} onChange={setReason} />
        </>
      )}
      {doing === 'hold' && (
        <>
          <p className="muted">{t('item.holdAbout')}</p>
          <div className="edit-fields">
            <DateInput label={t('item.heldOn')} value={heldOn} onChange={setHeldOn} />
            <DateInput label={t('item.newDateMaybe')} value={to} onChange={setTo} hint={old} autoFocus />
          </div>
          <TextArea label={t('item.reason')} value={reason} onChange={setReason} />
        </>
      )}
      {doing === 'set' && (
        <>
          <TextField label={t('item.termLiteral')} value={literal} onChange={setLiteral} autoFocus />
          <DateInput label={t('item.termDate')} value={dueOn} onChange={setDueOn} hint={t('item.termHint')} />
          <Select
            label={t('item.certainty')}
            options={choicesOf('certainty', certainties)}
            value={certainty}
            onChange={setCertainty}
          />
        </>
      )}
      {doing === 'remind' && (
        <DateInput
          label={t('item.remindOn')}
          value={remindOn}
          onChange={setRemindOn}
          hint={t('item.reminderHint')}
          autoFocus
        />
      )}
    </ItemDialog>
  )
}
