import type { TextRange } from '../../shared/records/source-text.ts'
import type { Sought } from './reattach-letters.ts'
import { firstAt, type Way, type Word, wordsOf } from './reattach-way.ts'

/** Of the words of a quote and those of its new place together, at least so many are the same in the same order. */
const nearEnough = 0.75
/** Words of the surroundings that help to find where a changed quote begins and ends. */
const beside = 4
/** The second best must stay this far behind. */
const clear = 0.03

type Candidate = Readonly<{ first: number; last: number; likeness: number; score: number }>

/** The only place whose words are nearly those of the quote, where there is one. `end` is where the quote ended before. */
export const nearPlace = (way: Way, sought: Sought, end: number | null): TextRange | null => {
  const quote = wordsOf(sought.quote)
  if (quote.length < 2) return null
  const before = wordsOf(sought.prefix).slice(-beside)
  const after = wordsOf(sought.suffix).slice(0, beside)
  const asked = [...before, ...quote, ...after].map(({ word }) => word)
  const part = { from: before.length, to: before.length + quote.length }
  const found = shifts(way, asked, sought)
    .flatMap((shift) => weigh(way, asked, part, shift, sought) ?? [])
    .filter((candidate) => !isAnothers(way, candidate, sought.start, end))
    .sort((a, b) => b.score - a.score)
  const [best] = found
  if (!best || best.likeness < nearEnough) return null
  const rival = found.find((other) => other.last < best.first || other.first > best.last)
  return rival && rival.score > best.score - clear ? null : rangeOf(way, best, sought.quote)
}

/** Where the asked words may begin, as numbers of words: where most of the rare ones say so, and where they are expected. */
const shifts = (way: Way, asked: readonly string[], { interval }: Sought): number[] => {
  const room = Math.max(4, asked.length >> 2)
  const votes = new Map<number, number>()
  for (const [index, word] of asked.entries()) {
    const places = way.placesOf(word)
    if (places.length > 40) continue
    for (const place of places) {
      const shift = Math.floor((place - index) / room)
      votes.set(shift, (votes.get(shift) ?? 0) + 1 / places.length)
    }
  }
  const best = [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([shift]) => shift * room + (room >> 1))
  if (interval === null) return best
  const expected = firstAt(way.now.length, (index) => (way.now[index]?.end ?? 0) > interval.expected)
  return [expected - beside, ...best]
}

/** Aligns the asked words with those around a shift, and says how alike the quote's own are to what stands there. */
const weigh = (
  { now }: Way,
  asked: readonly string[],
  part: Readonly<{ from: number; to: number }>,
  shift: number,
  { interval }: Sought,
): Candidate | null => {
  const aligned = align(asked, now, shift)
  const own = aligned.slice(part.from, part.to)
  const hits = own.flatMap((place, index) => (isSame(asked[part.from + index], now, place) ? [index] : []))
  if (hits.length < 2) return null
  // A word that took the place of the first or last one is the quote's only where its neighbour outside is in place.
  const opens = touches(aligned, part.from, -1) ? firstOf(own) : (hits[0] ?? 0)
  const closes = touches(aligned, part.to - 1, 1) ? lastOf(own) : (hits.at(-1) ?? 0)
  const [first, last] = [own[opens] ?? -1, own[closes] ?? -1]
  if (first < 0 || last < first) return null
  const likeness = (2 * hits.length) / (own.length + (last - first + 1))
  const around = aligned.filter(
    (place, index) => (index < part.from || index >= part.to) && isSame(asked[index], now, place),
  )
  const outside = asked.length - own.length
  const context = outside === 0 ? 0 : around.length / outside
  const start = now[first]?.start ?? 0
  const inPlace =
    interval !== null && start >= interval.new.start && (now[last]?.end ?? 0) <= interval.new.end
  // Alone its likeness says too little, unless there is much of it.
  if (!inPlace && context < 0.5 && own.length < 8) return null
  return { first, last, likeness, score: likeness + 0.15 * context + (inPlace ? 0.1 : 0) }
}

const isSame = (word: string | undefined, now: readonly Word[], place: number) =>
  place >= 0 && now[place]?.word === word
const firstOf = (own: readonly number[]) => own.findIndex((place) => place >= 0)
const lastOf = (own: readonly number[]) => own.findLastIndex((place) => place >= 0)
/** Whether the word at the edge of the quote stands right beside its neighbour outside, as it did. */
const touches = (aligned: readonly number[], edge: number, step: -1 | 1) => {
  const [inside, outside] = [aligned[edge] ?? -1, aligned[edge + step] ?? -1]
  return inside >= 0 && outside >= 0 && inside + step === outside
}

/** What stands there stood elsewhere before: it is another's place. */
const isAnothers = (
  { landmarks, old }: Way,
  { first, last }: Candidate,
  start: number | null,
  end: number | null,
) => {
  if (start === null || end === null) return false
  let own = 0
  let others = 0
  // Landmarks come in the order of the new text.
  for (
    let index = firstAt(landmarks.length, (at) => (landmarks[at]?.new ?? 0) >= first);
    index < landmarks.length;
    index += 1
  ) {
    const landmark = landmarks[index]
    if (landmark === undefined || landmark.new + 2 > last) break
    const was = old[landmark.old + 1]?.start ?? 0
    if (was >= start && was < end) own += 1
    else others += 1
  }
  return others > own
}

/** The words with the signs that close or open them, where the quote has such signs. */
const rangeOf = ({ after, now }: Way, { first, last }: Candidate, quote: string): TextRange => {
  let start = now[first]?.start ?? 0
  let end = now[last]?.end ?? 0
  if (/^["“„'‘«([]/.test(quote) && /["“„'‘«([]/.test(after[start - 1] ?? '')) start -= 1
  if (/[^\p{L}\p{N}]$/u.test(quote)) while (/[.?!:;,)\]”"'’»]/.test(after[end] ?? '')) end += 1
  return { start, end }
}

/**
 * For each asked word the number of the word that it is, or that took its place; -1 where there is none. All asked words are
 * aligned; what stands before and after them in the text costs nothing. Only a band around the shift is looked at.
 */
const align = (asked: readonly string[], now: readonly Word[], shift: number): number[] => {
  const band = Math.min(150, Math.max(10, Math.ceil(asked.length * 0.6)))
  const width = 2 * band + 1
  const worst = -1e9
  const steps = new Uint8Array((asked.length + 1) * width)
  // Cell k of row i stands for i asked words and the text up to word shift + i - band + k.
  let row = new Float64Array(width)
  for (let index = 1; index <= asked.length; index += 1) {
    const next = new Float64Array(width).fill(worst)
    for (let cell = 0; cell < width; cell += 1) {
      const place = shift + index - band + cell - 1
      const there = place >= 0 && place < now.length
      const same = there && now[place]?.word === asked[index - 1]
      const beside = there ? (row[cell] ?? worst) + (same ? 2 : -1) : worst
      const dropped = cell + 1 < width ? (row[cell + 1] ?? worst) - 1 : worst
      const added = cell > 0 && there ? (next[cell - 1] ?? worst) - (index === asked.length ? 0 : 1) : worst
      const best = Math.max(beside, dropped, added)
      next[cell] = best
      steps[index * width + cell] = best === beside && there ? 1 : best === dropped ? 2 : 3
    }
    row = next
  }
  const aligned = new Array<number>(asked.length).fill(-1)
  let cell = row.indexOf(Math.max(...row))
  for (let index = asked.length; index > 0; ) {
    const step = steps[index * width + cell]
    if (step === 3) cell -= 1
    else {
      if (step === 1) aligned[index - 1] = shift + index - band + cell - 1
      else cell += 1
      index -= 1
    }
  }
  return aligned
}
