import type { FoundQuestion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { withLetters } from '../text/letters.ts'
import type { Place } from './scoring.ts'

/** "Bent u bereid …", "Wat gaat u doen", "Wanneer kan de raad …": asks for a deed. */
const asksForDeed = withLetters(
  /(?<![\p{L}])(?:bereid|gaat|gaan|wil|wilt|zal|zult|zullen|kunt|toezeggen|voornemens|van plan|wanneer|welke (?:stappen|acties|maatregelen|mogelijkheden)|wat (?:doet|onderneemt))(?![\p{L}])/iu,
)

const saysYes = withLetters(/^(?:antwoord\p{L}*\s*:? ?)?(?:\d+[.)] ?)?ja(?![\p{L}])/iu)

/**
 * Where each sentence stands: in the answer to a question that asks for a deed, its first or last one, or in a letter.
 * `answerTo` tells to which question a range answers; asked in the order of the text.
 */
export function placesIn(
  all: readonly Readonly<{ range: TextRange; text: string }>[],
  questions: readonly FoundQuestion[],
  answerTo: readonly (number | null)[],
): (index: number) => Place[] {
  const asked = questions.map(({ text }) => asksForDeed.test(text))
  let yes: number | null = null
  return (index) => {
    const question = answerTo[index] ?? null
    if (question === null) return ['letter']
    const opens = answerTo[index - 1] !== question
    if (opens) yes = saysYes.test(all[index]?.text ?? '') ? question : null
    const places: [boolean, Place][] = [
      [asked[question] === true, 'asked'],
      [yes === question, 'yes'],
      [opens, 'opens'],
      [answerTo[index + 1] !== question, 'closes'],
    ]
    return places.filter(([holds]) => holds).map(([, name]) => name)
  }
}

/** Whether a text is written in long sentences: headings, cells and items without a verb's room don't count. */
export const isWordy = (all: readonly Readonly<{ text: string }>[]): boolean => {
  const whole = all.filter(({ text }) => text.length > 30 && /[.;]$/u.test(text))
  return whole.reduce((sum, { text }) => sum + text.length, 0) > wordy * whole.length
}

/** Characters; papers of municipalities have 105 to 165, short answers 60 to 95. */
const wordy = 100
