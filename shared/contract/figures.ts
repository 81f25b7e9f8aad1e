import { z } from 'zod'
import { type Kpi, type KpiTable, kpiFields, measurementFields } from '../records/kpi.ts'
import {
  type AnswerFigures,
  type FollowUpFigures,
  type StandingFigures,
  statisticsBy,
} from '../records/statistics.ts'
import { change, id, range, read } from './operation.ts'

const inMunicipality = { municipality: z.string().optional() }

/** Where measurements are taken from. `year` is that of the first row, where the table doesn't say and a person does. */
const tableFields = z.strictObject({
  documentId: id,
  finding: z.int().min(0),
  /** Which of the table's columns is measured. */
  column: z.int().min(0),
  year: z.int().min(1900).max(2200).optional(),
})

/** Rows without a certain month, or without a number, stay out and are counted. */
type Taken = Readonly<{ taken: number; leftOut: number }>

/** KPIs with their measurements, and figures on answers and follow-up. */
export const figuresOperations = {
  'kpis.list': read<readonly Kpi[]>()(z.strictObject({ dossierId: id.optional() })),
  'kpis.ofItem': read<readonly Kpi[]>()(z.strictObject({ id })),
  /** Tables of measurements in documents, those of the item's own document first. */
  'kpis.tables': read<readonly KpiTable[]>()(z.strictObject({ id })),
  'kpis.create': change<Readonly<{ id: number }> & Taken>()(
    kpiFields.extend({ itemId: id, table: tableFields.nullable() }),
  ),
  /** With a table its measurements come with the new norm, as one act. */
  'kpis.describe': change<Taken>()(kpiFields.extend({ id, table: tableFields.nullable() })),
  'kpis.remove': change<null>()(z.strictObject({ id })),
  /** A second measurement of the same period replaces the first. */
  'kpis.measure': change<null>()(measurementFields.extend({ kpiId: id, passage: range.nullable() })),
  'kpis.unmeasure': change<null>()(z.strictObject({ id })),

  'statistics.answers': read<readonly AnswerFigures[]>()(
    z.strictObject({ by: z.enum(statisticsBy), ...inMunicipality }),
  ),
  'statistics.standing': read<readonly StandingFigures[]>()(
    z.strictObject({ by: z.enum(['municipality', 'group', 'holder']), ...inMunicipality }),
  ),
  /** The last day of each of the past months, oldest first, and today. */
  'statistics.followUp': read<readonly FollowUpFigures[]>()(
    z.strictObject({ months: z.int().min(1).max(120), ...inMunicipality }),
  ),
} as const
