import type { InputOf, OutputOf } from '../../shared/contract.ts'
import type { AnswerProposal } from '../../shared/records/answer-proposal.ts'
import { isOpen } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { findEvasion } from '../recognise/evasion.ts'
import { answersAlone } from '../recognise/questions/answers-alone.ts'
import { cleanText } from '../recognise/text/clean.ts'
import { layOut } from '../recognise/text/lines.ts'
import { letterNumbered } from '../store/answers-match.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'
import { readerOf } from './found.ts'
import { recordDocument } from './record.ts'

type Pair = InputOf<'answers.tie'>['pairs'][number]

/** Answers that came to questions that are followed. */
export const answerHandlers = (context: Context) => ({
  'answers.proposed': ({ documentId }: InputOf<'answers.proposed'>) => [
    ...context.store.answersProposed.ofDocument(documentId),
    ...proposedAlone(context.store, documentId),
  ],
  'answers.here': ({ documentId }: InputOf<'answers.here'>) =>
    context.store.answersProposed.here(documentId).map((one) => ({
      document: context.store.documents.row(one.documentId),
      count: one.count,
    })),
  'answers.tie': (input: InputOf<'answers.tie'>) => tieAnswers(context, input),
})

/** One act for all of them, and with the recording of their document, so that one undo takes all of it back. */
export const tieAnswers = (
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
      const doubles = new Set(pairs.flatMap((pair) => ('foundId' in pair ? [pair.foundId] : [])))
      const recorded =
        record === undefined
          ? 0
          : recordDocument(context, { id: documentId, accept: record, same }, doubles).recorded
      if (store.documents.row(documentId).state !== 'recorded') throw new Refusal('not-recorded')
      for (const pair of pairs) {
        const { questionId } = pair
        const question = store.items.row(questionId)
        if (question.kind !== 'question' || question.documentId === documentId)
          throw new Refusal('wrong-kind')
        const { ranges, text } = answerIn(store, documentId, pair)
        const [first] = ranges
        if (first === undefined) throw new Refusal('not-found-passage')
        const passageId = store.passages.anchor(documentId, first)
        store.found.setAnswers(questionId, documentId, ranges, text, text === null ? null : findEvasion(text))
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
        if (!('foundId' in pair)) continue
        store.answersProposed.giveLinks(pair.foundId, questionId)
        store.found.orphanChildren(pair.foundId)
        store.found.setState(pair.foundId, 'dropped')
      }
      return { tied: pairs.length, recorded }
    },
  )
}

/** The words of an answer: as they were found with the question that the document repeats, or by themselves. */
const answerIn = (
  store: Store,
  documentId: number,
  pair: Pair,
): Readonly<{ ranges: readonly TextRange[]; text: string | null }> => {
  if ('foundId' in pair) {
    const found = store.found.find(pair.foundId)
    if (found.documentId !== documentId) throw new Refusal('not-found-passage')
    return { ranges: found.answers, text: found.answerText }
  }
  const { start, end } = pair.range
  if (start >= end || end > store.documents.text(documentId).text.length)
    throw new Refusal('not-found-passage')
  return { ranges: [pair.range], text: readerOf(store, documentId)(pair.range) }
}

/**
 * Of a document that repeats no question: answer n to question n, where it names the letter and numbers its answers just as that
 * numbers its questions; else the questions that its answers are the most alike.
 */
const proposedAlone = (store: Store, documentId: number): AnswerProposal[] => {
  const { answersProposed } = store
  if (answersProposed.repeatsQuestions(documentId)) return []
  const { kind, media } = store.documents.row(documentId)
  const { text, pages, lines, warnings } = store.documents.text(documentId)
  const layout = layOut({ media, text, pages, lines, warnings })
  const alone = answersAlone(layout, { kind })
  if (alone.length === 0) return []
  const answers = alone.map((answer) => ({ ...answer, text: cleanText(layout, answer.range) }))
  const named = answersProposed.lettersNamed(documentId)
  const letter = letterNumbered(
    named,
    alone.map(({ number }) => number),
  )
  if (letter !== null) return answersProposed.byNumber(documentId, letter, answers)
  const answersOnly = kind === 'beantwoording' || kind === 'technische_vragen'
  // A number that comes twice may be that of a list within an answer: then nobody can tell where the answers end.
  const isClear = new Set(answers.map(({ number }) => number)).size === answers.length
  return answersOnly && isClear ? answersProposed.alike(documentId, answers) : []
}
