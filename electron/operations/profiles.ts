import type { InputOf } from '../../shared/contract.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import { profileOf } from '../recognise/profile/of-sender.ts'
import { learn } from '../recognise/profile/profile.ts'
import { type Context, label } from './context.ts'

/** Forgets what was learned of a sender; what documents were recorded with it stays as it is. */
export const removeProfile = ({ store }: Context, { id }: InputOf<'profiles.remove'>): null => {
  const { municipality, sender } = store.profiles.find(id)
  const name = sender === null ? municipality : `${sender} (${municipality})`
  store.changes.change(
    { operation: 'profiles.remove', label: label('change.profiles.remove', { name }) },
    () => store.profiles.remove(id),
  )
  return null
}

/**
 * Learns the sender's house style from a document at the moment that somebody records it. `found` are its items as the check left
 * them; `recorded` are the ids of those that count from now on.
 */
export const learnFrom = (
  { store }: Context,
  documentId: number,
  found: readonly FoundItem[],
  recorded: ReadonlySet<number>,
) => {
  const head = store.documents.row(documentId)
  const { municipality, sender } = head
  // The sample is made up and must not colour real documents; the words of what isn't public stay in their own document.
  if (municipality === null || head.sample || head.confidentiality !== 'openbaar') return
  const known = profileOf(store.profiles.list(), municipality, sender)
  const learned = learn(known === null ? null : { profile: known, seen: store.profiles.seen(known.id) }, {
    ...store.documents.text(documentId),
    head,
    headSources: store.documents.headSources(documentId),
    items: found.map((item) => ({ ...item, recorded: recorded.has(item.id) })),
  })
  store.profiles.keep(known?.id ?? null, learned)
}
