import type { DraftContent } from '../../shared/records/draft.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

export type PointRow = Readonly<{
  id: number
  draftId: number
  position: number
  text: string
  reason: string
  answers: readonly string[]
  about: number | null
  itemId: number | null
}>
type SqlPoint = Omit<PointRow, 'answers'> & { answers: string }
const columns =
  'id, draft_id AS draftId, position, text, reason, answers, about, item_id AS itemId FROM draft_point'

/** The numbered points of letters, with the passages that they rest on. Positions run from 0 without gaps. */
export const draftPointsStore = (db: Db) => {
  const ofDraft = db.prepare<[number], SqlPoint>(`SELECT ${columns} WHERE draft_id = ? ORDER BY position, id`)
  const one = db.prepare<[number], SqlPoint>(`SELECT ${columns} WHERE id = ?`)
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO draft_point (id, draft_id, position, text, reason, answers, about)
     VALUES (:id, :draftId, :position, :text, :reason, :answers, (SELECT id FROM item WHERE id = :about)) RETURNING id`,
  )
  const update = db.prepare<[Record<string, unknown>]>(
    `UPDATE draft_point SET text = :text, reason = :reason, answers = :answers WHERE id = :id
       AND (text <> :text OR reason <> :reason OR answers <> :answers)`,
  )
  const place = db.prepare<[Record<string, unknown>]>(
    'UPDATE draft_point SET position = :position WHERE id = :id AND position <> :position',
  )
  const become = db.prepare('UPDATE draft_point SET item_id = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM draft_point WHERE id = ?')
  const sources = db.prepare<[number], { id: number }>(
    'SELECT passage_id AS id FROM draft_source WHERE point_id = ? ORDER BY id',
  )
  const addSource = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO draft_source (point_id, passage_id) SELECT :pointId, id FROM passage WHERE id = :passageId ON CONFLICT DO NOTHING`,
  )
  const removeSource = db.prepare<[number, number], { id: number }>(
    'DELETE FROM draft_source WHERE point_id = ? AND passage_id = ? RETURNING id',
  )

  const toPoint = (row: SqlPoint): PointRow => ({ ...row, answers: JSON.parse(row.answers) })
  const all = (draftId: number): PointRow[] => ofDraft.all(draftId).map(toPoint)
  const find = (id: number): PointRow => {
    const row = one.get(id)
    if (!row) throw new Refusal('not-found-point')
    return toPoint(row)
  }
  const order = (ids: readonly number[]) => {
    for (const [position, id] of ids.entries()) place.run({ id, position })
  }
  const sourcesOf = (pointId: number): number[] => sources.all(pointId).map(({ id }) => id)
  /** How many of them are there no more. */
  const setSources = (pointId: number, passageIds: readonly number[]): number => {
    for (const id of sourcesOf(pointId)) if (!passageIds.includes(id)) removeSource.get(pointId, id)
    for (const passageId of passageIds) addSource.run({ pointId, passageId })
    return passageIds.length - sourcesOf(pointId).length
  }
  const others = (draftId: number, id: number) =>
    all(draftId).flatMap((point) => (point.id === id ? [] : [point.id]))

  return {
    ofDraft: all,
    find,
    sourcesOf,
    add: (
      draftId: number,
      position: number,
      { text, reason, answers, about }: Pick<PointRow, 'text' | 'reason' | 'answers' | 'about'>,
      passageIds: readonly number[],
    ): number => {
      const made = insert.get({
        id: null,
        draftId,
        position: Number.MAX_SAFE_INTEGER,
        text,
        reason,
        answers: JSON.stringify(answers),
        about,
      })
      const id = Number(made?.id)
      setSources(id, passageIds)
      order(others(draftId, id).toSpliced(position, 0, id))
      return id
    },
    change: (id: number, fields: Partial<Pick<PointRow, 'text' | 'reason' | 'answers'>>) => {
      const { text, reason, answers } = { ...find(id), ...fields }
      update.run({ id, text, reason, answers: JSON.stringify(answers) })
    },
    move: (id: number, position: number) => {
      const { draftId } = find(id)
      order(others(draftId, id).toSpliced(position, 0, id))
    },
    remove: (id: number) => {
      const { draftId } = find(id)
      remove.run(id)
      order(all(draftId).map((point) => point.id))
    },
    addSource: (pointId: number, passageId: number) => addSource.run({ pointId, passageId }),
    removeSource: (pointId: number, passageId: number) => {
      if (!removeSource.get(pointId, passageId)) throw new Refusal('not-found-passage')
    },
    become: (id: number, itemId: number) => become.run(itemId, id),
    /** Makes the points those of a version again, each under its own id. Gives how many sources are there no more. */
    restore: (draftId: number, points: DraftContent['points']): number => {
      const kept = new Set(points.map(({ id }) => id))
      for (const { id } of all(draftId)) if (!kept.has(id)) remove.run(id)
      const there = new Set(all(draftId).map(({ id }) => id))
      let lost = 0
      for (const [position, { sources: quoted, ...point }] of points.entries()) {
        const row = { ...point, answers: JSON.stringify(point.answers) }
        if (there.has(point.id)) update.run(row)
        else insert.get({ ...row, draftId, position })
        lost += setSources(
          point.id,
          quoted.map(({ passageId }) => passageId),
        )
      }
      order(points.map(({ id }) => id))
      return lost
    },
  }
}
