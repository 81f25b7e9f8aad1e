import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { showDone, showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { DateInput } from '../app/date-input.tsx'
import { useRead } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { useToday } from '../app/today.ts'
import { ComboBox, Select } from '../ui/choices.tsx'
import { TextField } from '../ui/fields.tsx'
import { ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'

const everywhere = '~'

/** A portfolio changes hands: everything of it that is open goes along at once. */
export const TransferDialog = ({ item, onClose }: ItemDialogProps) => {
  const { value: choices } = useRead('app.choices', {})
  const [from, setFrom] = useState(item.holder ?? '')
  const [to, setTo] = useState('')
  const [municipality, setMunicipality] = useState(item.municipality ?? everywhere)
  const [on, setOn] = useState<string | null>(useToday())
  const [note, setNote] = useState('')
  const { value: held } = useRead(
    'items.list',
    from.trim() === ''
      ? null
      : {
          filter: {
            open: true,
            holder: from.trim(),
            ...(municipality === everywhere ? {} : { municipality }),
          },
          order: { column: 'dueOn', descending: false },
          offset: 0,
          limit: 1,
        },
  )
  const save = async () => {
    if (on === null) return
    try {
      const { moved } = await call('portfolios.transfer', {
        municipality: municipality === everywhere ? null : municipality,
        from,
        to,
        on,
        ...(note === '' ? {} : { note }),
      })
      onClose()
      const words = t('item.done.transfer', { count: moved, from, to, on: dutchDate(on) })
      if (moved > 0) showDone(words)
      else showToast({ text: words })
    } catch (error) {
      showError(error)
    }
  }
  const incomplete = from.trim() === '' || to.trim() === '' || on === null
  return (
    <ItemDialog
      heading={t('item.transferTitle')}
      title={from}
      about={t('item.transferAbout')}
      confirm={t('item.transfer', { count: held?.count ?? 0 })}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={incomplete ? t('item.transferIncomplete') : undefined}
    >
      <ComboBox
        label={t('item.transferFrom')}
        listLabel={t('app.openList')}
        suggestions={choices?.holders ?? []}
        value={from}
        onChange={setFrom}
      />
      <ComboBox
        label={t('item.transferTo')}
        listLabel={t('app.openList')}
        suggestions={choices?.holders ?? []}
        value={to}
        onChange={setTo}
        autoFocus
      />
      <div className="edit-fields">
        <DateInput label={t('item.transferOn')} value={on} onChange={setOn} />
        <Select
          label={t('item.municipality')}
          options={[
            { value: everywhere, label: t('item.everyMunicipality') },
            ...(choices?.municipalities ?? []).map((name) => ({ value: name, label: name })),
          ]}
          value={municipality}
          onChange={setMunicipality}
        />
      </div>
      <TextField label={t('item.note')} value={note} onChange={setNote} />
    </ItemDialog>
  )
}
