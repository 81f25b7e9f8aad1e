import type { LinkKind } from './records/item.ts'
import { type ChainStep, type ChainVia, symmetricKinds } from './records/link.ts'

/** Two things of which one led to the other: `from` is what came of `to`, as an answer is of its question. Keys as those of steps. */
export type ChainTie = Readonly<{ kind: LinkKind; from: string; to: string }>
/** Where a step stands to the one that is asked for: it led to it, it came of it, or it stands beside it. */
type Way = 'start' | 'cause' | 'outcome' | 'beside'
export type InLine<T extends ChainTie> = Readonly<{
  key: string
  way: Way
  /** How many ties away. */
  distance: number
  tie: T | null
  /** How many things it is tied to that are not in line, or did not fit. */
  more: number
}>

/** How far a tie leads away from what is asked for. What only speaks of the same comes last. */
const farness = {
  beantwoordt: 1,
  doet_af: 1,
  reageert_op: 1,
  voert_uit: 1,
  vloeit_voort_uit: 1,
  neemt_over: 1,
  wijkt_af_van: 1,
  spreekt_tegen: 1,
  trekt_in_wegens: 1,
  verlengt_termijn_van: 1,
  wijzigt: 1,
  herhaalt: 2,
  deel_van: 2,
  verwijst_naar: 3,
  zelfde_onderwerp: 4,
} as const satisfies Record<LinkKind, number>

type Reached<T extends ChainTie> = Omit<InLine<T>, 'more'> & Readonly<{ cost: number }>

/**
 * Everything that led to `start` and everything that came of it, nearest first; what has the same subject only where it is tied
 * to `start` itself. Circles end. At most `most` are given; `left` is how many more there are.
 */
export const inLine = <T extends ChainTie>(
  start: string,
  tiesOf: (key: string) => readonly T[],
  most: number,
): Readonly<{ steps: readonly InLine<T>[]; left: number }> => {
  const ties = remembered(tiesOf)
  const found = new Map<string, Reached<T>>()
  const passed = new Set<string>()
  const queue = queueOf<Reached<T>>()
  queue.put(0, { key: start, way: 'start', distance: 0, tie: null, cost: 0 })
  for (let one = queue.take(); one !== undefined; one = queue.take()) {
    const { key, way, distance, cost } = one
    if (passed.has(`${way} ${key}`)) continue
    passed.add(`${way} ${key}`)
    if (!found.has(key)) found.set(key, one)
    for (const tie of ties(key)) {
      const next = wayOn(way, key, tie)
      if (next === null) continue
      const other = tie.from === key ? tie.to : tie.from
      const further = cost + farness[tie.kind]
      queue.put(further, { key: other, way: next, distance: distance + 1, tie, cost: further })
    }
  }
  const shown = [...found.values()].slice(0, most)
  const keys = new Set(shown.map(({ key }) => key))
  const steps = shown.map(({ cost: _, ...one }) => {
    const others = ties(one.key).map(({ from, to }) => (from === one.key ? to : from))
    return { ...one, more: new Set(others.filter((key) => !keys.has(key))).size }
  })
  return { steps, left: found.size - shown.length }
}

/** The way on over a tie: what led to a cause led to the start too, and so with what comes of an outcome. */
const wayOn = (way: Way, key: string, { kind, from }: ChainTie): Way | null => {
  if (symmetricKinds.includes(kind)) return way === 'start' ? 'beside' : null
  const next = from === key ? 'cause' : 'outcome'
  return way === 'start' || way === next ? next : null
}

const remembered = <V>(read: (key: string) => V): ((key: string) => V) => {
  const known = new Map<string, V>()
  return (key) => {
    const value = known.get(key) ?? read(key)
    known.set(key, value)
    return value
  }
}

/** What costs least is taken first; of what costs the same, what was put first. */
const queueOf = <T>() => {
  const rows: T[][] = []
  const taken: number[] = []
  let at = 0
  return {
    put: (cost: number, one: T) => {
      rows[cost] = rows[cost] ?? []
      rows[cost].push(one)
    },
    take: (): T | undefined => {
      while (at < rows.length) {
        const next = taken[at] ?? 0
        const one = rows[at]?.[next]
        taken[at] = next + 1
        if (one !== undefined) return one
        at += 1
      }
      return undefined
    },
  }
}

/** The steps of one thing in the chain: itself, then what belongs to it, as the answer to a question or the proof of a promise. */
export type ChainGroup = Readonly<{
  way: Way
  distance: number
  /** Key of the thing from which it was reached. */
  from: string | null
  main: ChainStep
  parts: readonly ChainStep[]
}>

/**
 * Oldest first. Of one day what led to the other stands first. A step without a date stands beside the one that it hangs on:
 * it never gets a date. `groups` are in the order in which they were found.
 */
export const inOrder = (groups: readonly ChainGroup[]): readonly ChainStep[] => {
  const placed = groups
    .flatMap((group) => [group.main, ...group.parts].map((step) => ({ step, rank: rankOf(group) })))
    .filter(({ step }) => step.on !== null)
    .sort((one, other) => compare(one.step.on ?? '', other.step.on ?? '') || one.rank - other.rank)
    .map(({ step }) => step)
  const byKey = new Map(groups.map((group) => [group.main.key, group]))
  /** After which step the next one goes that hangs on a step. */
  const tails = new Map<string, string>()
  const indexOf = (key: string | undefined) => placed.findIndex((step) => step.key === key)
  const putAfter = (anchor: string, step: ChainStep) => {
    placed.splice(indexOf(tails.get(anchor) ?? anchor) + 1, 0, step)
    tails.set(anchor, step.key)
  }
  for (const group of groups) {
    const { main, parts } = group
    if (main.on === null) {
      const own = placed.findIndex(({ of }) => of === main.key)
      const anchor = group.from === null ? undefined : byKey.get(group.from)
      const place =
        anchor === undefined ? placeOfFirst(placed, groups) : placeBeside(group, anchor, indexOf, tails)
      placed.splice(own >= 0 ? Math.min(own, place) : place, 0, main)
      if (anchor !== undefined && group.way !== 'cause' && (own < 0 || own >= place))
        tails.set(anchor.main.key, main.key)
    }
    for (const part of parts) if (part.on === null) putAfter(main.key, part)
  }
  return placed
}

/** After what it came of, and after the answer to that; before what it led to. */
const placeBeside = (
  { way }: ChainGroup,
  { main, parts }: ChainGroup,
  indexOf: (key: string | undefined) => number,
  tails: ReadonlyMap<string, string>,
): number => {
  if (way === 'cause') return indexOf(main.key)
  const answer = parts.findLast(({ what }) => what === 'answered')
  return Math.max(indexOf(tails.get(main.key) ?? main.key), indexOf(answer?.key)) + 1
}

/** What is asked for has no date itself: it stands between what led to it and what came of it. */
const placeOfFirst = (placed: readonly ChainStep[], groups: readonly ChainGroup[]): number => {
  const keys = (way: Way) => new Set(groups.filter((group) => group.way === way).map(({ main }) => main.key))
  const [causes, outcomes] = [keys('cause'), keys('outcome')]
  const after = placed.findLastIndex(({ key }) => causes.has(key)) + 1
  const before = placed.findIndex(({ key }) => outcomes.has(key))
  return after > 0 || before < 0 ? after : before
}

const rankOf = ({ way, distance }: ChainGroup): number => (way === 'cause' ? -distance : distance)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** How the step of `key` hangs on the one from which it was reached. */
export const viaOf = (
  key: string,
  { kind, from, to }: ChainTie,
  said: Pick<ChainVia, 'here' | 'there' | 'scope' | 'note'>,
): ChainVia => ({
  kind,
  direction: from === key ? 'from' : 'to',
  step: from === key ? to : from,
  ...said,
})
