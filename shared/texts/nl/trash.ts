/** The bin. */
export const trashTexts = {
  'trash.empty': 'De prullenbak is leeg. Weggegooide documenten komen hier te staan.',
  'trash.about': 'Met een document komen ook zijn items, bewijzen en dossiers terug.',
  'trash.deletedAt': 'Weggegooid',
  'trash.restore': 'Terugzetten',
  'trash.restored': '“{title}” staat er weer, met zijn items.',
  'trash.open': 'Bekijken',
  'trash.count': '{count, plural, one {# document} other {# documenten}} in de prullenbak',
} as const
