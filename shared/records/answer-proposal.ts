import type { ItemRow } from './item.ts'

/** Why a found answer is that to a recorded question, the strongest first. */
export const answerSigns = ['text', 'reference', 'date', 'number'] as const
export type AnswerSign = (typeof answerSigns)[number]

/** A document repeats a question that is followed, with its answer; a person says whether it is the same. */
export type AnswerProposal = Readonly<{
  /** The question as the document repeats it. */
  foundId: number
  foundNumber: string | null
  foundText: string
  answerText: string | null
  question: ItemRow
  questionText: string
  signs: readonly AnswerSign[]
  /** Whether the answer came within its term; null where there is no term or no date. */
  inTime: boolean | null
}>
