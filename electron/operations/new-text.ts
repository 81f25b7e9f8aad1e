import { isOpen } from '../../shared/records/item.ts'
import type { Recognised } from '../../shared/records/recognised.ts'
import type { NewText, Replaced } from '../store/texts.ts'
import type { Context } from './context.ts'
import { rederive } from './follow-up.ts'
import { renewHead } from './heads.ts'
import { addFound } from './proposals.ts'

/** What a new text brings beside itself: proposals, and parts of the head that would be read otherwise. */
export type TakenUp = Replaced & Readonly<{ found: number; readings: number }>

/**
 * Puts a text of a document in force, with what is recognised in it. What is there stays a person's: items keep their words and
 * only their passages move, what is new is proposed. `fill` runs once the text is there. To be called within a change.
 */
export const takeUpText = (
  context: Context,
  seq: number,
  id: number,
  { text, recognised, fill }: Readonly<{ text: NewText; recognised: Recognised; fill?: () => void }>,
): TakenUp => {
  const { store } = context
  const moved = store.texts.moved(id)
  const { dates } = store.documents.row(id)
  const replaced = store.texts.replace(id, text)
  fill?.()
  renewHead(context, id, recognised, dates)
  const found = store.found.isOfList(id) ? 0 : addFound(store, id, recognised)
  const readings = store.documents.headReadings(id).length
  tellItems(context, seq, id, moved)
  const saidOf = (some: typeof dates) => JSON.stringify(some.map(({ role, date }) => [role, date]))
  if (saidOf(dates) !== saidOf(store.documents.row(id).dates)) moveTerms(context, seq, id)
  return { ...replaced, found, readings }
}

/** A day of receipt that was not read before may be the day that a term counts from. What is settled stays. */
const moveTerms = (context: Context, seq: number, id: number) => {
  for (const itemId of context.store.found.idsOf(id))
    if (isOpen(context.store.items.row(itemId).officialStatus))
      rederive(context, seq, itemId, context.today())
}

/** What counts has in its history that its source reads otherwise now. */
const tellItems = (
  { store, today }: Context,
  seq: number,
  id: number,
  before: ReturnType<Context['store']['texts']['moved']>,
) => {
  const known = new Set(before.map((passage) => `${passage.id} ${passage.attachment}`))
  for (const passage of store.texts.moved(id)) {
    if (known.has(`${passage.id} ${passage.attachment}`)) continue
    for (const item of passage.items)
      if (store.events.has(item.id))
        store.followUp.sourceRead(seq, item.id, passage.attachment, { on: today(), passageId: passage.id })
  }
}
