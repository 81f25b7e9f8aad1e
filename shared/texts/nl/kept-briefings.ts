/** What is left out of briefings, and briefings that were exported. */
export const keptBriefingTexts = {
  'briefing.hidden.person': '[naam weggelaten]',
  'briefing.hidden.email': '[e-mailadres weggelaten]',
  'briefing.hidden.phone': '[nummer weggelaten]',
  'briefing.warning.namesInOriginals':
    'Namen die u weglaat staan nog wel in {name}, die als origineel meegaat.',
  'briefing.batch.fileName': 'Briefing {about} – {name}',
  'briefing.batch.making': 'Briefing maken: {name}',
} as const
