import type { InputOf } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import { findEvasion } from '../recognise/evasion.ts'
import { type Context, label } from './context.ts'
import { readerOf } from './found.ts'

/** "Nearly" is right: the words as they are now are the quote from here on. */
export const confirmPassage = (context: Context, { id }: InputOf<'passages.confirm'>): null =>
  settlePassage(context, id, 'passages.confirm', () => {
    if (!context.store.passages.confirm(id)) throw new Refusal('not-found-passage')
  })

/** A person shows where the words stand in the text in force. */
export const movePassage = (context: Context, { id, start, end }: InputOf<'passages.move'>): null =>
  settlePassage(context, id, 'passages.move', (documentId) =>
    context.store.passages.move(id, documentId, { start, end }),
  )

const settlePassage = (
  context: Context,
  id: number,
  operation: 'passages.confirm' | 'passages.move',
  settle: (documentId: number) => void,
): null => {
  const { store } = context
  const passage = store.passages.find(id)
  if (!passage) throw new Refusal('not-found-passage')
  const { documentId } = passage
  const toCheck = store.documents.row(documentId).state === 'to_check'
  store.changes.change(
    { operation, label: label(`change.${operation}`), ...(toCheck ? { documentId } : {}) },
    (seq) => {
      settle(documentId)
      reword(context, seq, id, documentId)
    },
  )
  return null
}

/** Items are read in the words of their passages; what counts has it in its history. */
const reword = ({ store, today }: Context, seq: number, id: number, documentId: number) => {
  const read = readerOf(store, documentId)
  for (const { id: itemId, role } of store.passages.itemsOf(id)) {
    const item = store.found.find(itemId)
    if (role === 'own') store.found.reword(itemId, read(item))
    if (role === 'answer') {
      const text = item.answers.map(read).join('\n\n')
      store.found.rewordAnswer(itemId, text, findEvasion(text))
    }
    if (item.state === 'recorded') store.followUp.edited(seq, itemId, { on: today() })
  }
}
