/** Text as it is compared: lower case, without accents; "cliënt" and "client" are the same. */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f\u00ad]/g, '')
        .toLowerCase()

/** Most words of a Dutch text need no more than small letters. */
const plain = /^[\x20-\x7e\n]*$/

/** The words of a query or a text, folded. Everything that is no letter or digit only parts them. */
export const searchWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** A text in which words that a line end cut in two are whole again. */
export const unbroken = (text: string): string =>
  text.replace(/(\p{L})[-\u2010\u00ad]\s*\n\s*(\p{Ll})/gu, '$1$2')
