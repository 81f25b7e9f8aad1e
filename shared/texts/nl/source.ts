/** The reader of a source. */
export const sourceTexts = {} as const
