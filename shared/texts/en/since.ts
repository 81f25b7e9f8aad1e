import type { sinceTexts as dutch } from '../nl/since.ts'

/** What is otherwise in a dossier since somebody looked last. */
export const sinceTexts: Record<keyof typeof dutch, string> = {
  'since.title': 'Since the last time',
  'since.group.late': 'Became late',
  'since.group.new': 'New',
  'since.group.reacted': 'Reaction received',
  'since.group.settled': 'Settled or proposed',
  'since.group.term': 'Different term',
  'since.group.changed': 'Changed otherwise',
  'since.count.late': '{count} became late',
  'since.count.new': '{count} new',
  'since.count.reacted': '{count, plural, one {# reaction} other {# reactions}}',
  'since.count.settled': '{count} settled or proposed',
  'since.count.term': '{count, plural, one {# different term} other {# different terms}}',
  'since.count.changed': '{count} changed otherwise',
  'since.document': '{kind} “{title}”',
  'since.documentOf': '{kind} “{title}” of {date}',
  'since.recorded': 'recorded as {kind}',
  'since.imported': 'newly imported',
  'since.put': 'put in the dossier',
  'since.late': 'late; the term was {date}',
  'since.of': 'Compare with',
  'since.opened': 'The last time you looked here',
  'since.briefing': 'The last briefing',
  'since.day': 'A date',
  'since.firstTime':
    'You are opening this dossier for the first time. The next time, what has happened in the meantime is shown here. With a date you see it now.',
  'since.chooseDay': 'Choose a date. What has happened since then is then shown here.',
  'since.nothing': 'Nothing has changed in this dossier since {date}.',
  'since.count': 'Since {date}: {words}.',
  'since.show': 'See what has changed since the last time',
}
