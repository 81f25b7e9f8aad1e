import type { ItemRow } from './item.ts'
import type { TextRange } from './source-text.ts'

/** Why a found answer is that to a recorded question, the strongest first. */
export const answerSigns = ['text', 'reference', 'date', 'subject', 'number', 'words'] as const
export type AnswerSign = (typeof answerSigns)[number]

/** Where a document has the answer: with the question as it repeats it, or by itself under the number of the question. */
type AnswerPlace =
  | Readonly<{ foundId: number; foundText: string; range: null }>
  | Readonly<{ foundId: null; foundText: null; range: TextRange }>

/** A document answers a question that is followed; a person says whether it is the same. */
export type AnswerProposal = AnswerPlace &
  Readonly<{
    foundNumber: string | null
    answerText: string | null
    question: ItemRow
    questionText: string
    signs: readonly AnswerSign[]
    /** Words of the answer that made it shown, where nothing but words says so. */
    words: readonly string[]
    /** Whether the answer came within its term; null where there is no term or no date. */
    inTime: boolean | null
  }>
