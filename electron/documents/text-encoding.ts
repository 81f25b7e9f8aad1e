import iconv from 'iconv-lite'

export type Decoded = {
  readonly text: string
  /** The file doesn't say its encoding and another reading is nearly as likely. */
  readonly guessed: boolean
  readonly encoding: string
}

/** Two or four bytes a letter: by its mark, or because every other byte of it is nothing. */
export const isWide = (bytes: Uint8Array): boolean => wideEncoding(bytes) !== null

/** The words of a text file in any encoding that Dutch offices have used. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: iconv.decode(Buffer.from(bytes), wide), guessed: false, encoding: wide }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      guessed: false,
      encoding: 'utf-8',
    }
  } catch {
    return guess(bytes)
  }
}

const wideEncoding = (bytes: Uint8Array): string | null => {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return wideWithoutMark(bytes.subarray(0, 4096))
}

const wideWithoutMark = (start: Uint8Array): string | null => {
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const half = start.length / 2
  const [even = 0, odd = 0] = zeros
  if (start.length < 8) return null
  if (odd > half * 0.7 && even < half * 0.02) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.02 ? 'utf-16be' : null
}

/** The likeliest first: where two read as well, the first is right more often. */
const candidates = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437'] as const

/**
 * Without a mark the letters themselves must tell: the encoding in which the bytes above 127 are the letters and signs
 * of Dutch text, each where it can stand.
 */
const guess = (bytes: Uint8Array): Decoded => {
  const sample = Buffer.from(sampleOf(bytes))
  const scored = candidates
    .map((name) => ({ name, text: iconv.decode(sample, name) }))
    .map(({ name, text }) => ({ name, text, score: scoreOf(text) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, ...rest] = scored
  const name = best?.name ?? 'windows-1252'
  const other = rest.find(({ text }) => text !== best?.text)
  const guessed = other !== undefined && other.score > (best?.score ?? 0) * 0.7
  return { text: iconv.decode(Buffer.from(bytes), name), guessed, encoding: name }
}

/** The stretches around bytes above 127: the rest reads the same in every candidate. */
const sampleOf = (bytes: Uint8Array): number[] => {
  const sample: number[] = []
  for (let at = 0; at < bytes.length && sample.length < 20_000; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    for (let near = Math.max(0, at - 1); near <= Math.min(bytes.length - 1, at + 1); near++)
      sample.push(bytes[near] ?? 0)
    sample.push(0x20)
  }
  return sample
}

const dutchLetters = /[ëéèïöüáóíêûçàäñôâîÉËÖÜ]/u
const scoreOf = (text: string) => {
  let score = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter < '\u0080') continue
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (dutchLetters.test(letter)) score += /\p{Ll}/u.test(before + after) ? 3 : 1
    else if (/[“‘„]/.test(letter)) score += /[\s(]/.test(before) && /\S/.test(after) ? 3 : 0
    else if (/[”’]/.test(letter)) score += /\S/.test(before) ? 3 : 0
    else if (/[€•–—…§°½²·«»©®™£]/.test(letter))
      score += /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -1 : 2
    else if (letter !== '\u00A0') score -= 3
  }
  return score
}
