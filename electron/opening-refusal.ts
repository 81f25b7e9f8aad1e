import { Refusal } from '../shared/refusal.ts'

/** Why a store could not be opened, in what a user can mend: only what the database itself says is about their data. */
export const openingRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Refusal(code.startsWith('SQLITE_') ? 'store-damaged' : 'program-broken', {}, { cause: error })
}
