/** The follow-up grid and its views. */
export const followUpTexts = {} as const
