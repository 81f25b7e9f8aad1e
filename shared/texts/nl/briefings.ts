/** Exported briefings. */
export const briefingsTexts = {} as const
