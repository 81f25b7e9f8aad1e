/** Dossiers. */
export const dossiersTexts = {} as const
