/** One sentence for everything that is refused: what happened, what is safe, what to do. */
export const refusalTexts = {} as const
