import type { logTexts as dutch } from '../nl/log.ts'

/** The log: every change, newest first. */
export const logTexts: Record<keyof typeof dutch, string> = {
  'log.empty': 'Nothing changed yet. Everything you do is listed here and can be undone.',
  'log.undone': 'undone',
  'log.older': 'Load older lines',
  'log.today': 'Today',
  'log.yesterday': 'Yesterday',
  'log.count': '{count, plural, one {# line} other {# lines}}',
  'log.countMore': '{count} lines, and there are older ones',
  'log.filters': 'Filter the log',
  'log.words': 'Words or number',
  'log.kinds': 'Kind of line',
  'log.kindsChosen': '{count} kinds',
  'log.from': 'From',
  'log.to': 'Up to and including',
  'log.filterAct': 'Filter the log by words',
  'log.nothing': 'No line matches these filters.',
  'log.moreItems': '… and {count, plural, one {# more line} other {# more lines}}',
  'log.gone': 'item gone',
  'log.per': 'effective {date}',
  'log.about': 'Every change, the newest on top. Undoing is a line itself too: nothing is lost.',
}
