import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { ChosenFile, SavePlace } from '../shared/contract.ts'

/** Files and places that the user chose. The window gets a token for each: it can name no path that wasn't chosen. */
export const tokenStore = () => {
  const paths = new Map<string, string>()
  const places = new Map<string, string>()
  const add = (file: string): ChosenFile => {
    const token = randomUUID()
    paths.set(token, file)
    return { token, name: path.basename(file) }
  }
  const pathOf = (token: unknown) => (typeof token === 'string' ? (paths.get(token) ?? '') : '')
  return {
    add,
    addPlace: (file: string): SavePlace => {
      const place = add(file)
      places.set(place.token, file)
      return { ...place, folder: path.basename(path.dirname(file)) }
    },
    /** Null for all but a place to save at: a file that was read is never opened by the program. */
    placeOf: (token: unknown): string | null =>
      typeof token === 'string' ? (places.get(token) ?? null) : null,
    /** The same input with paths for tokens, in the fields that carry them. An unknown token becomes an empty path, which is refused. */
    resolve: (input: unknown): unknown => {
      if (typeof input !== 'object' || input === null) return input
      const fields: Record<string, unknown> = { ...input }
      if (Array.isArray(fields.files)) fields.files = fields.files.map(pathOf)
      if ('file' in fields) fields.file = pathOf(fields.file)
      if ('folder' in fields) fields.folder = pathOf(fields.folder)
      return fields
    },
  }
}
