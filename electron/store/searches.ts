import type { InputOf } from '../../shared/contract.ts'
import { type SavedSearch, searchFilter } from '../../shared/records/search.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

type Row = Omit<SavedSearch, 'filter'> & { filter: string }

/** Searches that are kept under a name. */
export const searchesStore = (db: Db) => {
  const list = db.prepare<[], Row>(
    'SELECT id, name, text, filter, in_order AS "order" FROM saved_search ORDER BY name, id',
  )
  const named = db.prepare<[{ name: string; id: number | null }], { id: number }>(
    'SELECT id FROM saved_search WHERE name = :name AND id IS NOT :id',
  )
  const insert = db.prepare<[Omit<Row, 'id'>], { id: number }>(
    'INSERT INTO saved_search (name, text, filter, in_order) VALUES (:name, :text, :filter, :order) RETURNING id',
  )
  const update = db.prepare<[Row], { id: number }>(
    'UPDATE saved_search SET name = :name, text = :text, filter = :filter, in_order = :order WHERE id = :id RETURNING id',
  )
  const remove = db.prepare<[number], { name: string }>(
    'DELETE FROM saved_search WHERE id = ? RETURNING name',
  )
  return {
    list: (): SavedSearch[] =>
      list.all().map((row) => ({ ...row, filter: searchFilter.parse(JSON.parse(row.filter)) })),
    save: ({ id, filter, ...asked }: InputOf<'search.save'>): number => {
      if (named.get({ name: asked.name, id })) throw new Refusal('name-taken', { name: asked.name })
      const row = { ...asked, filter: JSON.stringify(filter) }
      const saved = id === null ? insert.get(row) : update.get({ id, ...row })
      if (!saved) throw new Refusal('not-found-search')
      return saved.id
    },
    remove: (id: number): string => {
      const gone = remove.get(id)
      if (!gone) throw new Refusal('not-found-search')
      return gone.name
    },
  }
}
