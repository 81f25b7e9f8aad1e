import type { TextRange } from '../../shared/records/source-text.ts'
import { fold, unbroken, wholeWord } from './words.ts'

/** What is to be marked: words that stand for the asked ones, and words that stand together. */
export type Marks = Readonly<{ words: ReadonlySet<string>; phrases: readonly (readonly string[])[] }>

const plainWord = /^[a-z0-9]+$/

/** Where a text has them, without regard to case, accents and line ends; at most so many places. */
export const marked = (
  text: string,
  { words, phrases }: Marks,
  most = Number.MAX_SAFE_INTEGER,
): TextRange[] => {
  const found: TextRange[] = []
  const open = phrases.map(() => [] as number[][])
  const starts: number[] = []
  for (const match of text.matchAll(wholeWord)) {
    const [raw] = match
    // Most words need no more than this.
    const lower = raw.toLowerCase()
    const folded = plainWord.test(lower) ? lower : fold(unbroken(raw))
    const end = match.index + raw.length
    // A sign within a word parts it in the index: "½" is no letter.
    if (words.has(folded)) found.push({ start: match.index, end })
    starts.push(match.index)
    for (const [index, phrase] of phrases.entries()) {
      const going = (open[index] ?? [])
        .filter(([at = 0]) => phrase[at] === folded)
        .map(([at = 0, from = 0]) => [at + 1, from])
      if (phrase[0] === folded) going.push([1, match.index])
      for (const [at, from = 0] of going) if (at === phrase.length) found.push({ start: from, end })
      open[index] = going.filter(([at = 0]) => at < phrase.length)
    }
    if (found.length >= most) break
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => !all.slice(0, index).some((other) => other.end > one.start))
}
