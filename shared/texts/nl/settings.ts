/** Settings and municipalities. */
export const settingsTexts = {} as const
