import type { Db } from './open.ts'

/** Where everything stands that a list of items or documents is narrowed, put in order or counted by. */
const tables = [
  'item',
  'commitment',
  'motion',
  'item_passage',
  'document',
  'dossier',
  'dossier_item',
  'dossier_document',
  'setting',
  'municipality',
] as const

/** Moves with every change that a list of items or documents can show: what was only looked at or indexed leaves a list as it was. */
export const listVersion = (db: Db): (() => number) => {
  let moved = 0
  db.function('lists_moved', () => {
    moved += 1
    return null
  })
  for (const table of tables)
    for (const act of ['INSERT', 'UPDATE', 'DELETE'])
      db.exec(
        `CREATE TEMP TRIGGER moved_by_${act.toLowerCase()}_of_${table} AFTER ${act} ON main.${table} BEGIN SELECT lists_moved(); END`,
      )
  return () => moved
}

/** Keeps what was made of them until they change. What a transaction sees may be rolled back, and isn't kept. */
export const keptOf = <T>(db: Db, version: () => number, most: number) => {
  const all = new Map<string, T>()
  let at = version()
  return (key: string, make: () => T): T => {
    if (db.inTransaction) return make()
    if (at !== version()) all.clear()
    at = version()
    const known = all.get(key)
    if (known !== undefined) return known
    if (all.size >= most) all.clear()
    const made = make()
    all.set(key, made)
    return made
  }
}
