/** The first screen. */
export const todayTexts = {} as const
