/** What is alike to an item or to words. */
export const alikeTexts = {
  'alike.act': 'Lijkt hierop…',
  'alike.title': 'Lijkt op {name}',
  'alike.about':
    'Gemarkeerd zijn de woorden die ze delen. De volgorde is een voorstel: u beoordeelt wat het betekent.',
  'alike.none': 'Er is niets dat hierop lijkt.',
  'alike.noneSecret': 'In besloten en geheime stukken is niet gezocht.',
  'alike.secret': 'Ook besloten en geheim',
  'alike.list': 'Wat erop lijkt',
  'alike.shared': 'deelt: {words}',
  'alike.open': 'Openen',
  'alike.link': 'Koppelen',
} as const
