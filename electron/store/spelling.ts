import type { Vocabulary } from './vocabulary.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** So many words with the same beginning are compared letter by letter. */
const compared = 3000

/** Words of the index that somebody may have meant: one letter otherwise, or two in a longer word; the likeliest first. */
export const spellings = (known: Vocabulary, word: string, most: number): string[] => {
  if (word.length < 4 || /\d/.test(word)) return []
  const found = new Map<string, number>()
  for (const near of oneOff(word)) if (known.has(near)) found.set(near, 1)
  if (word.length >= 7)
    for (const { word: other } of known.mostOf(word.slice(0, 2), compared))
      if (!found.has(other) && Math.abs(other.length - word.length) <= 2 && distance(word, other, 2) <= 2)
        found.set(other, 2)
  found.delete(word)
  return [...found]
    .sort(([a, one], [b, two]) => one - two || known.df(b) - known.df(a) || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([other]) => other)
}

/** Everything that is one letter more, less or otherwise, or two that changed places. */
const oneOff = function* (word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const [front, back] = [word.slice(0, at), word.slice(at)]
    if (back !== '') yield front + back.slice(1)
    if (back.length > 1) yield front + back.charAt(1) + back.charAt(0) + back.slice(2)
    for (const letter of letters) {
      yield front + letter + back
      if (back !== '') yield front + letter + back.slice(1)
    }
  }
}

/** How many letters are otherwise, two that changed places counted as one; past `most` it no longer counts. */
const distance = (a: string, b: string, most: number): number => {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charAt(row - 1) === b.charAt(column - 1)
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const turned = a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1)
      if (row > 1 && column > 1 && turned) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      now.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return least
    ;[before, last] = [last, now]
  }
  return last[b.length] ?? 0
}
