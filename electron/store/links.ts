import type { ItemRow, LinkKind, SourcedPassage } from '../../shared/records/item.ts'
import { type LinkEnd, type LinkedPassage, type Links, symmetricKinds } from '../../shared/records/link.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { ItemsStore } from './items.ts'
import { liveLinks, touching } from './link-sql.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

/** One end as it is stored; a passage beside an item says with which of its words. */
type StoredSide = Readonly<{ item: number | null; passage: number | null }>
export type StoredLink = Readonly<{
  id: number
  kind: LinkKind
  from: StoredSide
  to: StoredSide
  scope: 'whole' | 'part'
  note: string
}>

type SqlLink = Pick<LinkEnd, 'id' | 'kind' | 'scope' | 'note' | 'direction'> & {
  fromItem: number | null
  fromPassage: number
  toItem: number | null
  toPassage: number
}
type Window = Readonly<{ offset: number; limit: number }>

/** Typed links between items, passages, or one of each. One row is one link, seen from both ends. */
export const linksStore = (db: Db, items: ItemsStore, passages: PassagesStore) => {
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO link (kind, from_item, from_passage, to_item, to_passage, scope, note)
     VALUES (:kind, :fromItem, :fromPassage, :toItem, :toPassage, :scope, :note) ON CONFLICT DO NOTHING RETURNING id`,
  )
  const update = db.prepare(
    `UPDATE link SET kind = :kind, from_item = :fromItem, from_passage = :fromPassage, to_item = :toItem, to_passage = :toPassage,
       scope = :scope, note = :note WHERE id = :id`,
  )
  const rescope = db.prepare('UPDATE link SET scope = :scope WHERE id = :id')
  const remove = db.prepare('DELETE FROM link WHERE id = ?')
  const one = db.prepare<
    [number],
    Record<string, number | null> & Pick<StoredLink, 'kind' | 'scope' | 'note'>
  >(
    `SELECT id, kind, from_item AS fromItem, from_passage AS fromPassage, to_item AS toItem, to_passage AS toPassage, scope, note
     FROM link WHERE id = ?`,
  )
  const same = db.prepare<[Record<string, unknown>], { id: number }>(
    // In the words of the index that keeps every link once.
    `SELECT id FROM link WHERE kind = :kind AND ifnull(from_item, 0) = ifnull(:fromItem, 0) AND ifnull(to_item, 0) = ifnull(:toItem, 0)
       AND ifnull(from_passage, 0) = ifnull(:fromPassage, 0) AND ifnull(to_passage, 0) = ifnull(:toPassage, 0) AND id <> :id`,
  )
  const ownWords = db.prepare<[number], { id: number }>('SELECT passage_id AS id FROM item WHERE id = ?')
  const stateOf = db.prepare<[number], { state: string }>('SELECT state FROM item WHERE id = ?')

  const windowOf = (direction: string, among: string) => {
    const rows = db.prepare<[Window & { id: number }], SqlLink>(
      `SELECT l.id, l.kind, l.scope, l.note, ${direction} AS direction, l.from_item AS fromItem, ifnull(l.from_passage, f.passage_id) AS fromPassage,
         l.to_item AS toItem, ifnull(l.to_passage, t.passage_id) AS toPassage
       ${liveLinks} AND ${among} ORDER BY l.id LIMIT :limit OFFSET :offset`,
    )
    const count = db.prepare<[{ id: number }], { n: number }>(
      `SELECT count(*) AS n ${liveLinks} AND ${among}`,
    )
    return (id: number, window: Window): Links => ({
      rows: ends(rows.all({ id, ...window })),
      count: count.get({ id })?.n ?? 0,
    })
  }
  const ends = (rows: readonly SqlLink[]): LinkEnd[] => {
    const known = new Map<number, ItemRow>(
      items
        .rows([...new Set(rows.flatMap(({ fromItem, toItem }) => [fromItem ?? 0, toItem ?? 0]))])
        .map((row) => [row.id, row]),
    )
    const words = new Map<number, SourcedPassage>()
    const passage = (id: number) => {
      const found = words.get(id) ?? passages.open(id)
      words.set(id, found)
      return found
    }
    return rows.map(({ fromItem, fromPassage, toItem, toPassage, ...link }) => {
      const from = {
        item: fromItem === null ? null : (known.get(fromItem) ?? null),
        passage: passage(fromPassage),
      }
      const to = { item: toItem === null ? null : (known.get(toItem) ?? null), passage: passage(toPassage) }
      return link.direction === 'from'
        ? { ...link, here: from, other: to }
        : { ...link, here: to, other: from }
    })
  }

  const around = db.prepare<[Record<string, number>], { id: number }>(
    `SELECT i.id, p.end - p.start AS length FROM passage p JOIN item i ON i.passage_id = p.id
     WHERE p.document_id = :documentId AND p.start <= :start AND p.end >= :end AND p.attachment <> 'changed' AND i.state = 'recorded'
     UNION ALL SELECT i.id, p.end - p.start FROM passage p JOIN item_passage ip ON ip.passage_id = p.id AND ip.role = 'answer'
       JOIN item i ON i.id = ip.item_id
     WHERE p.document_id = :documentId AND p.start <= :start AND p.end >= :end AND p.attachment <> 'changed' AND i.state = 'recorded'
     ORDER BY length, 1 LIMIT 1`,
  )
  const inDocument = db.prepare<[{ id: number }], LinkedPassage>(
    `SELECT p.id AS passageId, p.start, p.end, count(*) AS count FROM (
       SELECT l.id, l.from_passage AS passage ${liveLinks} AND l.from_passage IN (SELECT id FROM passage WHERE document_id = :id)
       UNION ALL SELECT l.id, l.to_passage ${liveLinks} AND l.to_passage IN (SELECT id FROM passage WHERE document_id = :id)
       UNION ALL SELECT l.id, f.passage_id ${liveLinks} AND l.from_passage IS NULL AND l.from_item IN (SELECT id FROM item WHERE document_id = :id)
       UNION ALL SELECT l.id, t.passage_id ${liveLinks} AND l.to_passage IS NULL AND l.to_item IN (SELECT id FROM item WHERE document_id = :id)
     ) JOIN passage p ON p.id = passage WHERE p.attachment <> 'changed' GROUP BY p.id ORDER BY p.start, p.end DESC, p.id`,
  )

  const columnsOf = ({ kind, from, to, scope, note }: Omit<StoredLink, 'id'>) => ({
    kind,
    fromItem: from.item,
    fromPassage: from.passage,
    toItem: to.item,
    toPassage: to.passage,
    scope,
    note,
  })
  /** The same link was made before, also where it reads the same from its other side. */
  const isKnown = (link: StoredLink): boolean => {
    const turned = { ...link, from: link.to, to: link.from }
    return [link, ...(symmetricKinds.includes(link.kind) ? [turned] : [])].some(
      (one) => same.get({ ...columnsOf(one), id: link.id }) !== undefined,
    )
  }
  /** Words of an item can't be tied to the item's own, nor words to themselves. */
  const refuseSelf = ({ from, to }: Pick<StoredLink, 'from' | 'to'>) => {
    const words = ({ item, passage }: StoredSide) => passage ?? ownWords.get(item ?? 0)?.id
    const isSelf = from.item !== null && to.item !== null ? from.item === to.item : words(from) === words(to)
    if (isSelf) throw new Refusal('link-to-itself')
  }

  return {
    /** Ties two items that were found together; nothing happens where they are tied already. */
    add: (kind: LinkKind, from: number, to: number) =>
      insert.get(
        columnsOf({
          kind,
          from: { item: from, passage: null },
          to: { item: to, passage: null },
          scope: 'whole',
          note: '',
        }),
      ),
    /** A link that a person makes; refused where it is there already. */
    make: (link: Omit<StoredLink, 'id'>): number => {
      refuseSelf(link)
      if (isKnown({ id: 0, ...link })) throw new Refusal('link-known')
      const made = insert.get(columnsOf(link))
      if (!made) throw new Refusal('link-known')
      return made.id
    },
    /** The same, where the program makes it of an act: one that is there already takes over its scope. */
    lay: (link: Omit<StoredLink, 'id'>): number => {
      refuseSelf(link)
      const known = same.get({ ...columnsOf(link), id: 0 })
      if (known) rescope.run({ id: known.id, scope: link.scope })
      return known?.id ?? insert.get(columnsOf(link))?.id ?? 0
    },
    change: (link: StoredLink) => {
      if (isKnown(link)) throw new Refusal('link-known')
      update.run({ id: link.id, ...columnsOf(link) })
    },
    remove: (id: number) => remove.run(id),
    find: (id: number): StoredLink => {
      const row = one.get(id)
      if (!row) throw new Refusal('not-found-link')
      const { kind, scope, note, fromItem = null, fromPassage = null, toItem = null, toPassage = null } = row
      return {
        id,
        kind,
        scope,
        note,
        from: { item: fromItem, passage: fromPassage },
        to: { item: toItem, passage: toPassage },
      }
    },
    /** The smallest item that has these words, in itself or in its answer. */
    around: (documentId: number, { start, end }: TextRange): number | null =>
      around.get({ documentId, start, end })?.id ?? null,
    stateOf: (itemId: number): string | null => stateOf.get(itemId)?.state ?? null,
    /** In the order in which they were made. */
    ofItem: windowOf("iif(l.from_item = :id, 'from', 'to')", touching.item),
    ofPassage: windowOf("iif(ifnull(l.from_passage, f.passage_id) = :id, 'from', 'to')", touching.passage),
    inDocument: (id: number): LinkedPassage[] => inDocument.all({ id }),
    /** Links with something else that aren't shown any more once this document is in the bin. */
    goingWith: windowOf("iif(f.document_id = :id OR fp.document_id = :id, 'from', 'to')", touching.document),
  }
}
