import type { DoubleSign } from '../../shared/records/double.ts'
import { matchAnswers } from '../store/answers-match.ts'
import type { Compared } from '../store/doubles.ts'
import { searchWords, subjectWords } from '../store/words.ts'
import { likeliestMotions } from './motion-same.ts'

export type Same = Readonly<{ keepId: number; otherId: number; signs: readonly DoubleSign[] }>

/** So much of the words of two promises of one day must be the same; and so many of them must say what they are about. */
const [enough, telling] = [0.8, 3]

/** Which of these items are one thing that was recorded twice. `headOf` gives the first words of a document. */
export const findDoubles = (all: readonly Compared[], headOf: (documentId: number) => string): Same[] =>
  [...Map.groupBy(all, ({ municipality }) => municipality)]
    .flatMap(([, there]) => [
      ...questions(
        there.filter(({ kind }) => kind === 'question'),
        headOf,
      ),
      ...motions(there.filter(({ kind }) => kind === 'motion')),
      ...promises(there.filter(({ kind }) => kind === 'commitment')),
    ])
    .sort((a, b) => a.keepId - b.keepId)

const isBefore = (one: Compared, other: Compared): boolean =>
  one.date === null || other.date === null || one.date <= other.date

/** A question as it was put, without its answer, and as a document of answers repeats it. */
const questions = (all: readonly Compared[], headOf: (documentId: number) => string): Same[] => {
  const key = ({ text }: Compared) => searchWords(text).join(' ')
  const asked = all.filter(({ answered }) => !answered)
  const byWords = Map.groupBy(asked, key)
  const answers = Map.groupBy(
    all.filter(({ answered, date }) => answered && date !== null),
    ({ documentId }) => documentId,
  )
  return [...answers].flatMap(([documentId, found]): Same[] => {
    // A letter is looked at where it has one of the questions word for word.
    const letters = new Set(
      found
        .filter(({ text }) => subjectWords(text).length >= telling)
        .flatMap((one) => (byWords.get(key(one)) ?? []).filter((other) => isBefore(other, one)))
        .map((one) => one.documentId),
    )
    letters.delete(documentId)
    if (letters.size === 0) return []
    const waiting = asked.filter((one) => letters.has(one.documentId))
    return matchAnswers(
      found.map(({ id, sourceNumber, text }) => ({ id, number: sourceNumber, text })),
      waiting.map(({ sourceNumber, date, ...one }) => ({
        ...one,
        number: sourceNumber,
        dates: date === null ? [] : [date],
      })),
      headOf(documentId),
    ).map(({ foundId, questionId, signs }) => ({ keepId: questionId, otherId: foundId, signs }))
  })
}

/** A motion in its own document, and in the list of what the council decided. */
const motions = (all: readonly Compared[]): Same[] => {
  const [lists, own] = [
    all.filter(({ documentKind }) => documentKind === 'besluitenlijst'),
    all.filter(({ documentKind }) => documentKind !== 'besluitenlijst'),
  ]
  return likeliestMotions(lists, own).map(({ found, motion, signs }) => ({
    keepId: motion.id,
    otherId: found.id,
    signs,
  }))
}

/** One promise of one day in two documents, in nearly the same words and without two different terms. */
const promises = (all: readonly Compared[]): Same[] => {
  const perDay = Map.groupBy(
    all.filter(({ onDate, text }) => onDate !== null && subjectWords(text).length >= telling),
    ({ onDate }) => onDate,
  )
  return [...perDay].flatMap(([, there]) => {
    const taken = new Set<number>()
    return there.flatMap((one, at) =>
      there.slice(at + 1).flatMap((other): Same[] => {
        if (taken.has(one.id) || taken.has(other.id) || !mayBeOne(one, other)) return []
        taken.add(one.id)
        taken.add(other.id)
        const [keep, second] = [one, other].toSorted(
          (a, b) => Number(b.listed) - Number(a.listed) || b.lines - a.lines || a.id - b.id,
        )
        if (keep === undefined || second === undefined) return []
        return [{ keepId: keep.id, otherId: second.id, signs: ['text', 'date'] }]
      }),
    )
  })
}

const mayBeOne = (one: Compared, other: Compared): boolean =>
  one.documentId !== other.documentId &&
  !(one.listed && other.listed) &&
  (one.dueOn === null || other.dueOn === null || one.dueOn === other.dueOn) &&
  likeness(one.text, other.text) >= enough

const likeness = (one: string, other: string): number => {
  const [a, b] = [new Set(searchWords(one)), new Set(searchWords(other))]
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}
