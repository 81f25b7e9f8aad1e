import type { TextRange } from '../../shared/records/source-text.ts'

/** Shorter than this is a word of a phrase, not something to follow. */
const least = 8

/**
 * Where the words of a promise may be divided: at list signs, semicolons and sentences, else at the commas and the "en" of an
 * enumeration. Only a proposal; nothing where there are no two parts.
 */
export const proposedParts = (quote: string): TextRange[] => {
  for (const border of [
    /;?\s*\n\s*(?:[-•–*]|\d{1,2}[.)]|[a-z][.)])\s+|;\s+/g,
    /(?<=[.!?])\s+(?=\p{Lu})/gu,
    /,\s+(?:en\s+)?|\s+en\s+(?=(?:een|de|het|wij|we)\s)/g,
  ]) {
    const parts = cut(quote, border)
    if (parts.length > 1) return parts
  }
  return []
}

const cut = (quote: string, border: RegExp): TextRange[] => {
  const ends = [...quote.matchAll(border)].map((found) => ({
    end: found.index,
    next: found.index + found[0].length,
  }))
  const parts = [...ends, { end: quote.length, next: quote.length }].map(({ end }, at) => ({
    start: at === 0 ? 0 : (ends[at - 1]?.next ?? 0),
    end,
  }))
  return (
    parts
      .map(({ start, end }) => ({
        start,
        end: start + quote.slice(start, end).replace(/[\s.;,]+$/, '').length,
      }))
      // What ends in a colon only announces them.
      .filter(({ start, end }) => end - start >= least && quote[end - 1] !== ':')
  )
}
