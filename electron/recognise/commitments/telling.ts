import { withLetters } from '../text/letters.ts'
import { actsOf } from './acts.ts'
import { type Clause, clausesOf } from './clauses.ts'
import * as say from './phrases-promises.ts'
import * as tellWords from './phrases-telling.ts'
import * as toldWords from './phrases-told.ts'
import * as whenWords from './phrases-when.ts'
import type { Weighed, WeighedWhere } from './scoring.ts'
import type { TermWords } from './term-words.ts'

/** Acts by which the executive tells the council something: informing, sending, coming back to it. */
export function weighTelling(
  text: string,
  terms: readonly TermWords[],
  term: TermWords | null,
  where: WeighedWhere,
): Weighed | null {
  const whom = say.addressee.exec(text)?.[0]
  // Nobody is told anything where nobody is named, but for what comes back or comes after.
  if (whom === undefined && !/terug|nale|nage|nastu|nazend|beantwoord|(?<!\p{L})na(?!\p{L})/iu.test(text))
    return tellingNow(text, terms, where, false)
  const hit = say.tellsCouncil(text, term !== null)
  if (hit === null) return tellingNow(text, terms, where, whom !== undefined)
  if (whom === undefined && !hit.addressed) return null
  const passive = /^(?:wordt|worden|zal|zullen|krijgt|krijgen|ontvangt|beschikt|u |uw|de |raad)/iu.test(
    hit.words,
  )
  const who = whoTells(text, where)
  if (!passive && who === undefined) return null
  if (who === undefined && !hit.addressed && whom === undefined) return null
  if (isPerformative(text, hit.words, term)) return null
  const clauses = clausesOf(text)
  if (saidOfAnother(text, hit, clauses) || isDuty(hit, clauses)) return null
  // "Waarin het college wordt uitgenodigd": the executive is told, and tells nobody.
  if (/^word/iu.test(hit.words) && toldItself.test(text.slice(0, hit.index))) return null
  if (
    where.afterPerformative &&
    term === null &&
    /^(?:ook|daarnaast|tevens|verder|vervolgens)(?![\p{L}])/iu.test(text)
  )
    return null
  if (say.negated.test(text.slice(Math.max(0, hit.index - 20), hit.index + hit.words.length))) return null
  const given =
    (passive && hit.addressed && where.executiveSpeaks && !say.memberSpeaks.test(text)) ||
    (passive && whom !== undefined && (term !== null || (where.executiveSpeaks && terms.length > 0)))
  if (where.minutes && !saidByExecutive(text, who) && !given) return null
  if (
    /beantwoord$/iu.test(hit.words) &&
    !/schriftelijk|(?<![\p{L}])(?:zal|zullen)(?![\p{L}])/iu.test(text) &&
    term === null
  )
    return null
  if (
    say.habit.test(text) &&
    !/(?<![\p{L}])(?:zal|zullen)(?![\p{L}])/iu.test(text) &&
    !(whom !== undefined && inRhythm(text, where))
  )
    return null
  const why = [hit.words, ...(whom === undefined ? [] : [whom])]
  const weak =
    (hit.hoped &&
      (term === null ||
        /(?<![\p{L}])(?:hoop|hopen|hoopt|streef|streeft|streven|wil|willen)(?![\p{L}])/iu.test(hit.words))) ||
    say.softened.test(text) ||
    say.habit.test(text) ||
    (who === undefined && /^wordt?e?n? .*(?:geagendeerd|besproken)$/iu.test(hit.words)) ||
    onWish.test(text) ||
    (passive && /^(?:als|indien|mocht)(?![\p{L}])/iu.test(text)) ||
    (!where.ownVoice && who === undefined) ||
    whenWords.incidental.test(text) ||
    (!passive && actsOf(clauses, true).length === 0)
  if (hit.hoped && term === null && !/bereid|voornemens|van plan/iu.test(hit.words)) return null
  return { tier: weak ? 'possible' : 'strong', why }
}

/** "U ontvangt ieder kwartaal een overzicht": what the council is to get each time, and doesn't get already. */
const inRhythm = (text: string, where: WeighedWhere): boolean =>
  where.ownVoice && !where.minutes && !usual.test(text) && ownWord.test(text)
/** In the first person, or to who reads it: "de burgemeester rapporteert elk half jaar" tells how it goes. */
const ownWord = withLetters(
  /(?<![\p{L}])(?:wij|we|ik|voortaan|vanaf|(?:u|raad) (?:ontvangt|krijgt|wordt)|(?:ontvangt|krijgt|wordt) (?:u|uw raad|de raad))(?![\p{L}])/iu,
)
const usual = withLetters(
  /(?<![\p{L}])(?:al|reeds|gebruikelijk\p{L}*|gewoontegetrouw|momenteel|nu|op dit moment|tot nu toe|tot op heden|van oudsher|altijd|bestaande|huidige|bijvoorbeeld|eerder)(?![\p{L}])|(?<![\p{L}])(?:via|in|bij|met) (?:de |het |onze )?(?:jaarstukken|jaarrekening|jaarverslag|begroting|p\s?&\s?c|planning[ -]en)/iu,
)

const toldItself = withLetters(
  /(?<![\p{L}])(?:het college|ons college|de (?:wethouder|burgemeester|gemeente)) $/iu,
)

/** "De fractie wil weten wanneer het college de raad informeert": the telling stands whole in a clause of that kind. */
function saidOfAnother(text: string, hit: say.TellHit, clauses: readonly Clause[]): boolean {
  const last = hit.words.split(' … ').at(-1) ?? hit.words
  const end = text.indexOf(last, hit.index) + last.length - 1
  const clause = clauses.findLast(({ start }) => start <= hit.index)
  const same = clause === clauses.findLast(({ start }) => start <= end)
  return (
    same &&
    clause?.kind === 'aside' &&
    /^(?:als|indien|wanneer|omdat|hoewel|terwijl|voordat|totdat|doordat)$/u.test(clause.opener ?? '')
  )
}

/** "Het verzoek moet binnen acht weken worden beantwoord": a duty, not a promise. */
const isDuty = (hit: say.TellHit, clauses: readonly Clause[]): boolean =>
  /^worden/iu.test(hit.words) &&
  /(?<![\p{L}])(?:moet|moeten|dient|dienen|mag|mogen)(?![\p{L}])/iu.test(
    clauses.findLast(({ start }) => start <= hit.index)?.text ?? '',
  )

const whoTells = (text: string, where: WeighedWhere): string | undefined => {
  const named = say.actor.exec(text)?.[0]
  return where.minutes && (named === undefined || /^(?:wij|we|ik)$/iu.test(named))
    ? heOfExecutive(text, where)
    : named
}

/** In minutes "hij", and "ik" where they are word for word, stands for the wethouder who spoke just before. */
const heOfExecutive = (text: string, where: WeighedWhere): string | undefined =>
  where.executiveSpeaks && /(?<![\p{L}])(?:hij|zij|ze|ik|wij|we)(?![\p{L}])/iu.test(text)
    ? 'wethouder'
    : undefined

/** The document's own act ("Met deze brief informeren wij u over 2025"), whatever period it is about. */
const isPerformative = (text: string, words: string, term: TermWords | null): boolean => {
  const act = say.performative.exec(text)
  if (act === null) return false
  if (term === null || term.start < act.index) return term === null
  const later = /^(?:zal|zullen|gaat?|gaan|wordt|worden|krijg|ontvang|u |uw|de )/iu.test(words)
  const at = text.indexOf(words.split(' … ')[0] ?? '')
  return !later && Math.abs(at - (act.index + act[0].length)) < 40
}

/** "Daarna sturen wij u een overzicht": telling the council in the present tense, sure where it says when. */
function tellingNow(
  text: string,
  terms: readonly TermWords[],
  where: WeighedWhere,
  named: boolean,
): Weighed | null {
  const term = terms[0] ?? null
  const told = named ? tellWords.presentTelling.exec(text) : null
  const open = told === null ? tellWords.laidOpen.exec(text) : null
  const found = told ?? open
  if (found === null || toldWords.toldOf.test(found[0]) || say.negated.test(found[0])) return null
  if (isPerformative(text, found[0], term)) return null
  const who = whoTells(text, where)
  if (where.minutes && !saidByExecutive(text, who)) return null
  const often = say.habit.test(text) && !whenWords.stillToCome.test(text)
  if (often && !(named && inRhythm(text, where))) return null
  const timeless = term === null && !whenWords.stillToCome.test(text)
  if (timeless && (open !== null || !where.ownVoice)) return null
  const weak = often || timeless || say.softened.test(text) || onWish.test(text)
  return { tier: weak ? 'possible' : 'strong', why: [short(found[0])] }
}

/** "Als u dat wenst": told only if asked for. What hangs on an event ("Mocht dit later worden") is told for sure. */
const onWish = withLetters(
  /^(?:als|indien|mocht|mochten) (?:(?:u|uw raad|de (?:gemeente)?raad|de commissie|er behoefte|daar(?:aan)? behoefte)(?![\p{L}])|[^,]*(?:wens|wil|behoefte|gewenst|prijs))/iu,
)

export const short = (words: string) =>
  words.length > 120 ? `${words.slice(0, 50)} … ${words.slice(-50)}` : words

const saidByExecutive = (text: string, who: string | undefined) =>
  /wethouder|burgemeester|college|portefeuillehouder/iu.test(who ?? '') && !say.memberSpeaks.test(text)
