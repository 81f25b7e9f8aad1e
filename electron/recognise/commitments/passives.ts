import { withLetters } from '../text/letters.ts'
import type { Clause } from './clauses.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as toldWords from './phrases-told.ts'
import { verbForms } from './phrases-verbs.ts'
import * as whenWords from './phrases-when.ts'
import {
  conditionBefore,
  doubts,
  type Evidence,
  governed,
  type Scored,
  type Sentence,
  timedBy,
  toldBefore,
  total,
  whenEvidence,
} from './scoring.ts'

const helper = withLetters(/(?<![\p{L}-])(?:word(?:t|en)|zal|zullen)(?![\p{L}-])/iu)
const mayOrMust = withLetters(
  /(?<![\p{L}])(?:kan|kunnen|mag|mogen|moet|moeten|dient|dienen|hoeft|hoeven)(?![\p{L}])/iu,
)
/** "Aanvragen worden binnen acht weken afgehandeld": a rule for everybody. */
const ruleForAll = withLetters(
  /^\p{Lu}\p{Ll}+(?:en|s) worden (?:\p{L}+ )?(?:altijd |steeds )?binnen (?!enkele)/u,
)
/** "Een nieuwe aanvraag wordt getoetst aan …": whichever comes. */
const whicheverComes = withLetters(
  /^(?:Een|Elke|Iedere) (?:nieuwe )?\p{L}*(?:aanvraag|melding|verzoek|klacht) wordt/u,
)
/** "Volgens de parkeervisie wordt …", "Op grond van artikel 4 worden …": what holds for everybody. */
const byRule = withLetters(
  /^(?:volgens|krachtens|conform|ingevolge|op grond van (?:artikel|de \p{L}*(?:wet|verordening|regeling))) /iu,
)
/** "… wordt volgens de exploitant voor de winter genomen": somebody else's word. */
const toldByOthers = (text: string): boolean => {
  const words = /(?<![\p{L}])(?:volgens|aldus) [^,;]{3,40}/iu.exec(text)?.[0]
  return words !== undefined && (say.otherParty.test(words) || meetingWords.bodiesOutside.test(words))
}
const agent = withLetters(
  /(?<![\p{L}])door (?!ons(?![\p{L}])|het college|(?:de|onze) gemeente(?![\p{L}])|een (?:extern|onafhankelijk)|middel van|te )/iu,
)

/** "Door de aannemer": who works for it, where a day is said. */
const hiredHands = withLetters(
  /door (?:de|een|onze) (?:\p{L}+e )?(?:aannemer|leverancier|installateur|hovenier|schilder)(?![\p{L}])(?! van)/iu,
)

/** By a day, "door een aannemer" or "door twee masten" is still the executive's planning; by the council or the province it isn't. */
const isOwnAgent = (words: string): boolean => {
  const whose = words.split(/,|(?<![\p{L}])(?:die|dat|en)(?![\p{L}])/u)[0] ?? ''
  return (
    (!say.otherParty.test(whose) || hiredHands.test(whose)) &&
    !meetingWords.bodiesOutside.test(whose) &&
    !meetingWords.councilActs.test(whose)
  )
}

/** "Er wordt een plan opgesteld", "zal worden onderzocht": done by nobody in particular, so by the executive that writes. */
export function scorePassive(sentence: Sentence, clause: Clause): Scored | null {
  const { text, where, term, acts } = sentence
  if (clause.kind === 'aside' || clause.kind === 'relative' || (!where.ownVoice && term === null)) return null
  if (whicheverComes.test(clause.text) || byRule.test(text) || toldByOthers(text)) return null
  const finite = toldBefore(sentence) ? null : helper.exec(clause.text)
  if (finite === null || !governed(sentence, clause)) return null
  const participle = participleIn(clause.text, finite.index, timedBy(sentence))
  const product = deedWords.productNamed.test(clause.text)
  if (
    participle === null ||
    (toldWords.askedOrTold.test(participle.lemma) && !(product && /^(?:doen|geven)$/u.test(participle.lemma)))
  )
    return null
  const open = openEnd(sentence, clause, participle)
  const said = open
    ? (clause.text.slice(0, finite.index + finite[0].length + 40).split(asked)[0] ?? '')
    : clause.text
  if (mayOrMust.test(said)) return null
  const later = /^z/iu.test(finite[0])
  if (later && !/(?<![\p{L}])(?:worden|zijn)(?![\p{L}])/iu.test(clause.text)) return null
  if (
    term === null &&
    (meetingWords.meetingBusiness.test(clause.text) || meetingWords.incomingPost.test(clause.text))
  )
    return null
  const by = agent.exec(said)
  const ours = plan.byOurs.test(said) || (by !== null && plan.ownStaff.test(said.slice(by.index + 5)))
  if (by !== null && !ours && !(timedBy(sentence) && isOwnAgent(said.slice(by.index)))) return null
  if (say.negated.test(said) || toldWords.toldOf.test(said)) return null
  const spoken =
    where.executiveSpeaks &&
    (plan.byOurs.test(said) ||
      (timedBy(sentence) && product) ||
      deedWords.sentOrMended.test(clause.text.slice(participle.index)))
  if (
    where.minutes &&
    !spoken &&
    !(clause.kind === 'content' && acts.some((act) => act.clause.kind === 'main'))
  )
    return null
  const from = Math.min(finite.index, participle.index)
  const till = Math.max(finite.index + finite[0].length, participle.index + participle.word.length)
  const words = clause.text.slice(from, till)
  const impersonal = /(?<![\p{L}])er(?![\p{L}])/iu.test(clause.text)
  const made: (Evidence | false)[] = [
    open && { points: 0 },
    ours && (where.ownVoice || spoken) && { points: 1, words },
    product && { points: 1 },
    where.announcing && { points: 1 },
    deedWords.corrects.test(participle.word) && where.ownVoice && { points: 1 },
    spoken && deedWords.sentOrMended.test(clause.text.slice(participle.index)) && { points: 1 },
    impersonal && deedWords.makesNew.test(participle.lemma) && where.ownVoice && { points: 1 },
    deedWords.takenInto.test(participle.lemma) && say.processNoun.test(text) && { points: 1 },
    // "Zodra ze binnen zijn, wordt de tabel aangevuld": when counts below.
    where.ownVoice && comesAfter(sentence, clause) && { points: 0 },
    // "De komende weken" is time enough for it to be announced; it counts as a moment below.
    whenWords.soon.test(clause.text) && { points: 0 },
    !participle.known && { points: -1, ceiling: 'possible' },
  ]
  // "De bijdrage wordt na oplevering uitbetaald" is how things go: without a date it must be something that is made or mended.
  if (!later && !timedBy(sentence) && made.every((one) => one === false || one.points < 0)) return null
  return total(words, [
    { points: later ? 2 : 1, words },
    whenEvidence(sentence, clause),
    ...made,
    ruleForAll.test(clause.text) && { points: -3 },
    !(term !== null && (impersonal || product) && where.ownVoice) && { points: 0, ceiling: 'possible' },
    by !== null && { points: 0, ceiling: 'possible' },
    participle.look && { points: open ? 1 : 0, ceiling: 'possible' },
    say.habit.test(text) && { points: -3 },
    say.rulesOfConduct.test(text) && term === null && { points: -3 },
    say.byLaw.test(clause.text) && { points: -2 },
    !where.ownVoice && { points: -1 },
    conditionBefore(sentence),
    ...doubts(clause),
  ])
}

/** After something that is sure to come, or once more. */
const comesAfter = ({ clauses }: Sentence, clause: Clause): boolean =>
  /^(?:zodra|nadat|voordat|wanneer)$/u.test(clauses[0]?.opener ?? '') ||
  /(?<![\p{L}])(?:opnieuw|alsnog)(?![\p{L}])/iu.test(clause.text)

/** "Wordt onderzocht of …", "wordt nagegaan welke …": what is looked into is still open. */
const openEnd = (
  { text, term, clauses }: Sentence,
  clause: Clause,
  { lemma, word, index }: Participle,
): boolean =>
  deedWords.findsOut.test(lemma) &&
  (term !== null || !whenWords.ruleOfThumb.test(text)) &&
  opensWith.test(
    clause.text.slice(index + word.length) || ` ${clauses[clauses.indexOf(clause) + 1]?.text ?? ''}`,
  )
const asked = withLetters(/ (?:of|welke|hoe|hoeveel|waar|wat|wanneer|in hoeverre|wie)(?![\p{L}])/iu)
const opensWith = withLetters(
  /^,? (?:[\p{L}]+ ){0,3}?(?:of|welke|hoe|hoeveel|waar|wat|wanneer|in hoeverre|op welke|wie)(?![\p{L}])/iu,
)

type Participle = Readonly<{ word: string; lemma: string; index: number; look: boolean; known: boolean }>

/** The deed or look in a clause that "wordt" goes with, before or after it; with a date beside it any participle will do. */
function participleIn(text: string, helperAt: number, dated: boolean): Participle | null {
  let other: Participle | null = null
  for (const found of text.matchAll(/[\p{L}]+/gu)) {
    const [word] = found
    if (Math.abs(found.index - helperAt) > 260 || word.length < 5) continue
    const forms = verbForms(word).filter(({ form }) => form === 'participle')
    const form = forms.find(({ sort }) => sort !== 'state')
    if (form !== undefined)
      return { word, lemma: form.lemma, index: found.index, look: form.sort === 'look', known: true }
    if (
      dated &&
      forms.length === 0 &&
      /^(?:\p{L}{2,6})?ge\p{L}{3,}(?:d|t)$/iu.test(word) &&
      !deedWords.reckoned.test(word)
    )
      other = { word, lemma: word, index: found.index, look: false, known: false }
  }
  return other
}

/** "Er volgt een memo", "komt er een meldpunt": something comes about by itself. */
export function scoreComing(sentence: Sentence): Scored | null {
  const { text, where, term } = sentence
  if (
    (where.minutes && !where.executiveSpeaks) ||
    !/(?:vol|kom|vinden)(?:gt|gen|t|en)?(?!\p{L})/iu.test(text)
  )
    return null
  const by = agent.exec(text)
  if (say.negated.test(text) || (by !== null && say.otherParty.test(text.slice(by.index)))) return null
  const comes =
    say.somethingComes.exec(text) ??
    (where.ownVoice && !where.minutes
      ? (whenWords.thereComes.exec(text) ?? whenWords.willTakePlace.exec(text))
      : null)
  if (comes === null || (term === null && whenWords.ruleOfThumb.test(text))) return null
  return total(comes[0], [
    { points: 2, words: comes[0] },
    { points: term !== null ? 2 : 0 },
    term === null && { points: 0, ceiling: 'possible' },
    !where.ownVoice && { points: where.minutes ? 0 : -1, ceiling: 'possible' },
    say.habit.test(text) && { points: -3 },
    conditionBefore(sentence),
    ...doubts(sentence),
  ])
}
