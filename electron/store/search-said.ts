import type { Db } from './open.ts'
import { placed } from './passages.ts'
import { fold } from './words.ts'

/** What is searched for narrows by these: one sign and a value each. */
export const tagKinds = {
  kind: 'k',
  itemKind: 'i',
  status: 's',
  confidentiality: 'c',
  dossier: 'd',
  municipality: 'm',
  group: 'g',
  person: 'p',
} as const
export type TagKind = keyof typeof tagKinds
export type Tag = Readonly<{ kind: TagKind; value: string }>

/** A word that no text has: it begins with a sign for private use, which parts the words of a text. */
export const tagWord = (kind: TagKind, key: string | number): string =>
  `\u{e000}${tagKinds[kind]}${String(key).replaceAll('_', '').toLowerCase()}`

/** Names are any text; they are kept under a number. */
export const isNamed = (kind: TagKind): kind is 'municipality' | 'group' | 'person' =>
  kind === 'municipality' || kind === 'group' || kind === 'person'

type Person = { name: string | null; group: string | null }
type DocumentSql = {
  id: number
  date: string | null
  subject: string
  fileName: string
  kind: string
  confidentiality: string
  municipality: string | null
  askers: string
  holder: string | null
  sender: string | null
  recipient: string | null
  dossiers: string
  text: string
}
type ItemSql = {
  id: number
  documentId: number
  kind: string
  status: string
  number: string | null
  title: string
  text: string
  start: number
  end: number
  groupName: string | null
  names: string
  submitters: string
  notes: string
  dossiers: string
}

/** What the index is told of a document. The people are those that it names in its head. */
export type SaidDocument = Readonly<{
  id: number
  date: string | null
  head: string
  people: string
  text: string
  tags: readonly Tag[]
}>
export type SaidItem = Readonly<{
  id: number
  documentId: number
  start: number
  end: number
  words: string
  people: string
  notes: string
  tags: readonly Tag[]
}>

const names = (people: readonly Person[]): string[] =>
  people.flatMap(({ name, group }) => [name, group]).filter((name) => name !== null)
const tagged = (kind: TagKind, values: Iterable<string | number | null>): Tag[] =>
  [...new Set(values)].flatMap((value) =>
    value === null || fold(String(value)).trim() === '' ? [] : [{ kind, value: String(value) }],
  )

const documentColumns = `
  d.id, d.date, d.subject, d.file_name AS fileName, d.kind, d.confidentiality, m.name AS municipality, d.askers, d.holder, d.sender, d.recipient,
  (SELECT json_group_array(dossier_id) FROM dossier_document WHERE document_id = d.id) AS dossiers, t.text
  FROM document d JOIN document_text t ON t.id = d.id LEFT JOIN municipality m ON m.id = d.municipality_id`
const itemColumns = `
  i.id, i.document_id AS documentId, i.kind, i.official_status AS status, i.number, i.title, i.text, ${placed}, i.group_name AS groupName,
  json_array(i.person, i.holder, c.made_by) AS names, ifnull(mo.submitters, '[]') AS submitters,
  (SELECT json_group_array(note) FROM event WHERE item_id = i.id AND note <> '') AS notes,
  (SELECT json_group_array(dossier_id) FROM dossier_item WHERE item_id = i.id) AS dossiers
  FROM item i JOIN passage p ON p.id = i.passage_id LEFT JOIN commitment c ON c.id = i.id LEFT JOIN motion mo ON mo.id = i.id`

/** Reads from the store what documents and items are found by. */
export const searchSaid = (store: Db) => {
  const document = store.prepare<[number], DocumentSql>(
    `SELECT ${documentColumns} WHERE d.id = ? AND d.deleted_at IS NULL`,
  )
  const items = store.prepare<[number], ItemSql>(
    `SELECT ${itemColumns} WHERE i.document_id = ? AND i.state = 'recorded' ORDER BY i.id`,
  )
  const item = store.prepare<[number], ItemSql>(
    `SELECT ${itemColumns} WHERE i.id = ? AND i.state = 'recorded'`,
  )
  const saidItem = (row: ItemSql, of: SaidDocument): SaidItem => {
    // Written so by the statement.
    const people: Person[] = JSON.parse(row.submitters)
    const own = (JSON.parse(row.names) as (string | null)[]).filter((name) => name !== null)
    const inherited = of.tags.filter(({ kind }) => !isNamed(kind) || kind === 'municipality')
    const dossiers: number[] = JSON.parse(row.dossiers)
    return {
      id: row.id,
      documentId: row.documentId,
      start: row.start,
      end: row.end,
      words: `${row.number ?? ''}\n${row.title}\n${row.text}`,
      people: [...new Set([...own, row.groupName ?? '', ...names(people)])]
        .filter((name) => name !== '')
        .join(', '),
      notes: (JSON.parse(row.notes) as string[]).join('\n'),
      tags: [
        ...inherited,
        ...tagged('itemKind', [row.kind]),
        ...tagged('status', [row.status]),
        ...tagged('group', [row.groupName, ...people.map(({ group }) => group)]),
        ...tagged('person', [...own, ...people.map(({ name }) => name)]),
        ...tagged('dossier', dossiers).filter(
          ({ value }) => !inherited.some((tag) => tag.kind === 'dossier' && tag.value === value),
        ),
      ],
    }
  }
  return {
    document: (id: number): SaidDocument | null => {
      const row = document.get(id)
      if (!row) return null
      const askers: Person[] = JSON.parse(row.askers)
      const dossiers: number[] = JSON.parse(row.dossiers)
      return {
        id,
        date: row.date,
        head: `${row.subject}\n${row.fileName}`,
        people: [...new Set([...names(askers), row.holder, row.sender, row.recipient])]
          .filter((name) => name !== null)
          .join(', '),
        text: row.text,
        tags: [
          ...tagged('kind', [row.kind]),
          ...(row.confidentiality === 'openbaar' ? [] : tagged('confidentiality', [row.confidentiality])),
          ...tagged('municipality', [row.municipality]),
          ...tagged(
            'group',
            askers.map(({ group }) => group),
          ),
          ...tagged('person', [...askers.map(({ name }) => name), row.holder]),
          ...tagged('dossier', dossiers),
        ],
      }
    },
    items: (of: SaidDocument): SaidItem[] => items.all(of.id).map((row) => saidItem(row, of)),
    item: (id: number, of: SaidDocument): SaidItem | null => {
      const row = item.get(id)
      return row ? saidItem(row, of) : null
    },
  }
}
export type SearchSaid = ReturnType<typeof searchSaid>
