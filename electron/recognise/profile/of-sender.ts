import type { SenderProfile } from '../../../shared/records/sender-profile.ts'

/** Who wrote it, as house styles go: every letter of the executive counts as one sender's. */
const styleOf = (sender: string | null): string | null => {
  if (sender === null) return null
  const words = sender
    .toLowerCase()
    .replace(/[^\p{L}\d&]+/gu, ' ')
    .trim()
  return /^(?:het |de )?(?:college|burgemeester|wethouders?|b ?(?:en|&) ?w|gemeente)(?![\p{L}])/u.test(words)
    ? 'college'
    : words
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** What was learned of this sender in this municipality; of nobody else's documents, however alike. */
export const profileOf = (
  profiles: readonly SenderProfile[],
  municipality: string | null,
  sender: string | null,
): SenderProfile | null => {
  if (municipality === null) return null
  const style = styleOf(sender)
  return (
    profiles.find(
      (profile) => plain(profile.municipality) === plain(municipality) && styleOf(profile.sender) === style,
    ) ?? null
  )
}
