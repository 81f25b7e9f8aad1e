/** The first screen. */
export const todayTexts = {
  'today.late': 'Te laat',
  'today.lateAct': 'Alles wat te laat is',
  'today.noneLate': 'Niets is te laat.',
  'today.week': 'Deze week',
  'today.weekUntil': 't/m {date}',
  'today.weekAct': 'Alles wat openstaat',
  'today.noneWeek': 'De komende zeven dagen loopt geen termijn af.',
  'today.toCheck': 'Te controleren',
  'today.toCheckAct': 'Controleer het eerste',
  'today.noneToCheck': 'Alles wat is ingelezen, is gecontroleerd.',
  'today.found': '{count, plural, =0 {niets gevonden} one {# vondst} other {# vondsten}}',
  'today.missing': 'Ontbrekende stukken',
  'today.missingAct': 'Alle ontbrekende stukken',
  'today.noneMissing': 'Elk stuk waarnaar wordt verwezen, is er.',
  'today.missingIn': 'genoemd in {title}, p. {page}',
  'today.recent': 'Laatst vastgelegd',
  'today.recentAct': 'Naar de bibliotheek',
  'today.noneRecent': 'Nog niets vastgelegd.',
  'today.more': 'en nog {count}',
  'today.noDate': 'zonder datum',
  'today.summary':
    '{late, plural, =0 {Niets is te laat} other {# te laat}}{week, plural, =0 {} other {, # deze week}}{toCheck, plural, =0 {} other {, # te controleren}}',
  'today.empty':
    'Nog geen documenten. Lees de stukken van de vergadering in, of kijk rond in het voorbeelddossier.',
} as const
