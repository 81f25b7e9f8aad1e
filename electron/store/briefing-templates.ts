import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { briefingPlan } from '../../shared/records/briefing-plan.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

type Row = { id: number; name: string; plan: string }

/** Own plans for briefings, beside the purposes that come along. */
export const briefingTemplatesStore = (db: Db) => {
  const list = db.prepare<[], Row>('SELECT id, name, plan FROM briefing_template ORDER BY name')
  const named = db.prepare<[Pick<Row, 'name'> & { id: number | null }], { id: number }>(
    'SELECT id FROM briefing_template WHERE name = :name AND id IS NOT :id',
  )
  const insert = db.prepare<[Omit<Row, 'id'>], { id: number }>(
    'INSERT INTO briefing_template (name, plan) VALUES (:name, :plan) RETURNING id',
  )
  const update = db.prepare<[Row], { id: number }>(
    'UPDATE briefing_template SET name = :name, plan = :plan WHERE id = :id RETURNING id',
  )
  const remove = db.prepare<[number], { name: string }>(
    'DELETE FROM briefing_template WHERE id = ? RETURNING name',
  )
  return {
    list: (): OutputOf<'briefings.templates'> =>
      list.all().map(({ plan, ...row }) => ({ ...row, plan: briefingPlan.parse(JSON.parse(plan)) })),
    save: ({ id, name, plan }: InputOf<'briefings.saveTemplate'>): number => {
      if (named.get({ name, id })) throw new Refusal('name-taken', { name })
      const row = { name, plan: JSON.stringify(plan) }
      const saved = id === null ? insert.get(row) : update.get({ id, ...row })
      if (!saved) throw new Refusal('not-found-template')
      return saved.id
    },
    remove: (id: number): string => {
      const gone = remove.get(id)
      if (!gone) throw new Refusal('not-found-template')
      return gone.name
    },
  }
}
