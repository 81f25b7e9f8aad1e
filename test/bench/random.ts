/** A seeded source of numbers from 0 to 1: the same seed gives the same store on every machine. */
export type Random = () => number

export const seeded = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of a list; a higher bend prefers its beginning more. */
export const draw = <T>(random: Random, list: readonly T[], bend: number): T => {
  const chosen = list[Math.floor(random() ** bend * list.length)]
  if (chosen === undefined) throw new Error('an empty list')
  return chosen
}
