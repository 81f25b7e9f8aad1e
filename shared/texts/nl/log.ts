/** The log of changes, and undo. */
export const logTexts = {} as const
