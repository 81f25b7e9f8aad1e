import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Settings, settings as settingsSchema } from '../../shared/contract.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Db } from './open.ts'

const defaults: Settings = {
  role: null,
  theme: 'system',
  language: 'nl',
  letterKeys: true,
  rowHeight: 32,
  homeMunicipality: null,
  mine: { groups: [], holders: [] },
  notify: false,
}

export const settingsStore = (db: Db) => {
  const get = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?')
  const set = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  // Tells this store from a restored or copied one: the search index belongs to one store.
  if (!get.get('storeId')) set.run('storeId', JSON.stringify(randomUUID()))
  return {
    read: (): Settings => {
      const found = get.get('settings')
      const parsed = settingsSchema.safeParse(found ? JSON.parse(found.value) : defaults)
      return parsed.success ? parsed.data : defaults
    },
    save: (settings: Settings) => set.run('settings', JSON.stringify(settings)),
    /** The day until which passed terms were told; null before the first time. */
    toldUntil: (): IsoDate | null => {
      const found = get.get('toldUntil')
      return found ? z.iso.date().parse(JSON.parse(found.value)) : null
    },
    setToldUntil: (day: IsoDate) => set.run('toldUntil', JSON.stringify(day)),
  }
}
