import { z } from 'zod'
import type { Advice, AdviceRow, AdviceYear, ReactionLetter } from '../records/advice.ts'
import { executions, reactions, settledHows } from '../records/item.ts'
import {
  groupVote,
  type MotionFacts,
  type MotionLetters,
  type SameMotion,
  submitter,
} from '../records/motion.ts'
import { change, day, id, ids, job, range, read, text } from './operation.ts'

/** Found motions with the recorded ones that they are. */
export const samePairs = z.array(z.strictObject({ foundId: id, motionId: id })).max(1000)

const yearOf = { municipality: text(120).nullable(), year: z.int().min(1900).max(2200) }

/** Motions from their vote to what came of them, and advice from its letter to the year's report. */
export const motionOperations = {
  'motions.open': read<MotionFacts>()(z.strictObject({ id })),
  'motions.describe': change<null>()(
    z.strictObject({ id, meeting: text(300).nullable(), submitters: z.array(submitter).max(100) }),
  ),
  /** The vote as a whole; a group stands in it once. */
  'motions.vote': change<null>()(
    z.strictObject({
      id,
      on: day,
      votes: z
        .array(groupVote)
        .max(200)
        .refine((all) => new Set(all.map(({ group }) => group.toLowerCase())).size === all.length),
    }),
  ),
  /** Apart from the outcome: "aangenomen, niet uitvoerbaar binnen lopend contract". */
  'motions.execute': change<null>()(
    z.strictObject({
      ids,
      execution: z.enum(executions),
      words: text(4000).nullable(),
      passage: range.nullable(),
      on: day,
    }),
  ),
  /** Held over until the day on which it lapses; null where nobody knows that day yet. */
  'motions.hold': change<null>()(
    z.strictObject({ ids, until: day.nullable(), on: day, note: text(4000).optional() }),
  ),
  /** Taken back by who submitted it, because of a commitment where there is one. Nothing of it is followed any more. */
  'motions.withdraw': change<null>()(
    z.strictObject({ ids, on: day, commitmentId: id.nullable(), note: text(4000).optional() }),
  ),
  /** A person says that a motion that was held over has lapsed; it never does by itself. */
  'motions.lapse': change<null>()(z.strictObject({ ids, on: day, note: text(4000).optional() })),
  /** Motions found in a document that may be ones that are recorded from another: the motion itself and the list that says its outcome. */
  'motions.same': read<readonly SameMotion[]>()(z.strictObject({ documentId: id })),
  'motions.letters': read<MotionLetters>()(z.strictObject({ id, letterId: id.optional() })),
  /** The executive's letter settles points of a motion, whole or in part, each with its passage: one act. */
  'motions.settlePoints': change<null>()(
    z.strictObject({
      id,
      on: day,
      how: z.enum(settledHows).nullable(),
      note: text(4000).optional(),
      points: z
        .array(z.strictObject({ id, scope: z.enum(['whole', 'part']), range }))
        .min(1)
        .max(500),
    }),
  ),

  'advice.list': read<readonly AdviceRow[]>()(z.strictObject({ municipality: text(120).optional() })),
  /** With the letter given, or the one that reacts to most of it. */
  'advice.open': read<Advice>()(z.strictObject({ documentId: id, letterId: id.optional() })),
  /** The advice that a letter seems to react to, the likeliest first; the letter may still have to be checked. */
  'advice.ofLetter': read<readonly ReactionLetter[]>()(z.strictObject({ documentId: id })),
  /** Reactions to points of one advice, each its own: one act. A passage or reason that is absent stays as it was. */
  'advice.react': change<null>()(
    z.strictObject({
      documentId: id,
      /** The day of the reaction; null where nobody knows it. */
      on: day.nullable(),
      points: z
        .array(
          z.strictObject({
            id,
            /** Absent: only its words change. */
            reaction: z.enum(reactions).optional(),
            reason: text(4000).nullable().optional(),
            passage: range.nullable().optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
  ),
  'advice.year': read<AdviceYear>()(z.strictObject(yearOf)),
  /** As PDF or XLSX, by the end of the file's name. Secret advice stays out, and is counted, unless it is asked for. */
  'advice.exportYear': job<Readonly<{ file: string; count: number; leftOut: number }>>()(
    z.strictObject({ ...yearOf, file: z.string().min(1), secret: z.boolean().optional() }),
  ),
} as const
