import type { KeyboardEvent } from 'react'
import { longDutchDate } from '../../shared/dates.ts'
import type { Draft, LetterParts } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { useToday } from '../app/today.ts'
import type { DraftActs } from './use-draft-acts.ts'
import { WrittenField } from './written-field.tsx'

type TextPart = Exclude<keyof LetterParts, 'repeatAsked' | 'listSources' | 'sayUnsourced'>

type Props = Readonly<{
  draft: Draft
  acts: DraftActs
  current: number | null
  onCurrent: (pointId: number | null) => void
  /** Esc: to the source, where one was reading. */
  onLeave: () => void
}>

/** The letter as it will be read, each part a field that grows with what is typed. */
export const Paper = ({ draft, acts, current, onCurrent, onLeave }: Props) => {
  const { parts, points, asked, state, sentOn } = draft
  const today = useToday()
  const sent = state === 'sent'
  const start = current ?? points[0]?.id
  const field = (
    part: TextPart,
    more: Readonly<{ className?: string; oneLine?: boolean; isStart?: boolean }> = {},
  ) => (
    <WrittenField
      key={part}
      name={part}
      label={t(`drafts.part.${part}`)}
      placeholder={t(`drafts.part.${part}`)}
      value={parts[part]}
      onStore={(text, stay) => acts.writePart(part, text, stay)}
      readOnly={sent}
      onFocus={() => onCurrent(null)}
      {...more}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from its fields.
    <div
      className="paper"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onLeave()
      }}
    >
      {field('sender', { className: 'paper-sender' })}
      {field('addressee')}
      <div className="paper-facts">
        <span>{t('drafts.part.place')}</span>
        <span className="paper-date">
          {field('place', { oneLine: true })}
          <time dateTime={sentOn ?? today}>{longDutchDate(sentOn ?? today)}</time>
        </span>
        <span>{t('drafts.part.reference')}</span>
        {field('reference', { oneLine: true })}
      </div>
      {field('subject', { className: 'paper-subject', oneLine: true })}
      {field('opening', { isStart: start === undefined })}
      {parts.repeatAsked && asked.length > 0 && (
        <>
          <h2>{t('drafts.askedHeading')}</h2>
          <ol className="paper-asked">
            {asked.map(({ number, text }) => (
              <li key={number}>
                <span>{number}.</span> {text}
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{t(`drafts.pointsHeading.${draft.kind}`)}</h2>
      {points.length === 0 && <p className="paper-none">{t('drafts.noPoints')}</p>}
      <ol className="paper-points">
        {points.map((point, at) => (
          <PointFields
            key={point.id}
            point={point}
            number={at + 1}
            acts={acts}
            readOnly={sent}
            isCurrent={current === point.id}
            isStart={start === point.id}
            onCurrent={onCurrent}
          />
        ))}
      </ol>
      {field('closing')}
      {field('signature')}
    </div>
  )
}

type PointProps = Readonly<{
  point: Draft['points'][number]
  number: number
  acts: DraftActs
  readOnly: boolean
  isCurrent: boolean
  isStart: boolean
  onCurrent: (pointId: number) => void
}>

const PointFields = ({ point, number, acts, readOnly, isCurrent, isStart, onCurrent }: PointProps) => {
  const { id, text, reason } = point
  /** In a point without words, the key that takes away words takes away the point. */
  const takeAway = (event: KeyboardEvent, typed: string) => {
    if (readOnly || event.key !== 'Backspace' || typed !== '' || reason !== '') return
    event.preventDefault()
    acts.remove(id)
  }
  return (
    <li aria-current={isCurrent ? true : undefined}>
      <span className="paper-number">{number}.</span>
      <div>
        <WrittenField
          name={`point-${id}`}
          label={t('drafts.pointText', { number })}
          placeholder={t('drafts.pointPlaceholder')}
          value={text}
          onStore={(typed, stay) => acts.writePoint(id, { text: typed, stay })}
          readOnly={readOnly}
          onFocus={() => onCurrent(id)}
          onKeyDown={takeAway}
          isStart={isStart}
        />
        {(!readOnly || reason !== '') && (
          <WrittenField
            className="paper-reason"
            name={`reason-${id}`}
            label={t('drafts.reasonOf', { number })}
            placeholder={t('drafts.reasonPlaceholder')}
            value={reason}
            onStore={(typed, stay) => acts.writePoint(id, { reason: typed, stay })}
            readOnly={readOnly}
            onFocus={() => onCurrent(id)}
          />
        )}
      </div>
    </li>
  )
}
