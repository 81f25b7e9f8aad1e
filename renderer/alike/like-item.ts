import type { ItemRow } from '../../shared/records/item.ts'
import { wordOf } from '../app/label.ts'
import { linkItemOf } from '../links/item-links.tsx'
import { alikeOf } from './alike-store.ts'

/** Shows what is alike to an item. */
export const likeItem = ({ id, number, kind }: Pick<ItemRow, 'id' | 'number' | 'kind'>): void =>
  alikeOf.set({
    of: { itemId: id },
    name: number ?? wordOf('itemKind', kind).toLowerCase(),
    link: (start) => void linkItemOf(id, start),
  })
