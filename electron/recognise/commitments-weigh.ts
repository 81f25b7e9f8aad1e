import type { Tier } from '../../shared/records/tier.ts'
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
}>

const anyTrigger =
  /zal|zull|ga(?:at|an)?\b|word(?:t|en)|zeg|kom|koppel|informe|rapporte|volg|ontvang|krijg|stur|stuur|zend|zond|bied|legg?|deel|delen|neem|nemen|betrek|houd|breng|geef|geven|lever|verwacht|voornemens|bereid|stre|wil|gepland|planning|moet|voorzien|agende|presente|licht|bespre|organis/iu

/** Whether a sentence promises something, how surely, and by which words. Null: it doesn't. */
export const weigh = (text: string, terms: readonly TermWords[], where: WeighedWhere): Weighed | null => {
  if (!anyTrigger.test(text) || /[?]["'”’)]*$/.test(text)) return null
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
    if (reported !== null && !say.longAgo.test(text)) return { tier: 'strong', why: [short(reported[0])] }
  }
  if (say.earlier.test(text) || (!where.minutes && say.asksExecutive.test(text))) return null
  const term = terms.find(({ hard }) => hard) ?? null
  const told = weighTelling(text, term, where)
  if (told !== null) return told
  return weighDoing(text, terms, term, where)
}

const short = (words: string) => (words.length > 120 ? `${words.slice(0, 50)} … ${words.slice(-50)}` : words)

function weighTelling(text: string, term: TermWords | null, where: WeighedWhere): Weighed | null {
  const hit = say.tellsCouncil(text)
  if (hit === null) return null
  const whom = say.addressee.exec(text)?.[0]
  if (whom === undefined && !hit.addressed) return null
  const passive = /^(?:wordt|worden|zal|zullen|krijgt|krijgen|ontvangt|u |uw|de |raad)/iu.test(hit.words)
  const who = say.actor.exec(text)?.[0]
  if (!passive && who === undefined) return null
  if (who === undefined && !hit.addressed && whom === undefined) return null
  if (say.performative.test(text) && term === null) return null
  if (
    where.afterPerformative &&
    term === null &&
    /^(?:ook|daarnaast|tevens|verder|vervolgens)(?![\p{L}])/iu.test(text)
  )
    return null
  if (say.negated.test(text.slice(Math.max(0, hit.index - 20), hit.index + hit.words.length))) return null
  if (where.minutes && !/wethouder|burgemeester|college|portefeuillehouder/iu.test(who ?? '')) return null
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

function weighDoing(
  text: string,
  terms: readonly TermWords[],
  term: TermWords | null,
  where: WeighedWhere,
): Weighed | null {
  const possible = (found: RegExpExecArray | null, ...more: string[]): Weighed | null =>
    found === null ? null : { tier: 'possible', why: [short(found[0]), ...more] }
  if (say.leadingCondition.test(text) || say.habit.test(text)) return null
  if (say.performative.test(text) && term === null) return null
  const will = say.actorWillDo.exec(text)
  if (where.minutes) {
    const named = will !== null && /wethouder|burgemeester|college|portefeuillehouder/iu.test(will[0])
    return named && !say.goesOnly.test(text) && !say.negated.test(text) ? possible(will) : null
  }
  if (say.rulesOfConduct.test(text) && term === null) return null
  if (say.negated.test(text)) return null
  if (will !== null && !(/(?<![\p{L}])gaa?n?t?(?![\p{L}])/iu.test(will[0]) && say.goesOnly.test(text)))
    return dated(text, term, will)
      ? { tier: 'strong', why: [short(will[0]), term?.literal ?? ''] }
      : possible(will)
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
  if (is !== null) return possible(is, term.literal)
  const near = say.actorNear.exec(text)
  if (
    near !== null &&
    !/(?<![\p{L}])(?:heeft|hebben|was|waren|werd|werden|had|hadden|zijn|is)(?![\p{L}])/iu.test(text)
  )
    return possible(near, term.literal)
  const must = /(?<![\p{L}])(?:moet|moeten|dient|dienen)(?![\p{L}])/iu.exec(text)
  return say.byLaw.test(text) ? null : possible(must, term.literal)
}

/** A deed of the executive itself with a day, month or quarter to hold it to. */
const dated = (text: string, term: TermWords | null, will: RegExpExecArray): boolean =>
  term !== null && say.executive.test(will[0]) && !say.exploratory.test(text) && !say.softened.test(text)
