/** How often a document has a word, in lower case, within a line. */
export type WordCount = (word: string) => number

/** Abbreviations that Dutch writes with a hyphen before the next part and that have only one capital. */
const abbreviations = /^(?:Wmo|Wlz|Wpg|Avg|Bbv|Vng|Zvw|Anw|Wob|Woo)$/u

/**
 * Whether a hyphen at the end of a line is the word's own ("Wmo-hulpmiddelen", "Staten-Generaal") and not the line's
 * ("gezinsher-stel"): by its parts, else by how the document writes the word elsewhere.
 */
export const keepsHyphen = (count: WordCount, before: string, after: string): boolean => {
  if (!/^\p{Ll}/u.test(after)) return true
  if (/\p{Lu}.*\p{Lu}/u.test(before) || abbreviations.test(before)) return true
  return count(`${before}-${after}`.toLowerCase()) > count(`${before}${after}`.toLowerCase())
}

/** Counts words in a text when asked: only those that a line end breaks are. */
export const countsIn = (text: string): WordCount => {
  let lower: string | null = null
  const known = new Map<string, number>()
  return (word) => {
    const counted = known.get(word)
    if (counted !== undefined) return counted
    lower ??= text.toLowerCase()
    let count = 0
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      if (!isInWord(lower[at - 1]) && !isInWord(lower[at + word.length])) count += 1
    known.set(word, count)
    return count
  }
}

const isInWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\d]/u.test(letter)
