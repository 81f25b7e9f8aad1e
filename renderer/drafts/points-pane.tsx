import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { AskedPoint, Draft, DraftPoint } from '../../shared/records/draft.ts'
import type { SourcedPassage } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { StatusCell } from '../item/item-words.tsx'
import { flat } from '../item/section.tsx'
import { Button, IconButton, TextButton } from '../ui/button.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'
import { StatusSign } from '../ui/signs.tsx'
import { EarlierList } from './earlier-list.tsx'
import type { DraftActs } from './use-draft-acts.ts'

type Props = Readonly<{
  draft: Draft
  acts: DraftActs
  current: number | null
  onCurrent: (pointId: number) => void
  onShow: (passage: SourcedPassage) => void
  /** Where words in braces stand in the letter. */
  onFill: (words: string) => void
}>

/** Beside the letter: what was asked, each point with what it rests on, and what is still to be done. */
export const PointsPane = ({ draft, acts, current, onCurrent, onShow, onFill }: Props) => {
  const { asked, points, earlier, unfilled, state } = draft
  const sent = state === 'sent'
  return (
    <section className="draft-points" data-pane="" tabIndex={-1} aria-label={t('drafts.points')}>
      {asked.length > 0 && (
        <section aria-label={t('drafts.asked')}>
          <h3>{t('drafts.asked')}</h3>
          <ul>
            {asked.map((one) => (
              <Asked key={one.number} asked={one} points={points} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('drafts.points')}>
        <h3>{t('drafts.points')}</h3>
        {points.length === 0 && <p className="muted">{t('drafts.pointsHow')}</p>}
        <ol onKeyDown={byArrows}>
          {points.map((point, at) => (
            <PointCard
              key={point.id}
              point={point}
              number={at + 1}
              isCurrent={point.id === current}
              isStart={point.id === (current ?? points[0]?.id)}
              asked={asked}
              acts={sent ? null : acts}
              onCurrent={() => onCurrent(point.id)}
              onShow={onShow}
            />
          ))}
        </ol>
        {!sent && (
          <div className="draft-points-acts">
            <Button look="quiet" keys="Ctrl+Enter" onPress={acts.next}>
              {t('drafts.nextPoint')}
            </Button>
          </div>
        )}
      </section>
      {unfilled.length > 0 && !sent && (
        <section aria-label={t('drafts.unfilled')}>
          <h3>{t('drafts.unfilled')}</h3>
          <p className="draft-braces">
            {unfilled.map((words) => (
              <Button key={words} look="quiet" onPress={() => onFill(words)}>
                {words}
              </Button>
            ))}
          </p>
        </section>
      )}
      {earlier.length > 0 && <EarlierList earlier={earlier} onShow={onShow} />}
    </section>
  )
}

/** From point to point. */
const byArrows = (event: KeyboardEvent<HTMLElement>) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.ctrlKey || event.altKey) return
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('.draft-point-head > .text-button')]
  const here = heads.findIndex((head) => head.closest('li')?.contains(document.activeElement))
  const next = heads[here + by]
  if (here < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}

type AskedProps = Readonly<{
  asked: AskedPoint
  points: readonly DraftPoint[]
  onShow: (passage: SourcedPassage) => void
}>

/** What was asked, with which points answer it. */
const Asked = ({ asked: { number, text, passage }, points, onShow }: AskedProps) => {
  const answering = points.flatMap(({ answers }, at) => (answers.includes(number) ? [at + 1] : []))
  return (
    <li className="draft-asked">
      {passage === null ? (
        <p>
          {number}. {flat(text)}
        </p>
      ) : (
        <TextButton onPress={() => onShow(passage)}>
          {number}. {flat(text)}
        </TextButton>
      )}
      {answering.length === 0 ? (
        <StatusSign sign="ring" tone="soon">
          {t('drafts.notAnswered')}
        </StatusSign>
      ) : (
        <StatusSign sign="tick" tone="done">
          {t('drafts.answeredBy', { count: answering.length, numbers: answering.join(', ') })}
        </StatusSign>
      )}
    </li>
  )
}

type CardProps = Readonly<{
  point: DraftPoint
  number: number
  isCurrent: boolean
  /** Where work in the pane starts. */
  isStart: boolean
  asked: readonly AskedPoint[]
  /** Null where nothing can be changed. */
  acts: DraftActs | null
  onCurrent: () => void
  onShow: (passage: SourcedPassage) => void
}>

const PointCard = ({ point, number, isCurrent, isStart, asked, acts, onCurrent, onShow }: CardProps) => {
  const { id, text, sources, answers, item } = point
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={card} className="draft-point" aria-current={isCurrent ? true : undefined}>
      <div className="draft-point-head">
        <TextButton onPress={onCurrent} {...(isStart ? { 'data-focus-first': '' } : {})}>
          <span className="draft-number" aria-hidden="true">
            {number}
          </span>
          <span className="draft-words">
            <span className="hidden-text">{t('drafts.toPoint', { number })}: </span>
            {flat(text).slice(0, 120) || t('drafts.noWords')}
          </span>
        </TextButton>
        {acts !== null && (
          <IconButton
            icon="bin"
            label={t('drafts.removePoint', { number })}
            onPress={() => acts.remove(id)}
          />
        )}
      </div>
      {sources.length === 0 && (
        <StatusSign sign="question" tone="soon">
          {t('drafts.withoutSource')}
        </StatusSign>
      )}
      {sources.length > 0 && (
        <ul>
          {sources.map((passage) => (
            <li key={passage.id} className="draft-passage">
              <TextButton onPress={() => onShow(passage)}>
                <q>{shortened(passage.quote)}</q>
                <span className="muted">
                  {passage.documentTitle} · {t('source.quotePage', { page: passage.page })}
                  {passage.elsewhere !== null &&
                    ` · ${t('drafts.sourceElsewhere', { municipality: passage.elsewhere })}`}
                </span>
              </TextButton>
              {passage.attachment === 'changed' && (
                <StatusSign sign="warning" tone="late">
                  {t('attachment.changed')}
                </StatusSign>
              )}
              {acts !== null && (
                <IconButton
                  icon="close"
                  label={t('drafts.removeSource', { number })}
                  onPress={() => acts.removeSource(id, passage.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {asked.length > 0 && (
        <Answers
          asked={asked}
          answers={answers}
          number={number}
          onChange={acts && ((next) => acts.answer(id, next))}
        />
      )}
      {item !== null && (
        <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: item.id })}>
          {item.number ?? ''} <StatusCell row={item} />
        </TextButton>
      )}
    </li>
  )
}

type AnswersProps = Readonly<{
  asked: readonly AskedPoint[]
  answers: readonly string[]
  number: number
  onChange: ((answers: readonly string[]) => void) | null
}>

/** Which of what was asked this point answers. */
const Answers = ({ asked, answers, number, onChange }: AnswersProps) => {
  const words =
    answers.length === 0 ? t('drafts.answersNone') : t('drafts.answers', { numbers: answers.join(', ') })
  return onChange === null ? (
    <p className="muted">{words}</p>
  ) : (
    <ChoiceMenu
      label={t('drafts.answersOf', { number })}
      trigger={<TextButton>{words}</TextButton>}
      items={asked.map((one) => ({ id: one.number, label: `${one.number}. ${shortened(one.text)}` }))}
      chosen={answers}
      onChange={(next) => onChange(asked.map((one) => one.number).filter((one) => next.includes(one)))}
    />
  )
}

const shortened = (words: string): string => {
  const plain = flat(words)
  return plain.length <= 110 ? plain : `${plain.slice(0, 80)} … ${plain.slice(-24)}`
}
