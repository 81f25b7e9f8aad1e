import type { Certainty } from '../../shared/records/certainty.ts'
import type { ItemKind, MotionOutcome, OfficialStatus } from '../../shared/records/item.ts'
import type { FollowUpEntry, KeptWords, ListedItem, ListField } from '../../shared/records/list-exchange.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { EventsStore } from './events.ts'
import type { ItemsStore } from './items.ts'
import { listHeaders } from './list-headers.ts'
import { listedItems } from './listed-items.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

type Words = Readonly<Partial<Record<ListField, string>>>
type Kept = Readonly<{ words: Words; entries: readonly FollowUpEntry[]; rest: readonly KeptWords[] }>

/** A row of a list as an item that counts at once. */
export type NewListed = Kept &
  Readonly<{
    kind: ItemKind
    amendment: boolean
    documentId: number
    range: TextRange
    number: string
    sourceNumber: string | null
    title: string
    text: string
    municipality: string
    group: string | null
    person: string | null
    holder: string | null
    madeBy: string | null
    madeTo: string | null
    submitters: ListedItem['submitters']
    ownDate: string | null
    onDate: string | null
    termLiteral: string | null
    dueOn: string | null
    certainty: Certainty
    because: string
    dueByList: boolean
    /** Of a motion. */
    outcome: MotionOutcome
    officialStatus: OfficialStatus
    officialWords: string | null
    settledOn: string | null
    documentTitle: string
    /** What the register has no column for, for the history. */
    note: string
  }>

/** An item with what a newer list says of it; what isn't the list's stays. */
export type ChangedListed = Kept &
  Readonly<{
    id: number
    documentId: number
    range: TextRange
    /** The item's own words now stand in this list. */
    reworded: boolean
    title: string
    text: string
    onDate: string | null
    group: string | null
    person: string | null
    holder: string | null
    madeBy: string | null
    madeTo: string | null
    term: Readonly<{
      literal: string | null
      dueOn: string | null
      certainty: Certainty
      because: string
    }> | null
    status: Readonly<{ status: OfficialStatus; words: string | null; settledOn: string | null }> | null
    newEntries: readonly FollowUpEntry[]
    /** All changes, in words. */
    note: string
  }>

/** What lists bring in and take out. Rows come by the ten thousand, so that each is a few plain statements. */
export const listsStore = (
  db: Db,
  stores: Readonly<{ passages: PassagesStore; items: ItemsStore; events: EventsStore }>,
) => {
  const { passages, items, events } = stores
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO item (kind, state, document_id, passage_id, number, source_number, title, text, tier, why, municipality, group_name,
       person, holder, own_date, on_date, term_literal, due_on, first_due_on, certainty, because, due_by_user, official_status,
       official_words, settled_on)
     VALUES (:kind, 'recorded', :documentId, :passageId, :number, :sourceNumber, :title, :text, 'strong', '[]', :municipality, :group,
       :person, :holder, :ownDate, :onDate, :termLiteral, :dueOn, :dueOn, :certainty, :because, :dueByList, :officialStatus,
       :officialWords, :settledOn) RETURNING id`,
  )
  const side = {
    question: db.prepare('INSERT INTO question (id) VALUES (:id)'),
    motion: db.prepare(
      'INSERT INTO motion (id, amendment, outcome, submitters) VALUES (:id, :amendment, :outcome, :submitters)',
    ),
    advice_point: db.prepare('INSERT INTO advice_point (id) VALUES (:id)'),
    commitment: db.prepare('INSERT INTO commitment (id, made_by, made_to) VALUES (:id, :madeBy, :madeTo)'),
  }
  const keep = db.prepare(
    `INSERT INTO listed (id, document_id, words, entries, rest) VALUES (:id, :documentId, :words, :entries, :rest)
     ON CONFLICT (id) DO UPDATE SET document_id = excluded.document_id, words = excluded.words, entries = excluded.entries, rest = excluded.rest`,
  )
  const update = db.prepare<[Record<string, unknown>], { id: number }>(
    `UPDATE item SET title = :title, text = :text, own_date = iif(on_date IS :onDate, own_date, :onDate), on_date = :onDate,
       group_name = :group, person = :person, holder = :holder WHERE id = :id AND state = 'recorded' RETURNING id`,
  )
  const setPlace = db.prepare('UPDATE item SET passage_id = ?, document_id = ? WHERE id = ?')
  const setCommitment = db.prepare(
    'UPDATE commitment SET made_by = :madeBy, made_to = :madeTo WHERE id = :id AND (made_by IS NOT :madeBy OR made_to IS NOT :madeTo)',
  )
  const setTerm = db.prepare(
    `UPDATE item SET term_literal = :literal, due_on = :dueOn, certainty = :certainty, because = :because, due_by_user = :byList,
       extended = :extended WHERE id = :id`,
  )
  const setStatus = db.prepare(
    `UPDATE item SET official_status = :status, official_words = :words, settled_on = :settledOn,
       settled_how = iif(:settledOn IS NULL, NULL, settled_how) WHERE id = :id`,
  )
  const keepWords = (id: number, documentId: number, { words, entries, rest }: Kept) =>
    keep.run({
      id,
      documentId,
      words: JSON.stringify(words),
      entries: JSON.stringify(entries),
      rest: JSON.stringify(rest),
    })
  const inForce = (id: number) => {
    const after = items.inForce(id)
    if (!after) throw new Error(`no item ${id}`)
    return after
  }

  return {
    ...listedItems(db),
    ...listHeaders(db),
    /** To be called within a change. `source` is the text of the list. */
    add: (
      seq: number,
      item: NewListed,
      source: ReturnType<PassagesStore['documentText']>,
      on: string,
    ): number => {
      const { range, words, entries, rest, documentTitle, note, amendment, submitters, ...row } = item
      const passageId = passages.anchor(item.documentId, range, source)
      const made = insert.get({
        kind: row.kind,
        documentId: row.documentId,
        passageId,
        number: row.number,
        sourceNumber: row.sourceNumber,
        title: row.title,
        text: row.text,
        municipality: row.municipality,
        group: row.group,
        person: row.person,
        holder: row.holder,
        ownDate: row.ownDate,
        onDate: row.onDate,
        termLiteral: row.termLiteral,
        dueOn: row.dueOn,
        certainty: row.certainty,
        because: row.because,
        dueByList: row.dueByList ? 1 : 0,
        officialStatus: row.officialStatus,
        officialWords: row.officialWords,
        settledOn: row.settledOn,
      })
      const id = Number(made?.id)
      if (item.kind === 'question') side.question.run({ id })
      if (item.kind === 'motion')
        side.motion.run({
          id,
          amendment: amendment ? 1 : 0,
          outcome: item.outcome,
          submitters: JSON.stringify(submitters),
        })
      if (item.kind === 'advice_point') side.advice_point.run({ id })
      if (item.kind === 'commitment') side.commitment.run({ id, madeBy: item.madeBy, madeTo: item.madeTo })
      keepWords(id, item.documentId, item)
      const after = inForce(id)
      const line = { itemId: id, after, passageId }
      events.add(seq, { ...line, kind: 'recorded', onDate: on, note, details: { document: documentTitle } })
      for (const entry of entries) events.add(seq, { ...line, ...entryEvent(entry, on) })
      return id
    },
    /** To be called within a change. */
    change: (
      seq: number,
      item: ChangedListed,
      source: ReturnType<PassagesStore['documentText']>,
      on: string,
    ) => {
      const { id, term, status } = item
      const before = items.row(id)
      const passageId = passages.anchor(item.documentId, item.range, source)
      update.get({
        id,
        title: item.title,
        text: item.text,
        onDate: item.onDate,
        group: item.group,
        person: item.person,
        holder: item.holder,
      })
      if (item.reworded) setPlace.run(passageId, item.documentId, id)
      setCommitment.run({ id, madeBy: item.madeBy, madeTo: item.madeTo })
      // A later day for an item that had one is an extension: the old day stays in its history.
      const later = term !== null && term.dueOn !== null && before.dueOn !== null && term.dueOn > before.dueOn
      if (term !== null)
        setTerm.run({
          id,
          ...term,
          byList: term.because === '' ? 1 : 0,
          extended: later || (before.extended && term.dueOn === before.dueOn) ? 1 : 0,
        })
      if (status !== null) setStatus.run({ id, ...status })
      keepWords(id, item.documentId, item)
      const line = { itemId: id, after: inForce(id), passageId, onDate: on }
      events.add(seq, { ...line, kind: 'listed', note: item.note, details: {} })
      if (term !== null && term.dueOn !== before.dueOn)
        events.add(seq, {
          ...line,
          kind: later ? 'extended' : 'term',
          details: { from: before.dueOn, to: term.dueOn },
        })
      if (status !== null && status.status !== before.officialStatus)
        events.add(seq, {
          ...line,
          kind: 'status',
          details: { from: before.officialStatus, to: status.status, words: status.words },
        })
      for (const entry of item.newEntries) events.add(seq, { ...line, ...entryEvent(entry, on) })
    },
  }
}
/** A line without a date of its own stands at the day that it came in, and says so. */
const entryEvent = ({ on, words }: FollowUpEntry, today: string) =>
  ({
    kind: 'follow_up',
    onDate: on ?? today,
    note: words,
    details: { undated: on === null ? 1 : 0 },
  }) as const
