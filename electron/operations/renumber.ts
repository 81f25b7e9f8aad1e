import type { ItemKind } from '../../shared/records/item.ts'
import type { Store } from '../store/store.ts'
import { letters } from './record.ts'

/** "V2026-003" of "V2026-003.2": what stands under one number stays together. */
const above = (number: string): string => number.split('.')[0] ?? number

/**
 * Items that go to another municipality and whose numbers are taken there get the next ones of its own series; parts go along
 * with their whole. Returns how many got another number.
 */
export const makeNumbersFree = (
  store: Store,
  ids: readonly number[],
  municipality: string | null,
  year: number,
): number => {
  /** What each number, of a whole or a series, becomes. */
  const given = new Map<string, string>()
  let renumbered = 0
  for (const id of ids) {
    const { number, kind, municipality: before } = store.items.row(id)
    if (number === null || before === municipality) continue
    const whole = above(number)
    const next = given.get(whole) ?? freeNumber(store, whole, kind, municipality, year)
    given.set(whole, next)
    // Also what keeps its number goes now: else the next one could be given that same number there.
    store.items.setNumber(id, next + number.slice(whole.length), municipality)
    if (next !== whole) renumbered += 1
  }
  return renumbered
}

/** The number itself where it is free; else the next of its year, or of this one where it is no number of ours. */
const freeNumber = (
  store: Store,
  whole: string,
  kind: ItemKind,
  municipality: string | null,
  year: number,
): string =>
  store.items.hasNumber(whole, municipality)
    ? store.items.nextNumber(letters[kind], municipality, Number(/^[A-Z](\d{4})-/.exec(whole)?.[1] ?? year))
    : whole
