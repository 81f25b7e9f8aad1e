/** The command line. */
export const cliTexts = {} as const
