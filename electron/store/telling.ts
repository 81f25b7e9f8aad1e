import { partsOf } from './expand.ts'
import type { SearchIndex } from './search-index.ts'
import type { Part } from './search-match.ts'
import { subjectWords, unbroken } from './words.ts'

/** So many of its rarest words are looked for, each in so many of the newest passages that have it. */
const [wordsAsked, passagesEach] = [24, 3000]
/** With fewer words of its own a text is about what stands before it: "Wij komen hierop terug". */
const enoughWords = 3
/** What a part of a compound tells of it, and a word that only stands before a text. */
const [ofPart, ofBefore] = [0.5, 0.4]

/** A word of what is compared: the forms that it occurs in, and how much it tells. */
export type Telling = Readonly<{ forms: readonly string[]; weight: number }>

/**
 * The words that tell what a text is about, rare ones more, the most telling first. It is the one measure of likeness: for what
 * was asked and promised before, and for what may show that a promise was kept.
 */
export const tellingWords = (index: SearchIndex, text: string, before = ''): Telling[] => {
  const known = index.vocabulary()
  const total = Math.max(1, index.count())
  const isBehind = known === null || index.pending() > 0
  const words = new Map<string, Telling>()
  const take = (word: string, share: number) => {
    const forms = index.forms(word).slice(0, 12)
    const key = forms.toSorted()[0] ?? word
    const counted = forms.reduce((sum, form) => sum + (known?.df(form) ?? 0), 0)
    // While words are still being loaded or taken over nobody knows how rare they are.
    const df = counted === 0 && isBehind ? 1 : counted
    // What stands in a tenth of all passages tells nothing.
    if (df === 0 || df >= Math.max(20, total / 10)) return
    const weight = share * Math.log(1 + total / df)
    if (weight > (words.get(key)?.weight ?? 0)) words.set(key, { forms, weight })
  }
  const takeAll = (some: string, share: number) => {
    for (const word of new Set(subjectWords(unbroken(some)))) {
      take(word, share)
      if (known !== null) for (const part of partsOf(known, word)) take(part, share * ofPart)
    }
  }
  takeAll(text, 1)
  if (words.size < enoughWords) takeAll(before, ofBefore)
  return [...words.values()].sort((a, b) => b.weight - a.weight).slice(0, wordsAsked)
}

/** Entries of the index with the weight of the telling words that they hold, the heaviest first. */
export const heaviest = (
  index: SearchIndex,
  telling: readonly Telling[],
  part: Part,
  { within, without }: Readonly<{ within: readonly string[]; without: readonly string[] }>,
): (readonly [rowid: number, weight: number])[] => {
  const scores = new Map<number, number>()
  for (const { forms, weight } of telling) {
    const wanted = [`(${forms.map((form) => `"${form}"`).join(' OR ')})`, ...within].join(' AND ')
    const match = without.length === 0 ? wanted : `(${wanted}) NOT (${without.join(' OR ')})`
    for (const rowid of index.rowids(match, part, passagesEach))
      scores.set(rowid, (scores.get(rowid) ?? 0) + weight)
  }
  return [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0])
}

/** How much each form tells. */
export const weightsOf = (telling: readonly Telling[]): ReadonlyMap<string, number> =>
  new Map(telling.flatMap(({ forms, weight }) => forms.map((form) => [form, weight] as const)))
