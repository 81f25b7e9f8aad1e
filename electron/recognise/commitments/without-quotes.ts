const filler = '_'

/** The sentence with the words between quotation marks blotted out, each character in its place. */
export const withoutQuotes = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d])([“„‘"])([^“„‘"”]{3,400}?)(["”’])(?!\p{L})/gu,
    (_all, open, words, close) =>
      `${open}${String(words).replace(/./gu, (char) => filler.repeat(char.length))}${close}`,
  )
