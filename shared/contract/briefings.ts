import { z } from 'zod'
import {
  type BriefingChange,
  type BriefingPreview,
  type BriefingRow,
  briefingFormats,
  briefingPlan,
  type NamedIn,
} from '../records/briefing-plan.ts'
import type { PagePicture } from '../records/page-picture.ts'
import { change, day, id, ids, job, nothing, read, text, words } from './operation.ts'

/** What the list of what was exported is put in order by. */
export const briefingColumns = ['title', 'dossier', 'asOf', 'madeAt', 'format', 'pageCount'] as const
export type BriefingOrder = Readonly<{ column: (typeof briefingColumns)[number]; descending: boolean }>

/** What it is about: a dossier, or everything; of one portfolio holder or group alone where named. */
const about = z.strictObject({
  dossierId: id.nullable(),
  holder: words(200).nullable().optional(),
  group: words(200).nullable().optional(),
  /** Absent: today. */
  asOf: day.optional(),
  /** Absent: as a debate has it. */
  plan: briefingPlan.optional(),
})
const width = z.int().min(100).max(4000)

/** Briefings, from the plan to the file and what was exported. */
export const briefingOperations = {
  'briefings.preview': read<BriefingPreview>()(about),
  /** Whom it names: looked for when somebody wants to know. */
  'briefings.names': read<readonly NamedIn[]>()(about),
  /** A page of the very PDF that an export would give. */
  'briefings.previewPage': read<Omit<PagePicture, 'lines'>>()(about.extend({ page: id, width })),
  'briefings.export': job<Readonly<{ id: number; file: string; pageCount: number; leftOut: number }>>()(
    /** The format is the ending of the file's name. */
    about.extend({ file: z.string().min(1) }),
  ),
  /** One file for each that there is something of, in one folder; `file` is its name there. What was finished before a cancel stays. */
  'briefings.exportEach': job<
    readonly Readonly<{ name: string; file: string; pageCount: number; leftOut: number }>[]
  >()(
    about.extend({
      by: z.enum(['holder', 'group']),
      folder: z.string().min(1),
      format: z.enum(briefingFormats),
    }),
  ),
  /** What was exported, in stretches: there is no end to how many. */
  'briefings.window': read<Readonly<{ rows: readonly BriefingRow[]; count: number }>>()(
    z.strictObject({
      order: z.strictObject({ column: z.enum(briefingColumns), descending: z.boolean() }),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** Those of these that are there, in the order in which they are asked for. */
  'briefings.rows': read<readonly BriefingRow[]>()(z.strictObject({ ids })),
  /** A page of what was exported, as it was. */
  'briefings.page': read<Omit<PagePicture, 'lines'>>()(z.strictObject({ id, page: id, width })),
  /** The same blocks once more, in the format that the file is named for; `same`: byte for byte what was exported. */
  'briefings.exportAgain': job<Readonly<{ file: string; pageCount: number; same: boolean }>>()(
    z.strictObject({ id, file: z.string().min(1) }),
  ),
  /** What is otherwise in the later of two. */
  'briefings.compare': read<readonly BriefingChange[]>()(z.strictObject({ id, withId: id })),
  /** A drawing alone, as PNG: a KPI against its norm, or the timeline; with what isn't public left out of it and counted. */
  'briefings.picture': job<Readonly<{ file: string; leftOut: number }>>()(
    about.omit({ plan: true }).extend({ kpiId: id.nullable(), width, file: z.string().min(1) }),
  ),
  'briefings.templates':
    read<readonly Readonly<{ id: number; name: string; plan: z.infer<typeof briefingPlan> }>[]>()(nothing),
  'briefings.saveTemplate': change<Readonly<{ id: number }>>()(
    z.strictObject({ id: id.nullable(), name: text(200).min(1), plan: briefingPlan }),
  ),
  'briefings.removeTemplate': change<null>()(z.strictObject({ id })),
} as const
