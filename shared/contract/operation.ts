import { z } from 'zod'

/**
 * A read changes nothing. A change is one act of the user: it can be undone as one. A job takes long, tells how far it is, and
 * can be cancelled; a look is a job that changes nothing. A note keeps what the user saw or was told: it is no act, and what is
 * on screen stays right.
 */
export type OperationKind = 'read' | 'change' | 'job' | 'look' | 'note'
export type Operation<K extends OperationKind, I extends z.ZodType, O> = Readonly<{
  kind: K
  input: I
  out?: O
}>

export const read =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<'read', I, O> => ({ kind: 'read', input })
export const change =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<'change', I, O> => ({ kind: 'change', input })
export const job =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<'job', I, O> => ({ kind: 'job', input })

export const look =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<'look', I, O> => ({ kind: 'look', input })
export const note =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<'note', I, O> => ({ kind: 'note', input })

export const id = z.int().positive()
export const day = z.iso.date()
export const text = (most: number) => z.string().trim().max(most)
export const words = (most: number) => z.string().trim().min(1).max(most)
export const ids = z.array(id).min(1).max(10_000)
export const nothing = z.strictObject({})
export const range = z.strictObject({ documentId: id, start: z.int().min(0), end: z.int().positive() })
