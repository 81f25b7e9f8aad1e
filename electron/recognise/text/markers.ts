import { withLetters } from './letters.ts'
/** What stands before the words of a list item, a question or an answer. */
export type Marker = Readonly<{
  kind: 'bullet' | 'number' | 'letter' | 'roman'
  /** As printed, without closing point or bracket: "2.1.1", "1a", "B"; empty for a bullet. */
  value: string
  /** Characters up to the first word. */
  length: number
}>

const bullet = /^(?:[•‣◦⁃∙●○■□▪▫►▶➢➤✓✔·*\uE000-\uF8FF]+|[-–—‐‑]{1,2}|o(?=\s))\s*(?=\S)/u
const number = withLetters(
  /^\(?(\d{1,3}(?:\.\d{1,2}){0,4})(?:([a-zA-Z])(?=[.):\s])|\s([a-zA-Z])(?=[.):]|\s\p{Lu}))?(?:\s?[.):](?!\d)|(?=\s))\s*(?=\S|$)/u,
)
const numberWithLetter = /^\(?(\d{1,3})(?:[.)]\s?|\s)?([a-z])[.):](?=\s)\s*/u
/** "A.1", "B2.": letters for the chapters, numbers in them. */
const letterWithNumber = /^([A-Z])(?:\.(\d{1,2})(?=\s|[.):]\s)|(\d{1,2})(?=[.):]\s))[.):]?\s*/u
const letter = /^\(?([A-Za-z])[.):](?=\s|$)\s*/u
const roman = /^\(?((?:x{0,3})(?:ix|iv|v?i{1,3}|v|x)|(?:X{0,3})(?:IX|IV|V?I{1,3}|V|X))[.):](?=\s|$)\s*/u

/** The marker that a line starts with. A number needs a closing point, bracket or colon, unless `bare` numbers count too. */
export const readMarker = (text: string, options: { bare?: boolean } = {}): Marker | null => {
  const asBullet = bullet.exec(text)
  if (asBullet !== null && !/^[-–—‐‑]\d/u.test(text)) {
    return { kind: 'bullet', value: '', length: asBullet[0].length }
  }
  const asRoman = roman.exec(text)
  if (asRoman?.[1] !== undefined && asRoman[1].length > 0) {
    return { kind: 'roman', value: asRoman[1], length: asRoman[0].length }
  }
  const asLetter = letter.exec(text)
  if (asLetter?.[1] !== undefined) return { kind: 'letter', value: asLetter[1], length: asLetter[0].length }
  // "1. a. Kan dat?" is the first part of the first question.
  const asBoth = numberWithLetter.exec(text)
  if (asBoth?.[1] !== undefined && asBoth[2] !== undefined)
    return { kind: 'number', value: asBoth[1] + asBoth[2], length: asBoth[0].length }
  const asChapter = letterWithNumber.exec(text)
  if (asChapter?.[1] !== undefined) {
    const [all, chapter, dotted, glued = ''] = asChapter
    return {
      kind: 'number',
      value: `${chapter}${dotted === undefined ? glued : `.${dotted}`}`,
      length: all.length,
    }
  }
  const asNumber = number.exec(text)
  if (asNumber?.[1] !== undefined) {
    const [all, digits, glued = '', apart = ''] = asNumber
    const sub = glued || apart
    const closed = /[.):]\s*$/.test(all) || digits.includes('.')
    if (closed || sub !== '' || options.bare === true) {
      return { kind: 'number', value: digits + sub, length: all.length }
    }
  }
  return null
}
