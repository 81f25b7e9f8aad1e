import type { BriefingDocument } from '../../shared/records/briefing.ts'
import type { BriefingPlan, BriefingRow } from '../../shared/records/briefing-plan.ts'
import type { Confidentiality } from '../../shared/records/document.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

/** What the bytes of a briefing were made of beside its blocks and its plan. */
export type MadeOf = Readonly<{
  /** What stood at the head of its pages. */
  mark: string | null
  language: string
  /** Originals that went along, as they were named, with the hash of each. */
  originals: readonly Readonly<{ document: BriefingDocument; sha256: string }>[]
  /** The documents that it was made of, as discreet as each was then, by the names that they have in it. */
  levels?: readonly Readonly<{ id: number; name: string; confidentiality: Confidentiality }>[]
}>

type Exported = Omit<BriefingRow, 'id'> &
  /** `blocks` as JSON. */
  Readonly<{ sha256: string; blocks: string; plan: BriefingPlan; madeOf: MadeOf }>

/** A briefing as it is kept. `plan` and `madeOf` are null for what an earlier version exported. */
export type Kept = BriefingRow &
  Readonly<{ sha256: string; blocks: unknown; plan: unknown; madeOf: MadeOf | null }>

const columns = `id, dossier_id AS dossierId, holder, in_group AS "group", title, made_at AS madeAt, as_of AS asOf, format,
       page_count AS pageCount`

/** Briefings as they were exported: the blocks and what was asked for. */
export const exportedStore = (db: Db) => {
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO briefing (dossier_id, holder, in_group, title, as_of, made_at, format, page_count, sha256, blocks, plan, made_of)
     VALUES (:dossierId, :holder, :group, :title, :asOf, :madeAt, :format, :pageCount, :sha256, :blocks, :plan, :madeOf) RETURNING id`,
  )
  const list = db.prepare<[], BriefingRow>(`SELECT ${columns} FROM briefing ORDER BY id DESC LIMIT 500`)
  const one = db.prepare<
    [Readonly<{ id: number }>],
    BriefingRow & Readonly<{ sha256: string; blocks: string; plan: string | null; madeOf: string | null }>
  >(`SELECT ${columns}, sha256, blocks, plan, made_of AS madeOf FROM briefing WHERE id = :id`)
  return {
    keep: ({ plan, madeOf, ...row }: Exported): number =>
      insert.get({
        ...row,
        plan: JSON.stringify(plan),
        madeOf: JSON.stringify(madeOf),
      })?.id ?? 0,
    list: () => list.all(),
    /** One as it was exported, to the last letter. */
    open: (id: number): Kept => {
      const found = one.get({ id })
      if (!found) throw new Refusal('not-found-briefing')
      const { blocks, plan, madeOf, ...row } = found
      const read = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
      // Written above, by this type.
      return { ...row, blocks: read(blocks), plan: read(plan), madeOf: read(madeOf) as MadeOf | null }
    },
  }
}
