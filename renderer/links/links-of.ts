import type { Links } from '../../shared/records/link.ts'
import { call } from '../app/bridge.ts'

/** Whose links: those of an item, those about words of a document, or those that a document takes along to the bin. */
export type LinksOf = Readonly<{ of: 'item' | 'passage' | 'goingWith'; id: number }>

export const loadLinks = ({ of, id }: LinksOf, offset: number, limit: number): Promise<Links> =>
  of === 'item'
    ? call('links.ofItem', { id, offset, limit })
    : of === 'passage'
      ? call('links.ofPassage', { id, offset, limit })
      : call('links.goingWith', { documentId: id, offset, limit })
