import { withLetters } from '../text/letters.ts'
import { perfect } from './acts.ts'
import type { Clause } from './clauses.ts'
import * as deedWords from './phrases-deeds.ts'
import * as plan from './phrases-planned.ts'
import { type VerbForm, verbForms } from './phrases-verbs.ts'

type Sort = 'gets' | 'there' | 'stands' | 'happen' | 'deed'
export type Finite = Readonly<{ word: string; index: number; end: number; sort: Sort }>

const token = withLetters(/[\p{L}\d’-]+/gu)
const helper = /^(?:zal|zullen|gaat|gaan)$/iu
/** Words before a noun: what follows one of them is no verb. */
const opensNoun =
  /^(?:de|het|een|één|deze|dit|die|dat|onze|ons|uw|zijn|haar|hun|mijn|alle|geen|elke?|iedere?|enkele|beide|veel|meer|te|om|in|op|bij|van|voor|met|aan|naar|door|uit|over|tot|na|per|ter|ten|als|en|of|sinds|tegen|tijdens|binnen)$/iu
const isTold =
  /^(?:heeft|hebben|had|hadden|was|waren|werd|werden|kan|kunnen|mag|mogen|moet|moeten|wil|willen|zou|zouden|dient|dienen|hoeft|hoeven|wordt|worden|bent|heb)$/iu

/** The verb that says what is done: in a main clause the first, in "dat …" the last, with what "zal" and "gaat" go with. */
export function finiteIn(clause: Clause, text: string): Finite | null {
  const words = [...clause.text.matchAll(token)].map(({ 0: word, index }) => ({ word, index }))
  if (clause.kind === 'content') {
    const last = words.at(-1)
    if (last === undefined) return null
    const perfect = verbForms(words.at(-2)?.word ?? '').some(({ form }) => form === 'participle')
    if (
      /^(?:heeft|hebben|is|zijn)$/iu.test(last.word) &&
      (plan.boundBy.test(clause.text) || plan.isThere.test(clause.text)) &&
      !perfect
    )
      return as(last, 'there')
    return isTold.test(last.word) ? null : as(last, sortOf(last.word, clause.text))
  }
  for (const [place, { word, index }] of words.slice(0, 24).entries()) {
    const before = words[place - 1]?.word
    if (before === undefined ? clause.start === 0 : opensNoun.test(before)) continue
    // "Met het bouwrijp maken beginnen wij": what is begun with stands before the verb.
    if (/en$/u.test(word) && begins(words[place + 1]?.word ?? '')) continue
    if (isTold.test(word) || perfect.test(word)) return null
    if (helper.test(word)) {
      const main = words.slice(place + 1).findLast((one) => infinitive(one.word) !== undefined)
      const form = main === undefined ? undefined : infinitive(main.word)
      if (
        form === undefined &&
        /\p{L}{3,}en$/u.test(words.at(-1)?.word ?? '') &&
        !plan.goesOut.test(clause.text)
      )
        return as({ word, index }, 'deed')
      if (
        (main === undefined || form === undefined) &&
        deedWords.goingIdiom.test(clause.text) &&
        plan.ownStaff.test(clause.text)
      )
        return as({ word, index }, 'deed')
      if (main === undefined || form === undefined)
        return plan.goesOut.test(clause.text) ? as({ word, index }, 'gets') : null
      return {
        word,
        index,
        end: main.index + main.word.length,
        sort: form.sort === 'happen' ? 'happen' : 'deed',
      }
    }
    if (/^(?:is|zijn)$/iu.test(word)) return isThere(clause, text) ? as({ word, index }, 'there') : null
    const sort = sortOf(word, place === 0 ? text : clause.text)
    if (sort !== null) return as({ word, index }, sort)
  }
  return unknownDeed(clause.text)
}

/** A verb that nobody listed: the word beside those who work for the executive that has the form of one. */
function unknownDeed(text: string): Finite | null {
  const subject = plan.ownStaff.exec(text) ?? plan.hired.exec(text)
  if (subject === null) return null
  const before = /(?<word>\p{Ll}{3,}(?:t|en)) $/u.exec(text.slice(0, subject.index))?.groups?.word
  const found =
    before === undefined
      ? /^ (?<word>\p{Ll}{3,}(?:t|en))(?= )/u.exec(text.slice(subject.index + subject[0].length))?.groups
          ?.word
      : before
  if (found === undefined || plan.noVerb.test(found) || verbForms(found).length > 0 || isTold.test(found))
    return null
  return as(
    { word: found, index: text.indexOf(found, Math.max(0, subject.index - found.length - 1)) },
    'deed',
  )
}

/** Present then: planned, ready, or a meeting that is held; a participle only with the day by which it is so. */
const isThere = ({ text: said }: Clause, text: string): boolean =>
  plan.isPlanned.test(said) ||
  plan.comesToBe.test(said) ||
  plan.isThere.test(text) ||
  (plan.meetingHeld.test(text) &&
    !participleEnds(said) &&
    !/(?<![\p{L}])(?:geweest|gehouden|gevierd|gesproken)(?![\p{L}])/iu.test(said)) ||
  (plan.byThen.test(text) && participleEnds(said))

const participleEnds = (said: string): boolean =>
  [...said.matchAll(token)].some(({ 0: word }) =>
    verbForms(word).some(({ form, sort }) => form === 'participle' && sort !== 'state'),
  )

const as = ({ word, index }: Readonly<{ word: string; index: number }>, sort: Sort | null): Finite | null =>
  sort === null ? null : { word, index, end: index + word.length, sort }

const begins = (word: string): boolean => /^(?:begin|start)\p{L}*$/iu.test(word)

const infinitive = (word: string): VerbForm | undefined =>
  verbForms(word).find(({ form, sort }) => form === 'infinitive' && sort !== 'state')

/** What a finite verb makes of its clause; null for what merely is so. */
function sortOf(word: string, text: string): Sort | null {
  if (plan.gets.test(word)) return 'gets'
  if (/^hang/iu.test(word) && / op[.,;]?$/u.test(text)) return 'deed'
  if (plan.standing.test(word)) return plan.fromThen.test(text) || plan.laidReady.test(text) ? 'stands' : null
  const forms = verbForms(word).filter((one) => one.form === 'finite' && fits(one, text))
  if (forms.some(({ sort }) => sort === 'happen')) return 'happen'
  if (plan.inName.test(text) && verbForms(word).some(({ form }) => form === 'finite')) return 'deed'
  return forms.some(({ sort }) => sort !== 'state') ? 'deed' : null
}

/** "Stelt … op" is a form of "opstellen" only where its particle stands in the clause. */
export const fits = ({ particle }: VerbForm, text: string): boolean =>
  particle === null || wordIn(particle).test(text)

const found = new Map<string, RegExp>()
const wordIn = (word: string): RegExp => {
  const known = found.get(word) ?? withLetters(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu')
  found.set(word, known)
  return known
}
