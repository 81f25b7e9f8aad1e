import type { DocumentList } from '../../shared/contract/document-lists.ts'
import type { DocumentHead, DocumentRow, HeadSources } from '../../shared/records/document.ts'
import type { SourceText, TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { documentHeads } from './document-heads.ts'
import { documentNames, type NamedAmong } from './document-names.ts'
import { documentNear } from './document-near.ts'
import { documentWindow } from './document-window.ts'
import type { Known } from './missing-match.ts'
import type { MunicipalitiesStore } from './municipalities.ts'
import type { Db } from './open.ts'
import { keepTitleKeys } from './title-key.ts'

type SqlRow = Omit<DocumentRow, 'askers' | 'sample' | 'dates' | 'olderReader' | 'cameWith'> & {
  askers: string
  dates: string
  sample: number
  textReader: number
  cameWith: string
}
const columns = `
  d.id, d.kind, m.name AS municipality, d.date, d.date_origin AS dateOrigin, d.dates, d.reference, d.sender, d.recipient, d.subject,
  d.askers, d.holder AS portfolioHolder, d.confidentiality, d.file_name AS fileName, d.media, d.state, d.imported_at AS importedAt,
  d.page_count AS pageCount, d.pages_without_text AS pagesWithoutText, d.machine_read AS machineRead, d.text_reader AS textReader,
  (SELECT json_group_array(json_object('id', w.id, 'title', w.subject) ORDER BY a.id) FROM attachment a JOIN document w ON w.id = a.mail_id
   WHERE a.document_id = d.id AND w.deleted_at IS NULL) AS cameWith, d.sample, d.deleted_at AS deletedAt,
  (SELECT count(*) FROM item i WHERE i.document_id = d.id AND i.state <> 'dropped') AS itemCount,
  (SELECT count(*) FROM item i WHERE i.document_id = d.id AND i.state = 'proposed') AS toCheckCount
  FROM document d LEFT JOIN municipality m ON m.id = d.municipality_id`

export type NewDocument = Readonly<{
  sha256: string
  fileName: string
  byteSize: number
  source: SourceText
  /** Version of the reader that made the text. */
  reader: number
  head: DocumentHead
  headSources: HeadSources
  furniture: readonly TextRange[]
  /** The e-mail that it was attached to. */
  cameWith: number | null
  sample: boolean
}>

export type DocumentText = Readonly<{
  text: string
  pages: TextRange[]
  lines: SourceText['lines']
  furniture: TextRange[]
  warnings: SourceText['warnings']
}>

/** What lists say of a text: how many pages it has, how many without words, and how sure a machine is of what it read itself. */
export const factsOf = ({ pages, lines, warnings }: SourceText) => {
  const read = lines.flatMap(({ start, end, confidence }) =>
    confidence === undefined ? [] : [{ letters: end - start, confidence }],
  )
  const letters = read.reduce((sum, line) => sum + line.letters, 0)
  return {
    pageCount: pages.length,
    pagesWithoutText: warnings.find(({ key }) => key === 'pages-without-text')?.count ?? 0,
    machineRead:
      letters === 0
        ? null
        : Math.round(read.reduce((sum, line) => sum + line.letters * line.confidence, 0) / letters),
  }
}

type Beside = Readonly<{
  municipalities: MunicipalitiesStore
  /** Moves with every change that a list can show. */
  version: () => number
  readerVersion: number
}>

export const documentsStore = (
  db: Db,
  { municipalities, version, readerVersion }: Beside,
  now: () => string,
) => {
  keepTitleKeys(db)
  const toRow = ({ askers, dates, sample, textReader, cameWith, ...row }: SqlRow): DocumentRow => ({
    ...row,
    askers: JSON.parse(askers),
    dates: JSON.parse(dates),
    olderReader: textReader < readerVersion,
    cameWith: JSON.parse(cameWith),
    sample: sample === 1,
  })
  const one = db.prepare<[number], SqlRow>(`SELECT ${columns} WHERE d.id = ?`)
  const lists = {
    to_check: db.prepare<[], SqlRow>(
      `SELECT ${columns} WHERE d.deleted_at IS NULL AND d.state = 'to_check' ORDER BY d.id`,
    ),
    recorded: db.prepare<[], SqlRow>(
      `SELECT ${columns} WHERE d.deleted_at IS NULL AND d.state = 'recorded' ORDER BY d.date DESC, d.id DESC`,
    ),
    trashed: db.prepare<[], SqlRow>(
      `SELECT ${columns} WHERE d.deleted_at IS NOT NULL ORDER BY d.deleted_at DESC, d.id DESC`,
    ),
    all: db.prepare<[], SqlRow>(
      `SELECT ${columns} WHERE d.deleted_at IS NULL ORDER BY d.date DESC, d.id DESC`,
    ),
  }
  const several = db.prepare<[string], SqlRow>(
    `SELECT ${columns} WHERE d.id IN (SELECT value FROM json_each(?))`,
  )
  const waiting = db.prepare<[number], SqlRow>(
    `SELECT ${columns} WHERE d.deleted_at IS NULL AND d.state = 'to_check' ORDER BY d.id LIMIT ?`,
  )
  const countWaiting = db
    .prepare<[], number>("SELECT count(*) FROM document WHERE deleted_at IS NULL AND state = 'to_check'")
    .pluck()
  const known = db.prepare<[], Omit<Known, 'dates'> & { dates: string }>(
    `SELECT id, kind, date, dates, reference, subject FROM document WHERE deleted_at IS NULL AND state = 'recorded'
     ORDER BY date DESC, id DESC`,
  )
  const levels = db.prepare<[], Pick<DocumentRow, 'id' | 'date' | 'confidentiality'>>(
    "SELECT id, date, confidentiality FROM document WHERE deleted_at IS NULL AND state = 'recorded'",
  )
  const titles = db.prepare<[], Pick<DocumentRow, 'id' | 'subject' | 'fileName'>>(
    'SELECT id, subject, file_name AS fileName FROM document WHERE deleted_at IS NULL ORDER BY date DESC, id DESC',
  )
  const recent = db.prepare<[], SqlRow>(
    `SELECT ${columns} WHERE d.deleted_at IS NULL AND d.state = 'recorded' ORDER BY d.id DESC LIMIT 8`,
  )
  const byHash = db.prepare<[string], { id: number; deletedAt: string | null }>(
    'SELECT id, deleted_at AS deletedAt FROM document WHERE sha256 = ?',
  )
  const samples = db.prepare<[], { id: number }>('SELECT id FROM document WHERE sample = 1')
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO document (sha256, file_name, media, byte_size, kind, municipality_id, date, date_origin, dates, reference, sender, recipient,
       subject, askers, holder, confidentiality, head_sources, state, imported_at, page_count, pages_without_text, machine_read,
       text_reader, sample, title_key)
     VALUES (:sha256, :fileName, :media, :byteSize, :kind, :municipalityId, :date, :dateOrigin, :dates, :reference, :sender, :recipient,
       :subject, :askers, :holder, :confidentiality, :headSources, 'to_check', :importedAt, :pageCount, :pagesWithoutText, :machineRead,
       :reader, :sample, title_key(:subject)) RETURNING id`,
  )
  const insertText = db.prepare(
    'INSERT INTO document_text (id, text, pages, lines, furniture, warnings) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const textOf = db.prepare<[number], Record<'text' | 'pages' | 'lines' | 'furniture' | 'warnings', string>>(
    'SELECT text, pages, lines, furniture, warnings FROM document_text WHERE id = ?',
  )
  const original = db.prepare<[number], { sha256: string; fileName: string }>(
    'SELECT sha256, file_name AS fileName FROM document WHERE id = ?',
  )
  const attached = db.prepare<[number], { id: number; title: string; fileName: string }>(
    `SELECT d.id, d.subject AS title, d.file_name AS fileName FROM attachment a JOIN document d ON d.id = a.document_id
     WHERE a.mail_id = ? AND d.deleted_at IS NULL ORDER BY a.id`,
  )
  const attach = db.prepare(
    'INSERT INTO attachment (mail_id, document_id) SELECT :mailId, :id WHERE :mailId <> :id ON CONFLICT DO NOTHING',
  )
  const setState = db.prepare('UPDATE document SET state = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM document WHERE id = ?')
  const setDeleted = db.prepare<[string | null, number], { id: number }>(
    'UPDATE document SET deleted_at = ? WHERE id = ? RETURNING id',
  )
  const binItems = db.prepare(
    "UPDATE item SET state = 'trashed' WHERE document_id = ? AND state = 'recorded'",
  )
  const unbinItems = db.prepare(
    "UPDATE item SET state = 'recorded' WHERE document_id = ? AND state = 'trashed'",
  )
  const dossiers = db.prepare<[number], { id: number; name: string }>(
    `SELECT s.id, s.name FROM dossier s JOIN dossier_document dd ON dd.dossier_id = s.id WHERE dd.document_id = ? ORDER BY s.name`,
  )
  const ofDossier = db.prepare<[number], SqlRow>(
    `SELECT ${columns} JOIN dossier_document dd ON dd.document_id = d.id
     WHERE dd.dossier_id = ? AND d.deleted_at IS NULL ORDER BY d.date IS NULL, d.date, d.id`,
  )

  const row = (id: number): DocumentRow => {
    const found = one.get(id)
    if (!found) throw new Refusal('not-found-document')
    return toRow(found)
  }

  const named = documentNames(db)
  const window = documentWindow(db, { version, readerVersion, named })
  const rowsOf = (ids: readonly number[]): DocumentRow[] => {
    const rows = new Map(several.all(JSON.stringify(ids)).map((found) => [found.id, toRow(found)]))
    return ids.flatMap((id) => rows.get(id) ?? [])
  }

  return {
    ...documentHeads(db, { row, municipalities }),
    row,
    list: (state?: 'to_check' | 'recorded' | 'trashed') => lists[state ?? 'all'].all().map(toRow),
    /** A window of a list, how many it holds, and how many of those wait for their check. */
    window: (listed: DocumentList, offset: number, limit: number) => {
      const { ids, ...counts } = window.read(listed, offset, limit)
      return { rows: rowsOf(ids), ...counts }
    },
    /** At which line of a list a document stands; null where it isn't in it. */
    line: window.line,
    /** Those that an older reader than today's read. */
    older: window.older,
    /** In the order in which they are asked for; what is gone is left out. */
    rows: rowsOf,
    named: (text: string, limit: number, narrowed: NamedAmong = {}) => rowsOf(named(text, limit, narrowed)),
    /** The first that wait for their check, and how many there are. */
    waiting: (limit: number) => ({ rows: waiting.all(limit).map(toRow), count: countWaiting.get() ?? 0 }),
    /** Of each document that counts no more than what it is known by. */
    known: (): Known[] => known.all().map(({ dates, ...row }) => ({ ...row, dates: JSON.parse(dates) })),
    /** Of each document that counts how discreet it is, and its date. */
    levels: () => levels.all(),
    /** What each document is called, the newest first. */
    titles: () => titles.all(),
    recent: () => recent.all().map(toRow),
    /** Which may be the same paper, by what is known of it. */
    near: documentNear(db),
    byHash: (sha256: string) => byHash.get(sha256) ?? null,
    sampleIds: () => samples.all().map(({ id }) => id),
    dossiersOf: (id: number) => dossiers.all(id),
    ofDossier: (dossierId: number) => ofDossier.all(dossierId).map(toRow),
    /** What came in with it: the attachments of an e-mail. */
    attachedTo: (id: number) => attached.all(id),
    /** The hash under which its original is kept, and its name. */
    originalOf: (id: number) => {
      const found = original.get(id)
      if (!found) throw new Refusal('not-found-document')
      return found
    },
    /** Says that it came with an e-mail, also where it came with another one before. */
    attach: (id: number, mailId: number) => attach.run({ id, mailId }),
    add: ({ source, head, furniture, sample, cameWith, ...document }: NewDocument): number => {
      const made = insert.get({
        ...head,
        ...document,
        ...factsOf(source),
        dates: JSON.stringify(head.dates),
        headSources: JSON.stringify(document.headSources),
        media: source.media,
        municipalityId: head.municipality === null ? null : municipalities.idOf(head.municipality),
        askers: JSON.stringify(head.askers),
        holder: head.portfolioHolder,
        importedAt: now(),
        sample: sample ? 1 : 0,
      })
      const id = Number(made?.id)
      insertText.run(
        id,
        source.text,
        JSON.stringify(source.pages),
        JSON.stringify(source.lines),
        JSON.stringify(furniture),
        JSON.stringify(source.warnings),
      )
      if (cameWith !== null) attach.run({ id, mailId: cameWith })
      return id
    },
    text: (id: number): DocumentText => {
      const found = textOf.get(id)
      if (!found) throw new Refusal('not-found-document')
      return {
        text: found.text,
        pages: JSON.parse(found.pages),
        lines: JSON.parse(found.lines),
        furniture: JSON.parse(found.furniture),
        warnings: JSON.parse(found.warnings),
      }
    },
    setRecorded: (id: number) => setState.run('recorded', id),
    remove: (id: number) => remove.run(id),
    trash: (id: number) => {
      if (!setDeleted.get(now(), id)) throw new Refusal('not-found-document')
      binItems.run(id)
    },
    restore: (id: number) => {
      if (!setDeleted.get(null, id)) throw new Refusal('not-found-document')
      unbinItems.run(id)
    },
  }
}
export type DocumentsStore = ReturnType<typeof documentsStore>
