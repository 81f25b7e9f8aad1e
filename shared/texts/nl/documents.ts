/** The library. */
export const documentsTexts = {} as const
