import type { TextRange } from '../../shared/records/source-text.ts'
import { fold, unbroken, wholeWord } from './words.ts'

export type Word = Readonly<TextRange & { word: string }>
/** Between which surviving words a passage stood and must stand now, in characters; `expected` is where it would begin. */
export type Interval = Readonly<{ old: TextRange; new: TextRange; expected: number }>
type Landmark = Readonly<{ old: number; new: number }>

const size = 3

/** The words of a text with where they stand; one that a line end cut in two is whole. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wholeWord), (found) => ({
    word: fold(unbroken(found[0])),
    start: found.index,
    end: found.index + found[0].length,
  }))

/**
 * The way from one text to another of the same document: three words in a row that occur once in both are a landmark, and between
 * the landmarks that are still in order stands what stood between them before.
 */
export const wayAcross = (before: string, after: string) => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const landmarks = landmarksOf(old, now)
  const inOrder = longestAscent(landmarks)
  const indexed = Map.groupBy(now.keys(), (index) => now[index]?.word ?? '')
  const startOf = (words: readonly Word[], index: number, length: number) => words[index]?.start ?? length
  const endOf = (words: readonly Word[], index: number) => words[index]?.end ?? 0

  return {
    after,
    old,
    now,
    /** Where in the new text a word stands, by its number. */
    placesOf: (word: string): readonly number[] => indexed.get(word) ?? [],
    landmarks,
    across: (start: number, end: number): Interval => {
      const first = firstAt(old.length, (index) => endOf(old, index) > start)
      const past = firstAt(old.length, (index) => startOf(old, index, before.length) >= end)
      const from = inOrder[firstAt(inOrder.length, (at) => (inOrder[at]?.old ?? 0) + size > first) - 1]
      const to = inOrder[firstAt(inOrder.length, (at) => (inOrder[at]?.old ?? 0) >= past)]
      const lead = first - (from === undefined ? 0 : from.old + size)
      return {
        old: {
          start: from === undefined ? 0 : endOf(old, from.old + size - 1),
          end: to === undefined ? before.length : startOf(old, to.old, before.length),
        },
        new: {
          start: from === undefined ? 0 : endOf(now, from.new + size - 1),
          end: to === undefined ? after.length : startOf(now, to.new, after.length),
        },
        expected: startOf(now, (from === undefined ? 0 : from.new + size) + lead, after.length),
      }
    },
  }
}
export type Way = ReturnType<typeof wayAcross>

/** Three words in a row that occur once in both texts, in the order of the new one. */
const landmarksOf = (old: readonly Word[], now: readonly Word[]): Landmark[] => {
  const places = onlyPlaces(old)
  return [...onlyPlaces(now)].flatMap(([words, place]) => {
    const known = place === null ? null : (places.get(words) ?? null)
    return known === null || place === null ? [] : [{ old: known, new: place }]
  })
}

const onlyPlaces = (words: readonly Word[]): Map<string, number | null> => {
  const places = new Map<string, number | null>()
  for (let index = 0; index + size <= words.length; index += 1) {
    const three = `${words[index]?.word} ${words[index + 1]?.word} ${words[index + 2]?.word}`
    places.set(three, places.has(three) ? null : index)
  }
  return places
}

/** The most landmarks that follow each other in both texts. */
const longestAscent = (landmarks: readonly Landmark[]): Landmark[] => {
  const ends: number[] = []
  const previous = new Int32Array(landmarks.length).fill(-1)
  for (const [index, { old }] of landmarks.entries()) {
    const at = firstAt(ends.length, (length) => (landmarks[ends[length] ?? 0]?.old ?? 0) >= old)
    previous[index] = ends[at - 1] ?? -1
    ends[at] = index
  }
  const ascent: Landmark[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const landmark = landmarks[index]
    if (landmark) ascent.push(landmark)
  }
  return ascent.reverse()
}

/** The first of `count` numbers from which on something holds; `count` where it never does. */
export const firstAt = (count: number, holds: (index: number) => boolean): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
