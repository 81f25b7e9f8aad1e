/** About what four lines of a list hold. */
const shown = 240

/**
 * A passage in one line, from where most of the given words stand: what is before them is left out with a sign, what
 * comes after is cut by whoever shows it.
 */
export const excerpt = (passage: string, words: readonly string[]): string => {
  const text = passage.replaceAll(/\s+/g, ' ').trim()
  if (text.length <= shown || words.length === 0) return text
  const wanted = new Set(words.map((word) => word.toLowerCase()))
  const places = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .filter(([word]) => wanted.has(word.toLowerCase()))
    .map(({ index }) => index)
  const held = (from: number) => places.filter((place) => place >= from && place < from + shown * 0.8).length
  const [best] = places.toSorted((a, b) => held(b) - held(a) || a - b)
  if (best === undefined || best < shown * 0.6) return text
  const from = text.lastIndexOf(' ', best - 30) + 1
  return from <= 0 ? text : `… ${text.slice(from)}`
}
