import { dutchDate, type IsoDate, longDutchDate } from '../../shared/dates.ts'
import type { AnswerSign } from '../../shared/records/answer-proposal.ts'
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
/** Words alone are no sign that a repeated question is the same. */
type MatchSign = Exclude<AnswerSign, 'words'>
export type Match = Readonly<{ foundId: number; questionId: number; signs: readonly MatchSign[] }>

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
      const isNumber = sameNumber(number, question.number)
      const says = subjectWords(question.text).length >= telling
      return { id, question, named, likeness, sameNumber: isNumber, says }
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
    const signs: MatchSign[] = [
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
  const text = fold(head)
  return ({ reference, dates }: Pick<Waiting, 'reference' | 'dates'>): readonly MatchSign[] => [
    ...(reference !== null && saysReference(text, reference) ? (['reference'] as const) : []),
    ...(dates.some((day) => saysDay(text, day)) ? (['date'] as const) : []),
  ]
}

/** With other signs between its parts, but whole: 2026/03 is not in 2026/0312, nor in 12026/03. */
const saysReference = (text: string, reference: string): boolean => {
  const parts = fold(reference).match(/[a-z]+|\d+/g) ?? []
  if (parts.join('').length < 4 || !/\d/.test(reference)) return false
  const whole = `(?<![\\p{L}\\p{N}]|\\d[-/.])${parts.join('[^\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}]|[-/.]\\d)`
  return new RegExp(whole, 'u').test(text)
}

/** 2 maart is not in 12 maart. */
const saysDay = (text: string, day: IsoDate): boolean =>
  [longDutchDate(day), dutchDate(day)].some((words) =>
    new RegExp(`(?<!\\d)${fold(words).replaceAll(/\s+/g, '\\s+')}(?!\\d)`, 'u').test(text),
  )

/** A letter with questions as it was recorded, in the order of its text. */
export type AskingLetter = Pick<Waiting, 'documentId' | 'reference' | 'dates'> &
  Readonly<{ subject: string; questions: readonly Readonly<{ id: number; number: string | null }>[] }>
export type NamedLetter = Readonly<{ letter: AskingLetter; signs: readonly AnswerSign[] }>

/** Words of a subject that letters with questions have in common. */
const ofAnyLetter = new Set(
  'schriftelijke technische mondelinge aanvullende vraag vragen beantwoording antwoord antwoorden artikel fractie betreffende inzake'.split(
    ' ',
  ),
)

/** The letters that a document names: by their reference, or by their day and what they are about. */
export const lettersNamed = (letters: readonly AskingLetter[], head: string): NamedLetter[] => {
  const naming = namer(head)
  const said = new Set(searchWords(head))
  return letters.flatMap((letter) => {
    const about = [...new Set(subjectWords(letter.subject))].filter((word) => !ofAnyLetter.has(word))
    const isAbout = about.length > 0 && about.filter((word) => said.has(word)).length >= about.length * alike
    const signs = [...naming(letter), ...(isAbout ? (['subject'] as const) : [])]
    const isNamed = signs.includes('reference') || (signs.includes('date') && isAbout)
    return isNamed ? [{ letter, signs }] : []
  })
}

/** The letter whose questions are numbered just as the answers are; null where none is, or nobody can tell which. */
export const letterNumbered = (
  named: readonly NamedLetter[],
  numbers: readonly string[],
): NamedLetter | null => {
  const key = (all: readonly (string | null)[]) => all.map((number) => printedKey(number ?? '')).join(' ')
  if (numbers.length < 2 || numbers.some((number) => printedKey(number) === '')) return null
  const [only = null, ...others] = named.filter(
    ({ letter }) => key(letter.questions.map(({ number }) => number)) === key(numbers),
  )
  return others.length > 0 ? null : only
}

/** "Vraag 1a." and "1 a" are one number, "1" and "1a" are two. */
const printedKey = (number: string): string =>
  fold(number)
    .replace(/^(?:vraag|antwoord)\b/, '')
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/\.$/, '')

/** "Vraag 1." and "1" are one number. */
export const sameNumber = (a: string | null, b: string | null): boolean =>
  a !== null && numberKey(a) === numberKey(b ?? '')
const numberKey = (number: string): string =>
  fold(number)
    .replaceAll(/[^\d.]+/g, '')
    .replace(/\.$/, '')

const wordsOf = (text: string): ReadonlySet<string> => new Set(searchWords(text))

/** The part of their words that two texts share, from 0 to 1. */
const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
