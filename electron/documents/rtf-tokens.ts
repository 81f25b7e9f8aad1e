/** One piece of an RTF file. `byte` is a letter in the code page in force, written out or as \'hh. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly byte: number }

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isDigit = (code: number) => code >= 48 && code <= 57
const [backslash, brace, unbrace, quote, minus, blank] = [92, 123, 125, 39, 45, 32]

/** Walks through the bytes once. Raw data (\bin) is stepped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const code = bytes[at++] ?? 0
    if (code === brace) yield { kind: 'open' }
    else if (code === unbrace) yield { kind: 'close' }
    else if (code === 13 || code === 10 || code === 0) continue
    else if (code !== backslash) yield { kind: 'byte', byte: code }
    else {
      const next = bytes[at] ?? 0
      if (next === quote) {
        const byte = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
        at += 3
        if (!Number.isNaN(byte)) yield { kind: 'byte', byte }
      } else if (isLetter(next)) {
        const from = at
        while (isLetter(bytes[at] ?? 0) && at - from < 32) at++
        const word = String.fromCharCode(...bytes.subarray(from, at))
        const number = at
        if (bytes[at] === minus) at++
        while (isDigit(bytes[at] ?? 0) && at - number < 12) at++
        const digits = String.fromCharCode(...bytes.subarray(number, at))
        const value = digits === '' || digits === '-' ? null : Number(digits)
        if (bytes[at] === blank) at++
        if (word === 'bin' && value !== null && value > 0) at += value
        else yield { kind: 'word', word, value }
      } else {
        at++
        yield { kind: 'word', word: String.fromCharCode(next), value: null }
      }
    }
  }
}
