import type { DocumentHead } from '../../../shared/records/document.ts'
import { actor } from './phrases-promises.ts'

/** "het college", "wij", "wethouder Van Dijk": with the name that stands behind the office. */
export const promiserIn = (text: string): string | null => {
  const found = actor.exec(text)
  if (found === null) return null
  const name =
    /^ (?:(?:\p{Lu}\.)+ ?)?(?:(?:[Vv]an|[Dd]e|der|den|ter|te|'t) )*\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}-]+)?/u.exec(
      text.slice(found.index + found[0].length),
    )
  return /wethouder|burgemeester|portefeuillehouder/iu.test(found[0])
    ? `${found[0]}${name?.[0] ?? ''}`
    : found[0]
}

export const holderIn = (text: string): string | null =>
  /(?<![\p{L}])(?:[Ww]ethouder|[Bb]urgemeester|[Pp]ortefeuillehouder)s? ((?:(?:van|de|der|den|ter|te|het|in 't) )*\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}-]+)?)/u.exec(
    text,
  )?.[1] ?? null

/** In a document of the executive "wij" is the executive; names stay as they are printed. */
export const executiveMeant = (words: string | null): string | null =>
  words !== null && /^(?:wij|we)$/iu.test(words) ? 'het college' : words

/** In a letter to the council "u" is the council; in a reply to a board or a person it is whoever it is sent to. */
export const councilMeant = (words: string | null, head: DocumentHead): string | null => {
  if (words === null || !/^u$/iu.test(words)) return words
  return head.kind === 'collegereactie' ? (head.recipient ?? words) : 'de raad'
}
