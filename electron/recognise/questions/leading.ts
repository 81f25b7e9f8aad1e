import type { TextRange } from '../../../shared/records/source-text.ts'
import { endsAsQuestion, hasQuestionMark, opensAsQuestion } from './labels.ts'
import type { Unit } from './units.ts'

export type Part = Readonly<{ range: TextRange; unit: Unit }>

/** Words with which a question goes on after its question mark. */
export const goesOn =
  /^(?:zo (?:ja|nee|niet|neen)|indien|graag|gaarne|en\b|of\b|toelichting|kunt u|kan het|dit graag|waarom|wij (?:vragen|verzoeken)|in hoeverre|welke)/iu
/** Words that only an answer begins with. */
export const plainAnswer =
  /^(?:zie\b|ja\b|nee\b|neen\b|idem|niet van toepassing|n\.?v\.?t|dat klopt|klopt\b|deels\b|wij verwijzen)/iu

/** The words before the colon ask; behind a question mark they may be the answer already. */
function asksInList(text: string): boolean {
  if (!text.endsWith(':')) return false
  const last = text.slice(text.lastIndexOf('?') + 1).trim()
  return !text.includes('?') || opensAsQuestion(last) || goesOn.test(last)
}

/** How many parts, from the first, are the question: up to the first that asks and what asks on after it. */
export const leadingParts = (parts: readonly Part[]): number => {
  let count = parts.findIndex((part, index) => index < 3 && hasQuestionMark(part.unit.text)) + 1
  const own = parts[0]?.unit.text ?? ''
  if (count === 0 || (count > 1 && (opensAsQuestion(own) || plainAnswer.test(parts[1]?.unit.text ?? ''))))
    count = 1
  // "Bent u bereid om:" goes on in its list.
  if (asksInList(parts[count - 1]?.unit.text ?? ''))
    while ((parts[count]?.unit.marker ?? null) !== null) count += 1
  while (count < parts.length) {
    const text = parts[count]?.unit.text ?? ''
    const previous = parts[count - 1]?.unit.text ?? ''
    const asksOn =
      endsAsQuestion(text) &&
      (opensAsQuestion(text) || goesOn.test(text) || parts[count]?.unit.marker !== null)
    const request =
      goesOn.test(text) && text.length < 120 && !plainAnswer.test(text) && endsAsQuestion(previous)
    if (!asksOn && !request) break
    count += 1
  }
  return Math.min(count, parts.length)
}
