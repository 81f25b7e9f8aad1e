/** The log: every change, newest first. */
export const logTexts = {
  'log.empty': 'Nog niets gewijzigd. Alles wat u doet, komt hier te staan en kan ongedaan worden gemaakt.',
  'log.undone': 'ongedaan gemaakt',
  'log.older': 'Oudere regels laden',
  'log.today': 'Vandaag',
  'log.yesterday': 'Gisteren',
  'log.count': '{count, plural, one {# regel} other {# regels}}',
  'log.about':
    'Elke wijziging, de nieuwste boven. Ongedaan maken is zelf ook een regel: er gaat niets verloren.',
} as const
