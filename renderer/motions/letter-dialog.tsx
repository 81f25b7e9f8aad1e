import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { PointInLetter } from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import { byNumber, ItemDialog, type ItemDialogProps } from '../item/dialog-frame.tsx'
import { excerpt } from '../item/excerpt.ts'
import { flat } from '../item/section.tsx'
import { Segments, Select } from '../ui/choices.tsx'
import { Quote } from '../ui/signs.tsx'
import './motions.css'

const scopes = ['open', 'part', 'whole'] as const
type Scope = (typeof scopes)[number]
/** What was chosen for a point: which of the proposed passages, and how far it settles the point. */
type Chosen = Readonly<{ scope: Scope; passage: number }>
const untouched: Chosen = { scope: 'open', passage: 0 }

/** The points of a motion beside the words of the executive's letter; what is chosen is settled in one act. */
export const LetterDialog = ({ item, title, onClose }: ItemDialogProps) => {
  const [letter, setLetter] = useState<number | undefined>(undefined)
  const { value } = useRead('motions.letters', {
    id: item.id,
    ...(letter === undefined ? {} : { letterId: letter }),
  })
  const [chosen, setChosen] = useState<Readonly<Record<number, Chosen>>>({})
  const today = useToday()
  const [given, setOn] = useState<string | null | undefined>(undefined)
  if (value === null) return null
  const { letters, letterId, points } = value
  const letterDate = letters.find(({ id }) => id === letterId)?.date ?? today
  const on = given === undefined ? letterDate : given
  const settled = points.flatMap(({ point, passages }) => {
    const { scope, passage } = chosen[point.id] ?? untouched
    const words = passages[passage]
    if (scope === 'open' || words === undefined || letterId === null) return []
    return [{ id: point.id, scope, range: { documentId: letterId, start: words.start, end: words.end } }]
  })
  const save = async () => {
    if (on === null) return
    const input = { id: item.id, on, how: null, points: settled }
    const done = t('motions.done.letter', { count: settled.length, title })
    if ((await act('motions.settlePoints', input, done)) !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('motions.letterTitle')}
      title={title}
      about={t('motions.letterAbout')}
      confirm={t('motions.settle')}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={
        settled.length === 0 ? t('motions.choosePoint') : on === null ? t('app.dateUnreadable') : undefined
      }
    >
      {letters.length === 0 ? (
        <p className="muted">{t('motions.noLetters')}</p>
      ) : (
        <div className="letter-choice">
          <Select
            label={t('motions.letter')}
            options={letters.map(({ id, subject, date }) => ({
              value: String(id),
              label: date === null ? subject : `${dutchDate(date)} ${subject}`,
            }))}
            value={letterId === null ? null : String(letterId)}
            onChange={(id) => {
              setLetter(Number(id))
              setChosen({})
            }}
          />
          <DateInput label={t('motions.settledOn')} value={on} onChange={setOn} />
        </div>
      )}
      {letters.length > 0 && points.length === 0 && <p className="muted">{t('motions.noOpenPoints')}</p>}
      {points.map((point, at) => (
        <Point
          key={point.point.id}
          of={point}
          chosen={chosen[point.point.id] ?? untouched}
          onChoose={(choice) => setChosen({ ...chosen, [point.point.id]: choice })}
          autoFocus={at === 0}
        />
      ))}
    </ItemDialog>
  )
}

type PointProps = Readonly<{
  of: PointInLetter
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  autoFocus: boolean
}>

const Point = ({ of: { point, text, passages }, chosen, onChoose, autoFocus }: PointProps) => {
  const words = passages[chosen.passage]
  const number = point.number ?? point.sourceNumber ?? ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend over the two columns.
    <div
      role="group"
      aria-label={t('motions.point', { number })}
      className="letter-point"
      onKeyDown={byNumber(scopes, (scope) => onChoose({ ...chosen, scope }))}
    >
      <div>
        <p className="muted">{t('motions.point', { number })}</p>
        <p className="letter-words">{flat(text)}</p>
        <Segments
          label={t('item.scope')}
          options={scopes.map((value) => ({ value, label: t(`motions.scope.${value}`) }))}
          value={chosen.scope}
          onChange={(scope) => onChoose({ ...chosen, scope })}
          autoFocus={autoFocus}
          numbered
        />
      </div>
      <div>
        {words === undefined ? (
          <p className="muted">{t('motions.noPassage')}</p>
        ) : (
          <>
            <Quote text={flat(words.quote)} />
            {passages.length > 1 && (
              <Select
                label={t('motions.passage')}
                options={passages.map((one, at) => ({
                  value: String(at),
                  label: excerpt(one.quote, one.words).slice(0, 120),
                }))}
                value={String(chosen.passage)}
                onChange={(at) => onChoose({ ...chosen, passage: Number(at) })}
              />
            )}
          </>
        )}
      </div>
    </div>
  )
}
