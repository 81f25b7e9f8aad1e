import type { Db } from './open.ts'
import { fold } from './words.ts'

/** What the store's SQL asks of us. */
export const registerFunctions = (db: Db): void => {
  db.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : '',
  )
  db.function(
    'quoted',
    { deterministic: true },
    (text: unknown, start: unknown, end: unknown, quote: unknown) =>
      String(text).slice(Number(start), Number(end)) === quote ? 1 : 0,
  )
}
