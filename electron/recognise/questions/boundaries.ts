import { groupIn } from '../text/groups.ts'
import { withLetters } from '../text/letters.ts'
import type { Unit } from './units.ts'

export const terminator = withLetters(
  /^(?:(?:wij|ik) (?:vertrouwen|vertrouw|hopen|hoop|gaan er ?van uit|ga er ?van uit)\b.{0,40}\b(?:hiermee|voldoende|informeren|geïnformeerd)|hiermee (?:hopen|hoop|vertrouwen|beschouwen) (?:wij|ik)|hoogachtend|(?:met )?(?:vriendelijke|hartelijke) groet|(?:groet(?:en|jes)?|gr\.|mvg)[,.!]*$|ondertekening|aldus (?:besloten|vastgesteld)|(?:namens )?(?:het )?college van (?:burgemeester en wethouders|b(?:en|&)w)(?: van(?: de gemeente)? [\p{Lu}'’][\p{L} '’-]{1,40})?[,.]?$|(?:namens )?burgemeester en wethouders(?: van(?: de gemeente)? [\p{Lu}'’][\p{L} '’-]{1,40})?[,.]?$|de (?:gemeente|concern|loco)?-?secretaris[, ]|(?:mede-?)?indieners?(?:\(s\))?\s*[,:]|vragenstellers?(?:\(s\))?\s*:|(?:[A-Z\d]{1,2}[.)]\s+)?(?:tot slot|slotwoord|afsluiting|vervolg|vervolgstappen|(?:verdere|vervolg)?procedure|verzending|afschrift(?:en)?|bijlagen?)\s*:?$|namens de (?:fractie|raadsfractie)[^.?]{0,40},?$)/iu,
)

/** "Vragen van mw. Aydin (Volt)" */
export const groupOfAskers = (text: string): string | null =>
  text.length < 90 &&
  !text.includes('?') &&
  /^(?:\p{L}+ )?vra(?:ag|gen) (?:van|door|namens|gesteld door)\b/iu.test(text)
    ? (groupIn(text) ?? ofLocalGroup.exec(text)?.groups?.name ?? null)
    : null

/** "Vragen van Nieuwe Lijn:", alone on its line: a group that only its council knows. */
const ofLocalGroup = withLetters(
  /^(?:\p{L}+ )?[Vv]ragen (?:van|door|namens) (?:de )?(?:fractie(?: van)? )?(?<name>[\p{Lu}\d][\p{L}\d’'+!-]*(?: (?:(?:voor|van) (?:de |het )?)?[\p{Lu}\d][\p{L}\d’'+!-]*){0,3})\s*:?$/u,
)

export const isAnswerHeader = ({ label, text }: Unit) =>
  label?.kind === 'header' && /^(?:antwoord|beantwoording|reactie)/iu.test(text)

/** "Namens het college beantwoord ik de vragen als volgt:" is part of no question. */
export const announcesAnswers = (text: string): boolean =>
  text.length < 400 &&
  !text.includes('?') &&
  (/^(?:ons|onze|het|de)\s(?:\p{L}+\s)?(?:antwoord(?:en)?|reactie|beantwoording)\b.{0,60}:$/iu.test(text) ||
    /^(?:namens|het college|burgemeester en wethouders|wij|ik|de (?:burgemeester|wethouder)|op (?:uw|deze|bovenstaande)|naar aanleiding|in antwoord|in reactie|bovenstaande|uw|deze|onder verwijzing)\b.{0,200}\b(?:be)?antwoord(?:t|en|ing)?\b.{0,160}\b(?:als volgt|hieronder|onderstaand)\b.{0,30}[:.]$/iu.test(
      text,
    ) ||
    /^(?:hieronder|onderstaand|hierna|bijgaand)\b.{0,120}\b(?:antwoord(?:en)?|beantwoording|reactie)\b[^.]{0,80}[:.]$/iu.test(
      text,
    ))
