/** The palette: go anywhere, do anything. */
export const paletteTexts = {} as const
