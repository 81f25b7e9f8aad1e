import { useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { AnswerProposal } from '../../shared/records/answer-proposal.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { flat } from '../item/section.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Quote, WithDates } from '../ui/signs.tsx'
import './answers.css'

/** The questions that a document answers, and which of them a person leaves out. */
export type FollowedAnswers = Readonly<{
  proposals: readonly AnswerProposal[]
  /** The questions that get their answer here. */
  chosen: ReadonlySet<number>
  toggle: (questionId: number) => void
  pairs: InputOf<'answers.tie'>['pairs']
}>

const none: readonly AnswerProposal[] = []

export const useFollowedAnswers = ({ id, items }: DocumentDetail): FollowedAnswers => {
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  // Where no question is repeated the answers may stand by themselves.
  const questions = items.filter(({ kind, state }) => kind === 'question' && state !== 'dropped')
  const answers = questions.length === 0 || questions.some((question) => question.answers.length > 0)
  const proposals = useRead('answers.proposed', answers ? { documentId: id } : null).value ?? none
  const toggle = (questionId: number) => {
    const next = new Set(turned)
    if (!next.delete(questionId)) next.add(questionId)
    setTurned(next)
  }
  // What only words say is chosen by whoever has read it.
  const chosen = new Set(
    proposals.flatMap(({ question: { id: questionId }, signs }) =>
      signs.includes('words') === turned.has(questionId) ? questionId : [],
    ),
  )
  const pairs = proposals
    .filter(({ question }) => chosen.has(question.id))
    .map(({ foundId, range, question }) =>
      foundId === null ? { range, questionId: question.id } : { foundId, questionId: question.id },
    )
  return { proposals, chosen, toggle, pairs }
}

type Props = Readonly<{ document: DocumentDetail; followed: FollowedAnswers; place: 'check' | 'source' }>

/** Says that a document answers questions that are followed; in a check they get their answers when it is recorded. */
export const AnswersFollowed = ({ document, followed, place }: Props) => {
  const { proposals, chosen, toggle, pairs } = followed
  if (proposals.length === 0) return null
  const tie = () => {
    const input = { documentId: document.id, pairs: [...pairs] }
    void act('answers.tie', input, t('answers.tied', { count: pairs.length }))
  }
  return (
    <details className="source-notice answers-followed">
      <summary>
        <b>{t('answers.followed', { count: proposals.length })}</b>
        <span>
          {document.date === null
            ? t('answers.noDate')
            : t(place === 'check' ? 'answers.whenRecorded' : 'answers.tieThem', { count: pairs.length })}
        </span>
      </summary>
      <ul aria-label={t('answers.followed', { count: proposals.length })}>
        {proposals.map((proposal) => (
          <Proposal
            key={proposal.question.id}
            proposal={proposal}
            chosen={chosen.has(proposal.question.id)}
            onToggle={() => toggle(proposal.question.id)}
          />
        ))}
      </ul>
      {place === 'source' && (
        <Button look="primary" isDisabled={pairs.length === 0 || document.date === null} onPress={tie}>
          {t('answers.tie', { count: pairs.length })}
        </Button>
      )}
    </details>
  )
}

type ProposalProps = Readonly<{ proposal: AnswerProposal; chosen: boolean; onToggle: () => void }>

const Proposal = ({ proposal, chosen, onToggle }: ProposalProps) => {
  const { question, questionText, foundText, foundNumber, answerText, signs, words, inTime } = proposal
  const name = question.number ?? question.title
  const term =
    inTime === null || question.dueOn === null
      ? null
      : t(inTime ? 'answers.inTime' : 'answers.late', { date: dutchDate(question.dueOn) })
  return (
    <li>
      <label>
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span className="hidden-text">{t('answers.choose', { name })}</span>
      </label>
      <div>
        <p>
          <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: question.id })}>
            {name}
          </TextButton>{' '}
          {flat(questionText)}
        </p>
        {foundText === null && <p className="muted">{t('answers.alone', { number: foundNumber ?? '–' })}</p>}
        {foundText !== null && flat(foundText) !== flat(questionText) && (
          <p className="muted">
            {t('answers.repeated', { number: foundNumber ?? '–', text: flat(foundText) })}
          </p>
        )}
        {answerText !== null && <Quote text={flat(answerText)} />}
        <p className="muted">
          <WithDates
            text={[
              t('answers.because', {
                signs: signs.map((sign) => t(`answers.sign.${sign}`, { words: words.join(', ') })).join(', '),
              }),
              ...(term === null ? [] : [term]),
            ].join(' ')}
          />
        </p>
      </div>
    </li>
  )
}
