/** The log: every change, newest first. */
export const logTexts = {
  'log.empty': 'Nog niets gewijzigd. Alles wat u doet, komt hier te staan en kan ongedaan worden gemaakt.',
  'log.undone': 'ongedaan gemaakt',
  'log.older': 'Oudere regels laden',
  'log.today': 'Vandaag',
  'log.yesterday': 'Gisteren',
  'log.count': '{count, plural, one {# regel} other {# regels}}',
  'log.countMore': '{count} regels, en er zijn oudere',
  'log.filters': 'Logboek filteren',
  'log.words': 'Woorden of nummer',
  'log.kinds': 'Soort regel',
  'log.kindsChosen': '{count} soorten',
  'log.from': 'Vanaf',
  'log.to': 'Tot en met',
  'log.filterAct': 'Logboek filteren op woorden',
  'log.nothing': 'Geen regel past bij deze filters.',
  'log.moreItems': '… en {count, plural, one {# regel} other {# regels}} meer',
  'log.gone': 'item weg',
  'log.per': 'per {date}',
  'log.about':
    'Elke wijziging, de nieuwste boven. Ongedaan maken is zelf ook een regel: er gaat niets verloren.',
} as const
