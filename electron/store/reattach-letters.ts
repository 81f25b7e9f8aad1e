import type { TextRange } from '../../shared/records/source-text.ts'
import { firstAt, type Interval } from './reattach-way.ts'

/** A quote that is looked for, with what stood around it. `interval` is null where it had no place before. */
export type Sought = Readonly<{
  quote: string
  prefix: string
  suffix: string
  start: number | null
  interval: Interval | null
}>
/** The letters of a text as they are compared, and where each of them stands in it. */
type Letters = Readonly<{ text: string; at: readonly number[] }>

/** So many letters begin a quote where it is looked for. */
const opening = 12
/** Of a quote that stands in very many places only the nearest are weighed. */
const weighed = 200

const alike: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '­': '',
  '\u0002': '',
  '\u200b': '',
  '\ufeff': '',
  '…': '...',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '\uf0b7': '•',
  '\uf0a7': '•',
  '▪': '•',
  '●': '•',
}
const usual = /[a-zA-Z0-9]/
const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char)
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Without blanks, without hyphens inside words, and with one sign for all that differ only in type. */
const lettersOf = (text: string): Letters => {
  const parts: string[] = []
  const at: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index)
    if (usual.test(char)) {
      parts.push(char)
      at.push(index)
      continue
    }
    if (/\s/.test(char)) continue
    const plain = alike[char] ?? char
    if (plain === '-' && isLetter(text[index - 1]) && isLetter(nextSolid(text, index + 1))) continue
    for (const part of plain) {
      parts.push(part)
      at.push(index)
    }
  }
  return { text: parts.join(''), at }
}

const nextSolid = (text: string, from: number): string | undefined => {
  for (let index = from; index < text.length; index += 1)
    if (!/\s/.test(text.charAt(index))) return text[index]
  return undefined
}

type Pattern = Readonly<{
  letters: string
  before: string
  after: string
  opensWord: boolean
  endsWord: boolean
}>

const patternOf = ({ quote, prefix, suffix }: Sought): Pattern => {
  const whole = lettersOf(prefix + quote + suffix)
  const from = firstAt(whole.at.length, (index) => (whole.at[index] ?? 0) >= prefix.length)
  const to = firstAt(whole.at.length, (index) => (whole.at[index] ?? 0) >= prefix.length + quote.length)
  return {
    letters: whole.text.slice(from, to),
    before: whole.text.slice(0, from),
    after: whole.text.slice(to),
    opensWord: !(isWord(prefix.at(-1)) && isWord(quote[0])),
    endsWord: !(isWord(quote.at(-1)) && isWord(suffix[0])),
  }
}

/** Where each sequence of letters begins in a text: one walk through it for all of them. */
const occurrences = (
  letters: Letters,
  patterns: readonly Pattern[],
): ReadonlyMap<string, readonly number[]> => {
  const wanted = new Set(patterns.map((pattern) => pattern.letters).filter((found) => found !== ''))
  const long = Map.groupBy(
    [...wanted].filter((found) => found.length >= opening),
    (found) => found.slice(0, opening),
  )
  const places = new Map<string, number[]>([...wanted].map((found) => [found, []]))
  if (long.size > 0)
    for (let index = 0; index + opening <= letters.text.length; index += 1)
      for (const found of long.get(letters.text.slice(index, index + opening)) ?? [])
        if (letters.text.startsWith(found, index)) places.get(found)?.push(index)
  for (const found of wanted)
    if (found.length < opening)
      for (
        let index = letters.text.indexOf(found);
        index >= 0;
        index = letters.text.indexOf(found, index + 1)
      )
        places.get(found)?.push(index)
  return places
}

/** The place of each quote whose very words stand where its surroundings, or nothing else, say that they are its own. */
export const exactPlaces = (
  before: string,
  after: string,
  sought: readonly Sought[],
): (TextRange | null)[] => {
  const [old, now] = [lettersOf(before), lettersOf(after)]
  const patterns = sought.map(patternOf)
  const [was, is] = [occurrences(old, patterns), occurrences(now, patterns)]
  // Many passages can have the same words: where those stand is looked up once.
  const known = new Map<string, Readonly<{ earlier: readonly Place[]; places: readonly Place[] }>>()
  return sought.map(({ start, interval }, index) => {
    const pattern = patterns[index]
    if (pattern === undefined || pattern.letters === '') return null
    const key = `${pattern.opensWord} ${pattern.endsWord} ${pattern.letters}`
    const found = known.get(key) ?? {
      earlier: wholePlaces(was.get(pattern.letters) ?? [], pattern, old, before),
      places: wholePlaces(is.get(pattern.letters) ?? [], pattern, now, after),
    }
    known.set(key, found)
    const places = nearest(found.places, interval?.expected ?? start ?? 0)
    return choose(now.text, pattern, interval, found.earlier, places)
  })
}

/** Where letters stand in a text, and as what number of its letters they begin. */
type Place = Readonly<TextRange & { place: number }>

/** Where a pattern stands as whole words. */
const wholePlaces = (
  begins: readonly number[],
  { letters, opensWord, endsWord }: Pattern,
  { at }: Letters,
  text: string,
): Place[] =>
  begins
    .map((place) => ({
      place,
      start: at[place] ?? 0,
      // After its last letter: a line end or hyphen behind that is not its own.
      end: (at[place + letters.length - 1] ?? 0) + 1,
    }))
    .filter(
      ({ start, end }) =>
        !(opensWord && isWord(text[start - 1]) && isWord(text[start])) &&
        !(endsWord && isWord(text[end - 1]) && isWord(text[end])),
    )

const nearest = (places: readonly Place[], expected: number): readonly Place[] => {
  if (places.length <= weighed) return places
  const middle = firstAt(places.length, (index) => (places[index]?.start ?? 0) >= expected)
  const from = Math.max(0, Math.min(places.length - weighed, middle - weighed / 2))
  return places.slice(from, from + weighed)
}

const within = (range: TextRange, { start, end }: TextRange) => range.start >= start && range.end <= end

const choose = (
  text: string,
  pattern: Pattern,
  interval: Interval | null,
  earlier: readonly Place[],
  places: readonly Place[],
): TextRange | null => {
  const { length } = pattern.letters
  const around = pattern.before.length + pattern.after.length
  const inPlace = interval === null ? [] : places.filter((place) => within(place, interval.new))
  const wasAlone =
    interval !== null &&
    nearest(earlier, interval.old.start).filter((place) => within(place, interval.old)).length === 1
  const weighedPlaces = places.map((range) => {
    const same =
      sameBefore(text, range.place, pattern.before) + sameAfter(text, range.place + length, pattern.after)
    const own = inPlace.includes(range)
    // One of several of the same words has to prove more where it stands outside the place that it must be in.
    const enough = Math.min(around, own || earlier.length <= 1 ? (length >= 60 ? 12 : 24) : 100)
    const held =
      (around > 0 && same >= enough) ||
      (own && inPlace.length === 1 && wasAlone) ||
      (places.length === 1 && earlier.length <= 1 && length >= 25)
    return {
      range,
      held,
      score: same + (own ? 40 : 0),
      distance: Math.abs(range.start - (interval?.expected ?? 0)),
    }
  })
  const [best] = weighedPlaces
    .filter(({ held }) => held)
    .sort((a, b) => b.score - a.score || a.distance - b.distance)
  return best ? { start: best.range.start, end: best.range.end } : null
}

const sameBefore = (text: string, place: number, prefix: string): number => {
  let same = 0
  while (same < prefix.length && same < place && text[place - 1 - same] === prefix[prefix.length - 1 - same])
    same += 1
  return same
}
const sameAfter = (text: string, place: number, suffix: string): number => {
  let same = 0
  while (same < suffix.length && text[place + same] === suffix[same] && place + same < text.length) same += 1
  return same
}
