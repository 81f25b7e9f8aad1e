import type { MissingDocument, MissingPlace, MissingRow } from '../../shared/records/missing.ts'
import type { FoundReference } from '../../shared/records/recognised.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DocumentsStore } from './documents.ts'
import type { ItemsStore } from './items.ts'
import { matcher, type Spoken } from './missing-match.ts'
import { type Thing, thingsOf } from './missing-things.ts'
import type { Db } from './open.ts'
import { type PassagesStore, placed } from './passages.ts'

type SqlRow = Omit<MissingDocument, 'dropped'> & { dropped: number; rejected: string }
/** With the documents that a person said it is not. */
type Kept = MissingDocument & Readonly<{ rejected: readonly number[] }>
// What was tied to a document in the bin is missing again for as long as it lies there.
const columns = `
  x.id, x.document_id AS documentId, ${placed}, p.page, p.quote, x.kind, x.title, x.date, x.reference, x.dropped, x.rejected,
  d.subject AS documentTitle, t.id AS tiedDocument, t.subject AS tiedTitle, m.id AS madeItem, m.number AS madeNumber
  FROM missing_document x JOIN passage p ON p.id = x.passage_id JOIN document d ON d.id = x.document_id
  LEFT JOIN document t ON t.id = x.tied_document AND t.deleted_at IS NULL
  LEFT JOIN item m ON m.id = x.made_item AND m.state = 'recorded'`
const counts = "d.state = 'recorded' AND d.deleted_at IS NULL"
const toKept = (row: SqlRow): Kept => ({
  ...row,
  dropped: row.dropped === 1,
  rejected: JSON.parse(row.rejected),
})
const toMissing = (row: SqlRow): MissingDocument => shown(toKept(row))
const shown = ({ rejected: _, ...missing }: Kept): MissingDocument => missing
const placeOf = ({ id, documentId, documentTitle, start, end, page, quote }: MissingPlace): MissingPlace => ({
  id,
  documentId,
  documentTitle,
  start,
  end,
  page,
  quote,
})

type Group = Thing<Kept>
const isSettled = (group: Group) =>
  group.some(({ dropped, tiedDocument, madeItem }) => dropped || tiedDocument !== null || madeItem !== null)

/** Ontbrekende stukken: what documents refer to and the store does not hold. What is referred to more than once is missing once. */
export const missingStore = (
  db: Db,
  {
    passages,
    documents,
    items,
  }: Readonly<{ passages: PassagesStore; documents: DocumentsStore; items: ItemsStore }>,
) => {
  const insert = db.prepare(
    'INSERT INTO missing_document (document_id, passage_id, kind, title, date, reference) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const ofDocument = db.prepare<[number], SqlRow>(
    `SELECT ${columns} WHERE x.document_id = ? ORDER BY p.start, x.id`,
  )
  const all = db.prepare<[], SqlRow>(`SELECT ${columns} WHERE ${counts} ORDER BY x.id`)
  const inDossier = db
    .prepare<[number], number>(
      'SELECT x.id FROM missing_document x JOIN dossier_document dd ON dd.document_id = x.document_id WHERE dd.dossier_id = ?',
    )
    .pluck()
  const spoken = db.prepare<[], Spoken>(
    `SELECT id, document_id AS documentId, kind, title, on_date AS onDate FROM item
     WHERE state = 'recorded' AND kind IN ('motion', 'commitment') AND by_reference = 0`,
  )
  const passage = db.prepare<[number], number>('SELECT passage_id FROM missing_document WHERE id = ?').pluck()
  const drop = db.prepare('UPDATE missing_document SET dropped = ? WHERE id = ?')
  const tie = db.prepare('UPDATE missing_document SET tied_document = ? WHERE id = ?')
  const referring = db.prepare<[number], SqlRow>(
    `SELECT ${columns} WHERE x.tied_document = ? AND ${counts} ORDER BY d.date DESC, x.id`,
  )
  const reject = db.prepare('UPDATE missing_document SET rejected = ? WHERE id = ?')
  const make = db.prepare('UPDATE missing_document SET made_item = ? WHERE id = ?')

  /** Every place under the thing that it speaks of. */
  const groups = (): readonly Group[] => thingsOf(all.all().map(toKept))
  const groupOf = (id: number): Group => {
    const found = groups().find((group) => group.some((row) => row.id === id))
    if (!found) throw new Refusal('not-found-missing')
    return found
  }

  return {
    add: (documentId: number, found: FoundReference, source: ReturnType<PassagesStore['documentText']>) =>
      insert.run(
        documentId,
        passages.anchor(documentId, found.range, source),
        found.kind,
        found.title,
        found.date,
        found.reference,
      ),
    ofDocument: (documentId: number) => ofDocument.all(documentId).map(toMissing),
    /** How many things are missing still. */
    count: (): number => groups().filter((group) => !isSettled(group)).length,
    /**
     * What is missing still or, `settled`, what a person dealt with, each with the documents that may be it. What was made of a
     * reference is settled, until a document comes that may be the thing itself.
     */
    list: (settled = false, most = Number.MAX_SAFE_INTEGER): MissingRow[] => {
      // All that the store holds is looked through where there is something to look for, and not before.
      let made: ReturnType<typeof matcher> | null = null
      const match: ReturnType<typeof matcher> = (missing, not) => {
        made ??= matcher(documents.known(), spoken.all(), documents.row)
        return made(missing, not)
      }
      const rowsOf = (group: Group): readonly MissingRow[] => {
        const of = <K extends 'tiedDocument' | 'madeItem'>(key: K) =>
          group.find((row) => row[key] !== null)?.[key] ?? null
        const [tied, madeItem] = [of('tiedDocument'), of('madeItem')]
        const dropped = group.some((row) => row.dropped)
        const done = dropped || tied !== null
        const proposals = done
          ? []
          : match(
              group[0],
              group.flatMap(({ documentId, rejected }) => [documentId, ...rejected]),
            )
        const waits = !done && (madeItem === null || proposals.length > 0)
        if (waits === settled) return []
        return [
          {
            ...shown(group[0]),
            dropped,
            places: group.map(placeOf),
            proposals,
            tied: tied === null ? null : documents.row(tied),
            made: madeItem === null ? null : items.row(madeItem),
          },
        ]
      }
      const rows: MissingRow[] = []
      for (const group of groups()) {
        if (rows.length >= most) break
        rows.push(...rowsOf(group))
      }
      return rows
    },
    /** What is missing still of all that a dossier's documents refer to, or of everything. */
    ofDossier: (dossierId: number | null): MissingDocument[] => {
      const ids = dossierId === null ? null : new Set(inDossier.all(dossierId))
      return groups().flatMap((group) =>
        isSettled(group)
          ? []
          : group
              .filter(({ id }) => ids === null || ids.has(id))
              .slice(0, 1)
              .map(shown),
      )
    },
    groupOf,
    passageOf: (id: number) => passage.get(id) ?? null,
    drop: (id: number, dropped: boolean) => {
      for (const row of groupOf(id)) drop.run(dropped ? 1 : 0, row.id)
    },
    tie: (id: number, documentId: number | null) => {
      for (const row of groupOf(id)) tie.run(documentId, row.id)
    },
    /** The places that speak of a document that came after them. */
    referringTo: (documentId: number): MissingPlace[] => referring.all(documentId).map(placeOf),
    reject: (id: number, documentId: number, rejected: boolean) => {
      for (const row of groupOf(id)) {
        const others = row.rejected.filter((one) => one !== documentId)
        reject.run(JSON.stringify(rejected ? [...others, documentId] : others), row.id)
      }
    },
    made: (id: number, itemId: number) => {
      for (const row of groupOf(id)) make.run(itemId, row.id)
    },
  }
}
export type MissingStore = ReturnType<typeof missingStore>
