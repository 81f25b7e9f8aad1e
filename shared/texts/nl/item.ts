/** The detail of an item, its history and the settling of it. */
export const itemTexts = {} as const
