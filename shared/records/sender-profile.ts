import { z } from 'zod'
import { documentKinds } from './document.ts'

/**
 * What the program learned of one sender's house style from documents that somebody checked and recorded. It is used for that
 * sender's documents alone and can be seen and thrown away. Everything in it is a short literal of the source.
 */
export const senderProfile = z.strictObject({
  id: z.int(),
  /** Whose style it is: the municipality, and within it who wrote the document ("college", a group, an advisory council). */
  municipality: z.string().min(1),
  sender: z.string().nullable(),
  /** From how many recorded documents it was learned. */
  documents: z.int(),
  /** Words before a question ("Vraag", "Onze vraag"), before an answer ("Reactie college"): without number, colon or capital. */
  questionLabels: z.array(z.string()).max(40),
  answerLabels: z.array(z.string()).max(40),
  /** Running heads and feet, digits as '#'. */
  furniture: z.array(z.string()).max(40),
  /** Words before the date of the document ("Verzonden"). */
  dateLabels: z.array(z.string()).max(20),
  /** Title words that say the kind. */
  kindTitles: z.array(z.strictObject({ words: z.string(), kind: z.enum(documentKinds) })).max(40),
  /** Verb phrases that somebody added as a commitment more than once, or dropped more than once. */
  promises: z.array(z.string()).max(40),
  noPromises: z.array(z.string()).max(40),
})
export type SenderProfile = Readonly<z.infer<typeof senderProfile>>

/** What documents of a sender showed too seldom yet: it is used once another of them says it too. */
export const seenStyle = z.strictObject({
  labels: z
    .array(
      z.strictObject({
        list: z.enum(['questionLabels', 'answerLabels', 'furniture', 'dateLabels']),
        words: z.string(),
        times: z.int(),
      }),
    )
    .default([]),
  kindTitles: z.array(z.strictObject({ words: z.string(), kind: z.enum(documentKinds) })).default([]),
  /** Sentences that somebody added as a commitment, or dropped, literally. */
  added: z.array(z.string()).default([]),
  dropped: z.array(z.string()).default([]),
})
export type SeenStyle = Readonly<z.infer<typeof seenStyle>>
/** A profile as it is kept: what is used, and what isn't yet. */
export type LearnedStyle = Readonly<{ profile: Omit<SenderProfile, 'id'>; seen: SeenStyle }>
