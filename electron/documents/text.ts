import type { SourceText, TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'

/**
 * Plain text: UTF-8, UTF-16 with a byte order mark, else the windows-1252 of older Dutch systems. Accents become one letter with theirs (NFC), line ends become '\n', a form feed
 * ends a page, other control characters become spaces. `lines` stays empty: recognise derives them.
 */
export const readText = (bytes: Uint8Array): SourceText => {
  const raw = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(lineEnds, '\n')
    .replace(controls, ' ')
    .normalize('NFC')
  if (raw.length > limits.text) throw new Refusal('too-complex', { limit: 'text' })
  if (raw.trim() === '') throw new Refusal('empty-file')
  return { media: 'txt', text: raw.replaceAll('\f', '\n'), pages: pagesOf(raw), lines: [], warnings: [] }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a vertical tab is Word's line break within a paragraph
const lineEnds = /\r\n?|[\u000B\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F]/g

/** A form feed at the very end closes the last page and opens none. */
const pagesOf = (raw: string): TextRange[] => {
  const pages: TextRange[] = []
  let start = 0
  for (
    let at = raw.indexOf('\f');
    at >= 0 && raw.slice(at + 1).trim() !== '';
    at = raw.indexOf('\f', at + 1)
  ) {
    pages.push({ start, end: at + 1 })
    start = at + 1
  }
  return [...pages, { start, end: raw.length }]
}

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** 0x80 to 0x9F, where windows-1252 is not Latin-1. Written out: several versions of Node decode it as Latin-1 and lose the euro sign. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const decodeWindows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? ' ')
