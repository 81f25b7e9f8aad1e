import type { InputOf, OperationName } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { MotionOutcome } from '../../shared/records/item.ts'
import type { Label } from '../../shared/records/label.ts'
import { Refusal } from '../../shared/refusal.ts'
import { eventTexts } from '../../shared/texts/nl/events.ts'
import { recordTexts } from '../../shared/texts/nl/records.ts'
import type { Why } from '../store/follow-up-history.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'
import { because, endFollowUp, isEnding, reopenFollowUp } from './motion-ends.ts'
import { withParts } from './with-parts.ts'

/** The words of a closed list's value, for a label: they are the field's own in every language. */
export const word = (key: string): string =>
  (({ ...recordTexts, ...eventTexts }) as Readonly<Record<string, string>>)[key] ?? key

/** One act on many items is one change, with one undo. */
export const onItems = (
  { store }: Context,
  operation: OperationName,
  ids: readonly number[],
  act: (seq: number, id: number) => void,
  values: Label['values'] = {},
  key = `change.${operation}`,
) => {
  const unique = [...new Set(ids)]
  const first = store.items.row(unique[0] ?? 0)
  const title = first.number ?? first.title
  store.changes.change(
    { operation, label: label(key, { ...values, count: unique.length, title }) },
    (seq) => {
      for (const id of unique) act(seq, id)
    },
  )
  return null
}

/** What isn't recorded can still be thrown away or undone, and would take the proof along unseen. */
const evidencePassage = (store: Store, range: { documentId: number; start: number; end: number }): number => {
  const { deletedAt, state } = store.documents.row(range.documentId)
  if (deletedAt !== null) throw new Refusal('not-found-document')
  if (state !== 'recorded') throw new Refusal('words-not-recorded')
  return store.passages.anchor(range.documentId, range)
}

export const settle = (context: Context, input: InputOf<'items.settle'>) => {
  const { store } = context
  const { ids, on, scope, how, evidence, verdict, note } = input
  return onItems(
    context,
    'items.settle',
    ids,
    (seq, id) => {
      const passageId = evidence.kind === 'passage' ? evidencePassage(store, evidence.range) : null
      const words = [evidence.kind === 'none' ? evidence.note : '', note ?? ''].filter(Boolean).join('\n')
      const why = { on, note: words, passageId }
      if (scope === 'whole') store.followUp.settle(seq, id, how, why)
      else store.followUp.settlePart(seq, id, how, why)
      if (passageId !== null) store.passages.attach(id, passageId, 'evidence')
      if (verdict !== undefined && verdict !== store.items.row(id).verdict)
        store.followUp.judge(seq, id, verdict, { on })
    },
    {},
    scope === 'whole' ? 'change.items.settle' : 'change.items.settlePart',
  )
}

export const followUpHandlers = (context: Context) => {
  const { store, today } = context
  const { followUp } = store
  return {
    'items.addEvidence': ({ ids, range, note }: InputOf<'items.addEvidence'>) =>
      onItems(context, 'items.addEvidence', ids, (seq, id) => {
        const passageId = evidencePassage(store, range)
        store.passages.attach(id, passageId, 'evidence')
        followUp.evidence(seq, id, { on: today(), note, passageId })
      }),
    'items.setStatus': ({ ids, status, on, words, note }: InputOf<'items.setStatus'>) =>
      onItems(
        context,
        'items.setStatus',
        ids,
        (seq, id) => followUp.setStatus(seq, id, status, words ?? null, { on, note }),
        {
          to: word(`officialStatus.${status}`),
        },
      ),
    'items.judge': ({ ids, verdict, note }: InputOf<'items.judge'>) =>
      onItems(
        context,
        'items.judge',
        ids,
        (seq, id) => followUp.judge(seq, id, verdict, { on: today(), note }),
        {
          to: word(`verdict.${verdict}`),
        },
      ),
    'items.extend': ({ ids, to, on, reason }: InputOf<'items.extend'>) =>
      onItems(context, 'items.extend', ids, (seq, id) => followUp.extend(seq, id, to, { on, note: reason }), {
        to: dutchDate(to),
      }),
    'items.setTerm': ({ ids, note, ...term }: InputOf<'items.setTerm'>) =>
      onItems(context, 'items.setTerm', ids, (seq, id) =>
        followUp.setTerm(seq, id, term, { on: today(), note }),
      ),
    'items.remind': ({ ids, on }: InputOf<'items.remind'>) =>
      onItems(context, 'items.remind', ids, (seq, id) => followUp.remind(seq, id, on, { on: today() })),
    'items.assign': ({ ids, holder }: InputOf<'items.assign'>) =>
      onItems(
        context,
        'items.assign',
        ids,
        (seq, id) => followUp.assign(seq, id, holder || null, { on: today() }),
        {
          to: holder || '–',
        },
      ),
    'items.note': ({ ids, note }: InputOf<'items.note'>) =>
      onItems(context, 'items.note', ids, (seq, id) => followUp.note(seq, id, { on: today(), note })),
    'items.judgeAnswer': ({ ids, verdict, note }: InputOf<'items.judgeAnswer'>) =>
      onItems(
        context,
        'items.judgeAnswer',
        ids,
        (seq, id) => followUp.judgeAnswer(seq, id, verdict, { on: today(), note }),
        {
          to: word(`answerVerdict.${verdict}`),
        },
      ),
    'items.setOutcome': ({ ids, outcome, on, note }: InputOf<'items.setOutcome'>) =>
      onItems(
        context,
        'items.setOutcome',
        ids,
        (seq, id) => setOutcome(context, seq, id, outcome, { on, note }),
        { to: word(`motionOutcome.${outcome}`) },
      ),
    'items.react': ({ ids, reaction, reason, passage, on }: InputOf<'items.react'>) =>
      onItems(
        context,
        'items.react',
        ids,
        (seq, id) => {
          const passageId = passage === null ? null : store.passages.anchor(passage.documentId, passage)
          if (passageId !== null) {
            store.passages.detach(id, 'reaction')
            store.passages.attach(id, passageId, 'reaction')
          }
          followUp.react(seq, id, reaction, reason, { on, passageId })
        },
        { to: word(`reaction.${reaction}`) },
      ),
    'items.realise': ({ ids, realisation, note }: InputOf<'items.realise'>) =>
      onItems(
        context,
        'items.realise',
        ids,
        (seq, id) => followUp.realise(seq, id, realisation, { on: today(), note }),
        {
          to: word(`realisation.${realisation}`),
        },
      ),
  }
}

/** What its points are to be follows from it: an adopted motion starts their terms, a rejected one ends them. */
export const setOutcome = (context: Context, seq: number, id: number, outcome: MotionOutcome, why: Why) => {
  const { store } = context
  const { on, note } = why
  store.followUp.setOutcome(seq, id, outcome, why)
  if (isEnding(outcome)) endFollowUp(context, seq, id, { on, note: note || because(outcome) })
  else reopenFollowUp(context, seq, id, outcome, on)
  for (const point of withParts(store, id)) rederive(context, seq, point, on)
}

/** Derives an item's latest date again; where it moved for an item that counts, its history says so. */
export const rederive = ({ store }: Context, seq: number, id: number, on: string) => {
  const before = store.items.row(id)
  const moved = store.found.derive(id, before.municipality)
  if (moved && before.number !== null) store.followUp.noteMovedTerm(seq, id, before.dueOn, { on })
}
