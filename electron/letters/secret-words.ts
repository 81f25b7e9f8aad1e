import type { DraftContent } from '../../shared/records/draft.ts'
import { Refusal } from '../../shared/refusal.ts'

/** So many words in a row are a quote, or all words of a shorter source; one word alone may be anybody's. */
const inRow = 6
const fewest = 2

/** Refuses a letter that quotes what isn't public, unless that is asked for. */
export const refuseSecretWords = (content: DraftContent, secret: boolean) => {
  const number = secret ? null : pointWithSecretWords(content)
  if (number !== null) throw new Refusal('letter-secret', { number })
}

/**
 * The number of the first point that quotes a source that isn't public, null where none does. What a writer says in own words of
 * such a source is the writer's to say; its very words leave only where that is asked for.
 */
const pointWithSecretWords = ({ points }: DraftContent): number | null => {
  const at = points.findIndex(({ text, reason, sources }) => {
    const written = ` ${wordsOf(`${text} ${reason}`).join(' ')} `
    return sources.some(
      ({ confidentiality, quote }) => confidentiality !== 'openbaar' && quotes(written, wordsOf(quote)),
    )
  })
  return at < 0 ? null : at + 1
}

const quotes = (written: string, quote: readonly string[]): boolean => {
  const length = Math.min(inRow, quote.length)
  if (length < fewest) return false
  return quote.some(
    (_, at) => at + length <= quote.length && written.includes(` ${quote.slice(at, at + length).join(' ')} `),
  )
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
