/**
 * An expression in which \p{L}, \p{Lu} and \p{Ll} are the letters of Latin, Greek and Cyrillic, those among the signs, and ligatures.
 * V8 works out all letters of the world anew for each place where an expression names them, and that for a text in one byte a letter
 * and again for one in two: a third of the time that the first document of a process takes. No rule is about words in other scripts.
 */
export const withLetters = (pattern: RegExp | string, flags?: string): RegExp => {
  const [source, own] = typeof pattern === 'string' ? [pattern, flags ?? ''] : [pattern.source, pattern.flags]
  let inClass = false
  const written = source.replace(
    /\\p\{(L[lu]?)\}|\\[\s\S]|[[\]]/g,
    (sign: string, letters: string | undefined) => {
      if (sign === '[') inClass = true
      if (sign === ']') inClass = false
      if (letters === undefined) return sign
      const ranges = rangesOf(letters, own.includes('i') ? 'iu' : 'u')
      return inClass ? ranges : `[${ranges}]`
    },
  )
  return new RegExp(written, own)
}

const blocks = [
  [0, 0x52f],
  [0x1e00, 0x218f],
  [0xfb00, 0xfb06],
] as const

const known = new Map<string, string>()

/** As in a class. Asked letter by letter, for the flags count in it: where case doesn't, \p{Lu} is small letters too. */
function rangesOf(letters: string, flags: string): string {
  const key = letters + flags
  const found = known.get(key)
  if (found !== undefined) return found
  const one = new RegExp(`\\p{${letters}}+`, `${flags}g`)
  const rows = blocks.flatMap(([first, last]) => {
    const all = Array.from({ length: last - first + 1 }, (_, place) => String.fromCharCode(first + place))
    return all.join('').match(one) ?? []
  })
  const ranges = rows.map((row) => (row.length === 1 ? row : `${row.at(0)}-${row.at(-1)}`)).join('')
  known.set(key, ranges)
  return ranges
}
