import type { todayTexts as dutch } from '../nl/today.ts'

/** The first screen. */
export const todayTexts: Record<keyof typeof dutch, string> = {
  'today.late': 'Late',
  'today.lateAct': 'Everything that is late',
  'today.noneLate': 'Nothing is late.',
  'today.week': 'This week',
  'today.weekUntil': 'up to {date}',
  'today.weekAct': 'Everything that is open',
  'today.noneWeek': 'No term ends in the next seven days.',
  'today.toCheck': 'To check',
  'today.toCheckAct': 'Check the first',
  'today.noneToCheck': 'Everything that was imported is checked.',
  'today.found': '{count, plural, =0 {nothing found} one {# find} other {# finds}}',
  'today.missing': 'Missing documents',
  'today.missingAct': 'All missing documents',
  'today.noneMissing': 'Every document that is referred to is here.',
  'today.missingIn': 'named in {title}, p. {page}',
  'today.news': 'New answer',
  'today.newsAct': 'To the document',
  'today.newsIn': 'in {title}, {date}',
  'today.newsChoose': 'Set up',
  'today.newsUnknown': 'Choose your group or portfolio holder, and what is new for you is shown here.',
  'today.noneNews': 'No new answer to anything of yours.',
  'today.reminders': 'Reminders',
  'today.remindersAbout': 'set by you',
  'today.extended': 'Extended',
  'today.extendedAct': 'Everything that is extended',
  'today.seen': 'Last viewed',
  'today.seenAct': 'To the library',
  'today.noneSeen': 'Nothing viewed yet.',
  'today.more': 'and {count} more',
  'today.noDate': 'no date',
  'today.summary':
    '{late, plural, =0 {Nothing is late} other {# late}}{week, plural, =0 {} other {, # this week}}{news, plural, =0 {} one {, # new answer} other {, # new answers}}{toCheck, plural, =0 {} other {, # to check}}',
  'today.empty':
    'No documents yet. Import the documents of the meeting, or look around in the sample dossier.',
}
