import type { BriefingPlan, BriefingRow } from '../../shared/records/briefing-plan.ts'
import type { Db } from './open.ts'

type Exported = Omit<BriefingRow, 'id'> & Readonly<{ sha256: string; blocks: unknown; plan: BriefingPlan }>

/** Briefings as they were exported: the blocks and what was asked for. */
export const exportedStore = (db: Db) => {
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO briefing (dossier_id, holder, in_group, title, as_of, made_at, format, page_count, sha256, blocks, plan)
     VALUES (:dossierId, :holder, :group, :title, :asOf, :madeAt, :format, :pageCount, :sha256, :blocks, :plan) RETURNING id`,
  )
  const list = db.prepare<[], BriefingRow>(
    `SELECT id, dossier_id AS dossierId, holder, in_group AS "group", title, made_at AS madeAt, as_of AS asOf, format,
       page_count AS pageCount FROM briefing ORDER BY id DESC LIMIT 500`,
  )
  return {
    keep: ({ blocks, plan, ...row }: Exported): number =>
      insert.get({ ...row, blocks: JSON.stringify(blocks), plan: JSON.stringify(plan) })?.id ?? 0,
    list: () => list.all(),
  }
}
