import { z } from 'zod'
import { settledHows } from '../records/item.ts'
import { settlementDecisions, settlers } from '../records/process.ts'
import { change, day, id, ids, range, text, words } from './operation.ts'

const offsets = z.strictObject({ start: z.int().min(0), end: z.int().positive() })

/** Following in parts and in steps: parts, holding answers, portfolios, proposals to settle and the decision on them. */
export const registerOperations = {
  /** Tussenbericht: the executive says that it takes longer. Without a new date the item has none: the old ones stay in its history. */
  'items.holdingAnswer': change<null>()(
    z.strictObject({ ids, on: day, to: day.nullable(), reason: text(4000), passage: range.nullable() }),
  ),
  /** The asker withdraws a question. */
  'items.withdraw': change<null>()(z.strictObject({ ids, on: day, note: text(4000) })),
  /** Makes items of the parts of one: of passages within its own, or in words of the user's that stand for its passage. */
  'items.addParts': change<Readonly<{ ids: readonly number[] }>>()(
    z.strictObject({
      id,
      parts: z
        .array(z.union([offsets, z.strictObject({ title: words(300) })]))
        .min(1)
        .max(50),
    }),
  ),
  /** Hands what is open of one portfolio holder to another, in one municipality or (null) in all. */
  'portfolios.transfer': change<Readonly<{ moved: number }>>()(
    z.strictObject({
      municipality: text(120).nullable(),
      from: words(200),
      to: words(200),
      on: day,
      note: text(4000).optional(),
    }),
  ),
  'items.proposeSettlement': change<null>()(
    z.strictObject({
      ids,
      by: z.enum(settlers),
      on: day,
      /** The literal words of the proposal. */
      words: text(4000),
      passage: range.nullable(),
    }),
  ),
  'items.decideSettlement': change<null>()(
    z
      .strictObject({
        ids,
        /** Who decided: "de raad", "commissie Samenleving". */
        by: words(200),
        on: day,
        decision: z.enum(settlementDecisions),
        how: z.enum(settledHows).nullable(),
        dueOn: day.nullable(),
        note: text(4000),
      })
      // A new term has a date, and only a new term has one.
      .refine(({ decision, dueOn }) => (decision === 'new_term') === (dueOn !== null)),
  ),
} as const
