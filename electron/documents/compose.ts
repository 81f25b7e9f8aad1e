import type { MediaType, SourceLine, SourceText, TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'

/** A line as a reader finds it, before it has a place in the canonical text. */
export type FoundLine = Readonly<
  Omit<SourceLine, 'start' | 'end' | 'page'> & {
    text: string
    /** Positions in `text` at which a next page starts; 0 is before the line. */
    pageStarts?: readonly number[]
  }
>

/** Lays lines end to end into the canonical text; the pages cover the whole of it, each with the '\n' of its last line. */
export const compose = (
  media: MediaType,
  found: Iterable<FoundLine>,
  warnings: SourceText['warnings'],
): SourceText => {
  const texts: string[] = []
  const lines: SourceLine[] = []
  const pages: TextRange[] = []
  let at = 0
  let pageStart = 0
  for (const { text, pageStarts = [], ...rest } of found) {
    let page = pages.length + 1
    for (const inLine of pageStarts) {
      pages.push({ start: pageStart, end: at + inLine })
      pageStart = at + inLine
      if (inLine === 0) page = pages.length + 1
    }
    if (text === '') continue
    lines.push({ start: at, end: at + text.length, page, ...rest })
    texts.push(text)
    at += text.length + 1
    if (at > limits.text) throw new Refusal('too-complex', { limit: 'text' })
  }
  const text = texts.join('\n')
  return {
    media,
    text,
    pages: [...pages, { start: pageStart, end: text.length }].map(({ start, end }) => ({
      start: Math.min(start, text.length),
      end: Math.min(end, text.length),
    })),
    lines,
    warnings,
  }
}
