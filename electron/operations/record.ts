import type { InputOf } from '../../shared/contract.ts'
import { yearOf } from '../../shared/dates.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'
import { learnFrom } from './profiles.ts'

/** Own numbers begin with the letter of their kind; a dictum point is numbered under its motion. */
const letters = {
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
  { id, accept }: InputOf<'documents.record'>,
): { recorded: number } => {
  const { store } = context
  const document = store.documents.row(id)
  if (document.deletedAt !== null) throw new Refusal('not-found-document')
  if (document.state === 'recorded') throw new Refusal('already-recorded')
  return store.changes.change(
    { operation: 'documents.record', label: label('change.documents.record') },
    (seq) => {
      const found = store.found.ofDocument(id)
      const chosen = found.filter((item) => isChosen(item, accept))
      for (const item of found)
        if (item.state === 'proposed' && !chosen.includes(item)) store.found.setState(item.id, 'dropped')
      recordItems(context, seq, id, chosen)
      learnFrom(context, id, found, new Set(chosen.map((item) => item.id)))
      store.documents.setRecorded(id)
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
}

/** Questions and advice points count under one number for their document, dictum points under their motion's. */
const numbering = (store: Store, municipality: string | null, year: number) => {
  const series = new Map<string, { base: string; count: number }>()
  const motions = new Map<number, string>()
  const next = (kind: ItemKind) => store.items.nextNumber(letters[kind], municipality, year)
  const under = (key: string, base: () => string): string => {
    const known = series.get(key) ?? { base: base(), count: 0 }
    series.set(key, { ...known, count: known.count + 1 })
    return `${known.base}.${known.count + 1}`
  }
  return (item: Pick<FoundItem, 'id' | 'kind' | 'parentId'>): string => {
    if (item.kind === 'question' || item.kind === 'advice_point')
      return under(item.kind, () => next(item.kind))
    if (item.kind === 'dictum_point') {
      const motion = item.parentId === null ? null : (motions.get(item.parentId) ?? null)
      return under(`motion ${item.parentId}`, () => motion ?? next('motion'))
    }
    const number = next(item.kind)
    if (item.kind === 'motion') motions.set(item.id, number)
    return number
  }
}
