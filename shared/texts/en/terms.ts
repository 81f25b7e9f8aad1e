import type { termsTexts as dutch } from '../nl/terms.ts'

/** Why a date is what it is, and what happened to it. `how` is the kind of an event. */
export const termsTexts: Record<keyof typeof dutch, string> = {
  'terms.rulesChanged': 'The terms of {name} were changed.',
  'terms.byList': 'This date stands in the list “{list}”.',
  'terms.byNewerList': 'This date stands in a newer list, read on {on}; before: {from}.',
  'terms.nothing': 'no date',
  'terms.replaced':
    '{how, select, extended {extended} holding_answer {holding reply} decision {decision} term {term changed} undone {undone} redone {redone} reversed {reversed} other {changed}}{note}',
  'terms.noStart': 'The document has no date, so there is nothing to count from.',
  'terms.answered': 'The question is answered, so no term is running.',
  'terms.notAdopted': 'A point of a motion only has a term once the motion is adopted.',
  'terms.noMunicipality': 'The document has no municipality, and each municipality has its own terms.',
  'terms.noRule':
    'The source has no term, and for {name} no term is set for this kind of item. Nothing is made up.',
  'terms.counts': 'Counts from {date}, {what}.',
  'terms.startByUser': 'You filled in that day yourself.',
  'terms.instead': 'The day that the rule names is not in the source.',
  'terms.earlier': 'Earlier dates',
  'terms.earlierLine': '{date}, until {on}: {because}',
  'terms.reminder': 'Reminder on {date}: that is not a term.',
  'terms.passedTitle': '{count, plural, one {A term has passed} other {# terms have passed}}',
  'terms.passedMore': 'and {count} more',
}
