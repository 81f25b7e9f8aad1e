import type { InputOf } from '../../shared/contract.ts'
import type { SearchHit } from '../../shared/records/search.ts'
import { store } from '../app/store.ts'
import type { LinkStart } from '../links/link-dialog-store.ts'

export type AskedAlike = Readonly<{
  of: InputOf<'search.alike'>['of']
  /** What it is called. */
  name: string
  /** Opens the dialog that links it, with the other end already looked up. */
  link: (start: LinkStart) => void
}>

/** Of what the likes are shown; null where they aren't. */
export const alikeOf = store<AskedAlike | null>(null)

/** The other end of a link as the dialog of links finds it. */
export const linkStart = ({ itemId, itemNumber, documentId, start, end, text }: SearchHit): LinkStart =>
  itemId !== null && itemNumber !== null
    ? { text: itemNumber, key: `item:${itemId}` }
    : {
        text: `"${text
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word !== '')
          .slice(0, 6)
          .join(' ')}"`,
        key: `words:${documentId}:${start}-${end}`,
      }
