import { folded } from '../../shared/reading.ts'
import type { BriefingData, BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import { kindOf } from './material.ts'
import { nameOf } from './words.ts'

type Question = BriefingItemOf<'question'>

/**
 * A question that stands in the letter that asks it and again in the one that answers it counts once: as it is answered, naming
 * the other. The same is what a link ties, or the same words; questions that each have an answer are never joined.
 */
export const askedOnce = (data: BriefingData): BriefingData => {
  const answeredBy = twinsOf(data)
  if (answeredBy.size === 0) return data
  const twins = Map.groupBy(
    kindOf(data, 'question').filter(({ id }) => answeredBy.has(id)),
    ({ id }) => answeredBy.get(id),
  )
  const joined = (item: BriefingItem): BriefingItem => {
    const asked = twins.get(item.id)
    if (item.kind !== 'question' || asked === undefined) return item
    const verdict = item.answerVerdict ?? asked.find((one) => one.answerVerdict !== null)?.answerVerdict
    return { ...item, answerVerdict: verdict ?? null, also: asked.map(nameOf) }
  }
  const isOnce = (itemId: number | null) => itemId === null || !answeredBy.has(itemId)
  return {
    ...data,
    items: data.items.filter(({ id }) => isOnce(id)).map(joined),
    // What the program would ask because the other stands there without an answer, is answered.
    proposals: data.proposals.filter(({ itemId }) => isOnce(itemId)),
  }
}

/** Of each question without an answer of its own that has one elsewhere: which one has it. */
const twinsOf = (data: BriefingData): ReadonlyMap<number, number> => {
  const questions = kindOf(data, 'question')
  const byId = new Map(questions.map((question) => [question.id, question]))
  const [open, answered] = [questions.filter((one) => !isAnswered(one)), questions.filter(isAnswered)]
  const linked = data.repeats.flatMap(({ id, of }): [Question, Question][] => {
    const [a, b] = [byId.get(id), byId.get(of)]
    if (a === undefined || b === undefined || isAnswered(a) === isAnswered(b)) return []
    return [isAnswered(a) ? [b, a] : [a, b]]
  })
  const byWords = Map.groupBy(answered, wordsOf)
  const same = open.flatMap((question) =>
    (byWords.get(wordsOf(question)) ?? [])
      .filter((one) => documentOf(one) !== documentOf(question))
      .map((one): [Question, Question] => [question, one]),
  )
  const telling = same.filter(([{ text }]) => text.length >= shortest)
  const letters = new Set(telling.map(lettersOf))
  // "Zo nee, waarom niet?" is asked everywhere: it is the same only by its number, in letters that share more than that.
  const short = same.filter(
    (pair) =>
      !telling.includes(pair) &&
      letters.has(lettersOf(pair)) &&
      pair[0].verbatimNumber !== null &&
      pair[0].verbatimNumber === pair[1].verbatimNumber,
  )
  // Of words that are answered in more than one place nobody knows which answer is this one's.
  const sure = [...Map.groupBy([...telling, ...short], ([question]) => question.id).values()].flatMap(
    (pairs) => (pairs.length === 1 ? pairs : []),
  )
  return new Map([...sure, ...linked].map(([question, one]) => [question.id, one.id]))
}

/** Fewer letters tell no question from another. */
const shortest = 40
const isAnswered = ({ answers }: Question) => answers.length > 0
const wordsOf = ({ text }: Question) =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const documentOf = ({ passage }: Question) => passage?.documentId ?? 0
const lettersOf = ([a, b]: readonly [Question, Question]) => `${documentOf(a)} ${documentOf(b)}`
