import type { Municipality } from '../../shared/records/municipality.ts'
import { Refusal } from '../../shared/refusal.ts'
import { defaultTermRules, type TermRules, termRules } from '../../shared/terms.ts'
import type { Db } from './open.ts'

const mostChecked = 500
type Row = { id: number; name: string; rules: string }

export const municipalitiesStore = (db: Db) => {
  // Rules are checked once per text: every item of an import asks for those of its municipality.
  const checked = new Map<string, TermRules>()
  const rulesIn = (text: string): TermRules => {
    if (checked.size > mostChecked) checked.clear()
    const rules = checked.get(text) ?? termRules.parse(JSON.parse(text))
    checked.set(text, rules)
    return rules
  }
  const toMunicipality = ({ id, name, rules }: Row): Municipality => ({ id, name, rules: rulesIn(rules) })
  const names = db.prepare<[], string>('SELECT name FROM municipality ORDER BY name').pluck()
  const list = db.prepare<[], Row>('SELECT id, name, rules FROM municipality ORDER BY name')
  const byName = db.prepare<[string], Row>('SELECT id, name, rules FROM municipality WHERE name = ?')
  const insert = db.prepare<[string, string, 0 | 1], { id: number }>(
    'INSERT INTO municipality (name, rules, came_along) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id',
  )
  const taken = db.prepare<[string, number], { id: number }>(
    'SELECT id FROM municipality WHERE name = ? AND id <> ?',
  )
  const update = db.prepare<[string, string, 0 | 1, number], { id: number }>(
    'UPDATE municipality SET name = ?, rules = ?, came_along = ? WHERE id = ? RETURNING id',
  )
  const renameItems = db.prepare(
    `UPDATE item SET municipality = :name WHERE municipality IS NOT :name
     AND document_id IN (SELECT id FROM document WHERE municipality_id = :id)`,
  )
  const renameProfiles = db.prepare(
    `UPDATE sender_profile SET municipality = :name
     WHERE municipality = (SELECT name FROM municipality WHERE id = :id) AND municipality IS NOT :name`,
  )
  const inUse = db.prepare<[number], { n: number }>(
    'SELECT count(*) AS n FROM document WHERE municipality_id = ?',
  )
  const remove = db.prepare<[number], { name: string }>(
    'DELETE FROM municipality WHERE id = ? RETURNING name',
  )

  const unused = db.prepare(
    'DELETE FROM municipality WHERE came_along = 1 AND id NOT IN (SELECT municipality_id FROM document WHERE municipality_id IS NOT NULL)',
  )

  return {
    /** What came along with documents that are gone goes too. */
    removeUnused: () => unused.run(),
    names: () => names.all(),
    list: () => list.all().map(toMunicipality),
    find: (name: string): Municipality | null => {
      const row = byName.get(name)
      return row ? toMunicipality(row) : null
    },
    /** The id of a name; a new name is kept with no terms of its own until somebody sets them. */
    idOf: (name: string): number =>
      byName.get(name)?.id ?? Number(insert.get(name, JSON.stringify(defaultTermRules), 1)?.id),
    rulesOf: (name: string | null): TermRules => {
      const row = name === null ? undefined : byName.get(name)
      return row ? toMunicipality(row).rules : defaultTermRules
    },
    save: (
      { id, name, rules }: Omit<Municipality, 'id'> & { id: number | null },
      cameAlong: 0 | 1 = 0,
    ): number => {
      const text = JSON.stringify(rules)
      if (taken.get(name, id ?? -1)) throw new Refusal('name-taken', { name })
      if (id === null) return Number(insert.get(name, text, cameAlong)?.id)
      renameProfiles.run({ name, id })
      if (!update.get(name, text, cameAlong, id)) throw new Refusal('not-found-municipality')
      renameItems.run({ name, id })
      return id
    },
    remove: (id: number): string => {
      if ((inUse.get(id)?.n ?? 0) > 0) throw new Refusal('municipality-in-use')
      const gone = remove.get(id)
      if (!gone) throw new Refusal('not-found-municipality')
      return gone.name
    },
  }
}
export type MunicipalitiesStore = ReturnType<typeof municipalitiesStore>
