import type { FoundItem } from '../../shared/records/found-item.ts'
import type { ItemKind, ItemState, MotionOutcome, OfficialStatus } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { Tier } from '../../shared/records/tier.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DatedDocument, DueStore } from './due.ts'
import type { Db } from './open.ts'
import { type PassagesStore, placed } from './passages.ts'

/** An item as it is put in: by the recogniser as a proposal, or by a person from a selection. */
export type NewItem = Readonly<{
  kind: ItemKind
  range: TextRange
  text: string
  tier: Tier
  why: readonly string[]
  parentId?: number | null
  sourceNumber?: string | null
  title?: string
  group?: string | null
  person?: string | null
  holder?: string | null
  madeBy?: string | null
  madeTo?: string | null
  termLiteral?: string | null
  ownDate?: string | null
  officialStatus?: OfficialStatus
  officialWords?: string | null
  answers?: readonly TextRange[]
  answerText?: string | null
  refersTo?: string | null
  evasion?: string | null
  requested?: boolean | null
  amendment?: boolean
  outcome?: MotionOutcome
  submitters?: readonly Readonly<{ name: string | null; group: string | null }>[]
  /** Only when the document was read again. */
  foundAgain?: boolean
}>

type ItemFields = Partial<
  Pick<
    FoundItem,
    | 'title'
    | 'sourceNumber'
    | 'group'
    | 'person'
    | 'holder'
    | 'madeBy'
    | 'madeTo'
    | 'termLiteral'
    | 'refersTo'
  >
> & { kind?: ItemKind; dueOn?: string | null }

type SqlFound = Omit<FoundItem, 'why' | 'answers' | 'foundAgain'> & {
  why: string
  foundAgain: number
  documentId: number
}
const columns = `
  i.id, i.kind, i.state, i.tier, i.why, i.found_again AS foundAgain, i.parent_id AS parentId, i.source_number AS sourceNumber, i.title, i.text, p.attachment, ${placed},
  p.page, q.answer_text AS answerText, q.refers_to AS refersTo, i.group_name AS "group", i.person, i.holder, c.made_by AS madeBy,
  c.made_to AS madeTo, i.term_literal AS termLiteral, i.due_on AS dueOn, i.certainty, i.because, i.document_id AS documentId
  FROM item i JOIN passage p ON p.id = i.passage_id
  LEFT JOIN question q ON q.id = i.id LEFT JOIN commitment c ON c.id = i.id`

/** The first words of a text, cut at a word, as its line in a list. */
export const titleOf = (text: string): string => {
  if (text.length <= 160) return text
  const cut = text.slice(0, 160)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…`
}

export const foundStore = (
  db: Db,
  stores: Readonly<{
    passages: PassagesStore
    due: DueStore
  }>,
) => {
  const { passages, due } = stores
  const { derive } = due
  const ofDocument = db.prepare<[number], SqlFound>(
    `SELECT ${columns} WHERE i.document_id = ? ORDER BY p.start, p.end DESC, i.id`,
  )
  const one = db.prepare<[number], SqlFound>(`SELECT ${columns} WHERE i.id = ?`)
  const answers = db.prepare<[number], TextRange & { itemId: number }>(
    `SELECT ip.item_id AS itemId, p.start, p.end FROM item_passage ip JOIN passage p ON p.id = ip.passage_id
     JOIN item i ON i.id = ip.item_id
     WHERE i.document_id = ? AND p.document_id = i.document_id AND ip.role = 'answer' AND p.attachment <> 'changed' ORDER BY ip.id`,
  )
  const insert = db.prepare<[Record<string, unknown>], { id: number }>(
    `INSERT INTO item (kind, state, document_id, passage_id, parent_id, source_number, title, text, tier, why, municipality, group_name,
       person, holder, own_date, on_date, term_literal, due_on, first_due_on, certainty, because, official_status, official_words, found_again)
     VALUES (:kind, :state, :documentId, :passageId, :parentId, :sourceNumber, :title, :text, :tier, :why, :municipality, :group,
       :person, :holder, :ownDate, :onDate, :termLiteral, :dueOn, :dueOn, :certainty, :because, :officialStatus, :officialWords, :foundAgain) RETURNING id`,
  )
  const side = {
    question: db.prepare(
      'INSERT INTO question (id, refers_to, answer_text, evasion) VALUES (:id, :refersTo, :answerText, :evasion)',
    ),
    motion: db.prepare(
      'INSERT INTO motion (id, amendment, outcome, submitters) VALUES (:id, :amendment, :outcome, :submitters)',
    ),
    advice_point: db.prepare('INSERT INTO advice_point (id, requested) VALUES (:id, :requested)'),
    commitment: db.prepare('INSERT INTO commitment (id, made_by, made_to) VALUES (:id, :madeBy, :madeTo)'),
  }
  const dropSide = ['question', 'motion', 'advice_point', 'commitment'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE id = ?`),
  )
  const setState = db.prepare<[ItemState, number], { id: number }>(
    "UPDATE item SET state = ? WHERE id = ? AND state <> 'trashed' RETURNING id",
  )
  const setRange = db.prepare('UPDATE item SET passage_id = ?, text = ?, title = ? WHERE id = ?')
  const setWords = db.prepare('UPDATE item SET text = :text, title = :title WHERE id = :id')
  const setFields = db.prepare(
    `UPDATE item SET kind = :kind, title = :title, source_number = :sourceNumber, group_name = :group, person = :person, holder = :holder,
       term_literal = :termLiteral WHERE id = :id`,
  )
  const setQuestion = db.prepare('UPDATE question SET refers_to = ? WHERE id = ?')
  const setAnswerText = db.prepare('UPDATE question SET answer_text = ?, evasion = ? WHERE id = ?')
  const setCommitment = db.prepare('UPDATE commitment SET made_by = ?, made_to = ? WHERE id = ?')
  const setUserDue = db.prepare(
    "UPDATE item SET due_on = :dueOn, certainty = iif(:dueOn IS NULL, 'none', 'exact'), because = '', due_by_user = 1 WHERE id = :id",
  )
  const setReferredTo = db.prepare('UPDATE item SET by_reference = 1 WHERE id = ?')
  const takeOver = db.prepare(
    `UPDATE item SET (document_id, passage_id, title, text, own_date, on_date, municipality, group_name, person, by_reference) =
       (SELECT document_id, passage_id, title, text, own_date, on_date, municipality, group_name, person, 0 FROM item WHERE id = :from)
     WHERE id = :to`,
  )
  const takeOverMotion = db.prepare(
    `UPDATE motion SET (amendment, outcome, submitters, meeting, votes) =
       (SELECT amendment, iif(motion.outcome = 'onbekend', f.outcome, motion.outcome), f.submitters, f.meeting, f.votes FROM motion f WHERE f.id = :from)
     WHERE id = :to`,
  )
  const takeOverParts = db.prepare('UPDATE motion_part SET motion_id = :to WHERE motion_id = :from')
  const takeOverLinks = [
    'UPDATE OR IGNORE link SET from_item = :to WHERE from_item = :from AND to_item IS NOT :to',
    'UPDATE OR IGNORE link SET to_item = :to WHERE to_item = :from AND from_item IS NOT :to',
  ].map((sql) => db.prepare(sql))
  // Its whole row counts the items, for each item that is added.
  const head = db.prepare<[number], DatedDocument>(
    'SELECT d.kind, d.date, d.dates, m.name AS municipality FROM document d LEFT JOIN municipality m ON m.id = d.municipality_id WHERE d.id = ?',
  )
  const idsOf = db.prepare<[number], { id: number }>('SELECT id FROM item WHERE document_id = ? ORDER BY id')
  const ofList = db.prepare<[number], { id: number }>('SELECT id FROM listed WHERE document_id = ? LIMIT 1')
  const orphan = db.prepare('UPDATE item SET parent_id = NULL WHERE parent_id = ?')
  const adopt = db.prepare('UPDATE item SET parent_id = :to WHERE parent_id = :from')

  const withAnswers = (rows: readonly SqlFound[], documentId: number): FoundItem[] => {
    const all = Map.groupBy(answers.all(documentId), (answer) => answer.itemId)
    return rows.map(({ documentId: _, why, foundAgain, ...row }) => ({
      ...row,
      why: JSON.parse(why),
      foundAgain: foundAgain === 1,
      answers: (all.get(row.id) ?? []).map(({ start, end }) => ({ start, end })),
    }))
  }

  const find = (id: number): FoundItem & { documentId: number } => {
    const row = one.get(id)
    const [found] = row ? withAnswers([row], row.documentId) : []
    if (!row || !found) throw new Refusal('not-found-item')
    return { ...found, documentId: row.documentId }
  }

  const headOf = (documentId: number) => {
    const found = head.get(documentId)
    if (!found) throw new Refusal('not-found-document')
    return found
  }

  const addSide = (id: number, item: NewItem) => {
    if (item.kind === 'question')
      side.question.run({
        id,
        refersTo: item.refersTo ?? null,
        answerText: item.answerText ?? null,
        evasion: item.evasion ?? null,
      })
    if (item.kind === 'motion')
      side.motion.run({
        id,
        amendment: item.amendment ? 1 : 0,
        outcome: item.outcome ?? 'onbekend',
        submitters: JSON.stringify(item.submitters ?? []),
      })
    if (item.kind === 'advice_point')
      side.advice_point.run({
        id,
        requested: item.requested === undefined || item.requested === null ? null : Number(item.requested),
      })
    if (item.kind === 'commitment')
      side.commitment.run({ id, madeBy: item.madeBy ?? null, madeTo: item.madeTo ?? null })
  }

  const setAnswers = (
    id: number,
    documentId: number,
    ranges: readonly TextRange[],
    text: string | null,
    evasion: string | null,
  ) => {
    passages.detach(id, 'answer')
    for (const range of ranges) passages.attach(id, passages.anchor(documentId, range), 'answer')
    setAnswerText.run(text, evasion, id)
  }

  /** Puts items in one after the other, in a document whose head and text are read once. */
  const adding = (documentId: number, source?: ReturnType<PassagesStore['documentText']>) => {
    const document = headOf(documentId)
    return (item: NewItem, state: 'proposed' | 'accepted' | 'recorded'): number => {
      const passageId = passages.anchor(documentId, item.range, source)
      const answers = (item.answers ?? []).map((range) => passages.anchor(documentId, range, source))
      const parentId = item.parentId ?? null
      const dated = {
        kind: item.kind,
        termLiteral: item.termLiteral ?? null,
        ownDate: item.ownDate ?? null,
        answered: answers.length > 0,
        outcome: item.kind === 'motion' ? (item.outcome ?? 'onbekend') : null,
      }
      const made = insert.get({
        ...due.ofNew(dated, { documentId, parentId }, document),
        kind: item.kind,
        state,
        documentId,
        passageId,
        parentId,
        sourceNumber: item.sourceNumber ?? null,
        title: item.title ?? titleOf(item.text),
        text: item.text,
        tier: item.tier,
        why: JSON.stringify(item.why),
        municipality: document.municipality,
        group: item.group ?? null,
        person: item.person ?? null,
        holder: item.holder ?? null,
        ownDate: item.ownDate ?? null,
        onDate: item.ownDate ?? document.date,
        termLiteral: item.termLiteral ?? null,
        officialStatus: item.officialStatus ?? 'open',
        officialWords: item.officialWords ?? null,
        foundAgain: item.foundAgain ? 1 : 0,
      })
      const id = Number(made?.id)
      addSide(id, item)
      for (const answer of answers) passages.attach(id, answer, 'answer')
      return id
    }
  }

  return {
    find,
    ofDocument: (documentId: number) => withAnswers(ofDocument.all(documentId), documentId),
    /** Whether its items are the rows of a list, which say themselves what they are. */
    isOfList: (documentId: number) => ofList.get(documentId) !== undefined,
    idsOf: (documentId: number) => idsOf.all(documentId).map(({ id }) => id),
    derive,
    adding,
    add: (
      documentId: number,
      item: NewItem,
      state: 'proposed' | 'accepted' | 'recorded',
      source?: ReturnType<PassagesStore['documentText']>,
    ): number => adding(documentId, source)(item, state),
    setState: (id: number, state: 'proposed' | 'accepted' | 'dropped') => {
      if (!setState.get(state, id)) throw new Refusal('not-found-item')
    },
    change: (id: number, fields: ItemFields) => {
      const item = find(id)
      const next = { ...item, ...fields }
      setFields.run({
        id,
        kind: next.kind,
        title: next.title,
        sourceNumber: next.sourceNumber,
        group: next.group,
        person: next.person,
        holder: next.holder,
        termLiteral: next.termLiteral,
      })
      if (next.kind !== item.kind) {
        for (const statement of dropSide) statement.run(id)
        if (item.kind === 'question') passages.detach(id, 'answer')
        addSide(id, { ...next, range: item, outcome: 'onbekend' })
      } else if (next.kind === 'question') setQuestion.run(next.refersTo, id)
      else if (next.kind === 'commitment') setCommitment.run(next.madeBy, next.madeTo, id)
      if (fields.dueOn !== undefined) setUserDue.run({ id, dueOn: fields.dueOn })
      else derive(id, headOf(item.documentId).municipality)
    },
    /** Gives an item other words: the passage, and its text as it is read without line ends and page furniture. */
    move: (id: number, range: TextRange, text: string) => {
      const item = find(id)
      setRange.run(passages.anchor(item.documentId, range), text, titleOf(text), id)
    },
    /** Its own words as they are read now; a title that was made of them goes along. */
    reword: (id: number, text: string) => {
      const item = find(id)
      setWords.run({ id, text, title: item.title === titleOf(item.text) ? titleOf(text) : item.title })
    },
    /** The words of its answer as they are read now. */
    rewordAnswer: (id: number, text: string, evasion: string | null) => setAnswerText.run(text, evasion, id),
    setAnswers,
    /** It is known only because a document speaks of it. */
    onlyReferredTo: (id: number) => {
      setReferredTo.run(id)
      derive(id, headOf(find(id).documentId).municipality)
    },
    /** What was known only by reference becomes the thing itself: its history, number and judgements stay, the other find goes. */
    takePlace: (to: number, from: number) => {
      takeOver.run({ to, from })
      if (find(from).kind === 'motion') {
        takeOverMotion.run({ to, from })
        takeOverParts.run({ to, from })
      }
      for (const statement of takeOverLinks) statement.run({ from, to })
      adopt.run({ from, to })
      setState.get('dropped', from)
      derive(to, headOf(find(to).documentId).municipality)
    },
    moveChildren: (from: number, to: number) => adopt.run({ from, to }),
    orphanChildren: (id: number) => orphan.run(id),
  }
}
export type FoundStore = ReturnType<typeof foundStore>
