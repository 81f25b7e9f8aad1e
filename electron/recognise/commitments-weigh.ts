import type { Tier } from '../../shared/records/tier.ts'
import * as now from './phrases-present.ts'
import * as say from './phrases-promises.ts'
import type { TermWords } from './phrases-terms.ts'

export type Weighed = Readonly<{ tier: Tier; why: string[] }>
export type WeighedWhere = Readonly<{
  /** Minutes and decision lists report what was said; only what is promised out loud counts there. */
  minutes: boolean
  /** Inside an answer or a letter: the executive itself speaks. */
  ownVoice: boolean
  /** The sentence before it says what this document does ("Met deze brief informeert het college u over …"). */
  afterPerformative: boolean
  /** In minutes: "hij" is the member of the executive who spoke just before. */
  executiveSpeaks: boolean
}>

/** A sentence without any of these names nobody who could promise, and nothing that comes about. */
const anyTrigger =
  /(?<![\p{L}])(?:wij|we|ik|hij|zij|u|uw|college|wethouder|burgemeester|portefeuillehouder|b\s?(?:&|en)\s?w|gemeente|griffie|raad|raadsleden|commissie|zal|zullen|gaat|gaan|wordt|worden|volgt|volgen|komt|komen|toe|moet|moeten|streven|is|zijn)(?![\p{L}])|toezeg|verwacht|gepland|planning|voorzien|voornemens/iu

/** Whether a sentence promises something, how surely, and by which words. Null: it doesn't. */
export const weigh = (text: string, terms: readonly TermWords[], where: WeighedWhere): Weighed | null => {
  if (!anyTrigger.test(text) || /[?]["'”’)]*$/.test(text)) return null
  if (/[‘“"„]/u.test(text) && now.saidBefore.test(text)) return null
  if (now.pledgedBefore.test(text)) return where.minutes ? pledgedInMinutes(text) : null
  const pledged = where.minutes && say.memberSpeaks.test(text) ? null : say.pledge.exec(text)
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
    if (reported !== null && !say.longAgo.test(text) && !now.longPast.test(text))
      return { tier: 'strong', why: [short(reported[0])] }
  }
  if (say.earlier.test(text) || (!where.minutes && say.asksExecutive.test(text))) return null
  const term = terms.find(({ hard }) => hard) ?? null
  const told = weighTelling(text, terms, term, where)
  if (told !== null) return told
  return weighDoing(text, terms, term, where)
}

/** Minutes may tell what was promised in the past tense; what was promised at another time is told as such. */
const pledgedInMinutes = (text: string): Weighed | null => {
  const told = now.pledgedBefore.exec(text)
  return told === null || say.longAgo.test(text) || now.longPast.test(text) || say.memberSpeaks.test(text)
    ? null
    : { tier: 'strong', why: [short(told[0])] }
}

const short = (words: string) => (words.length > 120 ? `${words.slice(0, 50)} … ${words.slice(-50)}` : words)

function weighTelling(
  text: string,
  terms: readonly TermWords[],
  term: TermWords | null,
  where: WeighedWhere,
): Weighed | null {
  const hit = say.tellsCouncil(text)
  if (hit === null) return tellingNow(text, terms, where)
  const whom = say.addressee.exec(text)?.[0]
  if (whom === undefined && !hit.addressed) return null
  const passive = /^(?:wordt|worden|zal|zullen|krijgt|krijgen|ontvangt|u |uw|de |raad)/iu.test(hit.words)
  const who = say.actor.exec(text)?.[0] ?? heOfExecutive(text, where)
  if (!passive && who === undefined) return null
  if (who === undefined && !hit.addressed && whom === undefined) return null
  if (isPerformative(text, hit.words, term)) return null
  if (
    where.afterPerformative &&
    term === null &&
    /^(?:ook|daarnaast|tevens|verder|vervolgens)(?![\p{L}])/iu.test(text)
  )
    return null
  if (say.negated.test(text.slice(Math.max(0, hit.index - 20), hit.index + hit.words.length))) return null
  if (where.minutes && !saidByExecutive(text, who) && !(passive && whom !== undefined && term !== null))
    return null
  if (
    /beantwoord$/iu.test(hit.words) &&
    !/schriftelijk|(?<![\p{L}])(?:zal|zullen)(?![\p{L}])/iu.test(text) &&
    term === null
  )
    return null
  if (say.habit.test(text) && !/(?<![\p{L}])(?:zal|zullen)(?![\p{L}])/iu.test(text)) return null
  const why = [hit.words, ...(whom === undefined ? [] : [whom])]
  const weak =
    (hit.hoped &&
      (term === null ||
        /(?<![\p{L}])(?:hoop|hopen|hoopt|streef|streeft|streven|wil|willen)(?![\p{L}])/iu.test(hit.words))) ||
    say.softened.test(text) ||
    say.habit.test(text) ||
    (who === undefined && /^wordt?e?n? .*(?:geagendeerd|besproken)$/iu.test(hit.words)) ||
    /^(?:als|indien|mocht)(?![\p{L}])/iu.test(text) ||
    (!where.ownVoice && who === undefined)
  if (hit.hoped && term === null && !/bereid|voornemens|van plan/iu.test(hit.words)) return null
  return { tier: weak ? 'possible' : 'strong', why }
}

/** In minutes "hij" stands for the wethouder who spoke just before. */
const heOfExecutive = (text: string, where: WeighedWhere): string | undefined =>
  where.executiveSpeaks && /(?<![\p{L}])(?:hij|zij)(?![\p{L}])/iu.test(text) ? 'wethouder' : undefined

const promisesMore =
  /(?<![\p{L}])(?:zal|zullen|gaan|gaat|volgt|volgen|komen (?:wij|we)|wordt|worden|ontvangt|krijgt)(?![\p{L}])/iu

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
function tellingNow(text: string, terms: readonly TermWords[], where: WeighedWhere): Weighed | null {
  const term = terms[0] ?? null
  const told = now.presentTelling.exec(text)
  const open = told === null ? now.laidOpen.exec(text) : null
  const found = told ?? open
  if (found === null || now.toldOf.test(found[0]) || say.negated.test(found[0])) return null
  if (isPerformative(text, found[0], term)) return null
  const who = say.actor.exec(text)?.[0] ?? heOfExecutive(text, where)
  if (where.minutes && !saidByExecutive(text, who)) return null
  if (say.habit.test(text) && !now.stillToCome.test(text)) return null
  const when = term !== null || now.stillToCome.test(text)
  if (!when && (open !== null || !where.ownVoice)) return null
  const weak = !when || say.softened.test(text) || /^(?:als|indien|mocht)(?![\p{L}])/iu.test(text)
  return { tier: weak ? 'possible' : 'strong', why: [short(found[0])] }
}

const goes = /(?<![\p{L}])gaa?n?t?(?![\p{L}])/iu

function weighDoing(
  text: string,
  terms: readonly TermWords[],
  term: TermWords | null,
  where: WeighedWhere,
): Weighed | null {
  const possible = (found: RegExpExecArray | null, ...more: string[]): Weighed | null =>
    found === null ? null : { tier: 'possible', why: [short(found[0]), ...more] }
  if (say.leadingCondition.test(text) || say.habit.test(text)) return null
  if (say.performative.test(text) && (term === null || !promisesMore.test(text))) return null
  const will =
    say.actorWillDo.exec(text) ?? (where.executiveSpeaks ? /^(?:hij|zij) (?:zal|gaat) /iu.exec(text) : null)
  if (where.minutes) {
    if (!where.executiveSpeaks && /^(?:hij|zij)(?![\p{L}])/iu.test(text)) return null
    const named =
      will !== null &&
      (where.executiveSpeaks || /wethouder|burgemeester|college|portefeuillehouder/iu.test(will[0]))
    const goesOnly = will !== null && goes.test(will[0]) && say.goesOnly.test(text)
    return named && !goesOnly && !say.negated.test(text) ? possible(will) : null
  }
  if (say.rulesOfConduct.test(text) && term === null) return null
  if (say.negated.test(text)) return null
  if (will !== null && !(goes.test(will[0]) && say.goesOnly.test(text)))
    return dated(text, term, will)
      ? { tier: 'strong', why: [short(will[0]), term?.literal ?? ''] }
      : plainly(text, will, where)
        ? { tier: 'strong', why: [short(will[0])] }
        : possible(will)
  const deed = doneNow(text, terms, term, where)
  if (deed !== null) return deed
  const passive = say.passiveWillBe.exec(text)
  if (passive !== null && (term !== null || where.ownVoice)) return possible(passive)
  const comes = say.somethingComes.exec(text)
  if (comes !== null) return possible(comes)
  const intends = say.intends.exec(text)
  if (intends !== null && say.executive.test(text)) return possible(intends)
  const along = say.takesAlong.exec(text)
  if (along !== null && (terms.length > 0 || say.processNoun.test(text))) return possible(along)
  const taken = say.takenAlong.exec(text)
  if (taken !== null && say.processNoun.test(text)) return possible(taken)
  if (term === null) return possible(say.correctedLater.exec(text))
  if (/(?<![\p{L}])(?:heeft|hebben|had|hadden)(?![\p{L}])/iu.test(text)) return null
  const expected = say.expects.exec(text)
  if (say.ofOthers.test(text)) return null
  if (expected !== null && (say.actor.test(text) || say.ownProcess.test(text)))
    return possible(expected, term.literal)
  const own = say.ownProcess.exec(text)
  if (
    own !== null &&
    /(?<![\p{L}])(?:zal|zullen|wordt|worden|komt|komen|volgt|volgen|vindt|start|starten|moet)(?![\p{L}])/iu.test(
      text,
    )
  )
    return possible(own, term.literal)
  const is = say.passiveIs.exec(text)
  if (is !== null && !byOthers.test(text)) return possible(is, term.literal)
  const near = say.actorNear.exec(text)
  if (
    near !== null &&
    !say.stative.test(near[0]) &&
    !/(?<![\p{L}])(?:heeft|hebben|was|waren|werd|werden|had|hadden|zijn|is)(?![\p{L}])/iu.test(text)
  )
    return possible(near, term.literal)
  const must = /(?<![\p{L}])(?:moet|moeten|dient|dienen)(?![\p{L}])/iu.exec(text)
  return say.byLaw.test(text) ? null : possible(must, term.literal)
}

/** A deed of the executive itself with a day, month or quarter to hold it to. */
const dated = (text: string, term: TermWords | null, will: RegExpExecArray): boolean =>
  term !== null && say.executive.test(will[0]) && !say.exploratory.test(text) && !say.softened.test(text)

/** "Wij zullen dit aan de orde stellen": said by the executive itself, without a doubt, a condition or looking into it. */
const plainly = (text: string, will: RegExpExecArray, where: WeighedWhere): boolean =>
  where.ownVoice &&
  say.executive.test(will[0]) &&
  /(?<![\p{L}])(?:zal|zullen)(?![\p{L}])/iu.test(will[0]) &&
  !/(?<![\p{L}])(?:kunnen|moeten|hoeven|hebben|zijn|worden|blijven|merken|ervaren|krijgen|houden|overgaan|als|indien|wanneer|mits|tenzij|mocht|in principe|waarschijnlijk|vermoedelijk|wellicht|mogelijk)(?![\p{L}])/iu.test(
    text,
  ) &&
  ![say.exploratory, say.softened, say.rulesOfConduct, now.hopeful, now.toldOf].some((doubt) =>
    doubt.test(text),
  )

/** Deeds in the present tense: sure with a date, proposed where something else says that they are still to come. */
function doneNow(
  text: string,
  terms: readonly TermWords[],
  term: TermWords | null,
  where: WeighedWhere,
): Weighed | null {
  if (now.toldOf.test(text)) return null
  const weak = say.softened.test(text) || now.hopeful.test(text)
  const deed = now.presentDeed(text)
  if (deed !== null) {
    const proposes = /(?<![\p{L}])kom(?:t|en)(?![\p{L}])/iu.test(deed)
    if (term !== null)
      return { tier: weak || proposes ? 'possible' : 'strong', why: [short(deed), term.literal] }
    if (terms.length > 0 || now.stillToCome.test(text)) return { tier: 'possible', why: [short(deed)] }
  }
  const takes = now.takenUp.exec(text)
  if (takes !== null && where.ownVoice) return { tier: 'possible', why: [takes[0]] }
  const looks = now.looksInto.exec(text)
  if (looks !== null && where.ownVoice) return { tier: 'possible', why: [short(looks[0])] }
  const proposal = now.proposalMade.exec(text)
  if (proposal !== null && terms.length > 0) return { tier: 'possible', why: [short(proposal[0])] }
  const comes = now.impersonal.exec(text)
  if (comes === null || !where.ownVoice || byOthers.test(text)) return null
  if (term !== null) return { tier: weak ? 'possible' : 'strong', why: [short(comes[0]), term.literal] }
  return now.stillToCome.test(text) ? { tier: 'possible', why: [short(comes[0])] } : null
}

const byOthers =
  /(?<![\p{L}])door (?!ons(?![\p{L}])|het college|de gemeente(?![\p{L}])|een (?:extern|onafhankelijk))/iu
const saidByExecutive = (text: string, who: string | undefined) =>
  /wethouder|burgemeester|college|portefeuillehouder/iu.test(who ?? '') && !say.memberSpeaks.test(text)
