import type { InputOf } from '../../shared/contract.ts'
import { type SavedView, savedView } from '../../shared/records/saved-view.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

type Row = { id: number; name: string; filter: string; look: string }

/** Views that are kept: a filter with its look, under a name. */
export const viewsStore = (db: Db) => {
  const list = db.prepare<[], Row>('SELECT id, name, filter, look FROM saved_view ORDER BY position, id')
  const named = db.prepare<[{ name: string; id: number | null }], { id: number }>(
    'SELECT id FROM saved_view WHERE name = :name AND id IS NOT :id',
  )
  const insert = db.prepare<[Omit<Row, 'id'>], { id: number }>(
    `INSERT INTO saved_view (name, filter, look, position)
     SELECT :name, :filter, :look, ifnull(max(position) + 1, 0) FROM saved_view RETURNING id`,
  )
  const update = db.prepare<[Row], { id: number }>(
    'UPDATE saved_view SET name = :name, filter = :filter, look = :look WHERE id = :id RETURNING id',
  )
  const remove = db.prepare<[number], { name: string }>('DELETE FROM saved_view WHERE id = ? RETURNING name')
  const place = db.prepare(
    'UPDATE saved_view SET position = :position WHERE id = :id AND position <> :position',
  )

  return {
    list: (): SavedView[] =>
      list
        .all()
        .map((row) =>
          savedView.parse({ ...row, filter: JSON.parse(row.filter), look: JSON.parse(row.look) }),
        ),
    save: ({ id, name, filter, look }: InputOf<'views.save'>): number => {
      if (named.get({ name, id })) throw new Refusal('name-taken', { name })
      const row = { name, filter: JSON.stringify(filter), look: JSON.stringify(look) }
      const saved = id === null ? insert.get(row) : update.get({ id, ...row })
      if (!saved) throw new Refusal('not-found-view')
      return saved.id
    },
    remove: (id: number): string => {
      const gone = remove.get(id)
      if (!gone) throw new Refusal('not-found-view')
      return gone.name
    },
    move: (id: number, position: number) => {
      const ids = list.all().map((row) => row.id)
      if (!ids.includes(id)) throw new Refusal('not-found-view')
      const others = ids.filter((other) => other !== id)
      for (const [at, other] of others.toSpliced(position, 0, id).entries())
        place.run({ id: other, position: at })
    },
  }
}
