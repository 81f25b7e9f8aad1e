import nl from 'hyphen/nl/index.js'
import { localeNow } from '../../shared/texts/translate.ts'

/** A word as it may stand in a sentence: what begins with a capital may be a name, and names stay whole. */
const common = /^([“‘"'(]?)(\p{Ll}{8,48})([”’"').,;:!?…]*)$/u
const [leastBefore, leastAfter] = [3, 4]

const known = new Map<string, readonly number[]>()

/** Where a Dutch word may be divided, as counts of letters from its beginning, first to last; none for what stays whole. */
export const divisionsOf = (word: string): readonly number[] => {
  if (word.length < 8 || word.length > 56 || !localeNow().startsWith('nl')) return []
  const seen = known.get(word)
  if (seen !== undefined) return seen
  const found = divide(word)
  if (known.size > 50_000) known.clear()
  known.set(word, found)
  return found
}

const divide = (word: string): readonly number[] => {
  const [, before = '', letters] = common.exec(word) ?? []
  if (letters === undefined) return []
  const places: number[] = []
  let at = 0
  for (const syllable of nl.hyphenateSync(letters).split('\u00ad')) {
    at += syllable.length
    if (at >= leastBefore && letters.length - at >= leastAfter) places.push(before.length + at)
  }
  return places
}
