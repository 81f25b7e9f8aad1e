import type { DocumentKind } from '../../shared/records/document.ts'
import type { Execution, MotionOutcome, OfficialStatus } from '../../shared/records/item.ts'
import {
  type GroupVote,
  type KnownGroup,
  type MotionFacts,
  type Submitter,
  tallyOf,
} from '../../shared/records/motion.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { EventsStore } from './events.ts'
import { followUpHistory, type Why } from './follow-up-history.ts'
import { eventTakenBack } from './in-force.ts'
import type { ItemsStore } from './items.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

type MotionRow = Pick<MotionFacts, 'outcome' | 'meeting' | 'execution' | 'executionWords' | 'heldUntil'> & {
  submitters: string
  votes: string
  executedAt: number | null
  municipality: string | null
}

type RecordedMotion = Readonly<{
  id: number
  title: string
  sourceNumber: string | null
  onDate: string | null
  documentKind: DocumentKind
  documentTitle: string
}>

/** What a motion has beside what every item has, and the acts on it. Each adds one line to its history. */
export const motionsStore = (
  db: Db,
  { items, events, passages }: Readonly<{ items: ItemsStore; events: EventsStore; passages: PassagesStore }>,
) => {
  const one = db.prepare<[number], MotionRow>(
    `SELECT m.outcome, m.meeting, m.submitters, m.votes, m.execution, m.execution_words AS executionWords, m.held_until AS heldUntil,
       (SELECT e.passage_id FROM event e WHERE e.item_id = m.id AND e.kind = 'execution' AND NOT ${eventTakenBack} ORDER BY e.id DESC LIMIT 1) AS executedAt,
       i.municipality
     FROM motion m JOIN item i ON i.id = m.id WHERE m.id = ?`,
  )
  // Whoever submitted or voted before, and who asks questions there.
  const groups = db
    .prepare<[{ municipality: string | null }], string>(
      `SELECT DISTINCT name FROM (
         SELECT i.group_name AS name FROM item i WHERE i.state = 'recorded' AND ifnull(i.municipality, '~') = ifnull(:municipality, '~')
         UNION SELECT s.value ->> 'group' FROM motion m JOIN item i ON i.id = m.id, json_each(m.submitters) s
           WHERE i.state = 'recorded' AND i.municipality IS :municipality
         UNION SELECT v.value ->> 'group' FROM motion m JOIN item i ON i.id = m.id, json_each(m.votes) v
           WHERE i.state = 'recorded' AND i.municipality IS :municipality)
       WHERE name IS NOT NULL AND name <> '' ORDER BY name COLLATE NOCASE LIMIT 200`,
    )
    .pluck()
  const seats = db.prepare<
    [{ municipality: string | null }],
    { name: string; seats: number; on: string | null }
  >(
    `SELECT v.value ->> 'group' AS name, ifnull(v.value ->> 'for', 0) + ifnull(v.value ->> 'against', 0) AS seats, i.on_date AS "on"
     FROM motion m JOIN item i ON i.id = m.id, json_each(m.votes) v
     WHERE i.state = 'recorded' AND i.municipality IS :municipality AND v.value ->> 'vote' <> 'afwezig'
       AND (v.value ->> 'for' IS NOT NULL OR v.value ->> 'against' IS NOT NULL)
     ORDER BY ifnull(i.on_date, '') DESC, m.id DESC`,
  )
  const meetings = db
    .prepare<[string | null], string>(
      `SELECT m.meeting FROM motion m JOIN item i ON i.id = m.id WHERE m.meeting IS NOT NULL AND i.municipality IS ?
       GROUP BY m.meeting ORDER BY max(m.id) DESC LIMIT 50`,
    )
    .pluck()
  const describe = db.prepare('UPDATE motion SET meeting = :meeting, submitters = :submitters WHERE id = :id')
  const vote = db.prepare('UPDATE motion SET votes = :votes WHERE id = :id')
  const execute = db.prepare(
    'UPDATE motion SET execution = :execution, execution_words = :words WHERE id = :id',
  )
  const setOutcome = db.prepare('UPDATE motion SET outcome = :outcome WHERE id = :id')
  const hold = db.prepare("UPDATE motion SET outcome = 'aangehouden', held_until = :until WHERE id = :id")
  // From here on its day is the one on which it lapses, whatever was set before; the history keeps that.
  const freeTerm = db.prepare('UPDATE item SET due_by_user = 0, extended = 0 WHERE id = ?')
  const end = db.prepare<[{ id: number; on: string }], { id: number }>(
    `UPDATE item SET official_status = 'vervallen', settled_on = :on
     WHERE id = :id AND state = 'recorded' AND official_status NOT IN ('afgedaan', 'vervallen') RETURNING id`,
  )
  const elsewhere = db.prepare<[{ id: number }], RecordedMotion>(
    `SELECT i.id, i.title, i.source_number AS sourceNumber, i.on_date AS onDate, d.kind AS documentKind, d.subject AS documentTitle
     FROM item i JOIN document d ON d.id = i.document_id JOIN document own ON own.id = :id
     WHERE i.kind = 'motion' AND i.state = 'recorded' AND i.by_reference = 0 AND d.id <> own.id AND d.deleted_at IS NULL
       AND (d.municipality_id IS NULL OR own.municipality_id IS NULL OR d.municipality_id = own.municipality_id) ORDER BY i.id`,
  )
  // The status that a part had before the change by which it ended, where that is the change in which its motion did.
  const lapsedWith = db.prepare<[{ motion: number; part: number }], { before: OfficialStatus }>(
    `WITH live AS (
       SELECT e.id, e.seq, e.kind, e.details, e.after ->> 'officialStatus' AS status,
         lag(e.after ->> 'officialStatus') OVER (ORDER BY e.id) AS before
       FROM event e WHERE e.item_id = :part AND NOT ${eventTakenBack})
     SELECT l.before FROM live l
     WHERE l.id = (SELECT max(id) FROM live WHERE kind = 'status' OR status IS NOT before)
       AND l.status = 'vervallen' AND l.before NOT IN ('afgedaan', 'vervallen') AND l.details ->> 'words' IS NULL
       AND EXISTS (SELECT 1 FROM event m WHERE m.seq = l.seq AND (
         (m.item_id = :motion AND m.kind = 'outcome' AND m.details ->> 'to' IN ('verworpen', 'ingetrokken', 'vervallen'))
         OR (m.item_id IN (:motion, :part) AND m.kind = 'recorded')))`,
  )
  const { line, ofKind } = followUpHistory(db, items, events)

  const rowOf = (id: number): MotionRow => {
    const row = one.get(id)
    if (!row) throw new Refusal('wrong-kind')
    return row
  }
  const groupsOf = (municipality: string | null): KnownGroup[] => {
    const known = new Map<string, { seats: number; on: string | null }>()
    for (const { name, ...last } of seats.all({ municipality })) if (!known.has(name)) known.set(name, last)
    return groups
      .all({ municipality })
      .map((group) => ({ group, seats: known.get(group)?.seats ?? null, on: known.get(group)?.on ?? null }))
  }

  return {
    open: (id: number, today: string): MotionFacts => {
      const { submitters, votes, executedAt, municipality, ...row } = rowOf(id)
      // Written by this store and by the one of what was found; what was found knows no co-submitters.
      const people = JSON.parse(submitters) as readonly (Omit<Submitter, 'co'> & { co?: boolean })[]
      return {
        id,
        ...row,
        submitters: people.map(({ name, group, co = false }) => ({ name, group, co })),
        votes: JSON.parse(votes),
        executionPassage: executedAt === null ? null : passages.find(executedAt),
        maybeLapsed: row.outcome === 'aangehouden' && row.heldUntil !== null && row.heldUntil < today,
        groups: groupsOf(municipality),
        meetings: meetings.all(municipality),
      }
    },
    /** Motions that count, of the same municipality and from another document than this. */
    elsewhere: (documentId: number): RecordedMotion[] => elsewhere.all({ id: documentId }),
    /** What a briefing prints of it beside what every item has. */
    onPaper: (
      id: number,
    ): Pick<MotionFacts, 'meeting' | 'votes' | 'execution' | 'executionWords' | 'heldUntil'> => {
      const { meeting, votes, execution, executionWords, heldUntil } = rowOf(id)
      return { meeting, votes: JSON.parse(votes), execution, executionWords, heldUntil }
    },
    /** What a part of it was before it ended with the motion; null where it goes on, or ended otherwise. */
    lapsedWith: (motion: number, part: number): OfficialStatus | null =>
      lapsedWith.get({ motion, part })?.before ?? null,
    describe: (
      seq: number,
      id: number,
      { meeting, submitters }: Readonly<{ meeting: string | null; submitters: readonly Submitter[] }>,
      why: Why,
    ) => {
      ofKind(id, 'motion')
      describe.run({ id, meeting: meeting || null, submitters: JSON.stringify(submitters) })
      line(seq, id, 'described', why, {})
    },
    vote: (seq: number, id: number, votes: readonly GroupVote[], why: Why) => {
      ofKind(id, 'motion')
      // Nothing at all is no vote: it only takes away what was written down before.
      if (votes.length === 0 && rowOf(id).votes === '[]') throw new Refusal('no-votes')
      vote.run({ id, votes: JSON.stringify(votes) })
      const { for: inFavour, against, uncounted } = tallyOf(votes)
      line(seq, id, 'votes', why, { for: inFavour, against, uncounted, groups: votes.length })
    },
    execute: (seq: number, id: number, execution: Execution, words: string | null, why: Why) => {
      ofKind(id, 'motion')
      const from = rowOf(id).execution
      execute.run({ id, execution, words })
      line(seq, id, 'execution', why, { from, to: execution, words })
    },
    /** Its latest date must be derived again before its history says what is in force: `derive` does. */
    hold: (seq: number, id: number, until: string | null, derive: () => unknown, why: Why) => {
      const before = rowOf(id)
      ofKind(id, 'motion')
      const from = before.outcome === 'aangehouden' ? before.heldUntil : null
      hold.run({ id, until })
      freeTerm.run(id)
      derive()
      line(seq, id, 'held', why, { from, to: until })
    },
    /** Withdrawn or lapsed: nothing of it runs any more. */
    end: (
      seq: number,
      id: number,
      outcome: Extract<MotionOutcome, 'ingetrokken' | 'vervallen'>,
      derive: () => unknown,
      why: Why,
    ) => {
      const from = ofKind(id, 'motion').outcome
      setOutcome.run({ id, outcome })
      end.get({ id, on: why.on })
      derive()
      line(seq, id, 'outcome', why, { from, to: outcome })
    },
  }
}
export type MotionsStore = ReturnType<typeof motionsStore>
