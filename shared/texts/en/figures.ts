import type { figuresTexts as dutch } from '../nl/figures.ts'

/** The screen with figures: status over time, answers against their term, portfolios, KPIs. */
export const figuresTexts: Record<keyof typeof dutch, string> = {
  'figures.municipality': 'Municipality',
  'figures.everywhere': 'All municipalities',
  'figures.empty': 'No figures yet. They come by themselves once a document is imported and recorded.',
  'figures.overTime': 'State over time',
  'figures.overTimeFinding':
    '{open, plural, =0 {Nothing open} other {# open}}, {late, plural, =0 {nothing late} other {of which # late}}; a year ago {openBefore} open, {lateBefore} late',
  'figures.overTimeFindingNew':
    '{open, plural, =0 {Nothing open} other {# open}}, {late, plural, =0 {nothing late} other {of which # late}}',
  'figures.overTimeSummary': '{finding}. Per month: {values}.',
  'figures.monthValue': '{month}: {open} open, {late} late',
  'figures.overTimeAbout':
    'What was open on the last day of each month. Hatched is late. Counted from the history of each item; decision moments don’t count.',
  'figures.month': 'On',
  'figures.answers': 'Questions and their term',
  'figures.answersFinding': '{onTime} of {judged} answers within the term',
  'figures.answersFindingDays':
    '{onTime} of {judged} answers within the term; the median is {days, plural, one {# day} other {# days}}',
  'figures.answersNone': 'Of no question can it be said whether the answer came on time',
  'figures.answersAbout':
    'Within the term: answered on or before the date that applied. A question counts if it had a term and is answered or late. The days run from receipt, or otherwise from submission. A question that is also in the answers counts once.',
  'figures.noQuestions': 'No question has been recorded yet.',
  'figures.by': 'Per',
  'figures.by.group': 'Group',
  'figures.by.holder': 'Portfolio holder',
  'figures.by.municipality': 'Municipality',
  'figures.by.year': 'Year',
  'figures.nobody': 'not named',
  'figures.asked': 'Asked',
  'figures.answered': 'Answered',
  'figures.onTime': 'Within the term',
  'figures.of': 'of',
  'figures.tooLate': 'Not on time',
  'figures.stillLate': 'Still open, late',
  'figures.judged': 'With a term',
  'figures.assessed': 'Answer judged',
  'figures.late': 'Late',
  'figures.median': 'Median, days',
  'figures.dodged': 'Evaded',
  'figures.standing': 'What is open',
  'figures.standingFinding':
    'Most late with {key}: {late}{unnamed, plural, =0 {} other {; without a name: #}}',
  'figures.standingUnnamed': '{late} late, with nobody named',
  'figures.standingNone': 'Nothing is late',
  'figures.open': 'Open',
  'figures.settled': 'Settled',
  'figures.closed': 'Settled or lapsed',
  'figures.notKept': 'Settled, not fulfilled',
  'figures.openList': '{what} of {key} in the follow-up',
  'figures.kpis': 'KPIs and their norm',
  'figures.noKpis': 'No KPI yet. Open a commitment in Follow-up and choose “KPI and measurements…” (M).',
  'figures.kpiItem': 'Open {number}',
}
