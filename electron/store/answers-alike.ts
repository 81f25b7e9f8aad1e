import type { TextRange } from '../../shared/records/source-text.ts'
import type { SearchIndex } from './search-index.ts'
import { tagWord } from './search-said.ts'
import { heaviest, type Telling, tellingWords } from './telling.ts'
import { fold, searchWords, unbroken } from './words.ts'

/** An answer that stands by itself, without its question. */
export type Answer = Readonly<{ number: string; range: TextRange; text: string }>
type Asked = Readonly<{ id: number; text: string }>
/** The questions of one letter, in the order of its text. */
type Letter<Q> = Readonly<{ documentId: number; questions: readonly Q[] }>
/** A question and its answer, with the words that say so. */
export type AlikePair<Q> = Readonly<{ question: Q; answer: Answer; words: readonly string[] }>

/** So many letters are compared, question by question: those whose questions share the most telling words with the answers. */
const mostLetters = 6
/** A long question shares more words by chance; so much counts as if every question had it. */
const ofAny = 8

/** The documents of the questions that are most alike the answers, the likeliest first. */
const likeliest = (index: SearchIndex, answers: readonly Answer[]): number[] => {
  const within = [`"${tagWord('itemKind', 'question')}"`]
  const sums = new Map<number, number>()
  for (const { text } of answers) {
    const best = heaviest(index, tellingWords(index, text), {}, { within, without: [] }).slice(0, 40)
    const weights = new Map(best)
    for (const { rowid, documentId } of index.entries([...weights.keys()]))
      sums.set(documentId, (sums.get(documentId) ?? 0) + (weights.get(rowid) ?? 0))
  }
  return [...sums].sort((a, b) => b[1] - a[1]).map(([documentId]) => documentId)
}

const weightOf = (telling: readonly Telling[]): number => telling.reduce((sum, { weight }) => sum + weight, 0)

/**
 * The questions of one letter that these answers are alike, by the measure of all that is alike (telling.ts). Answers follow the
 * order in which was asked, so that together they tell more than each by itself; which letter it is, all of them tell.
 */
export const answersAlike = <Q extends Asked>(
  index: SearchIndex,
  letters: readonly Letter<Q>[],
  answers: readonly Answer[],
): AlikePair<Q>[] => {
  const order = letters.length <= mostLetters ? null : likeliest(index, answers)
  const near = (order ?? []).flatMap((id) => letters.find(({ documentId }) => documentId === id) ?? [])
  const said = answers.map(({ text }) => new Set(searchWords(unbroken(text))))
  const compared = (order === null ? letters : near.slice(0, mostLetters)).map(({ questions }) => {
    const telling = questions.map(({ text }) => tellingWords(index, text))
    const shared = said.map((words) =>
      telling.map((all) => all.filter(({ forms }) => forms.some((form) => words.has(form)))),
    )
    const scores = shared.map((row) =>
      row.map((some, at) => weightOf(some) / Math.sqrt(ofAny + weightOf(telling[at] ?? []))),
    )
    const sum = scores.reduce((total, row) => total + Math.max(0, ...row), 0)
    return { questions, shared, scores, sum }
  })
  const [best] = compared.toSorted((a, b) => b.sum - a.sum)
  if (best === undefined || best.sum === 0) return []
  return inOrder(best.scores).flatMap(([at, to]) => {
    const [answer, question] = [answers[at], best.questions[to]]
    if (answer === undefined || question === undefined) return []
    return [{ question, answer, words: spoken(answer.text, best.shared[at]?.[to] ?? []) }]
  })
}

/** Of rows and columns the pairs that weigh the most together, where neither order is broken; what weighs nothing is no pair. */
export const inOrder = (scores: readonly (readonly number[])[]): (readonly [number, number])[] => {
  const width = scores[0]?.length ?? 0
  const sums = [new Array<number>(width + 1).fill(0)]
  const sumAt = (row: number, column: number) => sums[row]?.[column] ?? 0
  for (const [at, row] of scores.entries()) {
    const next = [0]
    for (const [to, score] of row.entries())
      next.push(Math.max(sumAt(at, to + 1), next[to] ?? 0, score > 0 ? sumAt(at, to) + score : 0))
    sums.push(next)
  }
  const pairs: (readonly [number, number])[] = []
  for (let [row, column] = [scores.length, width]; row > 0 && column > 0; ) {
    if (sumAt(row, column) === sumAt(row - 1, column)) row -= 1
    else if (sumAt(row, column) === sumAt(row, column - 1)) column -= 1
    else pairs.unshift([--row, --column])
  }
  return pairs
}

/** As the answer writes them, each once. */
const spoken = (text: string, telling: readonly Telling[]): string[] => {
  const forms = new Set(telling.flatMap((one) => one.forms))
  const words = unbroken(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [
    ...new Map(words.filter((word) => forms.has(fold(word))).map((word) => [fold(word), word])).values(),
  ]
}
