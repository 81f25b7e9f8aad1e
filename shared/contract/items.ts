import { z } from 'zod'
import { certainties } from '../records/certainty.ts'
import {
  answerVerdicts,
  type ItemDetail,
  type ItemRow,
  motionOutcomes,
  officialStatuses,
  reactions,
  realisations,
  type SourcedPassage,
  settledHows,
  verdicts,
} from '../records/item.ts'
import { itemFilter, itemOrder } from './item-filter.ts'
import { change, day, id, ids, range, read, text, words } from './operation.ts'

export type Suggestion = Readonly<{
  passage: Omit<SourcedPassage, 'id'>
  /** Words that the promise and the passage share; the score only orders. */
  words: readonly string[]
  score: number
}>

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), range }),
  z.strictObject({ kind: z.literal('none'), note: words(4000) }),
])

/** Items, and their follow-up. */
export const itemOperations = {
  'items.list': read<
    Readonly<{ rows: readonly ItemRow[]; count: number; lateCount: number; total: number }>
  >()(
    z.strictObject({
      filter: itemFilter,
      order: itemOrder,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  'items.open': read<ItemDetail>()(z.strictObject({ id })),
  'items.suggestEvidence': read<readonly Suggestion[]>()(
    /** With a document: words of that one alone. */
    z.strictObject({ id, text: z.string().max(500).optional(), documentId: id.optional() }),
  ),
  'items.settle': change<null>()(
    z.strictObject({
      ids,
      on: day,
      scope: z.enum(['whole', 'part']),
      how: z.enum(settledHows).nullable(),
      evidence,
      verdict: z.enum(verdicts).optional(),
      note: text(4000).optional(),
    }),
  ),
  /** Proof for what is settled already, or on its way. */
  'items.addEvidence': change<null>()(z.strictObject({ ids, range, note: text(4000).optional() })),
  'items.setStatus': change<null>()(
    z.strictObject({
      ids,
      status: z.enum(officialStatuses),
      on: day,
      words: text(400).optional(),
      note: text(4000).optional(),
    }),
  ),
  'items.judge': change<null>()(
    z.strictObject({ ids, verdict: z.enum(verdicts), note: text(4000).optional() }),
  ),
  'items.extend': change<null>()(z.strictObject({ ids, to: day, on: day, reason: text(4000) })),
  'items.setTerm': change<null>()(
    z.strictObject({
      ids,
      literal: text(400).nullable(),
      dueOn: day.nullable(),
      certainty: z.enum(certainties),
      note: text(4000).optional(),
    }),
  ),
  'items.remind': change<null>()(z.strictObject({ ids, on: day.nullable() })),
  'items.assign': change<null>()(z.strictObject({ ids, holder: text(200).nullable() })),
  'items.note': change<null>()(z.strictObject({ ids, note: words(4000) })),
  'items.judgeAnswer': change<null>()(
    z.strictObject({ ids, verdict: z.enum(answerVerdicts), note: text(4000).optional() }),
  ),
  'items.setOutcome': change<null>()(
    z.strictObject({ ids, outcome: z.enum(motionOutcomes), on: day, note: text(4000).optional() }),
  ),
  'items.react': change<null>()(
    z.strictObject({
      ids,
      reaction: z.enum(reactions),
      reason: text(4000).nullable(),
      passage: range.nullable(),
      on: day,
    }),
  ),
  'items.realise': change<null>()(
    z.strictObject({ ids, realisation: z.enum(realisations), note: text(4000).optional() }),
  ),
} as const
