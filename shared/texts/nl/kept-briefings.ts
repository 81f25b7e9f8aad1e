/** What is left out of briefings, and briefings that were exported. */
export const keptBriefingTexts = {
  'briefing.hidden.person': '[naam weggelaten]',
  'briefing.hidden.email': '[e-mailadres weggelaten]',
  'briefing.hidden.phone': '[nummer weggelaten]',
  'briefing.warning.namesInOriginals':
    'Namen die u weglaat staan nog wel in “{name}”, dat als origineel meegaat.',
  'briefing.batch.fileName': 'Briefing {about} – {name}',
  'briefing.batch.making': 'Briefing maken: {name}',
  'briefings.namesInOriginals': 'De originele stukken die meegaan mogen deze namen wel noemen',
  'briefings.each.holder': 'Voor elke portefeuillehouder…',
  'briefings.each.group': 'Voor elke fractie…',
  'briefings.eachDone': '{count, plural, one {# briefing} other {# briefings}} gemaakt',
  'briefings.eachIn': 'In de map “{folder}”',
  'briefings.eachFile':
    '{file} · {pages, plural, one {# pagina} other {# pagina’s}}{leftOut, plural, =0 {} other { · vertrouwelijk overgeslagen: #}}',
  'briefings.eachNobody': 'Nergens staat een naam bij. Er is geen briefing gemaakt.',
  'briefings.openPages': 'Bekijken',
  'briefings.compareTwo': 'Twee vergelijken',
  'briefings.compareNeedsTwo': 'Kies met X twee briefings om ze te vergelijken.',
  'briefings.exportAgain': 'Nog eens opslaan…',
  'briefings.savedAgain':
    'Opgeslagen als {file}: {pages, plural, one {# pagina} other {# pagina’s}}, gelijk aan wat u eerder opsloeg.',
  'briefings.savedAgainOther':
    'Opgeslagen als {file}: {pages, plural, one {# pagina} other {# pagina’s}}. De inhoud is gelijk; het bestand is opgemaakt door deze versie van het programma.',
  'briefings.keptAbout': 'Zoals u hem hebt opgeslagen. Wat daarna is veranderd, staat er niet in.',
  'briefings.compareTitle': 'Wat is veranderd',
  'briefings.compareAbout': 'Van {before} naar {after}',
  'briefings.compareSame': 'Er is niets veranderd.',
  'briefings.compareHead': 'Bovenaan',
  'briefings.compare.new': 'Nieuw',
  'briefings.compare.gone': 'Vervallen',
  'briefings.compare.changed': 'Veranderd',
} as const
