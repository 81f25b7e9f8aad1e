/** Importing, and the check of what was found. */
export const importsTexts = {} as const
