/** Text as it is compared: lower case, without accents; "cliënt" and "client" are the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase()

/** The words of a query or a text, folded. Everything that is no letter or digit only parts them. */
export const searchWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
