import type { InputOf } from '../../shared/contract.ts'
import { type DraftKind, type LetterTemplate, letterParts } from '../../shared/records/draft.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

type Row = { id: number; kind: DraftKind; name: string; parts: string }

/** Own texts for letters. */
export const templatesStore = (db: Db) => {
  const list = db.prepare<[], Row>('SELECT id, kind, name, parts FROM letter_template ORDER BY name')
  const named = db.prepare<[{ name: string; id: number | null }], { id: number }>(
    'SELECT id FROM letter_template WHERE name = :name AND id IS NOT :id',
  )
  const insert = db.prepare<[Omit<Row, 'id'>], { id: number }>(
    'INSERT INTO letter_template (kind, name, parts) VALUES (:kind, :name, :parts) RETURNING id',
  )
  const update = db.prepare<[Row], { id: number }>(
    'UPDATE letter_template SET kind = :kind, name = :name, parts = :parts WHERE id = :id RETURNING id',
  )
  const remove = db.prepare<[number], { name: string }>(
    'DELETE FROM letter_template WHERE id = ? RETURNING name',
  )
  return {
    list: (): LetterTemplate[] =>
      list.all().map(({ parts, ...row }) => ({
        ...row,
        builtIn: false,
        parts: letterParts.parse(JSON.parse(parts)),
      })),
    save: ({ id, kind, name, parts }: InputOf<'templates.save'>): number => {
      if (named.get({ name, id })) throw new Refusal('name-taken', { name })
      const row = { kind, name, parts: JSON.stringify(parts) }
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
