import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { LetterPassage, PointInLetter } from '../../shared/records/motion.ts'
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
/** What was chosen for a point: which words of the letter, and how far they settle the point. */
type Chosen = Readonly<{ scope: Scope; passage: LetterPassage | null }>
const untouched = ({ passages }: PointInLetter): Chosen => ({ scope: 'open', passage: passages[0] ?? null })

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
  const { letters, letterId, points, sentences } = value
  const chosenFor = (point: PointInLetter) => chosen[point.point.id] ?? untouched(point)
  const letterDate = letters.find(({ id }) => id === letterId)?.date ?? today
  const on = given === undefined ? letterDate : given
  const settled = points.flatMap((one) => {
    const { scope, passage } = chosenFor(one)
    if (scope === 'open' || passage === null || letterId === null) return []
    const { start, end } = passage
    return [{ id: one.point.id, scope, range: { documentId: letterId, start, end } }]
  })
  const unproven = points.find((one) => chosenFor(one).scope !== 'open' && chosenFor(one).passage === null)
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
        unproven !== undefined
          ? t('motions.passageNeeded', { number: unproven.point.number ?? '' })
          : settled.length === 0
            ? t('motions.choosePoint')
            : on === null
              ? t('app.dateUnreadable')
              : undefined
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
          sentences={sentences}
          chosen={chosenFor(point)}
          onChoose={(choice) => setChosen({ ...chosen, [point.point.id]: choice })}
          autoFocus={at === 0}
        />
      ))}
    </ItemDialog>
  )
}

type PointProps = Readonly<{
  of: PointInLetter
  sentences: readonly LetterPassage[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  autoFocus: boolean
}>

const keyOf = ({ start, end }: LetterPassage): string => `${start}-${end}`

const Point = ({ of, sentences, chosen, onChoose, autoFocus }: PointProps) => {
  const { point, text, passages } = of
  const { passage } = chosen
  const number = point.number ?? point.sourceNumber ?? ''
  // Those that are like the point first, then the letter as it goes.
  const known = new Set(passages.map(keyOf))
  const all = [...passages, ...sentences.filter((one) => !known.has(keyOf(one)))]
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
        {passage === null ? (
          <p className="muted">{t('motions.noPassage')}</p>
        ) : (
          <Quote text={flat(passage.quote)} />
        )}
        <Select
          label={t('motions.passage')}
          placeholder={t('motions.choosePassage')}
          options={all.map((one) => ({
            value: keyOf(one),
            label: excerpt(one.quote, one.words).slice(0, 120),
          }))}
          value={passage === null ? null : keyOf(passage)}
          onChange={(key) => onChoose({ ...chosen, passage: all.find((one) => keyOf(one) === key) ?? null })}
        />
      </div>
    </div>
  )
}
