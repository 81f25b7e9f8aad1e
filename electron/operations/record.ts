import type { InputOf } from '../../shared/contract.ts'
import { yearOf } from '../../shared/dates.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import type { ItemKind, ItemRow } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'
import { because, endFollowUp, isEnding } from './motion-ends.ts'
import { makeSame } from './motion-same.ts'
import { learnFrom } from './profiles.ts'

/** Own numbers begin with the letter of their kind; a dictum point is numbered under its motion. */
export const letters = {
  question: 'V',
  motion: 'M',
  dictum_point: 'M',
  advice_point: 'A',
  commitment: 'T',
  decision_moment: 'B',
} as const satisfies Record<ItemKind, string>

/**
 * Puts what was accepted into the register. What nobody accepted is dropped, never counted. The import and its check become
 * part of this act, so that one undo takes the whole import back.
 */
export const recordDocument = (
  context: Context,
  { id, accept, same = [] }: InputOf<'documents.record'>,
  /** Questions that are recorded from another document already. */
  answered: ReadonlySet<number> = new Set(),
): { recorded: number } => {
  const { store } = context
  const document = store.documents.row(id)
  if (document.deletedAt !== null) throw new Refusal('not-found-document')
  if (document.state === 'recorded') throw new Refusal('already-recorded')
  return store.changes.change(
    { operation: 'documents.record', label: label('change.documents.record') },
    (seq) => {
      const motions = makeSame(context, seq, id, same)
      const doubles = new Set([...answered, ...motions.doubles])
      const found = store.found.ofDocument(id)
      const chosen = found.filter((item) => isChosen(item, accept) && !doubles.has(item.id))
      for (const item of found)
        if (doubles.has(item.id) || (item.state === 'proposed' && !chosen.includes(item)))
          store.found.setState(item.id, 'dropped')
      // A point stays part of the motion where the point that it hangs under is dropped.
      for (const { id: dropped, parentId, kind } of found
        .filter((item) => !chosen.includes(item))
        .toReversed())
        if (kind === 'dictum_point' && parentId !== null) store.found.moveChildren(dropped, parentId)
      recordItems(context, seq, id, chosen)
      learnFrom(context, id, found, new Set([...chosen.map((item) => item.id), ...doubles]))
      store.documents.setRecorded(id)
      motions.say()
      store.changes.describe(
        label('change.documents.record', { title: document.subject, count: chosen.length }),
        id,
      )
      store.changes.absorbImport(id, seq)
      return { recorded: chosen.length }
    },
  )
}

const isChosen = ({ state, tier }: FoundItem, accept: 'accepted' | 'strong' | 'all'): boolean =>
  state === 'accepted' ||
  (state === 'proposed' && (accept === 'all' || (accept === 'strong' && tier === 'strong')))

/** Gives items their own numbers in the order of the text and starts their history. */
export const recordItems = (
  context: Context,
  seq: number,
  documentId: number,
  items: readonly FoundItem[],
) => {
  const { store, today } = context
  const document = store.documents.row(documentId)
  const numberOf = numbering(store, document.municipality, yearOf(document.date ?? today()))
  // A motion is numbered before its points, also where the text has it the other way round.
  for (const item of [...items].sort((a, b) => Number(b.kind === 'motion') - Number(a.kind === 'motion')))
    store.followUp.record(seq, item.id, numberOf(item), document.subject, { on: today() })
  // A motion that was rejected asks for nothing, and neither does a point of it that is accepted only now.
  for (const { id } of items) {
    const { outcome, onDate } = motionOf(store, id)
    if (outcome !== null && isEnding(outcome))
      endFollowUp(context, seq, id, { on: onDate ?? today(), note: because(outcome) })
  }
}

/** The item at the top: for a dictum point its motion, else the item itself. */
const motionOf = (store: Store, id: number): ItemRow => {
  const { parentId } = store.found.find(id)
  return parentId === null ? store.items.row(id) : motionOf(store, parentId)
}

/** Questions and advice points count under one number for their document, dictum points under what they are part of. */
const numbering = (store: Store, municipality: string | null, year: number) => {
  const series = new Map<string, { base: string; count: number }>()
  const next = (kind: ItemKind) => store.items.nextNumber(letters[kind], municipality, year)
  const under = (key: string, base: () => string): string => {
    const known = series.get(key) ?? { base: base(), count: 0 }
    series.set(key, { ...known, count: known.count + 1 })
    return `${known.base}.${known.count + 1}`
  }
  return (item: Pick<FoundItem, 'id' | 'kind' | 'parentId'>): string => {
    if (item.kind === 'question' || item.kind === 'advice_point')
      return under(item.kind, () => next(item.kind))
    if (item.kind !== 'dictum_point') return next(item.kind)
    const above = numberAbove(store, item.parentId)
    return above === null
      ? under(`motion ${item.parentId}`, () => next('motion'))
      : store.items.nextPartNumber(above, municipality)
  }
}

/** The number of the nearest item above that has one: a point whose motion or point was not accepted stands under the next. */
const numberAbove = (store: Store, id: number | null): string | null => {
  if (id === null) return null
  const number = store.items.row(id).number
  return number ?? numberAbove(store, store.found.find(id).parentId)
}
