import { groupIn } from './groups.ts'
import type { Draft } from './questions-drafts.ts'
import { hasQuestionMark } from './questions-labels.ts'
import type { Unit } from './questions-units.ts'

export const terminator =
  /^(?:(?:wij|ik) (?:vertrouwen|vertrouw|hopen|hoop|gaan er ?van uit|ga er ?van uit)\b.{0,40}\b(?:hiermee|voldoende|informeren|geïnformeerd)|hiermee (?:hopen|hoop|vertrouwen|beschouwen) (?:wij|ik)|hoogachtend|(?:met )?(?:vriendelijke|hartelijke) groet|ondertekening|aldus (?:besloten|vastgesteld)|(?:namens )?(?:het )?college van (?:burgemeester en wethouders|b(?:en|&)w)(?: van(?: de gemeente)? [\p{Lu}'’][\p{L} '’-]{1,40})?[,.]?$|(?:namens )?burgemeester en wethouders(?: van(?: de gemeente)? [\p{Lu}'’][\p{L} '’-]{1,40})?[,.]?$|de (?:gemeente|concern|loco)?-?secretaris[, ]|(?:mede-?)?indieners?(?:\(s\))?\s*[,:]|vragenstellers?(?:\(s\))?\s*:|namens de (?:fractie|raadsfractie)[^.?]{0,40},?$)/iu

/** "Vragen van mw. Aydin (Volt)" */
export const groupOfAskers = (text: string): string | null =>
  text.length < 90 &&
  !text.includes('?') &&
  /^(?:\p{L}+ )?vra(?:ag|gen) (?:van|door|namens|gesteld door)\b/iu.test(text)
    ? groupIn(text)
    : null

export const isAnswerHeader = ({ label, text }: Unit) =>
  label?.kind === 'header' && /^(?:antwoord|beantwoording|reactie)/iu.test(text)

/** "Antwoord" alone above a list that begins with the first unanswered number. */
export function isBlockHeader(unit: Unit, pending: readonly Draft[], next: Unit | undefined): boolean {
  if (pending.length < 2 || unit.marker !== null || !/antwoord|reactie/iu.test(unit.text)) return false
  const isLabel = unit.label !== null && unit.label.length === unit.text.length && unit.label.numbers === ''
  if (!isLabel && (unit.text.length > 200 || hasQuestionMark(unit.text))) return false
  const value = next?.marker?.value
  return value !== undefined && value !== '' && value === pending[0]?.number
}
