import { cellWords, defuse } from '../documents/cell-words.ts'

/** Semicolons and a byte order mark: so Excel in Dutch opens it with its letters whole and its columns apart. */
export const csvList = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`)

/** Every cell that holds more than plain words stands in quotes; what a spreadsheet would take for a formula is defused. */
const csvCell = (words: string): string => {
  const safe = defuse(cellWords(words))
  return /^[\p{L}\p{N}][\p{L}\p{N} ._:/()-]*$/u.test(safe) && !/\s$/.test(safe)
    ? safe
    : `"${safe.replaceAll('"', '""')}"`
}
