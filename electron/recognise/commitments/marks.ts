import { withLetters } from '../text/letters.ts'
import type { Clause } from './clauses.ts'
import type { Parts } from './parts.ts'
import * as deedWords from './phrases-deeds.ts'
import * as meetingWords from './phrases-meeting.ts'
import * as plan from './phrases-planned.ts'
import * as say from './phrases-promises.ts'
import * as word from './phrases-signs.ts'
import * as toldWords from './phrases-told.ts'

const either = (words: string) => withLetters(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu')

/** What a clause says by words of closed classes. */
const inClause = {
  council: say.addressee,
  /** Something that isn't there yet, or is to be another. */
  een: either('een|twee|drie|vier|vijf'),
  new: either('nieuwe?|extra|aanvullende?|andere?|eigen|aparte?|tijdelijke?|gezamenlijke?'),
  with: either('samen met|in overleg met|in gesprek met|in overleg met|gezamenlijk'),
  met: either('met'),
  again: either('alsnog|opnieuw|weer|voortaan|tussentijds|eerst|vervolgens|daarna|dan|straks|later'),
  still: either('nog'),
  also: either('ook|eveneens|tevens|daarnaast'),
  now: either('nu'),
  already: either('al|inmiddels|reeds|momenteel|thans|op dit moment|sinds|tot nu toe|al jaren'),
  therefore: either('daarom|dus|daartoe|hiertoe|daarvoor|hiervoor|zodoende'),
  well: either('wel'),
  anaphor: withLetters(/^(?:en |maar |ook )?(?:dat|dit|hier\p{L}*|daar\p{L}*|deze|die)(?![\p{L}])/iu),
  digit: /\d/u,
  money: withLetters(/[%€]|(?<![\p{L}])(?:euro|procent|miljoen|ton)(?![\p{L}])/iu),
  softened: say.softened,
  hoped: toldWords.hopeful,
  product: deedWords.productNamed,
  purpose: withLetters(/(?<![\p{L}])om [^,]*te \p{L}+en/u),
  intends: word.intends,
  foreseen: word.foreseen,
  onPaper: plan.laidReady,
  underWay: word.underWay,
  happening: plan.byHappening,
  share: word.share,
  /** Somebody, somewhere or something by its name or number. */
  specific: withLetters(
    /(?<=\p{L},? )\p{Lu}\p{L}{2,}|(?<![\p{L}])(?:alle|beide|eerste|tweede|derde|overige|resterende|volgende) \p{L}/u,
  ),
  /** "Door de ontwikkelaar": done by somebody who is not the writer. */
  byOther: withLetters(/(?<![\p{L}])door (?:de|het|een|twee|\p{Lu}\p{Ll}+) /u),
  /** "Op basis van signalen", "door het opstellen van": by which means. */
  means: withLetters(
    /(?<![\p{L}])(?:op basis van|aan de hand van|door (?:het|deze|te|toepassing)|middels|vanuit|binnen|op grond van)(?![\p{L}])/iu,
  ),
} as const satisfies Record<string, Pick<RegExp, 'test'>>

/** What a sentence says that holds for all its clauses. */
const inSentence = {
  law: word.law,
  rule: word.byRule,
  colon: /:$/u,
  short: /^.{0,75}$/su,
  middling: /^.{76,110}$/su,
  long: /^.{160,219}$/su,
  longer: /^.{220}/su,
} as const satisfies Record<string, RegExp>

type InParts =
  | 'outsideIn'
  | 'generic'
  | 'hasDone'
  | 'gets'
  | 'comes'
  | 'stands'
  | 'goesOn'
  | 'possesses'
  | 'goes'
  | 'particle'
type InClauses = 'whenSo' | 'many' | 'past'

export type Mark = keyof typeof inClause | `s-${keyof typeof inSentence}` | InParts | InClauses

// Object.entries loses the names of the keys that both tables are written with.
const clauseTests = Object.entries(inClause) as [keyof typeof inClause, Pick<RegExp, 'test'>][]
const sentenceTests = Object.entries(inSentence) as [keyof typeof inSentence, RegExp][]

export const clauseMarks = (text: string, parts: Parts): Mark[] => [
  ...clauseTests.filter(([, words]) => words.test(text)).map(([name]) => name),
  ...partMarks(parts),
]

function partMarks({ subject, finite, text, lemmas, possesses, particle }: Parts): Mark[] {
  const done = word.hasDone.test(finite) && /\p{L}{3,}en(?:[.,;]|$| (?:en|om|of) )/u.test(text)
  const outside = say.otherParty.test(text) || meetingWords.bodiesOutside.test(text)
  const marks: [boolean, Mark][] = [
    [outside && !done, 'outsideIn'],
    [word.generic.test(subject), 'generic'],
    [done, 'hasDone'],
    [plan.gets.test(finite) && !word.executive.test(subject), 'gets'],
    [plan.comesToYou.test(finite), 'comes'],
    [plan.standing.test(finite), 'stands'],
    [lemmas.some((lemma) => word.goesOn.test(lemma)), 'goesOn'],
    [possesses, 'possesses'],
    [particle, 'particle'],
    [word.goes.test(finite), 'goes'],
  ]
  return marks.filter(([holds]) => holds).map(([, name]) => name)
}

export function sentenceMarks(text: string, clauses: readonly Clause[]): Mark[] {
  const opener = clauses[0]?.opener ?? ''
  const marks: [boolean, Mark][] = [
    [/^(?:wanneer|zodra|nadat|voordat)$/u.test(opener), 'whenSo'],
    [clauses.length > 3, 'many'],
    [toldWords.wasOnce.test(text), 'past'],
  ]
  return [
    ...sentenceTests.filter(([, words]) => words.test(text)).map(([name]) => `s-${name}` as const),
    ...marks.filter(([holds]) => holds).map(([, name]) => name),
  ]
}
