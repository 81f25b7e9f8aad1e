import type { MissingDocument } from '../../shared/records/missing.ts'
import { referenceKey, sameThing } from './missing-match.ts'
import { fold, subjectWords } from './words.ts'

/** Every place that speaks of one missing thing; the place that says most of it first. */
export type Thing<P extends MissingDocument> = readonly [P, ...P[]]

/**
 * The things that places speak of. A title with its day or number and the same title without are one thing, where no other day or
 * number goes with that title: else nobody can tell which of them is meant. What a person dropped takes along only what says the same.
 */
export const thingsOf = <P extends MissingDocument>(places: readonly P[]): readonly Thing<P>[] => {
  const alike = [...Map.groupBy(places, (place) => sameThing(place) ?? place.id).values()]
  const titled = Map.groupBy(alike, ([first]) => first && (titleKey(first) ?? first.id))
  return [...titled.values()]
    .flatMap((parts) => (areOne(parts.flat()) ? [parts.flat()] : parts))
    .flatMap((thing) => {
      const [first, ...rest] = thing.toSorted((a, b) => says(b) - says(a) || a.id - b.id)
      return first === undefined ? [] : [[first, ...rest] as const]
    })
    .toSorted((a, b) => firstOf(a) - firstOf(b))
}

const titleKey = ({ kind, title }: MissingDocument): string | null =>
  // One word, as "jaarverslag", names many things.
  title === null || subjectWords(title).length < 2 ? null : `${kind}\n${fold(title)}`

const areOne = (places: readonly MissingDocument[]): boolean => {
  const days = new Set(places.flatMap(({ date }) => date ?? []))
  const numbers = new Set(
    places.flatMap(({ reference }) => (reference === null ? [] : referenceKey(reference))),
  )
  return days.size <= 1 && numbers.size <= 1 && new Set(places.map(({ dropped }) => dropped)).size === 1
}

const says = ({ date, reference }: MissingDocument): number =>
  Number(date !== null) + Number(reference !== null)

const firstOf = (thing: readonly MissingDocument[]): number => Math.min(...thing.map(({ id }) => id))
