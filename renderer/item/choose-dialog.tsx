import { useState } from 'react'
import { answerVerdicts, type ItemDetail, reactions, realisations } from '../../shared/records/item.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'
import { showDone, showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { useToday } from '../app/today.ts'
import { Segments } from '../ui/choices.tsx'
import { TextArea } from '../ui/fields.tsx'
import { byNumber, choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { type ChosenRange, EvidencePicker } from './evidence-picker.tsx'

type Filled<V extends string> = Readonly<{
  ids: number[]
  value: V
  on: string
  note: string
  passage: ChosenRange | null
}>

/** A dialog that sets one value of a closed list. */
export type Choosing<V extends string> = Readonly<{
  heading: TextKey
  about?: TextKey
  list: string
  values: readonly V[]
  now: (item: ItemDetail) => V | null
  /** What the text below the choices is. */
  text: TextKey
  withDate: boolean
  withPassage: boolean
  /** The focus starts in the text: digits that are typed there are words, and choose nothing. */
  textFirst?: boolean
  /** The text that stands there first; absent: none. */
  said?: (item: ItemDetail) => string | null
  /** The day that stands there first; absent: today. Null: somebody must give it. */
  day?: (item: ItemDetail) => string | null
  save: (filled: Filled<V>) => Promise<null>
}>

const reactionOf = ({ events }: ItemDetail) =>
  events.findLast(({ kind, takenBack }) => kind === 'reaction' && !takenBack)
const noteOf = (note: string) => (note === '' ? {} : { note })

export const answerDialog: Choosing<(typeof answerVerdicts)[number]> = {
  heading: 'item.answerVerdictTitle',
  about: 'item.answerVerdictAbout',
  list: 'answerVerdict',
  values: answerVerdicts,
  now: (item) => item.answerVerdict,
  text: 'item.note',
  withDate: false,
  withPassage: false,
  save: ({ ids, value, note }) => call('items.judgeAnswer', { ids, verdict: value, ...noteOf(note) }),
}

export const reactionDialog: Choosing<(typeof reactions)[number]> = {
  heading: 'item.reactionTitle',
  about: 'item.reactionAbout',
  list: 'reaction',
  values: reactions,
  // Silence that nobody wrote down is no choice yet.
  now: (item) => (reactionOf(item) === undefined && item.reaction === 'geen_reactie' ? null : item.reaction),
  text: 'item.reactionReason',
  said: (item) => item.reason,
  withDate: true,
  withPassage: true,
  // Today is the day on which it is written down, and not the one on which the executive reacted.
  day: (item) => reactionOf(item)?.onDate ?? null,
  save: ({ ids, value, on, note, passage }) =>
    call('items.react', { ids, reaction: value, reason: note === '' ? null : note, passage, on }),
}

/** The same for somebody who comes to write the reason. */
export const reasonDialog: typeof reactionDialog = { ...reactionDialog, textFirst: true }

export const realisationDialog: Choosing<(typeof realisations)[number]> = {
  heading: 'item.realisationTitle',
  list: 'realisation',
  values: realisations,
  now: (item) => item.realisation,
  text: 'item.note',
  withDate: false,
  withPassage: false,
  save: ({ ids, value, note }) => call('items.realise', { ids, realisation: value, ...noteOf(note) }),
}

type Props<V extends string> = ItemDialogProps & Readonly<{ of: Choosing<V> }>

export const ChooseDialog = <V extends string>({ of, item, ids, title, onClose }: Props<V>) => {
  const [value, setValue] = useState<V | null>(of.now(item))
  const [note, setNote] = useState(of.said?.(item) ?? '')
  const today = useToday()
  const [on, setOn] = useState(of.day === undefined ? today : of.day(item))
  const [passage, setPassage] = useState<ChosenRange | null>(null)
  const save = async () => {
    if (value === null || on === null) return
    try {
      await of.save({ ids: [...ids], value, on, note, passage })
      onClose()
      showDone(t('item.done.chosen', { what: t(of.heading), title, to: wordOf(of.list, value) }))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <ItemDialog
      heading={t(of.heading)}
      title={title}
      {...(of.about === undefined ? {} : { about: t(of.about) })}
      wide={of.withPassage}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={value === null ? t('item.choiceNeeded') : on === null ? t('item.dayNeeded') : undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys that bubble from the choices. */}
      <div onKeyDown={byNumber(of.values, setValue)}>
        <Segments
          label={t(of.heading)}
          options={choicesOf(of.list, of.values)}
          value={value}
          onChange={setValue}
          autoFocus={!of.textFirst}
          numbered
        />
      </div>
      <div className={of.withPassage ? 'settle' : 'settle-how'}>
        {of.withPassage && (
          <EvidencePicker
            itemId={item.id}
            chosen={passage}
            onChoose={setPassage}
            heading={t('item.reactionPassage')}
          />
        )}
        <div className="settle-how">
          {of.withDate && <DateInput label={t('item.date')} value={on} onChange={setOn} />}
          <TextArea
            label={t(of.text)}
            value={note}
            onChange={setNote}
            rows={of.withPassage ? 6 : 3}
            autoFocus={of.textFirst ?? false}
          />
        </div>
      </div>
    </ItemDialog>
  )
}
