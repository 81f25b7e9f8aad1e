import type { LinkEnd, LinkKind } from '../../shared/records/item.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'

/** Typed links between items. One row is one link, seen from both ends. */
export const linksStore = (db: Db, items: ItemsStore) => {
  const insert = db.prepare(
    'INSERT INTO link (kind, from_item, to_item) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const ofItem = db.prepare<[{ id: number }], { kind: LinkKind; direction: 'from' | 'to'; other: number }>(
    `SELECT l.kind, 'from' AS direction, l.to_item AS other, l.id FROM link l JOIN item o ON o.id = l.to_item AND o.state = 'recorded' WHERE l.from_item = :id
     UNION ALL
     SELECT l.kind, 'to', l.from_item, l.id FROM link l JOIN item o ON o.id = l.from_item AND o.state = 'recorded' WHERE l.to_item = :id ORDER BY 4`,
  )
  return {
    add: (kind: LinkKind, from: number, to: number) => insert.run(kind, from, to),
    ofItem: (id: number): LinkEnd[] =>
      ofItem.all({ id }).map(({ kind, direction, other }) => ({ kind, direction, item: items.row(other) })),
  }
}
export type LinksStore = ReturnType<typeof linksStore>
