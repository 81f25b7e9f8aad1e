import type { InputOf } from '../../shared/contract.ts'
import type { MissingDocument } from '../../shared/records/missing.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Context, label } from './context.ts'
import { recordItems } from './record.ts'

/** What documents refer to and the store doesn't hold: dropped, tied to the document that it is, or made into an item. */
export const missingHandlers = (context: Context) => {
  const { store } = context
  return {
    'missing.list': ({ settled }: InputOf<'missing.list'>) => store.missing.list(settled),
    'missing.drop': ({ id, dropped }: InputOf<'missing.drop'>) =>
      store.changes.change({ operation: 'missing.drop', label: label('change.missing.drop') }, () => {
        store.missing.drop(id, dropped)
        return null
      }),
    'missing.reject': ({ id, documentId, rejected }: InputOf<'missing.reject'>) =>
      store.changes.change({ operation: 'missing.reject', label: label('change.missing.reject') }, () => {
        store.missing.reject(id, documentId, rejected)
        return null
      }),
    'missing.tie': (input: InputOf<'missing.tie'>) => tie(context, input),
    'missing.makeItem': (input: InputOf<'missing.makeItem'>) => makeItem(context, input),
  }
}

const tie = (context: Context, { pairs }: InputOf<'missing.tie'>) => {
  const { store, today } = context
  const isTied = pairs.some(({ documentId }) => documentId !== null)
  const named = isTied ? label('change.missing.tie', { count: pairs.length }) : label('change.missing.untie')
  store.changes.change({ operation: 'missing.tie', label: named }, (seq) => {
    const proposed = new Map(store.missing.list().map((row) => [row.id, row]))
    for (const { id, documentId } of pairs) {
      const group = store.missing.groupOf(id)
      if (documentId !== null && group.some((place) => place.documentId === documentId))
        throw new Refusal('refers-to-itself')
      if (documentId !== null && store.documents.row(documentId).deletedAt !== null)
        throw new Refusal('not-found-document')
      store.missing.tie(id, documentId)
      // The thing itself takes the place of what was made of a reference to it.
      const made = group.find(({ madeItem }) => madeItem !== null)?.madeItem ?? null
      const proposal = proposed.get(group[0].id)?.proposals.find(({ document }) => document.id === documentId)
      if (made !== null && proposal?.itemId !== undefined && proposal.itemId !== null) {
        store.found.takePlace(made, proposal.itemId)
        store.followUp.edited(seq, made, { on: today() })
      }
    }
  })
  return null
}

/** It counts at once, with its number; its words are those that speak of it, and it has the day that they give, or none. */
const makeItem = (context: Context, { id, kind, title }: InputOf<'missing.makeItem'>) => {
  const { store } = context
  const group = store.missing.groupOf(id)
  if (group.some(({ madeItem }) => madeItem !== null)) throw new Refusal('already-recorded')
  const place = group.find((one) => one.end > one.start)
  if (place === undefined) throw new Refusal('not-found-passage')
  const name = title ?? nameOf(place)
  return store.changes.change(
    { operation: 'missing.makeItem', label: label('change.missing.makeItem', { title: name }) },
    (seq) => {
      const made = store.found.add(
        place.documentId,
        {
          kind,
          range: place,
          text: place.quote,
          title: name,
          tier: 'strong',
          why: [],
          ownDate: place.date,
          outcome: 'onbekend',
        },
        'accepted',
      )
      store.found.onlyReferredTo(made)
      recordItems(context, seq, place.documentId, [store.found.find(made)])
      store.missing.made(id, made)
      return { itemId: made }
    },
  )
}

const nameOf = ({ title, reference, quote }: MissingDocument): string => title ?? reference ?? quote
