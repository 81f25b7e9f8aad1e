import type { InputOf } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import { Refusal } from '../../shared/refusal.ts'
import { trimRange } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'
import { onItems, word } from './follow-up.ts'
import { readerOf } from './found.ts'

type Range = InputOf<'items.proposeSettlement'>['passage']
const anchored = (store: Store, range: Range): number | null =>
  range === null ? null : store.passages.anchor(range.documentId, range)

export const registerHandlers = (context: Context) => {
  const { store } = context
  const { followUp } = store
  return {
    'items.holdingAnswer': ({ ids, on, to, reason, passage }: InputOf<'items.holdingAnswer'>) =>
      onItems(
        context,
        'items.holdingAnswer',
        ids,
        (seq, id) =>
          followUp.holdingAnswer(seq, id, to, { on, note: reason, passageId: anchored(store, passage) }),
        { to: to === null ? '–' : dutchDate(to) },
      ),
    'items.withdraw': ({ ids, on, note }: InputOf<'items.withdraw'>) =>
      onItems(context, 'items.withdraw', ids, (seq, id) => followUp.withdraw(seq, id, { on, note })),
    'items.addParts': (input: InputOf<'items.addParts'>) => addParts(context, input),
    'portfolios.transfer': (input: InputOf<'portfolios.transfer'>) => transfer(context, input),
    'items.proposeSettlement': ({ ids, by, on, words, passage }: InputOf<'items.proposeSettlement'>) =>
      onItems(
        context,
        'items.proposeSettlement',
        ids,
        (seq, id) => {
          const passageId = anchored(store, passage)
          followUp.propose(seq, id, by, words === '' ? null : words, { on, passageId })
          // What the executive shows for it may prove that it was kept, or that it wasn't.
          if (passageId !== null) store.passages.attach(id, passageId, 'evidence')
        },
        { by: word(`settler.${by}`) },
      ),
    'items.decideSettlement': ({ ids, on, note, ...decision }: InputOf<'items.decideSettlement'>) =>
      onItems(
        context,
        'items.decideSettlement',
        ids,
        (seq, id) => followUp.decide(seq, id, decision, { on, note }),
        { to: word(`settlementDecision.${decision.decision}`) },
      ),
  }
}

/** One commitment becomes several that are followed on their own, under it. */
const addParts = (context: Context, { id, parts }: InputOf<'items.addParts'>) => {
  const { store, today } = context
  const whole = store.found.find(id)
  if (whole.kind !== 'commitment' && whole.kind !== 'dictum_point') throw new Refusal('wrong-kind')
  const row = store.items.row(id)
  if (whole.state !== 'recorded' || row.number === null) throw new Refusal('not-recorded')
  const number = row.number
  const read = readerOf(store, whole.documentId)
  const { text } = store.passages.documentText(whole.documentId)
  const document = store.documents.row(whole.documentId)
  return store.changes.change(
    {
      operation: 'items.addParts',
      label: label('change.items.addParts', { title: number, count: parts.length }),
    },
    (seq) => {
      const ids = parts.map((part) => {
        const typed = 'title' in part
        const range = typed ? whole : trimRange(text, part)
        // Of a passage whose source changed nothing more can be pointed at.
        if (whole.attachment === 'changed' || range.start < whole.start || range.end > whole.end)
          throw new Refusal('part-outside')
        const made = store.found.add(
          whole.documentId,
          {
            ...whole,
            range,
            text: typed ? whole.text : read(range),
            title: typed ? part.title : undefined,
            parentId: id,
            sourceNumber: null,
            answers: [],
            requested: null,
          },
          'accepted',
        )
        store.parts.inherit(made, id)
        const next = store.items.nextPartNumber(number, row.municipality)
        store.followUp.record(seq, made, next, document.subject, { on: today() })
        store.parts.inheritFirstDue(made, id)
        return made
      })
      store.followUp.parted(seq, id, ids.length, { on: today() })
      return { ids }
    },
  )
}

/** A portfolio changes hands: what is open goes along, what is settled stays with who settled it. */
const transfer = (context: Context, input: InputOf<'portfolios.transfer'>) => {
  const { store } = context
  const { municipality, from, to, on, note } = input
  const ids = from === to ? [] : store.followUp.heldBy(from, municipality)
  store.changes.change(
    {
      operation: 'portfolios.transfer',
      label: label('change.portfolios.transfer', { from, to, on: dutchDate(on), count: ids.length }),
    },
    (seq) => {
      for (const id of ids) store.followUp.transfer(seq, id, to, { on, note })
    },
  )
  return { moved: ids.length }
}
