import type { keptBriefingTexts as dutch } from '../nl/kept-briefings.ts'

export const keptBriefingTexts: Record<keyof typeof dutch, string> = {
  'briefing.hidden.person': '[name left out]',
  'briefing.hidden.email': '[e-mail address left out]',
  'briefing.hidden.phone': '[number left out]',
  'briefing.warning.namesInOriginals':
    'Names that you leave out are still in {name}, which goes along as an original.',
  'briefing.batch.fileName': 'Briefing {about} – {name}',
  'briefing.batch.making': 'Making briefing: {name}',
}
