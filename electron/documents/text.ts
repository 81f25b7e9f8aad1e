import type { SourceText, TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'
import { decodeText } from './text-encoding.ts'

/**
 * Plain text in any usual encoding. A form feed ends a page. `lines` stays empty: recognise derives them.
 * Refuses 'too-complex' and 'empty-file'.
 */
export const readText = (bytes: Uint8Array): SourceText => {
  const { text: decoded, guessed } = decodeText(bytes)
  const raw = plain(decoded)
  if (raw.length > limits.text) throw new Refusal('too-complex', { limit: 'text' })
  if (raw.trim() === '') throw new Refusal('empty-file')
  const warnings: SourceText['warnings'] = guessed ? [{ key: 'guessed-encoding', count: 1 }] : []
  return { media: 'txt', text: raw.replaceAll('\f', '\n'), pages: pagesOf(raw), lines: [], warnings }
}

/** Accents become one letter with theirs (NFC), line ends become '\n', control characters other than form feeds become spaces. */
export const plain = (decoded: string): string =>
  decoded
    .replace(/^\uFEFF/, '')
    .replace(lineEnds, '\n')
    .replace(controls, ' ')
    .normalize('NFC')

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
