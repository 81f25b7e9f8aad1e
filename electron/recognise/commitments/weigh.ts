import { withLetters } from '../text/letters.ts'
import { upTo } from '../text/up-to.ts'
import { weighGrammar } from './account.ts'
import type { Clause } from './clauses.ts'
import { bestDeed, read } from './evidence.ts'
import * as deedWords from './phrases-deeds.ts'
import * as longerWords from './phrases-longer.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as say from './phrases-promises.ts'
import { forWhoever, soon } from './phrases-signs.ts'
import * as tellWords from './phrases-telling.ts'
import * as toldWords from './phrases-told.ts'
import { verbForms } from './phrases-verbs.ts'
import * as whenWords from './phrases-when.ts'
import { roundaboutIn } from './roundabout.ts'
import type { Sentence, Weighed, WeighedWhere } from './scoring.ts'
import { short, weighTelling } from './telling.ts'
import { type TermWords, timeHint } from './term-words.ts'

/** A sentence without any of these names nobody who could promise, and nothing that comes about. */
const anyTrigger = withLetters(
  /(?<![\p{L}])(?:wij|we|ik|hij|zij|ze|ons|college|wethouder|burgemeester|portefeuillehouder|b\s?(?:&|en)\s?w|gemeente|griffie|organisatie|opdracht|project\p{L}*|werkgroep|medewerkers?|afdeling|team|opzichter|ambtenaren|ligt|liggen|staan|geldt|gelden|hoort|horen|zal|zullen|gaat|gaan|wordt|worden|volgt|volgen|komt|komen|krijgt|krijgen|ontvangt|ontvangen|bereikt|bereiken|geschiedt|treft|volstaat|hoeft|hoeven|hoort|verneemt|kunt|kan|moet|moeten|starten|start|onze|vindt|vinden|staat|staan|streven|bedoeling|intentie|inzet)(?![\p{L}])|toe(?:ge)?zeg|(?<![\p{L}])(?:uiterlijk|vóór)(?![\p{L}])|verwacht|gepland|planning|voorzien|gereed|afgerond|voornemens/iu,
)

/** Whether a sentence has any of the words that a promise can't do without. */
export const mayPromise = (text: string): boolean =>
  !/[?]["'”’)]*$/.test(text) &&
  (saysWhen.test(text) ||
    soon.test(text) ||
    ownPeople.test(text) ||
    department.test(text) ||
    (anyTrigger.test(text) && (plainTrigger.test(text) || timeHint.test(text) || say.intends.test(text))))

/** A day or period by itself: whatever is said of it may be planned. */
const saysWhen = withLetters(
  /(?<![\p{L}])(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kwartaal|Q[1-4]|week \d|zomer\p{L}*|najaar|voorjaar|(?:begin|medio|eind|halverwege|loop van) (?:20\d\d|(?:dit|volgend|komend) jaar)|(?:dit|volgend|komend) (?:kwartaal|jaar)|(?:begroting|kadernota)\p{L}*)(?![\p{L}])/iu,
)

/** "Concernzaken werkt …": a part of the organisation that opens the sentence. */
const department = withLetters(/^\p{Lu}\p{Ll}{3,12}(?:zaken|beheer|werken|toezicht) /u)

/** Those who do what the executive has done. */
const ownPeople = withLetters(
  /namens|opdracht|aannemer|collega[’']s|boa[’']s|afdeling|team|consulent|handhaver|medewerker|coördinator|kundige|buitendienst|ambtenaren|adviseur|manager|leider|regisseur|opzichter|ploeg|(?<![\p{L}])onze? \p{L}/iu,
)

/** Without one of these only a date makes something of a sentence. */
const plainTrigger = withLetters(
  /(?<![\p{L}])(?:wij|we|ik|hij|zij|ze|ons|college|wethouder|burgemeester|portefeuillehouder|b\s?(?:&|en)\s?w|griffie|zal|zullen|wordt|worden|volgt|volgen|komt|komen|krijgt|krijgen|ontvangt|ontvangen|bereikt|bereiken|hoort|verneemt)(?![\p{L}])|toe(?:ge)?zeg/iu,
)

/** Whether a sentence that may promise does so, how surely, and by which words. Null: it doesn't. */
export const weigh = (text: string, terms: readonly TermWords[], where: WeighedWhere): Weighed | null => {
  const weighed = weighWords(text, terms, where)
  return weighed !== null && 'clauses' in weighed ? weighGrammar(weighed) : weighed
}

/** The same by known words alone; the sentence itself where these leave it open and its grammar decides. */
export function weighWords(
  text: string,
  terms: readonly TermWords[],
  where: WeighedWhere,
): Weighed | Sentence | null {
  if (toldWords.wordsOfReader.test(text)) return null
  // Nobody promises by five days at once: the rows of a table.
  if (terms.filter(({ hard }) => hard).length > 4) return null
  if (meetingWords.headLine.test(text) || tellWords.putsQuestions.test(text)) return null
  if (tellWords.gladlyNow.test(text) && terms.length === 0) return null
  if (forWhoever.test(text) && !ours.test(text)) return null
  if (
    onEachRequest.test(text) ||
    (/€|euro|bedrag|budget|krediet|middelen/iu.test(text) && setAside.test(text))
  )
    return null
  if (meetingWords.councilTreats.test(text) && !say.executive.test(text)) return null
  if (/[‘“"„]/u.test(text) && toldWords.saidBefore.test(text)) return null
  const pledges = /zeg|belo/iu.test(text)
  if (pledges && toldWords.pledgesNot.test(text)) return null
  if (pledges && toldWords.pledgedBefore.test(text)) return where.minutes ? pledgedInMinutes(text) : null
  const pledged = !pledges || (where.minutes && say.memberSpeaks.test(text)) ? null : say.pledge.exec(text)
  if (pledged !== null && !say.earlier.test(text.replace(pledged[0], ''))) {
    const reported = where.minutes || say.actor.test(text) || /^\s*toezegging/iu.test(text)
    if (reported && !/^(?:toegezegd|zijn)/iu.test(pledged[0]))
      return { tier: 'strong', why: [short(pledged[0])] }
    if (where.minutes) return { tier: 'strong', why: [short(pledged[0])] }
  }
  if (where.minutes) {
    // In minutes members ask and wish; only what the executive says itself is a promise.
    if (say.memberSpeaks.test(text)) return null
    const reported = say.reportedPledge.exec(text)
    if (reported !== null && !say.longAgo.test(text) && !toldWords.longPast.test(text))
      return { tier: 'strong', why: [short(reported[0])] }
  }
  if (
    (pledges && say.earlier.test(text)) ||
    (!where.minutes && say.asksExecutive.test(text) && !asksOthersThen.test(text))
  )
    return null
  const term = terms.find(({ hard }) => hard) ?? null
  const told = weighTelling(text, terms, term, where)
  if (told !== null) return told
  const sentence = read(text, terms, where)
  return weighDoing(sentence) ?? sentence
}

/** "Beslist binnen acht weken na ontvangst van de aanvraag", "krijgen binnen acht weken een beschikking": how long each case takes. */
const onEachRequest = withLetters(
  /(?<![\p{L}])binnen [\p{L}\d]+ (?:werk)?(?:dagen|weken|maanden) na (?:(?:de )?(?:ontvangst|indiening|binnenkomst) van )?(?:de|een|het|elke|iedere) (?:[\p{L}]+e )?\p{L}*(?:aanvraag|melding|klacht|bezwaar|bezwaarschrift|aanmelding|inschrijving)(?![\p{L}])|(?<![\p{L}])krijg(?:t|en)(?![\p{L}])[^,;]{0,40}?binnen [\p{L}\d]+ (?:werk)?(?:dagen|weken|maanden) (?:een|het) (?:besluit|beschikking)(?![\p{L}])/iu,
)

/** "In de begroting is € 40.000 opgenomen": money that lies ready. */
const setAside = withLetters(
  /(?<![\p{L}])(?:is|zijn)(?![\p{L}])(?![^.;]*(?<![\p{L}])(?:zal|zullen|wordt|worden|wij|we)(?![\p{L}]))[^;]{0,100}?(?<![\p{L}])(?:opgenomen|gereserveerd|begroot|geraamd|beschikbaar|bestemd|uitgetrokken|vrijgemaakt|toegekend)(?![\p{L}])/iu,
)

/** "Wij zullen de provincie verzoeken om …": asked on behalf of who reads it. */
const asksOthersThen = withLetters(
  /(?<![\p{L}])(?:(?:wij|we|ik|college|wethouder) (?:zal|zullen|ga|gaat|gaan)|(?:zal|zullen|ga|gaat|gaan) (?:wij|we|ik|het college|de wethouder))(?![\p{L}])/iu,
)
const ours = withLetters(/(?<![\p{L}])(?:wij|we|ik|ons|onze|u|uw)(?![\p{L}])/iu)

/** Minutes may tell what was promised in the past tense; what was promised at another time is told as such. */
const pledgedInMinutes = (text: string): Weighed | null => {
  const told = toldWords.pledgedBefore.exec(text)
  return told === null ||
    say.longAgo.test(text) ||
    toldWords.longPast.test(text) ||
    say.memberSpeaks.test(text)
    ? null
    : { tier: 'strong', why: [short(told[0])] }
}

const promisesMore = withLetters(
  /(?<![\p{L}])(?:zal|zullen|gaan|gaat|volgt|volgen|komen (?:wij|we)|wordt|worden|ontvangt|krijgt)(?![\p{L}])/iu,
)

/** Deeds: whatever the structure of the sentence and its words for the future make of them. */
function weighDoing(sentence: Sentence): Weighed | null {
  const { text, term, where } = sentence
  if (say.performative.test(text) && (term === null || !promisesMore.test(text))) return null
  const deed = bestDeed(sentence)
  if (deed !== null)
    return { tier: deed.tier, why: [short(deed.words), ...(term === null ? [] : [term.literal])] }
  const possible = (found: RegExpExecArray | null, ...more: string[]): Weighed | null =>
    found === null ? null : { tier: 'possible', why: [short(found[0]), ...more] }
  const worded = where.ownVoice && !where.minutes ? longerWords.inMoreWords.exec(text) : null
  if (
    worded !== null &&
    (!say.negated.test(worded[0]) || /, dan /u.test(worded[0])) &&
    (deedWords.orderGiven.test(worded[0]) || !toldWords.toldOf.test(upTo(text, / (?:om|of|hoe) /u)))
  )
    return possible(worded)
  const roundabout = where.ownVoice && !where.minutes ? roundaboutIn(sentence) : null
  if (roundabout !== null) return possible(roundabout)
  if (say.habit.test(text)) return null
  const intends = say.intends.exec(text)
  // "Onze inzet is dat er geen wachtlijst meer is": what is wanted may be that something is not.
  const wanted = intends !== null && / (?:dat|om) /u.test(text.slice(intends.index))
  if (say.negated.test(wanted ? text.slice(0, intends.index + intends[0].length) : text)) return null
  if (say.rulesOfConduct.test(text) && term === null) return null
  if (intends !== null && intendedByExecutive(text, where)) return possible(intends)
  const kept = say.keepsPromise.exec(text)
  if (kept !== null && where.ownVoice) return possible(kept)
  if (where.minutes || term === null || /^(?:als|indien|wanneer|mocht|zij|ze|hij)(?![\p{L}])/iu.test(text))
    return null
  return weighPlanned(sentence, term)
}

/** "Het college is bereid", "onze inzet is", and "het streven is om" where the executive itself writes. */
const intendedByExecutive = (text: string, where: WeighedWhere): boolean =>
  where.minutes
    ? !say.memberSpeaks.test(text) &&
      (/wethouder|burgemeester|college|portefeuillehouder/iu.test(text) ||
        (where.executiveSpeaks &&
          /^(?:hij|zij|ze) (?:geeft aan|is (?:van plan|voornemens|bereid)|streeft)(?![\p{L}])/iu.test(text)))
    : say.executive.test(text) || (where.ownVoice && deedWords.ownIntent.test(text))

/** What is planned, expected or must be done by a day: proposed, for it is nobody's word. */
function weighPlanned({ text, clauses, where }: Sentence, term: TermWords): Weighed | null {
  const possible = (found: RegExpExecArray | null): Weighed | null =>
    found === null ? null : { tier: 'possible', why: [short(found[0]), term.literal] }
  const clause = clauses.findLast(({ start }) => start <= term.start)
  if (where.ownVoice && !say.byLaw.test(text) && !say.otherParty.test(text)) {
    const held = whenWords.takesPlace.exec(text)
    if (held !== null) return possible(held)
  }
  const said = clause?.kind === 'main' ? clause.text : text
  if (toldWords.wasOnce.test(said) || say.ofOthers.test(text)) return null
  if (toldWords.isDone.test(said) && !toldWords.foreseenWords.test(said)) return null
  const expected = say.expects.exec(text)
  if (
    expected !== null &&
    (say.actor.test(text) || say.ownProcess.test(text)) &&
    !say.otherParty.test(text) &&
    comesOfIt(text.slice(expected.index + expected[0].length), text)
  )
    return possible(expected)
  // "De korven staan uiterlijk eind oktober weer in de straat": a state that is there by then.
  const bound = /^(?:uiterlijk|vóór)(?![\p{L}])/iu.test(term.literal) && where.ownVoice
  if (
    bound &&
    isMain(clause) &&
    !say.byLaw.test(text) &&
    !say.otherParty.test(text) &&
    !say.negated.test(said)
  )
    return possible(whenWords.standsThen.exec(said))
  const plain = !say.byLaw.test(text) && !say.otherParty.test(text) && !say.negated.test(said)
  if (where.ownVoice && isMain(clause) && plain && whenWords.ownChange.test(text)) {
    const takes = whenWords.takesEffect.exec(said)
    if (takes !== null) return possible(takes)
  }
  const own = say.ownProcess.exec(text)
  if (own !== null && say.underWay.test(text) && !say.otherParty.test(text)) return possible(own)
  // "…, maar daar moet je een tablet voor hebben": what must be then, and what the reader of it does not.
  const must = /(?<![\p{L}])(?:moet|moeten|dient|dienen)(?![\p{L}])(?! (?:je|men|jullie)(?![\p{L}]))/iu.exec(
    said,
  )
  return say.byLaw.test(text) || say.otherParty.test(text) || !where.ownVoice ? null : possible(must)
}

/** "Wij verwachten dat de kosten stijgen" is a forecast: what is expected of the executive is done, made or ready then. */
const comesOfIt = (rest: string, text: string): boolean =>
  say.ownProcess.test(text) ||
  deedWords.productNamed.test(text) ||
  readyThen.test(text) ||
  rest.split(/[^\p{L}]+/u).some((word) => verbForms(word).some(({ sort }) => sort !== 'state'))
const readyThen = withLetters(
  /(?<![\p{L}])(?:klaar|gereed|duidelijk\p{L}*|uitsluitsel|helderheid|bekend|uitkomst\p{L}*|cijfers|operationeel|in gebruik|open)(?![\p{L}])/iu,
)

const isMain = (clause: Clause | undefined): boolean => clause === undefined || clause.kind === 'main'
