import { dutchDate, type IsoDate, longDutchDate } from '../../shared/dates.ts'
import type { AnswerSign } from '../../shared/records/answer-proposal.ts'
import { referenceKey } from './missing-match.ts'
import { fold, searchWords, subjectWords } from './words.ts'

/** A question as a document with answers repeats it. */
export type Repeated = Readonly<{ id: number; number: string | null; text: string }>
/** A recorded question that waits for its answer, with what its document says of itself. */
export type Waiting = Readonly<{
  id: number
  number: string | null
  text: string
  documentId: number
  reference: string | null
  dates: readonly IsoDate[]
}>
export type Match = Readonly<{ foundId: number; questionId: number; signs: readonly AnswerSign[] }>

/** Text that is alike enough by itself, and text that is where number and letter say the same. */
const [alike, alikeEnough] = [0.6, 0.35]
/** From so many words of its own a question can be known by its words. */
const telling = 3

/** Which recorded question each repeated one is: the likeliest pair first, each question once. */
export const matchAnswers = (
  found: readonly Repeated[],
  waiting: readonly Waiting[],
  /** The first words of the document with the answers: they name the letter that it answers. */
  head: string,
): Match[] => {
  const naming = namer(head)
  const words = new Map(found.map(({ id, text }) => [id, wordsOf(text)]))
  const compared = waiting.flatMap((question) => {
    const named = naming(question)
    const own = wordsOf(question.text)
    return found.map(({ id, number }) => {
      const likeness = likenessOf(own, words.get(id) ?? new Set())
      const sameNumber = number !== null && numberKey(number) === numberKey(question.number ?? '')
      const says = subjectWords(question.text).length >= telling
      return { id, question, named, likeness, sameNumber, says }
    })
  })
  // "Zo nee, waarom niet?" is asked everywhere: it is the same only in a letter of which something more is known.
  const letters = new Set(
    compared.flatMap(({ named, likeness, says, question }) =>
      named.length > 0 || (says && likeness >= alike) ? [question.documentId] : [],
    ),
  )
  const pairs = compared.flatMap(({ id, question, named, likeness, sameNumber, says }) => {
    const isSame = likeness >= alike && (says || sameNumber)
    const isNumbered = likeness >= alikeEnough && sameNumber && named.length > 0
    if (!letters.has(question.documentId) || !(isSame || isNumbered)) return []
    const signs: AnswerSign[] = [
      ...(likeness >= alike ? (['text'] as const) : []),
      ...named,
      ...(sameNumber ? (['number'] as const) : []),
    ]
    const score = likeness + named.length * 0.2 + (sameNumber ? 0.1 : 0)
    return [{ foundId: id, questionId: question.id, signs, score }]
  })
  const [takenFound, takenQuestions] = [new Set<number>(), new Set<number>()]
  const matches: Match[] = []
  // Of what was asked twice in the same words the later one waits.
  for (const { score: _, ...pair } of pairs.sort(
    (a, b) => b.score - a.score || b.questionId - a.questionId,
  )) {
    if (takenFound.has(pair.foundId) || takenQuestions.has(pair.questionId)) continue
    takenFound.add(pair.foundId)
    takenQuestions.add(pair.questionId)
    matches.push(pair)
  }
  return matches
}

/** "Uw vragen van 12 maart 2026, kenmerk 2026/0312" name the letter in which they were put. */
const namer = (head: string) => {
  const [text, letters] = [fold(head), referenceKey(head)]
  return ({ reference, dates }: Waiting): readonly AnswerSign[] => {
    const key = reference === null ? '' : referenceKey(reference)
    const isDated = dates.some((day) =>
      [longDutchDate(day), dutchDate(day)].some((words) => text.includes(fold(words))),
    )
    return [
      ...(key.length >= 4 && letters.includes(key) ? (['reference'] as const) : []),
      ...(isDated ? (['date'] as const) : []),
    ]
  }
}

/** "Vraag 1." and "1" are one number. */
const numberKey = (number: string): string =>
  fold(number)
    .replaceAll(/[^\d.]+/g, '')
    .replace(/\.$/, '')

const wordsOf = (text: string): ReadonlySet<string> => new Set(searchWords(text))

/** The part of their words that two texts share, from 0 to 1. */
const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
