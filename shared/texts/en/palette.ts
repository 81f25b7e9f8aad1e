import type { paletteTexts as dutch } from '../nl/palette.ts'

/** The palette: go anywhere, do anything. */
export const paletteTexts: Record<keyof typeof dutch, string> = {
  'palette.placeholder': 'Search for an item, dossier or document, or type what you want to do',
  'palette.results': 'What you can do',
  'palette.recent': 'Last looked at',
  'palette.here': 'Here',
  'palette.everywhere': 'Everywhere',
  'palette.items': 'Items',
  'palette.searchFor': 'Search for “{text}” in all documents',
  'palette.none': 'Nothing found. Try another word.',
}
