/** The printed briefing. */
export const briefingTexts = {
  'briefing.title': 'Briefing: {dossier}',
} as const
