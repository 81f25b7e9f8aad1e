/** The palette: go anywhere, do anything. */
export const paletteTexts = {
  'palette.placeholder': 'Zoek een item, dossier of document, of typ wat u wilt doen',
  'palette.results': 'Wat u kunt doen',
  'palette.recent': 'Laatst bekeken',
  'palette.here': 'Hier',
  'palette.everywhere': 'Overal',
  'palette.items': 'Items',
  'palette.searchFor': 'Zoek “{text}” in alle documenten',
  'palette.none': 'Niets gevonden. Probeer een ander woord.',
} as const
