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
  const given = new Map<string, string | null>()
  let renumbered = 0
  for (const id of ids) {
    const { number, kind, municipality: before } = store.items.row(id)
    if (number === null || before === municipality) continue
    const whole = above(number)
    const known = given.get(whole)
    const next =
      known === undefined
        ? store.items.hasNumber(whole, municipality)
          ? store.items.nextNumber(
              letters[kind],
              municipality,
              Number(/^[A-Z](\d{4})-/.exec(whole)?.[1] ?? year),
            )
          : null
        : known
    given.set(whole, next)
    if (next === null) continue
    store.items.setNumber(id, next + number.slice(whole.length), municipality)
    renumbered += 1
  }
  return renumbered
}
