import { z } from 'zod'
import type { AnswerProposal } from '../records/answer-proposal.ts'
import type { DocumentRow } from '../records/document.ts'
import { textRange } from '../records/source-text.ts'
import { samePairs } from './motions.ts'
import { change, id, read } from './operation.ts'

/** The answers in a document, and the questions that were put before and are followed. */
export const answerOperations = {
  /**
   * For each question with its answer in the document the recorded question that it may be; one at most, and each once. Of answers
   * without their questions: those that are numbered as the questions of the letter that the document names.
   */
  'answers.proposed': read<readonly AnswerProposal[]>()(z.strictObject({ documentId: id })),
  /** The documents that were recorded before these questions and answer some of them: how many, in each. */
  'answers.here': read<readonly Readonly<{ document: DocumentRow; count: number }>[]>()(
    z.strictObject({ documentId: id }),
  ),
  /**
   * The recorded questions get these answers, on the day of the document, and the questions that the document repeats are not
   * recorded once more. With `record` the document itself is recorded in the same act.
   */
  'answers.tie': change<Readonly<{ tied: number; recorded: number }>>()(
    z.strictObject({
      documentId: id,
      pairs: z
        .array(
          z.union([
            z.strictObject({ foundId: id, questionId: id }),
            z.strictObject({ range: textRange, questionId: id }),
          ]),
        )
        .min(1)
        .max(1000),
      record: z.enum(['accepted', 'strong', 'all']).optional(),
      /** As when a document is recorded by itself. */
      same: samePairs.optional(),
    }),
  ),
} as const
