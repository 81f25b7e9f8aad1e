import { draftsTexts } from './en/drafts.ts'
import type { nl } from './nl.ts'

/** English, the second catalogue: the same parts and keys as the Dutch. */
export const en: Partial<Record<keyof typeof nl, string>> = {
  ...draftsTexts,
}
