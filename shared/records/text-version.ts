import { z } from 'zod'

/** Who made a text: a reader from the file itself, or text recognition (OCR) from its pictures. */
export const textMakers = ['reader', 'ocr'] as const
export type TextMaker = (typeof textMakers)[number]

/** A version of a document's canonical text. The newest is in force; an earlier one is kept as it was. */
export type TextVersion = Readonly<{
  /** From 1. */
  number: number
  maker: TextMaker
  /** Version of the reader that made it. */
  reader: number
  madeAt: string
  letters: number
}>

/**
 * How a passage lies in the text in force. exact: the very words of its quote. nearly: other words that are nearly its quote; the
 * quote as it was is kept beside them. changed: its words are not there any more ("bron gewijzigd"): it keeps its quote and points
 * at nothing.
 */
export const attachments = ['exact', 'nearly', 'changed'] as const
export type Attachment = (typeof attachments)[number]

/** A passage that was not found exactly after its document got another text. */
export type MovedPassage = Readonly<{
  id: number
  attachment: 'nearly' | 'changed'
  /** The words as they were. */
  earlierQuote: string
  /** The words as they are now, null where there are none. */
  quote: string | null
  start: number | null
  end: number | null
  page: number | null
  /** Items that it belongs to. */
  items: readonly Readonly<{ id: number; title: string }>[]
}>

/** What became of one document that was read again. */
export type RereadOutcome = Readonly<{
  id: number
  title: string
  outcome: 'same' | 'newer' | 'refused' | 'cancelled'
  exact: number
  nearly: number
  changed: number
  /** Items that it didn't have before: they wait for a person. */
  found: number
  /** Parts of its head that would be read otherwise now. */
  readings: number
  refusal: string | null
  values: Readonly<Record<string, string | number>>
}>

/** What text recognition made of a scan. */
export const scanOutcome = z.strictObject({
  pages: z.int(),
  /** Mean over the words, 0 to 100. */
  confidence: z.number(),
  /** Items found in the new text that the document didn't have yet. */
  found: z.int(),
})
export type ScanOutcome = Readonly<z.infer<typeof scanOutcome>>
