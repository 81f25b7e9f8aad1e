import { z } from 'zod'
import type { FoundKpiTable } from './finding.ts'
import type { ItemRow, SourcedPassage } from './item.ts'

/** 'most': keeping the norm is staying at or under it. 'least': reaching it. */
export const normSides = ['most', 'least'] as const

/** A KPI: a norm that somebody promised to keep, and its measurements. */
export const kpiFields = z.strictObject({
  title: z.string().trim().min(1).max(300),
  unit: z.string().trim().max(40),
  norm: z.number(),
  side: z.enum(normSides),
})
export type KpiFields = Readonly<z.infer<typeof kpiFields>>

export const measurementFields = z.strictObject({
  /** First day of the month or quarter that it is about. */
  period: z.iso.date(),
  /** As printed: "januari 2023". */
  label: z.string().trim().min(1).max(100),
  value: z.number(),
})
export type Measurement = Readonly<
  z.infer<typeof measurementFields> & { id: number; passage: SourcedPassage | null }
>

export type Kpi = Readonly<
  KpiFields & {
    id: number
    /** The commitment that it measures. */
    item: ItemRow
    /** In order of their periods. */
    measurements: readonly Measurement[]
    /** Those that break the norm, in order. */
    over: readonly Measurement[]
  }
>

/** A table of measurements that was found in a document. */
export type KpiTable = Readonly<{
  documentId: number
  documentTitle: string
  documentDate: string | null
  /** Which of the document's findings it is. */
  finding: number
  table: FoundKpiTable
}>

/** Whether a value breaks a norm; a value on it does not. */
export const breaksNorm = ({ norm, side }: Pick<KpiFields, 'norm' | 'side'>, value: number): boolean =>
  side === 'most' ? value > norm : value < norm
