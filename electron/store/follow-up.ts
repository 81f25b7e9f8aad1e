import type { Certainty } from '../../shared/records/certainty.ts'
import {
  type AnswerVerdict,
  isOpen,
  type MotionOutcome,
  type OfficialStatus,
  type Reaction,
  type Realisation,
  type SettledHow,
  type Verdict,
} from '../../shared/records/item.ts'
import type { EventsStore } from './events.ts'
import { followUpHistory, type Why } from './follow-up-history.ts'
import { followUpSteps } from './follow-up-steps.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'

/**
 * The acts on an item that counts. Each changes its row and adds one line to its history in the same transaction; the
 * condition of a change stands in its WHERE.
 */
export const followUpStore = (db: Db, items: ItemsStore, events: EventsStore) => {
  const recorded = "AND state = 'recorded'"
  // The day of an answer is that of its document, unless that gives only the day on which the questions were put.
  const onlyAsked = `EXISTS (SELECT 1 FROM document d, json_each(d.dates) a WHERE d.id = item.document_id AND item.on_date = a.value ->> 'date'
      AND a.value ->> 'role' IN ('ingediend', 'ontvangen'))
    AND NOT EXISTS (SELECT 1 FROM document d, json_each(d.dates) a WHERE d.id = item.document_id AND item.on_date = a.value ->> 'date'
      AND a.value ->> 'role' NOT IN ('ingediend', 'ontvangen'))`
  // A question that names nobody is asked by the one group, and answered by the one holder, that its document names.
  const record = db.prepare<[{ id: number; number: string }], { id: number }>(
    `UPDATE item SET state = 'recorded', number = :number, first_due_on = due_on,
       group_name = ifnull(group_name, iif(kind = 'question', (SELECT min(a.value ->> 'group') FROM document d, json_each(d.askers) a
         WHERE d.id = item.document_id HAVING count(DISTINCT a.value ->> 'group') = 1), NULL)),
       holder = ifnull(holder, iif(kind = 'question', (SELECT d.holder FROM document d WHERE d.id = item.document_id), NULL)),
       settled_on = CASE WHEN kind <> 'question' OR official_status <> 'afgedaan' THEN settled_on WHEN ${onlyAsked} THEN NULL ELSE on_date END
     WHERE id = :id AND state <> 'recorded' AND state <> 'trashed' RETURNING id`,
  )
  const settle = db.prepare<[{ id: number; on: string; how: SettledHow | null }], { id: number }>(
    `UPDATE item SET official_status = 'afgedaan', settled_on = :on, settled_how = :how
     WHERE id = :id AND official_status NOT IN ('afgedaan', 'vervallen') ${recorded} RETURNING id`,
  )
  const settlePart = db.prepare<[{ id: number }], { id: number }>(
    `UPDATE item SET official_status = 'deels_voldaan' WHERE id = :id AND official_status NOT IN ('afgedaan', 'vervallen') ${recorded} RETURNING id`,
  )
  const setStatus = db.prepare<
    [{ id: number; status: string; words: string | null; settledOn: string | null }],
    { id: number }
  >(
    `UPDATE item SET official_status = :status, official_words = ifnull(:words, official_words), settled_on = :settledOn,
       settled_how = iif(:settledOn IS NULL, NULL, settled_how) WHERE id = :id ${recorded} RETURNING id`,
  )
  const judge = db.prepare<[{ id: number; verdict: string }], { id: number }>(
    `UPDATE item SET verdict = :verdict WHERE id = :id ${recorded} RETURNING id`,
  )
  const extend = db.prepare<[{ id: number; to: string }], { id: number }>(
    `UPDATE item SET due_on = :to, first_due_on = ifnull(first_due_on, due_on), certainty = 'exact', because = '', extended = 1, due_by_user = 1
     WHERE id = :id AND official_status NOT IN ('afgedaan', 'vervallen') ${recorded} RETURNING id`,
  )
  const setTerm = db.prepare<
    [{ id: number; literal: string | null; dueOn: string | null; certainty: string }],
    { id: number }
  >(
    `UPDATE item SET term_literal = :literal, due_on = :dueOn, certainty = :certainty, because = '', due_by_user = 1 WHERE id = :id ${recorded} RETURNING id`,
  )
  const remind = db.prepare<[{ id: number; on: string | null }], { id: number }>(
    `UPDATE item SET remind_on = :on WHERE id = :id ${recorded} RETURNING id`,
  )
  const assign = db.prepare<[{ id: number; holder: string | null }], { id: number }>(
    `UPDATE item SET holder = :holder WHERE id = :id ${recorded} RETURNING id`,
  )
  const judgeAnswer = db.prepare('UPDATE question SET answer_verdict = ? WHERE id = ?')
  const setOutcome = db.prepare('UPDATE motion SET outcome = ? WHERE id = ?')
  const react = db.prepare('UPDATE advice_point SET reaction = ?, reason = ? WHERE id = ?')
  const realise = db.prepare<[Realisation, number], { before: string }>(
    'UPDATE advice_point SET realisation = ? WHERE id = ?',
  )
  const realisationOf = db.prepare<[number], { realisation: Realisation }>(
    'SELECT realisation FROM advice_point WHERE id = ?',
  )
  const history = followUpHistory(db, items, events)
  const { line, refuse, ofKind, isRecorded } = history

  return {
    ...followUpSteps(db, items, history),
    record: (seq: number, id: number, number: string, documentTitle: string, why: Why) => {
      if (!record.get({ id, number })) refuse(id, 'already-recorded')
      line(seq, id, 'recorded', why, { document: documentTitle })
    },
    settle: (seq: number, id: number, how: SettledHow | null, why: Why) => {
      if (!settle.get({ id, on: why.on, how })) refuse(id, 'already-settled')
      line(seq, id, 'settled', why, { how })
    },
    settlePart: (seq: number, id: number, how: SettledHow | null, why: Why) => {
      if (!settlePart.get({ id })) refuse(id, 'already-settled')
      line(seq, id, 'partly_settled', why, { how })
    },
    setStatus: (seq: number, id: number, status: OfficialStatus, words: string | null, why: Why) => {
      const from = items.row(id).officialStatus
      if (!setStatus.get({ id, status, words, settledOn: isOpen(status) ? null : why.on }))
        refuse(id, 'not-recorded')
      line(seq, id, 'status', why, { from, to: status, words })
    },
    judge: (seq: number, id: number, verdict: Verdict, why: Why) => {
      const from = items.row(id).verdict
      if (!judge.get({ id, verdict })) refuse(id, 'not-recorded')
      line(seq, id, 'verdict', why, { from, to: verdict })
    },
    /** The old date stays in the history; the item is postponed, not late. */
    extend: (seq: number, id: number, to: string, why: Why) => {
      const from = items.row(id).dueOn
      if (!extend.get({ id, to })) refuse(id, 'already-settled')
      line(seq, id, 'extended', why, { from, to })
    },
    setTerm: (
      seq: number,
      id: number,
      term: { literal: string | null; dueOn: string | null; certainty: Certainty },
      why: Why,
    ) => {
      const before = items.row(id)
      // A certainty without its date, or a date without one, would be an invented term.
      const certainty =
        term.dueOn === null
          ? term.certainty === 'conditional'
            ? 'conditional'
            : 'none'
          : term.certainty === 'none'
            ? 'exact'
            : term.certainty
      if (!setTerm.get({ id, literal: term.literal, dueOn: term.dueOn, certainty }))
        refuse(id, 'not-recorded')
      line(seq, id, 'term', why, { from: before.dueOn, to: term.dueOn, literal: term.literal })
    },
    /** For a term that moved because its document's date or municipality did. */
    /** `rulesOf` is the municipality whose rules moved it. */
    noteMovedTerm: (seq: number, id: number, from: string | null, why: Why, rulesOf?: string) =>
      line(seq, id, 'term', why, {
        from,
        to: items.row(id).dueOn,
        ...(rulesOf === undefined ? {} : { rulesOf }),
      }),
    remind: (seq: number, id: number, on: string | null, why: Why) => {
      if (!remind.get({ id, on })) refuse(id, 'not-recorded')
      line(seq, id, 'reminder', why, { to: on })
    },
    assign: (seq: number, id: number, holder: string | null, why: Why) => {
      const from = items.row(id).holder
      if (!assign.get({ id, holder })) refuse(id, 'not-recorded')
      line(seq, id, 'holder', why, { from, to: holder })
    },
    evidence: (seq: number, id: number, why: Why) => {
      if (!isRecorded(id)) refuse(id, 'not-recorded')
      line(seq, id, 'evidence', why, {})
    },
    /** Its words or its passage were corrected. */
    edited: (seq: number, id: number, why: Why) => line(seq, id, 'edited', why, {}),
    /** A new version of its source has other words, or none, where its passage was. */
    sourceRead: (seq: number, id: number, attachment: 'nearly' | 'changed', why: Why) =>
      line(seq, id, attachment === 'nearly' ? 'source_nearly' : 'source_changed', why, {}),
    note: (seq: number, id: number, why: Why) => {
      if (!isRecorded(id)) refuse(id, 'not-recorded')
      line(seq, id, 'note', why, {})
    },
    judgeAnswer: (seq: number, id: number, verdict: AnswerVerdict, why: Why) => {
      const from = ofKind(id, 'question').answerVerdict
      judgeAnswer.run(verdict, id)
      line(seq, id, 'answer_verdict', why, { from, to: verdict })
    },
    setOutcome: (seq: number, id: number, outcome: MotionOutcome, why: Why) => {
      const from = ofKind(id, 'motion').outcome
      setOutcome.run(outcome, id)
      line(seq, id, 'outcome', why, { from, to: outcome })
    },
    /** `undated`: its day is the one on which it was written down, and says nothing of when the executive reacted. */
    react: (
      seq: number,
      id: number,
      reaction: Reaction,
      reason: string | null,
      why: Why,
      undated = false,
    ) => {
      const from = ofKind(id, 'advice_point').reaction
      react.run(reaction, reason, id)
      const { status, settledOn } = reactedStatus(reaction, why.on)
      setStatus.get({ id, status, words: null, settledOn })
      line(seq, id, 'reaction', why, { from, to: reaction, reason, ...(undated ? { undated: 1 } : {}) })
    },
    realise: (seq: number, id: number, realisation: Realisation, why: Why) => {
      ofKind(id, 'advice_point')
      const from = realisationOf.get(id)?.realisation ?? 'onbekend'
      realise.run(realisation, id)
      line(seq, id, 'realisation', why, { from, to: realisation })
    },
    /** What an undo or redo did to an item that is still there. */
    reversed: (seq: number, id: number, kind: 'undone' | 'redone', what: string, on: string) => {
      if (items.inForce(id) && events.has(id)) line(seq, id, kind, { on }, { what })
    },
  }
}
/** The term of an advice point is the one for the reaction: with it, the point is settled. What came of it is its realisation. */
const reactedStatus = (
  reaction: Reaction,
  on: string,
): { status: OfficialStatus; settledOn: string | null } => {
  if (reaction === 'geen_reactie') return { status: 'open', settledOn: null }
  if (reaction === 'in_beraad' || reaction === 'onduidelijk')
    return { status: 'in_behandeling', settledOn: null }
  return { status: 'afgedaan', settledOn: on }
}
