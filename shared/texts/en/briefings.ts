import type { briefingsTexts as dutch } from '../nl/briefings.ts'

/** The screen of letters and briefings. */
export const briefingsTexts: Record<keyof typeof dutch, string> = {
  'briefings.new': 'New briefing…',
  'briefings.newTitle': 'New briefing',
  'briefings.newAbout': 'A PDF of one dossier, in which each line has a source.',
  'briefings.title': 'Briefing',
  'briefings.dossier': 'Dossier',
  'briefings.chooseDossier': 'Choose a dossier',
  'briefings.asOf': 'As at',
  'briefings.asOfHint': 'Late and open are judged on this day.',
  'briefings.secret': 'Also include restricted and secret documents',
  'briefings.secretHint':
    'Without this tick they stay out and the briefing says how many were left out. With this tick they are in it, and each page says that the briefing is confidential.',
  'briefings.export': 'Save as PDF…',
  'briefings.needDossier': 'First choose a dossier.',
  'briefings.needDate': 'Fill in a date.',
  'briefings.madeAt': 'Made',
  'briefings.pages': 'Pages',
  'briefings.empty':
    'No briefing made yet. Choose a dossier: the briefing becomes a PDF with the source at each line.',
  'briefings.noDossiers': 'A briefing is about a dossier, and there is no dossier yet.',
  'briefings.toDossiers': 'To Dossiers',
  'briefings.list': 'Briefings made',
  'briefings.again': 'Make again…',
  'briefings.openDossier': 'Open dossier',
  'briefings.count': '{count, plural, one {# briefing} other {# briefings}} made',
  'briefings.about': 'What was in it is kept of each briefing made.',
}
