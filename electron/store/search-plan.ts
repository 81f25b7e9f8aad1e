import type { Postings } from './search-postings.ts'

/** One thing that a row has or not: a word, or words that stand together. */
export type Clause = string | readonly string[]

/** In bytes: those of the rows that may have it, and what is read for it of words, and of places where words must stand together. */
type Sizes = Readonly<{ size: number; words: number; places: number }>
export type Sized = Sizes & Readonly<{ postings: readonly Postings[] }>
/** Clauses of which a row has one, those that are in the most rows first. */
export type Group = Sizes & Readonly<{ clauses: readonly Sized[] }>

/** Rows are taken from the group that the fewest have; the others, and what a row may not have, sift them. */
export type Plan = Readonly<{
  rarest: Group
  sieves: readonly Readonly<{ group: Group; isWanted: boolean }>[]
  /** Which part of all rows has what is wanted, about. */
  part: number
  /** Bytes that are read of all rows, and for each stretch of them that is looked at. */
  effort: number
  each: number
}>

/** What a row of a word takes on the disk, about: only in which order and how far is looked at once depends on it. */
export const bytesPerRow = 5
/** What else it takes, in bytes that are read meanwhile: to come to a word in a stretch, and to read a place. */
const [effortEach, effortOfPlace] = [2000, 3]
/** Of the rows that have all words of a phrase this part has them together, about. */
const together = 0.1

export const sizedOf = (postings: readonly Postings[]): Sized => {
  const sizes = postings.map(({ size }) => size)
  const words = sizes.reduce((sum, size) => sum + size, 0)
  return { postings, size: Math.min(...sizes), words, places: postings.length > 1 ? words : 0 }
}

export const groupOf = (clauses: readonly Sized[]): Group => {
  const some = clauses.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size)
  const sum = (of: keyof Sizes) => some.reduce((sum, one) => sum + one[of], 0)
  return { clauses: some, size: sum('size'), words: sum('words'), places: sum('places') }
}

/** How one of each of some groups, and nothing of another, is looked for among so many rows. Null where there can't be any. */
export const planOf = (groups: readonly Group[], none: Group, rows: number): Plan | null => {
  const [rarest, ...others] = groups.toSorted((a, b) => a.size - b.size)
  if (rarest === undefined || rarest.size === 0) return null
  // As if the words had nothing to do with each other, and were spread evenly.
  const partOf = ({ size, places }: Group) =>
    Math.min(1, (size / bytesPerRow / Math.max(1, rows)) * (places > 0 ? together : 1))
  const product = (some: readonly Group[]) => some.reduce((all, one) => all * partOf(one), 1)
  const narrowed = product(groups.filter(({ places }) => places === 0))
  const effortOf = ({ clauses, words, places }: Group) =>
    words + effortOfPlace * narrowed * places + effortEach * clauses.length
  const sieves = [
    ...[...others, ...(rarest.places > 0 ? [rarest] : [])].map((group) => ({ group, isWanted: true })),
    ...(none.clauses.length > 0 ? [{ group: none, isWanted: false }] : []),
  ].map((sieve) => {
    // What takes little and leaves little comes first.
    const left = sieve.isWanted ? partOf(sieve.group) : 1 - partOf(sieve.group)
    return { ...sieve, price: effortOf(sieve.group) / Math.max(0.01, 1 - left) }
  })
  const all = [...groups, none]
  return {
    rarest,
    sieves: sieves.sort((a, b) => a.price - b.price),
    part: product(groups),
    effort: all.reduce((sum, { words, places }) => sum + words + effortOfPlace * narrowed * places, 0),
    each: effortEach * all.reduce((sum, { clauses }) => sum + clauses.length, 0),
  }
}
