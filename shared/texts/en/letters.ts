import type { lettersTexts as dutch } from '../nl/letters.ts'

/** What the program says about letters that are written in it; the words of the letters themselves are no texts of the catalogue. */
export const lettersTexts: Record<keyof typeof dutch, string> = {
  'letters.sending': '{title} is being recorded',
  'letters.reminded': 'Reminder sent',
  'letters.kind.advice': 'Advice',
  'letters.kind.questions': 'Questions',
  'letters.kind.reminder': 'Reminder',
  'letters.state.draft': 'Draft',
  'letters.state.sent': 'Sent',
  'letters.version.kept': 'Kept by you',
  'letters.version.exported': 'At an export',
  'letters.version.sent': 'As sent',
  'letters.version.restored': 'Before putting back',
}
