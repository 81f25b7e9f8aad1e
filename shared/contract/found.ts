import { z } from 'zod'
import { itemKinds } from '../records/item.ts'
import { change, day, id, ids, range, text, words } from './operation.ts'

const foundFields = z.strictObject({
  kind: z.enum(itemKinds).optional(),
  title: words(300).optional(),
  sourceNumber: text(40).nullable().optional(),
  group: text(200).nullable().optional(),
  person: text(200).nullable().optional(),
  holder: text(200).nullable().optional(),
  madeBy: text(200).nullable().optional(),
  madeTo: text(200).nullable().optional(),
  termLiteral: text(400).nullable().optional(),
  /** A date given by the user stands as it is; null leaves the item without one. */
  dueOn: day.nullable().optional(),
  refersTo: text(40).nullable().optional(),
})

/** Found items, before and after they count. */
export const foundOperations = {
  'found.accept': change<null>()(z.strictObject({ ids })),
  'found.drop': change<null>()(z.strictObject({ ids })),
  'found.change': change<null>()(z.strictObject({ id, fields: foundFields })),
  'found.move': change<null>()(z.strictObject({ id, start: z.int().min(0), end: z.int().positive() })),
  'found.moveAnswer': change<null>()(z.strictObject({ id, start: z.int().min(0), end: z.int().positive() })),
  'found.merge': change<null>()(z.strictObject({ id, withId: id })),
  'found.split': change<Readonly<{ id: number }>>()(z.strictObject({ id, at: z.int().positive() })),
  'found.add': change<Readonly<{ id: number }>>()(range.extend({ kind: z.enum(itemKinds) })),
} as const
