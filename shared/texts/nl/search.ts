/** Search. */
export const searchTexts = {} as const
