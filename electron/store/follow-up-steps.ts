import type { SettledHow } from '../../shared/records/item.ts'
import type { SettlementDecision, Settler } from '../../shared/records/process.ts'
import type { FollowUpHistory, Why } from './follow-up-history.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'

/** The steps between open and settled: holding answers, withdrawal, a proposal to settle and the decision on it, and who answers for it. */
export const followUpSteps = (
  db: Db,
  items: ItemsStore,
  { line, refuse, ofKind }: Pick<FollowUpHistory, 'line' | 'refuse' | 'ofKind'>,
) => {
  const stillOpen = "official_status NOT IN ('afgedaan', 'vervallen') AND state = 'recorded'"
  // No new date is no date: the old ones stay in the history, and nothing stands in for it.
  const hold = db.prepare<[{ id: number; to: string | null }], { id: number }>(
    `UPDATE item SET due_on = :to, first_due_on = ifnull(first_due_on, due_on), certainty = iif(:to IS NULL, 'none', 'exact'), because = '', extended = 1, due_by_user = 1
     WHERE id = :id AND ${stillOpen} RETURNING id`,
  )
  const withdraw = db.prepare<[{ id: number; on: string }], { id: number }>(
    `UPDATE item SET official_status = 'vervallen', settled_on = :on WHERE id = :id AND ${stillOpen} RETURNING id`,
  )
  const propose = db.prepare<[{ id: number; words: string | null }], { id: number }>(
    `UPDATE item SET official_status = 'voorstel_tot_afdoening', official_words = ifnull(:words, official_words)
     WHERE id = :id AND ${stillOpen} RETURNING id`,
  )
  const decide = {
    settled: db.prepare<[{ id: number; on: string; how: SettledHow | null }], { id: number }>(
      `UPDATE item SET official_status = 'afgedaan', settled_on = :on, settled_how = :how WHERE id = :id AND ${stillOpen} RETURNING id`,
    ),
    partly: db.prepare<[{ id: number }], { id: number }>(
      `UPDATE item SET official_status = 'deels_voldaan' WHERE id = :id AND ${stillOpen} RETURNING id`,
    ),
    newTerm: db.prepare<[{ id: number; to: string }], { id: number }>(
      `UPDATE item SET official_status = 'open', due_on = :to, first_due_on = ifnull(first_due_on, due_on), certainty = 'exact', because = '', extended = 1, due_by_user = 1
       WHERE id = :id AND ${stillOpen} RETURNING id`,
    ),
    keptOpen: db.prepare<[{ id: number }], { id: number }>(
      `UPDATE item SET official_status = 'open' WHERE id = :id AND ${stillOpen} RETURNING id`,
    ),
  }
  const heldBy = db.prepare<[{ holder: string; municipality: string | null }], { id: number }>(
    `SELECT id FROM item WHERE ifnull(holder, '~') = :holder AND ${stillOpen}
       AND (:municipality IS NULL OR municipality = :municipality) ORDER BY id`,
  )
  const handOver = db.prepare<[{ id: number; to: string }], { id: number }>(
    `UPDATE item SET holder = :to WHERE id = :id AND ${stillOpen} RETURNING id`,
  )

  return {
    holdingAnswer: (seq: number, id: number, to: string | null, why: Why) => {
      const from = items.row(id).dueOn
      if (!hold.get({ id, to })) refuse(id, 'already-settled')
      line(seq, id, 'holding_answer', why, { from, to })
    },
    withdraw: (seq: number, id: number, why: Why) => {
      ofKind(id, 'question')
      if (!withdraw.get({ id, on: why.on })) refuse(id, 'already-settled')
      line(seq, id, 'withdrawn', why, {})
    },
    propose: (seq: number, id: number, by: Settler, words: string | null, why: Why) => {
      if (!propose.get({ id, words })) refuse(id, 'already-settled')
      line(seq, id, 'proposal', why, { by, words })
    },
    decide: (
      seq: number,
      id: number,
      {
        by,
        decision,
        how,
        dueOn,
      }: Readonly<{
        by: string
        decision: SettlementDecision
        how: SettledHow | null
        /** Of a new term, and of nothing else. */
        dueOn: string | null
      }>,
      why: Why,
    ) => {
      const before = items.row(id)
      const done = {
        settled: () => decide.settled.get({ id, on: why.on, how }),
        partly: () => decide.partly.get({ id }),
        new_term: () => (dueOn === null ? undefined : decide.newTerm.get({ id, to: dueOn })),
        kept_open: () => decide.keptOpen.get({ id }),
      }[decision]()
      if (!done) refuse(id, 'already-settled')
      const details = { by, decision, ...(decision === 'settled' ? { how } : {}) }
      line(seq, id, 'decision', why, {
        ...details,
        ...(dueOn === null ? {} : { from: before.dueOn, to: dueOn }),
      })
    },
    /** What is open in somebody's portfolio. */
    heldBy: (holder: string, municipality: string | null): number[] =>
      heldBy.all({ holder, municipality }).map(({ id }) => id),
    transfer: (seq: number, id: number, to: string, why: Why) => {
      const from = items.row(id).holder
      if (!handOver.get({ id, to })) refuse(id, 'already-settled')
      line(seq, id, 'transferred', why, { from, to })
    },
    /** It was divided: its parts are followed on their own. */
    parted: (seq: number, id: number, count: number, why: Why) => line(seq, id, 'parts', why, { count }),
    kpi: (seq: number, id: number, title: string, what: 'added' | 'changed' | 'removed', why: Why) =>
      line(seq, id, 'kpi', why, { title, what }),
    measured: (seq: number, id: number, title: string, words: string, why: Why) =>
      line(seq, id, 'measured', why, { title, words }),
    /** One or more lines of its history were taken back: those of the change `of`. */
    takenBack: (seq: number, id: number, of: Readonly<{ seq: number; kinds: string }>, why: Why) =>
      line(seq, id, 'reversed', why, { seq: of.seq, kinds: of.kinds }),
  }
}
