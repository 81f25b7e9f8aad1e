import { parseDutchDate } from '../../../shared/dates.ts'
import { withLetters } from '../text/letters.ts'
import { findTerms } from './term-words.ts'

/** What the words of a cell look like, where nothing above it says what it holds. */

export const isDay = (text: string): boolean => parseDutchDate(text) !== null

export const isNumber = (text: string): boolean => /^[A-Z]{0,4}[-.]?\d[\w./-]{0,14}[.)]?$/u.test(text)

const noTerm =
  /^(?:p\.?m\.?|n\.?v\.?t\.?|n\.?t\.?b\.?|n\.?n\.?b\.?|[-–—?]|onbekend|doorlopend|z\.?s\.?m\.?|t\.?z\.?t\.?|(?:kadernota|begroting|jaarrekening|voorjaarsnota|najaarsnota)(?: \d{4})?)$/iu
/** Words that say when and hardly anything else. */
export const isTerm = (text: string): boolean =>
  noTerm.test(text) || findTerms(text, null).some(({ literal }) => literal.length >= text.length * 0.6)

export const isState = (text: string): boolean =>
  /^(?:(?:nog )?(?:niet|deels|gedeeltelijk) )?(?:open(?:staand)?|lopend|loopt|af(?:gedaan|gehandeld|gerond|voeren|gevoerd)|vervallen|nieuw|in (?:behandeling|uitvoering|voorbereiding|afwachting)|gereed|voldaan|gestart|onderhanden|aangehouden|uitgevoerd|nagekomen|te laat|voorstel)(?![\p{L}])/iu.test(
    text,
  )

const titled = withLetters(
  /^(?:(?:loco-?)?(?:wethouder|burgemeester|portefeuillehouder)|(?:wnd|dhr|mw|mevr)\.|mevrouw|de heer|het college|college)(?![\p{L}])[^.;:]{0,40}(?:\. ?[^.;:]{1,30})?$/iu,
)
const plainName = withLetters(
  /^(?:(?:\p{Lu}\.)+ ?)?(?:(?:van|de|der|den|ter|ten|te|'t|el|Van|De|Den|Der|Ter|Ten) )*\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}-]+)?(?: \(.{1,20}\))?$/u,
)
export const isPerson = (text: string): boolean =>
  text.length < 60 && (titled.test(text) || plainName.test(text))
export const isOffice = (text: string): boolean => text.length < 60 && titled.test(text)
