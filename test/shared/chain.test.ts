import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainGroup, type ChainTie, inLine, inOrder, viaOf } from '../../shared/chain.ts'
import { linkKinds } from '../../shared/records/item.ts'
import type { ChainStep } from '../../shared/records/link.ts'

const tie = (from: string, kind: ChainTie['kind'], to: string): ChainTie => ({ from, kind, to })
const over = (ties: readonly ChainTie[]) => (key: string) =>
  ties.filter(({ from, to }) => from === key || to === key)
const step = (key: string, on: string | null, given: Partial<ChainStep> = {}): ChainStep => ({
  key,
  what: 'linked',
  on,
  item: null,
  passage: null,
  via: null,
  of: null,
  value: null,
  words: '',
  more: 0,
  confidentiality: 'openbaar',
  ...given,
})
/** The chain of things with these dates, in order. */
const chainOf = (
  start: string,
  ties: readonly ChainTie[],
  dates: Readonly<Record<string, string | null>>,
) => {
  const groups = inLine(start, over(ties), 100).steps.map(({ key, way, distance, tie: by }): ChainGroup => {
    const via = by === null ? null : viaOf(key, by, { here: null, there: null, scope: 'whole', note: '' })
    return { way, distance, from: via?.step ?? null, main: step(key, dates[key] ?? null, { via }), parts: [] }
  })
  return inOrder(groups).map(({ key }) => key)
}

describe('A chain', () => {
  const ties = [
    tie('promise', 'vloeit_voort_uit', 'question'),
    tie('letter', 'doet_af', 'promise'),
    tie('other promise', 'vloeit_voort_uit', 'question'),
    tie('like it', 'zelfde_onderwerp', 'promise'),
    tie('like that', 'zelfde_onderwerp', 'like it'),
  ]

  it('holds what led to a thing and what came of it, but not what else came of its cause', () => {
    expect(inLine('promise', over(ties), 100).steps.map(({ key, way }) => [key, way])).toEqual([
      ['promise', 'start'],
      ['question', 'cause'],
      ['letter', 'outcome'],
      ['like it', 'beside'],
    ])
  })

  it('says at each step how much hangs on it that is not told', () => {
    const more = Object.fromEntries(
      inLine('promise', over(ties), 100).steps.map((one) => [one.key, one.more]),
    )
    expect(more).toEqual({ promise: 0, question: 1, letter: 0, 'like it': 1 })
  })

  it('leaves the furthest out where there are too many, and says how many', () => {
    const { steps, left } = inLine('question', over(ties), 2)
    expect(steps.map(({ key }) => key)).toEqual(['question', 'promise'])
    expect(left).toBe(2)
  })

  it('stands oldest first, and of one day what led to the other stands first', () => {
    expect(
      chainOf('promise', ties, {
        letter: '2023-06-30',
        promise: '2023-01-10',
        question: '2023-01-10',
        'like it': '2020-01-01',
      }),
    ).toEqual(['like it', 'question', 'promise', 'letter'])
  })

  it('puts what has no date beside what it hangs on: before what it led to, after what it came of', () => {
    expect(chainOf('promise', ties, { promise: '2023-01-10' })).toEqual([
      'question',
      'promise',
      'letter',
      'like it',
    ])
    expect(chainOf('promise', ties, { question: '2022-12-01', letter: '2023-06-30' })).toEqual([
      'question',
      'promise',
      'like it',
      'letter',
    ])
    expect(chainOf('letter', ties, {})).toEqual(['question', 'promise', 'letter'])
  })
})

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
const name = fc.constantFrom(...names)
const graph = fc.array(
  fc
    .record({ from: name, kind: fc.constantFrom(...linkKinds), to: name })
    .filter(({ from, to }) => from !== to),
  { maxLength: 30 },
)
const day = fc.option(fc.constantFrom('2017-05-19', '2018-06-01', '2018-06-02', '2023-01-10'))

it('ends in circles, has what is asked for, has nothing twice, and keeps dates in order, for any links at all', () => {
  fc.assert(
    fc.property(
      graph,
      name,
      fc.array(day, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (ties, start, days, most) => {
        const { steps, left } = inLine(start, over(ties), most)
        const whole = inLine(start, over(ties), 100).steps
        expect(steps[0]?.key).toBe(start)
        expect(steps.length + left).toBe(whole.length)
        expect(steps).toHaveLength(Math.min(most, whole.length))
        const dates = Object.fromEntries(names.map((one, index) => [one, days[index] ?? null]))
        const order = chainOf(start, ties, dates)
        expect(order.toSorted()).toEqual(whole.map(({ key }) => key).toSorted())
        expect(new Set(order).size).toBe(order.length)
        const dated = order.flatMap((key) => dates[key] ?? [])
        expect(dated).toEqual(dated.toSorted())
      },
    ),
  )
})

it('reads the same links the other way round from the other end', () => {
  fc.assert(
    fc.property(graph, name, name, (ties, one, other) => {
      const directed = ties.filter(({ kind }) => kind !== 'zelfde_onderwerp')
      const wayFrom = (start: string, to: string) =>
        inLine(start, over(directed), 100).steps.some(({ key }) => key === to)
      expect(wayFrom(one, other)).toBe(wayFrom(other, one))
    }),
  )
})
