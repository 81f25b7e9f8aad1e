import type { TextRange } from '../../shared/records/source-text.ts'

/** A passage to search in has about this many characters: a few paragraphs, so that words of one thought stand together. */
const enough = 500
const most = 1400

const atSentenceEnd = /[.!?:;”"’)]\s*$|^\s*$/

/** Cuts a text into consecutive passages at line ends, whole sentences kept together where it can be. */
export const chunksOf = (text: string): TextRange[] => {
  const chunks: TextRange[] = []
  let start = 0
  let position = 0
  for (const line of text.split('\n')) {
    const end = position + line.length
    position = end + 1
    const size = end - start
    if (size >= most || (size >= enough && atSentenceEnd.test(line))) {
      chunks.push(...splitLong(text, start, end))
      start = Math.min(position, text.length)
    }
  }
  if (start < text.length) chunks.push(...splitLong(text, start, text.length))
  return chunks.filter((chunk) => text.slice(chunk.start, chunk.end).trim() !== '')
}

/** A single line can be longer than a passage may be. */
const splitLong = (text: string, start: number, end: number): TextRange[] => {
  const parts: TextRange[] = []
  let from = start
  while (end - from > 2 * most) {
    const space = text.lastIndexOf(' ', from + most)
    const to = space > from ? space : from + most
    parts.push({ start: from, end: to })
    from = to
  }
  parts.push({ start: from, end })
  return parts
}
