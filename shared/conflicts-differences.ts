import { monthNames } from './dates.ts'
import { countWords, readNumber } from './term-words.ts'

/** What two answers say differently, in their own words. `about` is the noun of a number, else empty. */
export type Difference = Readonly<{
  kind: 'yes_no' | 'negation' | 'number'
  here: string
  there: string
  about: string
}>

type SubjectWords = (text: string) => readonly string[]

/** Where two answers about the same thing may contradict each other: yes and no, a denied sentence, a number. */
export const differences = (
  here: string,
  there: string,
  subjectWords: SubjectWords,
): readonly Difference[] => {
  const [a, b] = [sentencesOf(here, subjectWords), sentencesOf(there, subjectWords)]
  return [...yesAndNo(here, there), ...denied(a, b), ...numbers(a, b, subjectWords)]
}

const denial = /\b(?:niet|geen|nooit|evenmin|neen|nee)\b(?! alleen\b)/i
export const isNegated = (text: string): boolean => denial.test(text)

const lead = /^(?:antwoord|reactie)?[\s\d.):–-]*/i
const yes = /^(?:ja(?:zeker|wel)?|inderdaad|(?:dat|dit) (?:klopt|is juist)(?! niet))\b/i
const no = /^(?:nee|neen|(?:dat|dit) (?:klopt niet|is (?:niet juist|onjuist)))\b/i

const yesAndNo = (here: string, there: string): readonly Difference[] => {
  const opening = (text: string) => {
    const words = text.replace(lead, '')
    const [said, denied] = [yes.exec(words)?.[0], no.exec(words)?.[0]]
    if (denied !== undefined) return { said: denied, isYes: false }
    return said === undefined ? null : { said, isYes: true }
  }
  const [a, b] = [opening(here), opening(there)]
  if (a === null || b === null || a.isYes === b.isYes) return []
  return [{ kind: 'yes_no', here: a.said, there: b.said, about: '' }]
}

type Sentence = Readonly<{ text: string; words: ReadonlySet<string> }>

const sentencesOf = (text: string, subjectWords: SubjectWords): readonly Sentence[] =>
  text
    .replace(/\s*\n\s*\n\s*/g, '. ')
    .replace(/\s+/g, ' ')
    // Not in "2.000" or "art. 36".
    .split(/(?<=[a-z)”’'"][.!?;]) (?=[A-Z0-9“‘])/)
    .map((one) => ({ text: one.trim(), words: new Set(subjectWords(one)) }))
    .filter(({ words }) => words.size > 0)

const shared = (a: Sentence, b: Sentence): number => [...a.words].filter((word) => b.words.has(word)).length

/** Sentences of nearly the same words, of which one denies what the other says. */
const denied = (a: readonly Sentence[], b: readonly Sentence[]): readonly Difference[] =>
  a.flatMap((one) =>
    b.flatMap((other): readonly Difference[] => {
      const same = shared(one, other)
      if (same < 3 || same < 0.6 * Math.min(one.words.size, other.words.size)) return []
      if (isNegated(one.text) === isNegated(other.text)) return []
      return [{ kind: 'negation', here: cut(one.text), there: cut(other.text), about: '' }]
    }),
  )

// A month, an article, or a year is no count of something.
const noNoun = new Set([
  ...monthNames,
  ...'de het een van voor tot met aan uit over naar door bij per en of als dan die dat dit deze keer maal lid jaar jaren'.split(
    ' ',
  ),
])
const counted = new RegExp(
  `(?<before>\\S*) ?(?<![\\d.,/-])\\b(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|${countWords})(?<percent> ?%)? (?<noun>[a-zà-ÿ]{4,})`,
  'gi',
)
const labels = /^(?:artikel|art\.|vraag|antwoord|nr\.?|nummer|bijlage|pagina|p\.|punt|week)$/i

type Count = Readonly<{ number: number; words: string; sentence: Sentence }>

const countsOf = (sentences: readonly Sentence[]): ReadonlyMap<string, readonly Count[]> => {
  const counts = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(counted)].flatMap(({ groups }) => {
      const { before = '', number = '', percent = '', noun = '' } = groups ?? {}
      const value = /\d/.test(number)
        ? Number(number.replaceAll('.', '').replace(',', '.'))
        : readNumber(number.toLowerCase())
      const isArticle = number.toLowerCase() === 'een'
      if (value === null || isArticle || labels.test(before) || noNoun.has(noun.toLowerCase())) return []
      const key = `${percent.trim()}${noun.toLowerCase()}`
      return [{ key, number: value, words: `${number}${percent} ${noun}`, sentence }]
    }),
  )
  return Map.groupBy(counts, ({ key }) => key)
}

/** Other numbers of the same thing, in sentences that have more in common than its name. */
const numbers = (
  a: readonly Sentence[],
  b: readonly Sentence[],
  subjectWords: SubjectWords,
): readonly Difference[] => {
  const there = countsOf(b)
  return [...countsOf(a)].flatMap(([noun, here]): readonly Difference[] => {
    const others = there.get(noun) ?? []
    if (here.some(({ number }) => others.some((other) => other.number === number))) return []
    for (const one of here)
      for (const other of others) {
        const about = noun.replace('%', '')
        const own = subjectWords(about)
        const common = [...one.sentence.words].filter(
          (word) => !own.includes(word) && other.sentence.words.has(word),
        )
        if (common.length > 0) return [{ kind: 'number', here: one.words, there: other.words, about }]
      }
    return []
  })
}

const cut = (sentence: string): string =>
  sentence.length <= 160 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 158))} …`
