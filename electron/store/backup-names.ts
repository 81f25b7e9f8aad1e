import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type BackupContents, backupContents } from '../../shared/records/backup.ts'
import { isAbsent } from './copy-checked.ts'

/** What the program calls the folder of its backups, in the place that the user chose. */
export const backupFolderName = 'Raadsgeheugen reservekopie'
export const contentsName = 'inhoud.json'
export const databaseName = 'raadsgeheugen.sqlite'
export const originalsName = 'originelen'

/** The folder of backups that goes with a place that the user chose: that place itself where it is one. */
export const backupFolderIn = (place: string): string => {
  const holdsContents = (folder: string) => existsSync(path.join(folder, contentsName))
  if (holdsContents(place)) return path.dirname(place)
  if (path.basename(place) === backupFolderName) return place
  const names = existsSync(place) ? readdirSync(place) : []
  return names.some((name) => holdsContents(path.join(place, name)))
    ? place
    : path.join(place, backupFolderName)
}

/** "2026-11-22 23.45.12", by the computer's clock: a name that sorts, for a folder on any disk. */
export const momentName = (at: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${[two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('.')}`
}

/** The moment in such a name; null where it is another name. */
export const momentOf = (name: string): string | null => {
  const [, day, hours, minutes, seconds] =
    /^(\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d)(?: \(\d+\))?$/.exec(name) ?? []
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

export const freeName = (folder: string, wanted: string): string => {
  const names = [wanted, ...Array.from({ length: 99 }, (_, at) => `${wanted} (${at + 2})`)]
  return names.find((one) => !existsSync(path.join(folder, one))) ?? wanted
}

/** What a backup in a folder says of itself; null where it says nothing, or nothing that can be understood. */
export const readContents = async (folder: string): Promise<BackupContents | null> => {
  try {
    const text = await readFile(path.join(folder, contentsName), 'utf8')
    return backupContents.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return null
    throw error
  }
}
