import { useState } from 'react'
import { type MotionOutcome, motionOutcomes } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import { byNumber, choicesOf, ItemDialog, type ItemDialogProps } from '../item/dialog-frame.tsx'
import { Segments, Select } from '../ui/choices.tsx'
import { Checkbox, TextArea, TextField } from '../ui/fields.tsx'
import './motions.css'

const none = '0'

/** The outcome of a motion: of one that is held over until when, of one that was withdrawn because of which promise. */
export const OutcomeDialog = ({ item, ids, title, onClose }: ItemDialogProps) => {
  const { value: facts } = useRead('motions.open', { id: item.id })
  const [value, setValue] = useState<MotionOutcome>(item.outcome ?? 'onbekend')
  const [on, setOn] = useState<string | null>(useToday())
  const [until, setUntil] = useState<string | null>(null)
  const [unknown, setUnknown] = useState(false)
  const [commitment, setCommitment] = useState(none)
  const [note, setNote] = useState('')
  const held = value === 'aangehouden'
  const day = until ?? (unknown ? null : (facts?.heldUntil ?? null))
  const save = async () => {
    if (on === null) return
    const said = note.trim() === '' ? {} : { note }
    const done = t('motions.done.outcome', { title, to: wordOf('motionOutcome', value).toLowerCase() })
    const run = () => {
      if (held) return act('motions.hold', { ids: [...ids], until: day, on, ...said }, done)
      if (value === 'ingetrokken') {
        const commitmentId = commitment === none ? null : Number(commitment)
        return act('motions.withdraw', { ids: [...ids], on, commitmentId, ...said }, done)
      }
      if (value === 'vervallen') return act('motions.lapse', { ids: [...ids], on, ...said }, done)
      return act('items.setOutcome', { ids: [...ids], outcome: value, on, ...said }, done)
    }
    if ((await run()) !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('motions.outcomeTitle')}
      title={title}
      {...(value === 'ingetrokken' || value === 'vervallen' ? { about: t('motions.endAbout') } : {})}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={
        on === null
          ? t('app.dateUnreadable')
          : held && day === null && !unknown
            ? t('motions.untilNeeded')
            : undefined
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys that bubble from the choices. */}
      <div onKeyDown={byNumber(motionOutcomes, setValue)}>
        <Segments
          label={t('motions.outcomeTitle')}
          options={choicesOf('motionOutcome', motionOutcomes)}
          value={value}
          onChange={setValue}
          autoFocus
          numbered
        />
      </div>
      {held && facts !== null && (
        <>
          <DateInput
            label={t('motions.until')}
            hint={t('motions.untilAbout')}
            value={day}
            onChange={(date) => {
              setUntil(date)
              if (date !== null) setUnknown(false)
            }}
          />
          <Checkbox
            isSelected={unknown}
            onChange={(is) => {
              setUnknown(is)
              if (is) setUntil(null)
            }}
          >
            {t('motions.untilUnknown')}
          </Checkbox>
        </>
      )}
      {value === 'ingetrokken' && (
        <CommitmentChoice municipality={item.municipality} value={commitment} onChange={setCommitment} />
      )}
      <DateInput label={t('item.date')} value={on} onChange={setOn} />
      <TextArea label={t('item.note')} value={note} onChange={setNote} rows={2} />
    </ItemDialog>
  )
}

type ChoiceProps = Readonly<{
  municipality: string | null
  value: string
  onChange: (value: string) => void
}>

/** The promise that bought the motion off, found by its words; the newest first. */
const CommitmentChoice = ({ municipality, value, onChange }: ChoiceProps) => {
  const [text, setText] = useState('')
  const { value: found } = useRead('items.list', {
    filter: {
      kinds: ['commitment'],
      ...(municipality === null ? {} : { municipality }),
      ...(text.trim() === '' ? {} : { text }),
    },
    order: { column: 'onDate', descending: true },
    offset: 0,
    limit: 100,
  })
  return (
    <div className="outcome-because">
      <TextField label={t('motions.findCommitment')} value={text} onChange={setText} />
      <Select
        label={t('motions.because')}
        options={[
          { value: none, label: t('motions.noCommitment') },
          ...(found?.rows ?? []).map(({ id, number, title }) => ({
            value: String(id),
            label: `${number ?? ''} ${title}`.trim(),
          })),
        ]}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
