import { type BriefingOrder, briefingColumns } from '../../shared/contract/briefings.ts'
import type { BriefingDocument } from '../../shared/records/briefing.ts'
import type { BriefingPlan, BriefingRow } from '../../shared/records/briefing-plan.ts'
import type { Confidentiality } from '../../shared/records/document.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
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

const columns = `b.id, b.dossier_id AS dossierId, b.holder, b.in_group AS "group", b.title, b.made_at AS madeAt, b.as_of AS asOf, b.format,
       b.page_count AS pageCount`

/** As a person orders them: titles by the worth of their numbers, and a dossier by what stands there of it. */
const orders: Readonly<Record<BriefingOrder['column'], string>> = {
  title: 'title_key(b.title)',
  dossier: 'title_key(iif(b.dossier_id IS NULL, :everything, ifnull(s.name, :gone)))',
  asOf: 'b.as_of',
  madeAt: 'b.made_at',
  format: 'b.format',
  pageCount: 'b.page_count',
}

/** Briefings as they were exported: the blocks and what was asked for. */
export const exportedStore = (db: Db) => {
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO briefing (dossier_id, holder, in_group, title, as_of, made_at, format, page_count, sha256, blocks, plan, made_of)
     VALUES (:dossierId, :holder, :group, :title, :asOf, :madeAt, :format, :pageCount, :sha256, :blocks, :plan, :madeOf) RETURNING id`,
  )
  const window = ({ column, descending }: BriefingOrder) => {
    const way = descending ? 'DESC' : 'ASC'
    const names = column === 'dossier' ? 'LEFT JOIN dossier s ON s.id = b.dossier_id' : ''
    return db.prepare<[Record<string, unknown>], BriefingRow>(
      `SELECT ${columns} FROM briefing b ${names} ORDER BY ${orders[column]} ${way}, b.id ${way} LIMIT :limit OFFSET :offset`,
    )
  }
  const windows = new Map(
    briefingColumns.flatMap((column) =>
      [true, false].map((descending) => [`${column} ${descending}`, window({ column, descending })] as const),
    ),
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM briefing').pluck()
  const several = db.prepare<[string], BriefingRow>(
    `SELECT ${columns} FROM briefing b JOIN json_each(?) asked ON asked.value = b.id ORDER BY asked.key`,
  )
  const one = db.prepare<
    [Readonly<{ id: number }>],
    BriefingRow & Readonly<{ sha256: string; blocks: string; plan: string | null; madeOf: string | null }>
  >(`SELECT ${columns}, b.sha256, b.blocks, b.plan, b.made_of AS madeOf FROM briefing b WHERE b.id = :id`)
  return {
    keep: ({ plan, madeOf, ...row }: Exported): number =>
      insert.get({
        ...row,
        plan: JSON.stringify(plan),
        madeOf: JSON.stringify(madeOf),
      })?.id ?? 0,
    /** A stretch of them, and how many there are. */
    window: ({ column, descending }: BriefingOrder, offset: number, limit: number) => {
      const names =
        column === 'dossier'
          ? { everything: t('briefings.everything'), gone: t('briefings.dossierGone') }
          : {}
      const rows = windows.get(`${column} ${descending}`)?.all({ ...names, offset, limit }) ?? []
      return { rows, count: count.get() ?? 0 }
    },
    /** In the order in which they are asked for; what is not there is left out. */
    rows: (ids: readonly number[]): BriefingRow[] => several.all(JSON.stringify(ids)),
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
