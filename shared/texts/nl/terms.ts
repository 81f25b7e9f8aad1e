/** Why a date is what it is, and what happened to it. `how` is the kind of an event. */
export const termsTexts = {
  'terms.rulesChanged': 'De termijnen van {name} zijn gewijzigd.',
  'terms.byList': 'Deze datum staat in de lijst “{list}”.',
  'terms.byNewerList': 'Deze datum staat in een nieuwere lijst, ingelezen op {on}; eerder: {from}.',
  'terms.nothing': 'geen datum',
  'terms.replaced':
    '{how, select, extended {uitgesteld} holding_answer {tussenbericht} decision {besluit} term {termijn gewijzigd} undone {ongedaan gemaakt} redone {opnieuw gedaan} reversed {teruggedraaid} other {gewijzigd}}{note}',
  'terms.noStart': 'Het document heeft geen datum, dus er is niets om vanaf te tellen.',
  'terms.answered': 'De vraag is beantwoord, dus er loopt geen termijn.',
  'terms.notAdopted': 'Een punt van een motie heeft pas een termijn als de motie is aangenomen.',
  'terms.noMunicipality': 'Het document heeft geen gemeente, en elke gemeente heeft haar eigen termijnen.',
  'terms.noRule':
    'In de bron staat geen termijn, en bij {name} is voor dit soort item geen termijn ingesteld. Er wordt niets verzonnen.',
  'terms.counts': 'Telt vanaf {date}, {what}.',
  'terms.startByUser': 'Die dag hebt u zelf ingevuld.',
  'terms.instead': 'De dag die de regel noemt, staat niet in de bron.',
  'terms.earlier': 'Eerdere data',
  'terms.earlierLine': '{date}, tot {on}: {because}',
  'terms.reminder': 'Herinnering op {date}: dat is geen termijn.',
  'terms.passedTitle': '{count, plural, one {Een termijn is verlopen} other {# termijnen zijn verlopen}}',
  'terms.passedMore': 'en nog {count}',
} as const
