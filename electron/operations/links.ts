import { chainName, discreet } from '../../shared/chain-text.ts'
import type { InputOf } from '../../shared/contract.ts'
import type { LinkSide } from '../../shared/records/link.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { chainPaper } from '../exchange/chain-paper.ts'
import type { StoredLink } from '../store/links.ts'
import type { Store } from '../store/store.ts'
import { type Context, type Job, label } from './context.ts'
import { writePaper } from './paper.ts'

/** An item's chain as a PDF. */
const exportChain = async (
  context: Context,
  { id, file, secret = false }: InputOf<'items.exportChain'>,
  { signal }: Job,
) => {
  const { store, today } = context
  if (store.isOwnFile(file)) throw new Refusal('file-exists')
  const { chain, leftOut } = discreet(store.chain(id), secret)
  const isPublic = chain.steps.every(({ confidentiality }) => confidentiality === 'openbaar')
  const paper = {
    blocks: chainPaper(chain, { leftOut, today: today() }),
    title: t('chain.title', { name: chainName(chain) }),
    mark: isPublic ? null : t('lists.paper.secret'),
  }
  const { pageCount } = await writePaper(context, file, paper, signal)
  return { file, pageCount, leftOut }
}

type GivenSide = InputOf<'links.add'>['from']
type GivenRange = NonNullable<GivenSide['range']>
type Stored = StoredLink['from']
/** `bare` are the words alone, where no item was named. */
type StoredEnd = Stored & Readonly<{ bare: number | null }>

export const linkHandlers = (context: Context) => {
  const { store } = context
  const { links, changes } = store
  return {
    'links.add': (input: InputOf<'links.add'>) =>
      changes.change({ operation: 'links.add', label: label('change.links.add') }, (seq) => {
        const link = { ...input, ...ends(stored(store, input.from), stored(store, input.to)) }
        const id = links.make(link)
        const made = { ...link, id }
        changes.describe(label('change.links.add', named(store, made)))
        lines(context, seq, 'linked', made)
        return { id }
      }),
    'links.change': ({ id, kind, turned = false, scope, note }: InputOf<'links.change'>) => {
      const before = links.find(id)
      const ends = turned ? { from: before.to, to: before.from } : { from: before.from, to: before.to }
      const after = {
        id,
        kind: kind ?? before.kind,
        ...ends,
        scope: scope ?? before.scope,
        note: note ?? before.note,
      }
      changes.change(
        { operation: 'links.change', label: label('change.links.change', named(store, after)) },
        (seq) => {
          links.change(after)
          // Its history tells what it says; a note stands with the link itself.
          if (after.kind === before.kind && !turned) return
          lines(context, seq, 'unlinked', before)
          lines(context, seq, 'linked', after)
        },
      )
      return null
    },
    'links.remove': ({ ids }: InputOf<'links.remove'>) => {
      const [first] = ids
      const values = first === undefined ? {} : named(store, links.find(first))
      changes.change(
        { operation: 'links.remove', label: label('change.links.remove', { ...values, count: ids.length }) },
        (seq) => {
          for (const id of new Set(ids)) {
            lines(context, seq, 'unlinked', links.find(id))
            links.remove(id)
          }
        },
      )
      return null
    },
    'links.ofItem': ({ id, ...window }: InputOf<'links.ofItem'>) => links.ofItem(id, window),
    'links.ofPassage': ({ id, ...window }: InputOf<'links.ofPassage'>) => links.ofPassage(id, window),
    'links.inDocument': ({ id }: InputOf<'links.inDocument'>) => links.inDocument(id),
    'links.goingWith': ({ documentId, ...window }: InputOf<'links.goingWith'>) =>
      links.goingWith(documentId, window),
    'items.chain': ({ id }: InputOf<'items.chain'>) => store.chain(id),
    'items.exportChain': (input: InputOf<'items.exportChain'>, job: Job) => exportChain(context, input, job),
  }
}

/** What a person chose as an end, as it is kept: only what counts can be linked. */
const stored = (store: Store, { itemId, range }: GivenSide): StoredEnd => {
  if (itemId !== null) {
    const state = store.links.stateOf(itemId)
    if (state === null) throw new Refusal('not-found-item')
    if (state !== 'recorded') throw new Refusal('not-recorded')
  }
  if (range === null) return { item: itemId, passage: null, bare: null }
  const { deletedAt, state } = store.documents.row(range.documentId)
  if (deletedAt !== null) throw new Refusal('not-found-document')
  // What isn't recorded can still be thrown away, and would take its links along unseen.
  if (state !== 'recorded') throw new Refusal('words-not-recorded')
  const item = itemId ?? store.links.around(range.documentId, range)
  const passage = store.passages.anchor(range.documentId, range)
  // The item's own words need no naming.
  const isOwn = store.passages.itemsOf(passage).some(({ id, role }) => id === item && role === 'own')
  return { item, passage: isOwn ? null : passage, bare: itemId === null ? passage : null }
}

/** Words in one and the same item are tied as words: an item has no link to itself. */
const ends = (from: StoredEnd, to: StoredEnd): Pick<StoredLink, 'from' | 'to'> => {
  const isOne = from.item !== null && from.item === to.item
  const end = ({ item, passage, bare }: StoredEnd): Stored =>
    isOne && bare !== null ? { item: null, passage: bare } : { item, passage }
  return { from: end(from), to: end(to) }
}

/** Words of a letter settle a point, whole or in part. What was tied in this way before says from now on how much. */
export const settledBy = (
  context: Context,
  seq: number,
  { range, point, scope }: Readonly<{ range: GivenRange; point: number; scope: StoredLink['scope'] }>,
) => {
  const { store } = context
  const tied = ends(stored(store, { itemId: null, range }), stored(store, { itemId: point, range: null }))
  const link = { kind: 'doet_af', ...tied, scope, note: '' } as const
  const id = store.links.lay(link)
  lines(context, seq, 'linked', { ...link, id })
}

/** Words of a document speak of an item that is recorded from another, or say it again. */
export const refersTo = (
  context: Context,
  seq: number,
  range: GivenRange,
  itemId: number,
  kind: 'verwijst_naar' | 'herhaalt' = 'verwijst_naar',
) => {
  const { store } = context
  const from = { item: null, passage: store.passages.anchor(range.documentId, range) }
  const link = { kind, from, to: { item: itemId, passage: null }, scope: 'whole', note: '' } as const
  lines(context, seq, 'linked', { ...link, id: store.links.lay(link) })
}

/** A line in the history of each item at its ends, with the words at the far end. */
const lines = ({ store, today }: Context, seq: number, kind: 'linked' | 'unlinked', link: StoredLink) => {
  for (const direction of ['from', 'to'] as const) {
    const [here, other] = direction === 'from' ? [link.from, link.to] : [link.to, link.from]
    const after = here.item === null ? null : store.items.inForce(here.item)
    if (here.item === null || after === null) continue
    store.events.add(seq, {
      itemId: here.item,
      kind,
      onDate: today(),
      after,
      note: link.note,
      details: { link: `${link.kind}.${direction}`, other: nameOfSide(store, other) },
      passageId: other.passage,
    })
  }
}

const named = (store: Store, { from, to }: Pick<StoredLink, 'from' | 'to'>) => ({
  title: nameOfSide(store, from),
  other: nameOfSide(store, to),
})

/** An item by its number, bare words by their beginning. */
const nameOfSide = (store: Store, { item, passage }: Stored): string => {
  const row: LinkSide['item'] = item === null ? null : store.items.find(item)
  if (row !== null) return row.number ?? row.title
  const words = passage === null ? undefined : store.passages.find(passage)
  return words === undefined || words === null
    ? ''
    : t('links.words', { words: shortened(words.quote), document: words.documentTitle })
}

const shortened = (quote: string): string => {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= 60 ? words : `${words.slice(0, words.lastIndexOf(' ', 60))} …`
}
