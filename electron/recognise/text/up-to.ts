/** A text up to the first words that a pattern finds, or whole. Splitting would try the pattern at each place apart. */
export const upTo = (text: string, pattern: RegExp): string => {
  const index = text.search(pattern)
  return index < 0 ? text : text.slice(0, index)
}
