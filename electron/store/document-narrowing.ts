import type { DocumentList } from '../../shared/contract/document-lists.ts'
import type { documentNames } from './document-names.ts'
import type { Db } from './open.ts'

type Narrowed = Pick<DocumentList, 'state' | 'text' | 'kinds' | 'municipality'>

const hasWords = ({ text }: Narrowed) => text !== undefined && text.trim() !== ''
export const isNarrowed = (list: Narrowed): boolean =>
  hasWords(list) || list.kinds !== undefined || list.municipality !== undefined

/** What a filter lets through of a list of documents, each part of it from an index that holds all that is asked. */
export const documentNarrowing = (db: Db, named: ReturnType<typeof documentNames>) => {
  const ids = <V extends object>(sql: string) => db.prepare<[V], number>(sql).pluck()
  const ofKinds = ids<{ here: number; kinds: string }>(
    `SELECT id FROM document INDEXED BY document_kinds
     WHERE (deleted_at IS NULL) = :here AND kind IN (SELECT value FROM json_each(:kinds))`,
  )
  const ofMunicipality = ids<{ here: number; name: string }>(
    `SELECT id FROM document INDEXED BY document_municipalities
     WHERE (deleted_at IS NULL) = :here
       AND ifnull(municipality_id, 0) = iif(:name = '~', 0, (SELECT id FROM municipality WHERE name = :name))`,
  )
  const toCheck = ids<Record<string, never>>(
    "SELECT id FROM document INDEXED BY document_to_check WHERE state = 'to_check' AND deleted_at IS NULL",
  )
  return {
    passing: (list: Narrowed): ((id: number) => boolean) => {
      const { state, text = '', kinds, municipality } = list
      const here = state === 'trashed' ? 0 : 1
      const among = state === 'trashed' ? ({ trashed: true } as const) : {}
      const sets = [
        kinds && ofKinds.all({ here, kinds: JSON.stringify(kinds) }),
        municipality === undefined ? undefined : ofMunicipality.all({ here, name: municipality }),
        hasWords(list) ? named(text, Number.POSITIVE_INFINITY, among) : undefined,
      ].flatMap((found) => (found === undefined ? [] : new Set(found)))
      return (id) => sets.every((set) => set.has(id))
    },
    /** How many of these wait for their check. */
    waiting: (of: Int32Array): number => {
      const all = new Set(toCheck.all({}))
      return of.reduce((sum, id) => sum + (all.has(id) ? 1 : 0), 0)
    },
  }
}
