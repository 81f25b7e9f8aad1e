/** Characters of the Symbol and Wingdings fonts, which stand in a private part of Unicode that no other font can draw. */
export const symbolLetters: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '•'],
  [0xf076, '•'],
  [0xf0d8, '•'],
  [0xf0fc, '✓'],
  [0xf0e0, '→'],
  [0xf0a8, '☐'],
  [0xf06f, '☐'],
  [0xf0fe, '☒'],
])
