import type { LinkEnd } from '../../shared/records/link.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { store } from '../app/store.ts'
import type { LinksOf } from './links-of.ts'

/** What a new link starts from: an item, words of a document, or an item with words. */
export type NearSide = Readonly<{
  itemId: number | null
  range: Readonly<TextRange & { documentId: number }> | null
  /** The words that it is about, and what it is called. */
  quote: string
  name: string
}>

/** The far end, already looked up: the words that find it, and its key among the choices. */
export type LinkStart = Readonly<{ text: string; key: string }>

export type OpenLinkDialog = Readonly<
  | { mode: 'new'; near: NearSide; start?: LinkStart }
  | { mode: 'change'; link: LinkEnd }
  | { mode: 'all'; of: LinksOf; title: string }
  /** Asked before a document goes to the bin with its links. */
  | { mode: 'trash'; documentId: number; title: string; onTrashed: () => void }
>

export const linkDialog = store<OpenLinkDialog | null>(null)
export const closeLinkDialog = (): void => linkDialog.set(null)

/** An end as the contract takes it. */
export const givenSide = ({ itemId, range }: Pick<NearSide, 'itemId' | 'range'>) =>
  itemId === null ? (range === null ? null : { itemId: null, range }) : { itemId, range }
