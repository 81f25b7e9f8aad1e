import type { InputOf } from '../../shared/contract.ts'
import { addDays, dutchDate } from '../../shared/dates.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Context, label } from './context.ts'
import { rederive, word } from './follow-up.ts'
import { withParts } from './with-parts.ts'

/** The moment that a day begins where the user is, as moments are kept. */
const beginOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString()

export const logHandlers = (context: Context) => {
  const { store, today } = context
  return {
    'log.list': ({ before, kinds, itemId, text, from, to, limit }: InputOf<'log.list'>) =>
      store.log.list({
        before: before ?? null,
        kinds: kinds ?? null,
        itemId: itemId ?? null,
        text: text ?? null,
        from: from === undefined ? null : beginOf(from),
        till: to === undefined ? null : beginOf(addDays(to, 1)),
        limit,
      }),
    'log.reverse': ({ eventId }: InputOf<'log.reverse'>) => {
      const event = store.log.event(eventId)
      if (event.takenBack) throw new Refusal('already-taken-back')
      if (!event.reversible) throw new Refusal('cannot-reverse')
      const row = store.items.row(event.itemId)
      store.changes.change(
        { operation: 'log.reverse', label: label('change.log.reverse', { title: row.number ?? row.title }) },
        (seq) => {
          const kinds = reversed(context, event.seq, event.itemId)
          store.followUp.takenBack(
            seq,
            event.itemId,
            { seq: event.seq, kinds: kinds.join(',') },
            { on: today() },
          )
          // The points of a motion have their term by its outcome.
          if (kinds.includes('outcome'))
            for (const point of withParts(store, event.itemId)) rederive(context, seq, point, today())
        },
      )
      return null
    },
  }
}

/** The refusal names what was built on it in the reader's words. */
const reversed = ({ store }: Context, seq: number, itemId: number) => {
  try {
    return store.reversal.reverse(seq, itemId)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'built-upon') throw error
    const { kind, on } = error.values
    throw new Refusal('built-upon', {
      what: word(`eventKind.${kind}`).toLowerCase(),
      on: on === '' ? '' : dutchDate(String(on)),
    })
  }
}
