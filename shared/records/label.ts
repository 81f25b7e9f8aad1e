/** A text of the catalogue with its values, kept as such so that it can be shown in any language. */
export type Label = Readonly<{ key: string; values?: Readonly<Record<string, string | number>> }>
