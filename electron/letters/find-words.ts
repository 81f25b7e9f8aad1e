import type { TextRange } from '../../shared/records/source-text.ts'

/** Blanks, and what steers without being seen, may stand otherwise in a text that was read back. */
const unseen = /[\s\p{Cc}\p{Cf}]/u

/**
 * Where the words stand in a text, from a place on, whatever blanks are between their letters; null where they don't.
 */
export const findWords = (text: string, words: string, from: number): TextRange | null => {
  const wanted = [...words].filter((letter) => !unseen.test(letter)).join('')
  if (wanted === '') return null
  const places: number[] = []
  let letters = ''
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at)
    if (unseen.test(unit)) continue
    letters += unit
    places.push(at)
  }
  const found = letters.indexOf(wanted)
  const [start, last] = [places[found], places[found + wanted.length - 1]]
  return found < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 }
}
