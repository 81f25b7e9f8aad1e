import { groupHeading, isKnownGroup } from '../text/groups.ts'
import { withLetters } from '../text/letters.ts'

/** The group that a text as a whole names ("Haagse VVD", "PvdA Gouda", "fractie D66"); null for anything else. */
export const readGroup = (text: string): string | null => {
  const words = text.trim().replace(/^(?:namens )?(?:de )?fractie(?: van)?(?: de| het)? /iu, '')
  if (words === '' || words.length > 60 || !/^[\p{Lu}\d]/u.test(words)) return null
  const bare = words.replace(/^\p{Lu}\p{Ll}+se /u, '').replace(/ \(?\p{Lu}\p{Ll}+\)?$/u, '')
  return isKnownGroup(words) || isKnownGroup(bare) || groupHeading(words) !== null ? words : null
}

const initials = "(?:(?:[A-Z][a-z]?\\.\\s?){1,6}|[A-Z][\\p{L}’'-]+\\s+)"
const infix = "(?:(?:van|v\\.?d\\.?|de|der|den|ten|ter|te|het|el|al|'t|’t|in|op|d’|von|la|le)\\.?\\s+){0,3}"
const surname = "[A-Z][\\p{L}’'.-]*(?:[- ]+(?:[A-Z][\\p{L}’'-]+|van|de|der|den))*"
const personPattern = withLetters(
  `^(?:de heer |dhr\\.? |mevrouw |mevr\\.? |mw\\.? |mr\\.? |drs\\.? |het lid |raadslid |wethouder )*(${initials}(?:\\([\\p{L} -]+\\)\\s*)?${infix}${surname})$`,
  'u',
)

/** The person that a text as a whole names, without "de heer" or "mw."; null for anything else. */
export const readPerson = (text: string): string | null => {
  const words = text.trim()
  if (words.length > 60 || readGroup(words) !== null) return null
  return personPattern.exec(words)?.[1]?.trim() ?? null
}
