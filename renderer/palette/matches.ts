/** Letters without their accents, in small: "cliënt" and "Client" are the same to someone who looks for them. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Every typed word is the start of a word of the label. */
export const matches = (label: string, typed: string): boolean => {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u)
  return plain(typed)
    .split(/\s+/)
    .every((part) => part === '' || words.some((word) => word.startsWith(part)))
}

/** An item by what is shown of it: its number as far as it is typed, or the words of its title. */
export const stillMatches = (
  { number, title }: Readonly<{ number: string | null; title: string }>,
  typed: string,
): boolean =>
  matches(`${number ?? ''} ${title}`, typed) ||
  (number?.toLowerCase().startsWith(typed.toLowerCase()) ?? false)
