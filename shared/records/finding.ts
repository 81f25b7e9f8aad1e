import { z } from 'zod'
import { reactions } from './item.ts'
import { textRange } from './source-text.ts'

/** A norm that a table is held against ("maximaal 1% klachten"). */
export const foundNorm = z.strictObject({
  range: textRange,
  literal: z.string().min(1),
  value: z.number(),
  /** Whether keeping it means staying at or under it, or reaching it. */
  side: z.enum(['most', 'least']),
})

/** A table of measurements per period, as a KPI is reported. */
export const foundKpiTable = z.strictObject({
  kind: z.literal('kpi_table'),
  range: textRange,
  title: z.string(),
  /** Headers of the columns after the first, as printed. */
  columns: z.array(z.string()),
  /** Index in `columns` of the one that the norm is about; null where that isn't clear. */
  measured: z.int().nullable(),
  /** "%", "dagen", "€" …; null where the table doesn't say. */
  unit: z.string().nullable(),
  norm: foundNorm.nullable(),
  rows: z.array(
    z.strictObject({
      range: textRange,
      /** As printed: "januari", "Q1 2023". */
      label: z.string(),
      /** First day of the period where label and table make it certain. */
      period: z.iso.date().nullable(),
      values: z.array(z.number().nullable()),
    }),
  ),
})

/** A point on which the executive asks for advice. */
export const foundAskedPoint = z.strictObject({
  kind: z.literal('asked_point'),
  range: textRange,
  number: z.string().nullable(),
  text: z.string().min(1),
})

/** What the executive says to one point of an advice. */
export const foundReaction = z.strictObject({
  kind: z.literal('reaction'),
  range: textRange,
  /** Number of the advice point as the reaction gives it. */
  number: z.string().nullable(),
  /** The advice as the reaction repeats it; null where it only names it. */
  advice: z.string().nullable(),
  text: z.string().min(1),
  reaction: z.enum(reactions),
  /** The words that made it that reaction. */
  why: z.array(z.string()),
})

/** What is recognised beside the items. Nothing of it counts; it is shown, and later work builds on it. */
export const finding = z.discriminatedUnion('kind', [foundKpiTable, foundAskedPoint, foundReaction])
export type Finding = Readonly<z.infer<typeof finding>>
export type FoundKpiTable = Readonly<z.infer<typeof foundKpiTable>>
export type FoundAskedPoint = Readonly<z.infer<typeof foundAskedPoint>>
export type FoundReaction = Readonly<z.infer<typeof foundReaction>>
