import type { ListField } from '../../shared/records/list-exchange.ts'
import type { Db } from './open.ts'

/** What a municipality means by the headers of its lists. */
export const listHeaders = (db: Db) => {
  const headers = db.prepare<[string], { header: string; field: ListField | null }>(
    'SELECT h.header, h.field FROM list_header h JOIN municipality m ON m.id = h.municipality_id WHERE m.name = ?',
  )
  const remember = db.prepare(
    `INSERT INTO list_header (municipality_id, header, field) VALUES (?, ?, ?)
     ON CONFLICT (municipality_id, header) DO UPDATE SET field = excluded.field`,
  )

  const forget = db.prepare('DELETE FROM list_header WHERE municipality_id = ? AND header = ?')

  return {
    /** What each header of this municipality's lists held the last time, by its folded words. */
    headersOf: (municipality: string): ReadonlyMap<string, ListField | null> =>
      new Map(headers.all(municipality).map(({ header, field }) => [header, field])),
    /** What the user says of a header; undefined is as the header itself says. */
    remember: (
      municipalityId: number,
      mapping: Iterable<readonly [string, ListField | null | undefined]>,
    ) => {
      for (const [header, field] of mapping)
        if (field === undefined) forget.run(municipalityId, header)
        else remember.run(municipalityId, header, field)
    },
  }
}
