/** What the program says about letters that are written in it; the words of the letters themselves are no texts of the catalogue. */
export const lettersTexts = {
  'letters.sending': '{title} wordt vastgelegd',
  'letters.reminded': 'Rappel verzonden',
  'letters.kind.advice': 'Advies',
  'letters.kind.questions': 'Vragen',
  'letters.kind.reminder': 'Rappel',
  'letters.state.draft': 'Concept',
  'letters.state.sent': 'Verzonden',
  'letters.version.kept': 'Zelf bewaard',
  'letters.version.exported': 'Bij een export',
  'letters.version.sent': 'Zoals verzonden',
  'letters.version.restored': 'Voor het terugzetten',
} as const
