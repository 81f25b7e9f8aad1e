import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { isOpen } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import { findEvasion } from '../recognise/evasion.ts'
import { type Context, label } from './context.ts'
import { recordDocument } from './record.ts'

/** Answers that came to questions that are followed. */
export const answerHandlers = (context: Context) => ({
  'answers.proposed': ({ documentId }: InputOf<'answers.proposed'>) =>
    context.store.answersProposed.ofDocument(documentId),
  'answers.tie': (input: InputOf<'answers.tie'>) => tieAnswers(context, input),
})

/** One act for all of them, and with the recording of their document, so that one undo takes all of it back. */
const tieAnswers = (
  context: Context,
  { documentId, pairs, record, same = [] }: InputOf<'answers.tie'>,
): OutputOf<'answers.tie'> => {
  const { store } = context
  const { date, subject } = store.documents.row(documentId)
  if (date === null) throw new Refusal('no-date')
  return store.changes.change(
    {
      operation: 'answers.tie',
      label: label('change.answers.tie', { count: pairs.length, title: subject }),
      documentId,
    },
    (seq) => {
      const doubles = new Set(pairs.map(({ foundId }) => foundId))
      const recorded =
        record === undefined
          ? 0
          : recordDocument(context, { id: documentId, accept: record, same }, doubles).recorded
      if (store.documents.row(documentId).state !== 'recorded') throw new Refusal('not-recorded')
      for (const { foundId, questionId } of pairs) {
        const found = store.found.find(foundId)
        if (found.documentId !== documentId || found.answers.length === 0)
          throw new Refusal('not-found-passage')
        const question = store.items.row(questionId)
        if (question.kind !== 'question' || question.documentId === documentId)
          throw new Refusal('wrong-kind')
        const [answer] = found.answers
        if (answer === undefined) throw new Refusal('not-found-passage')
        const passageId = store.passages.anchor(documentId, answer)
        store.found.setAnswers(
          questionId,
          documentId,
          found.answers,
          found.answerText,
          evasionIn(found.answerText),
        )
        if (isOpen(question.officialStatus))
          store.followUp.settle(seq, questionId, null, { on: date, passageId })
        else store.followUp.evidence(seq, questionId, { on: date, passageId })
        store.links.make({
          kind: 'beantwoordt',
          from: { item: null, passage: passageId },
          to: { item: questionId, passage: null },
          scope: 'whole',
          note: '',
        })
        store.answersProposed.giveLinks(foundId, questionId)
        store.found.orphanChildren(foundId)
        store.found.setState(foundId, 'dropped')
      }
      return { tied: pairs.length, recorded }
    },
  )
}

const evasionIn = (text: string | null) => (text === null ? null : findEvasion(text))
