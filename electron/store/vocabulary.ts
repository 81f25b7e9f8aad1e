import { placesIn } from './vocabulary-parts.ts'

/** Past so many new words the whole is better put together anew. */
const mostRecent = 4000

const hashOf = (text: string, from = 0, to = text.length): number => {
  let hash = 2166136261
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash >>> 0
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** By code point, as SQLite orders them: units of a pair stand past all others. */
const unitOrder = (unit: number): number =>
  unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800

/** Finds numbers by the hash of a text, in a table without strings of its own. */
const hashTable = (size: number) => {
  const heads = new Int32Array(2 ** Math.max(4, Math.ceil(Math.log2(size + 1)))).fill(-1)
  const next = new Int32Array(size)
  return {
    add: (hash: number, index: number) => {
      const slot = hash & (heads.length - 1)
      next[index] = heads[slot] ?? -1
      heads[slot] = index
    },
    at: function* (hash: number): Generator<number> {
      for (let index = heads[hash & (heads.length - 1)] ?? -1; index >= 0; index = next[index] ?? -1)
        yield index
    },
  }
}

/**
 * All words of the index in memory: one string with offsets, since a million strings of their own would take ten times as much.
 * The words come in the order in which SQLite keeps them, in slices.
 */
export const vocabularyMaker = (most: number) => {
  const starts = new Uint32Array(most + 1)
  const [frequencies, stems] = [new Uint32Array(most), new Uint32Array(most)]
  const [byWord, byStem] = [hashTable(most), hashTable(most)]
  let all = '\n'
  let size = 0
  return {
    /** Words and their stems, one a line, and what each is used for. What is past the size that was foreseen stays out. */
    add: (words: string, stemsOfWords: string, uses: readonly number[]) => {
      const before = all.length
      let [word, stem] = [0, 0]
      for (const df of uses.slice(0, most - size)) {
        const [end, endOfStem] = [endOfLine(words, word), endOfLine(stemsOfWords, stem)]
        const hash = hashOf(stemsOfWords, stem, endOfStem)
        starts[size] = before + word
        frequencies[size] = df
        stems[size] = hash
        byWord.add(hashOf(words, word, end), size)
        byStem.add(hash, size)
        size += 1
        word = end + 1
        stem = endOfStem + 1
      }
      if (word > 0) all += `${words.slice(0, word - 1)}\n`
    },
    made: (): Vocabulary => {
      starts[size] = all.length
      return vocabulary(packed({ all, size, starts, frequencies, stems, byWord, byStem }))
    },
  }
}

type Packed = Readonly<{
  all: string
  size: number
  starts: Uint32Array
  frequencies: Uint32Array
  stems: Uint32Array
  byWord: ReturnType<typeof hashTable>
  byStem: ReturnType<typeof hashTable>
}>

const packed = ({ all, size, starts, frequencies, stems, byWord, byStem }: Packed) => {
  const startOf = (index: number) => starts[index] ?? 0
  const wordAt = (index: number): string => all.slice(startOf(index), startOf(index + 1) - 1)
  const find = (text: string, from: number, to: number): number => {
    for (const index of byWord.at(hashOf(text, from, to))) {
      const begin = startOf(index)
      if (startOf(index + 1) - 1 - begin !== to - from) continue
      let at = 0
      while (at < to - from && all.charCodeAt(begin + at) === text.charCodeAt(from + at)) at += 1
      if (at === to - from) return index
    }
    return -1
  }
  /** Whether the word is before the beginning, as far as that goes. */
  const isBefore = (index: number, beginning: string, orSame: boolean): boolean => {
    const [begin, end] = [startOf(index), startOf(index + 1) - 1]
    for (let at = 0; at < beginning.length; at += 1) {
      if (begin + at >= end) return true
      const difference = unitOrder(all.charCodeAt(begin + at)) - unitOrder(beginning.charCodeAt(at))
      if (difference !== 0) return difference < 0
    }
    return orSame
  }
  const border = (beginning: string, orSame: boolean): number => {
    let [low, high] = [0, size]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(middle, beginning, orSame)) low = middle + 1
      else high = middle
    }
    return low
  }
  /** Which word a place in the string is part of. */
  const indexAt = (place: number, from: number): number => {
    let [low, high] = [from, size]
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if (startOf(middle) <= place) low = middle
      else high = middle
    }
    return low
  }
  /** Made when first asked for. */
  let placesOf: ReturnType<typeof placesIn> | null = null
  return {
    size,
    wordAt,
    df: (index: number): number => frequencies[index] ?? 0,
    raise: (index: number) => {
      frequencies[index] = (frequencies[index] ?? 0) + 1
    },
    find,
    beginning: (text: string): readonly [number, number] => [border(text, false), border(text, true)],
    withStem: function* (stem: string): Generator<number> {
      const hash = hashOf(stem)
      for (const index of byStem.at(hash)) if (stems[index] === hash) yield index
    },
    /** Past its beginning only where that is asked. */
    containing: function* (part: string, isWithin: boolean): Generator<number> {
      let index = 0
      let past = 0
      placesOf ??= placesIn(all)
      for (const place of placesOf(part)) {
        if (place < past) continue
        index = indexAt(place, index)
        past = startOf(index + 1)
        if (!isWithin || place > startOf(index)) yield index
      }
    },
  }
}

/** Words to look up by how they begin, by their stem and by a part of them. */
const vocabulary = (base: ReturnType<typeof packed>) => {
  /** Words that came since, in no order. */
  const recent = new Map<string, { stem: string; df: number }>()
  const gather = (indexes: Iterable<number>, extra: (word: string, stem: string) => boolean): Found[] => {
    const found: Found[] = []
    for (const index of indexes) found.push({ word: base.wordAt(index), df: base.df(index) })
    for (const [word, { stem, df }] of recent) if (extra(word, stem)) found.push({ word, df })
    return found
  }
  return {
    size: (): number => base.size + recent.size,
    has: (word: string): boolean => recent.has(word) || base.find(word, 0, word.length) >= 0,
    /** Whether a part of a word is a word of its own. */
    hasPart: (word: string, from: number, to: number): boolean =>
      base.find(word, from, to) >= 0 || (recent.size > 0 && recent.has(word.slice(from, to))),
    df: (word: string): number => {
      const index = base.find(word, 0, word.length)
      return index >= 0 ? base.df(index) : (recent.get(word)?.df ?? 0)
    },
    /** The most used words that begin so, without making the others. */
    mostOf: (text: string, most: number): Found[] => {
      const [from, to] = base.beginning(text)
      if (to - from <= most) return gather(range(from, to), (word) => word.startsWith(text)).slice(0, most)
      const least = leastOf(base.df, from, to, most)
      const chosen: number[] = []
      for (let index = from; index < to && chosen.length < most; index += 1)
        if (base.df(index) > least) chosen.push(index)
      for (let index = from; index < to && chosen.length < most; index += 1)
        if (base.df(index) === least) chosen.push(index)
      return gather(chosen, (word) => word.startsWith(text)).slice(0, most)
    },
    withStem: (stem: string): Found[] => gather(base.withStem(stem), (_, other) => other === stem),
    /** Words with a part in them that are used at least so much; those that begin with it only where `isWithin` doesn't leave them out. */
    containing: (part: string, least: number, isWithin: boolean): Found[] =>
      gather(
        usedAtLeast(base.df, base.containing(part, isWithin), least),
        (word) => word.includes(part) && !(isWithin && word.startsWith(part)),
      ),
    /** Counts a word of a passage in, which may stand within a text; what wasn't known yet is so from now on. */
    add: (text: string, stemOf: (word: string) => string, from = 0, to = text.length): 'known' | 'new' => {
      const index = base.find(text, from, to)
      if (index >= 0) {
        base.raise(index)
        return 'known'
      }
      const word = text.slice(from, to)
      const known = recent.get(word)
      if (known) known.df += 1
      else recent.set(word, { stem: stemOf(word), df: 1 })
      return known ? 'known' : 'new'
    },
    /** Too many new words to look through one by one. */
    isStale: (): boolean => recent.size > mostRecent,
  }
}
export type Vocabulary = ReturnType<typeof vocabulary>
export type Found = Readonly<{ word: string; df: number }>

const range = function* (from: number, to: number): Generator<number> {
  for (let index = from; index < to; index += 1) yield index
}

const usedAtLeast = function* (
  df: (index: number) => number,
  indexes: Iterable<number>,
  least: number,
): Generator<number> {
  for (const index of indexes) if (df(index) >= least) yield index
}

/** The use that so many of a stretch of words have more than. */
const leastOf = (df: (index: number) => number, from: number, to: number, most: number): number => {
  const counts = new Uint32Array(to - from)
  for (let index = from; index < to; index += 1) counts[index - from] = df(index)
  counts.sort()
  return counts[counts.length - most] ?? 0
}
