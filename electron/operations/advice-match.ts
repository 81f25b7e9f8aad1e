import type { FoundReaction } from '../../shared/records/finding.ts'
import { subjectWords } from '../store/words.ts'

type Point = Readonly<{ id: number; sourceNumber: string | null; text: string }>
export type Match = Readonly<{
  pointId: number
  found: FoundReaction
  shared: readonly string[]
  byNumber: boolean
  sure: boolean
}>

/** So much of the words must be shared before words alone tie a reaction to a point, and before nobody need doubt it. */
const enough = 0.25
const plenty = 0.5

type Pair = Readonly<{
  point: Point
  found: FoundReaction
  shared: readonly string[]
  likeness: number
  byNumber: boolean
}>

/**
 * Which reaction of a letter is about which point of an advice: by the number that both give where that is one point's alone,
 * and by the words that they share, rare ones more. Each reaction goes to one point and each point gets one.
 */
export const matchReactions = (points: readonly Point[], found: readonly FoundReaction[]): Match[] => {
  const stems = new Map(points.map((point) => [point.id, stemsOf(point.text)]))
  const frequency = new Map<string, number>()
  for (const all of stems.values())
    for (const stem of all.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const weight = (stem: string) => Math.log(1 + points.length / (frequency.get(stem) ?? 1))
  const sum = (all: Iterable<string>) => [...all].reduce((total, stem) => total + weight(stem), 0)
  const numbers = numbersOf(points)
  const pairs = found.flatMap((one) => {
    const told = stemsOf(one.advice ?? one.text)
    return points.map((point): Pair => {
      const own = stems.get(point.id) ?? new Map<string, string>()
      const shared = [...told.keys()].filter((stem) => own.has(stem))
      const smaller = Math.min(sum(own.keys()), sum(told.keys()))
      return {
        point,
        found: one,
        shared: shared.map((stem) => told.get(stem) ?? stem),
        likeness: shared.length < 2 || smaller === 0 ? 0 : sum(shared) / smaller,
        byNumber: one.number !== null && numbers.get(plainNumber(one.number)) === point.id,
      }
    })
  })
  const taken = new Set<Point | FoundReaction>()
  return pairs
    .filter(({ byNumber, likeness }) => byNumber || likeness >= enough)
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .flatMap((pair) => {
      const { point, found: one } = pair
      if (taken.has(point) || taken.has(one)) return []
      taken.add(point).add(one)
      const { shared, byNumber } = pair
      return [{ pointId: point.id, found: one, shared, byNumber, sure: isSure(pair, pairs) }]
    })
}

/** A number is worth as much as most of the words: the letter's own advice in other words says that it is another count. */
const scoreOf = ({ byNumber, likeness }: Pair): number => (byNumber ? plenty : 0) + likeness

const isSure = (pair: Pair, pairs: readonly Pair[]): boolean => {
  const { found, point, byNumber, likeness } = pair
  if (found.reaction === 'onduidelijk') return false
  const others = pairs.filter((one) => one !== pair && (one.found === found || one.point === point))
  const next = Math.max(0, ...others.map((one) => one.likeness))
  // The number, and no other point that its words rather tell of.
  if (byNumber) return found.advice === null || likeness >= next
  // Words of one point under the number of another: somebody must look.
  const otherNumber = others.some((one) => one.found === found && one.byNumber)
  return !otherNumber && likeness >= plenty && next <= likeness * 0.6
}

/** Numbers that one point has alone; where the points have none it is their place. */
const numbersOf = (points: readonly Point[]): ReadonlyMap<string, number> => {
  const bare = points.every(({ sourceNumber }) => sourceNumber === null)
  const named = points.map(({ id, sourceNumber }, at) => ({
    id,
    number: bare ? String(at + 1) : plainNumber(sourceNumber ?? ''),
  }))
  const groups = Map.groupBy(named, ({ number }) => number)
  return new Map(
    [...groups].flatMap(([number, all]) => {
      const [only] = all
      return number === '' || only === undefined || all.length > 1 ? [] : [[number, only.id] as const]
    }),
  )
}

const plainNumber = (number: string): string => number.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** The words that tell what a text is about, by their beginnings: "wachttijden" and "wachttijd" are one. */
const stemsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(subjectWords(text).map((word) => [word.length > 6 ? word.slice(0, -2) : word, word]))
