const beyondLatin = /[\u0100-\uffff]/

/**
 * The same text, kept in one byte for each letter where that can be. A part of a text that has a curly quote anywhere is kept in
 * two: rules read it half as fast, and each is made ready once more for it, which takes longer than reading most documents.
 */
export const narrow = (text: string): string =>
  beyondLatin.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')
