import type { trashTexts as dutch } from '../nl/trash.ts'

/** The bin. */
export const trashTexts: Record<keyof typeof dutch, string> = {
  'trash.empty': 'The bin is empty. Documents that you throw away are listed here.',
  'trash.about': 'With a document, its items, evidence and dossiers come back too.',
  'trash.deletedAt': 'Thrown away',
  'trash.restore': 'Put back',
  'trash.restored': '“{title}” is back, with its items.',
  'trash.open': 'View',
  'trash.count': '{count, plural, one {# document} other {# documents}} in the bin',
}
