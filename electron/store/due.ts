import { dutchDate, type IsoDate } from '../../shared/dates.ts'
import type { Certainty } from '../../shared/records/certainty.ts'
import type { DocumentKind } from '../../shared/records/document.ts'
import type { ItemKind, MotionOutcome } from '../../shared/records/item.ts'
import type { MovedTerm } from '../../shared/records/term-explanation.ts'
import { Refusal } from '../../shared/refusal.ts'
import { addTerm, explainTerm } from '../../shared/term-count.ts'
import { readTerm } from '../../shared/term-rules.ts'
import { type Dates, startOf, startWords } from '../../shared/term-start.ts'
import type { InstrumentTerm, LatestDate, TermRules } from '../../shared/terms.ts'
import { t } from '../../shared/texts/translate.ts'
import { open } from './item-where.ts'
import type { MunicipalitiesStore } from './municipalities.ts'
import type { Db } from './open.ts'
import { fold } from './words.ts'

export type Dated = Dates &
  Readonly<{
    kind: ItemKind
    documentKind: DocumentKind
    termLiteral: string | null
    answered: boolean
    outcome: MotionOutcome | null
    /** The day on which a motion that is held over lapses. */
    heldUntil?: IsoDate | null
    /** Whether its document says these words in its title or first lines. */
    says: (words: string) => boolean
  }>

/** The rule of a municipality that gives an item its term, with the name of its instrument. */
export type RuleOfItem = Readonly<{
  instrument: 'answer' | 'motion' | 'adviceReaction' | 'own'
  term: InstrumentTerm
}>

const noDate: LatestDate = { dueOn: null, certainty: 'none', because: '' }

/**
 * The latest date of an item: of a motion that is held over the day on which it lapses, else from its own words where it has a term, else from the municipality's rule for its instrument.
 * Where nobody set that rule, or the document has no date, there is none.
 */
export const latestDateOf = (item: Dated, rules: TermRules): LatestDate => {
  const { heldUntil = null } = item
  if (heldUntil !== null)
    return {
      dueOn: heldUntil,
      certainty: 'exact',
      because: t('motions.heldBecause', { date: dutchDate(heldUntil) }),
    }
  // What a motion asks for counts where it is adopted, or where nobody knows better.
  const isOpenMotion = item.outcome !== null && item.outcome !== 'onbekend' && !isAdopted(item)
  if (item.kind === 'dictum_point' && isOpenMotion) return noDate
  if (item.termLiteral !== null) return readTerm(item.termLiteral, item.ownDate ?? item.documentDate, rules)
  const rule = ruleOf(item, rules)
  const start = rule === null ? null : startOf(rule.term, item)
  if (rule === null || start === null) return noDate
  return {
    dueOn: addTerm(start.date, rule.term, rules),
    certainty: 'derived',
    because: `${explainTerm(start.date, rule.term, rules)}${startWords(start)}`,
  }
}

const isAdopted = ({ outcome }: Dated) => outcome === 'aangenomen' || outcome === 'overgenomen'

/** An instrument of the municipality's own goes before the three that every council has. */
export const ruleOf = (item: Dated, rules: TermRules): RuleOfItem | null => {
  const isQuestion = item.kind === 'question'
  if (isQuestion && item.answered) return null
  if (item.kind === 'dictum_point' && !isAdopted(item)) return null
  const own = rules.own?.find(
    ({ itemKind, documentKind, words }) =>
      itemKind === item.kind &&
      (documentKind === null || documentKind === item.documentKind) &&
      (words === '' || item.says(words)),
  )
  if (own) return { instrument: 'own', term: own }
  const [instrument, term] =
    isQuestion && item.documentKind === 'schriftelijke_vragen'
      ? (['answer', rules.answer] as const)
      : item.kind === 'advice_point'
        ? (['adviceReaction', rules.adviceReaction] as const)
        : item.kind === 'dictum_point'
          ? (['motion', rules.motion] as const)
          : (['own', null] as const)
  return term === null ? null : { instrument, term }
}

/** "Art. 37" and "artikel 37" are the same, and "artikel 3" is not "artikel 37". */
export const saysWords = (text: string, words: string): boolean => {
  const plain = (some: string) =>
    fold(some)
      .replace(/\bart\.? ?(?=\d)/g, 'artikel ')
      .replace(/\s+/g, ' ')
  const [inText, wanted] = [plain(text), plain(words).trim()]
  for (let at = inText.indexOf(wanted); at >= 0 && wanted !== ''; at = inText.indexOf(wanted, at + 1)) {
    const around = `${inText.charAt(at - 1)}|${inText.charAt(at + wanted.length)}`
    if (!/[a-z0-9]\||\|[a-z0-9]/.test(around)) return true
  }
  return false
}

type DatedRow = {
  id: number
  number: string | null
  title: string
  kind: ItemKind
  state: string
  documentId: number
  documentKind: DocumentKind
  termLiteral: string | null
  ownDate: IsoDate | null
  documentDate: IsoDate | null
  dates: string
  answered: number
  outcome: MotionOutcome | null
  heldUntil: IsoDate | null
  dueByUser: number
  dueOn: IsoDate | null
  extended: number
  certainty: Certainty
}

/** What an item's term depends on of its document. */
export type DatedDocument = Readonly<{
  kind: DocumentKind
  date: IsoDate | null
  dates: string
  municipality: string | null
}>

/** Terms as they follow from the source and the rules of the municipality. */
export const dueStore = (db: Db, municipalities: MunicipalitiesStore) => {
  // What is known only by reference is older than the document that speaks of it, nobody knows how much.
  const columns = `i.id, i.number, i.title, i.kind, i.state, i.document_id AS documentId, d.kind AS documentKind, i.term_literal AS termLiteral,
       i.own_date AS ownDate, iif(i.by_reference, NULL, d.date) AS documentDate, iif(i.by_reference, '[]', d.dates) AS dates,
       EXISTS (SELECT 1 FROM item_passage ip JOIN passage ap ON ap.id = ip.passage_id
         WHERE ip.item_id = i.id AND ip.role = 'answer' AND ap.document_id = i.document_id) AS answered,
       coalesce(m.outcome, (WITH RECURSIVE above (id) AS (
           SELECT i.parent_id UNION ALL SELECT p.parent_id FROM item p JOIN above ON p.id = above.id WHERE p.parent_id IS NOT NULL)
         SELECT outcome FROM motion WHERE id IN above)) AS outcome,
       iif(m.outcome = 'aangehouden', m.held_until, NULL) AS heldUntil, i.due_by_user AS dueByUser, i.due_on AS dueOn, i.extended, i.certainty
     FROM item i JOIN document d ON d.id = i.document_id LEFT JOIN motion m ON m.id = i.id`
  const one = db.prepare<[number], DatedRow>(`SELECT ${columns} WHERE i.id = ?`)
  const underRules = db.prepare<[number], DatedRow>(
    `SELECT ${columns} WHERE d.municipality_id = ? AND d.deleted_at IS NULL AND i.state IN ('proposed', 'accepted', 'recorded')
       AND i.due_by_user = 0 AND i.extended = 0 AND ${open} ORDER BY ifnull(i.due_on, '9999'), i.id`,
  )
  const headOf = db.prepare<[number], { head: string }>(
    `SELECT d.subject || char(10) || ifnull(d.reference, '') || char(10) || substr(t.text, 1, 2000) AS head
     FROM document d JOIN document_text t ON t.id = d.id WHERE d.id = ?`,
  )
  const setDue = db.prepare(
    'UPDATE item SET on_date = :onDate, municipality = :municipality, due_on = :dueOn, first_due_on = ifnull(first_due_on, :dueOn), certainty = :certainty, because = :because WHERE id = :id AND (due_on IS NOT :dueOn OR certainty <> :certainty OR because <> :because OR on_date IS NOT :onDate OR municipality IS NOT :municipality)',
  )
  const setContext = db.prepare(
    'UPDATE item SET on_date = :onDate, municipality = :municipality WHERE id = :id AND (on_date IS NOT :onDate OR municipality IS NOT :municipality)',
  )

  const toDated = ({
    answered,
    dates,
    documentId,
    ...row
  }: DatedRow): Dated & Omit<DatedRow, keyof Dated> => ({
    ...row,
    documentId,
    answered: answered === 1,
    // Written by the documents store from DocumentDate.
    dates: JSON.parse(dates),
    says: (words) => saysWords(headOf.get(documentId)?.head ?? '', words),
  })
  const find = (id: number) => {
    const row = one.get(id)
    if (!row) throw new Refusal('not-found-item')
    return toDated(row)
  }

  // As `columns` has it of an item that is there.
  const outcomeAbove = db
    .prepare<[number], MotionOutcome>(
      `WITH RECURSIVE above (id) AS (SELECT ? UNION ALL SELECT p.parent_id FROM item p JOIN above ON p.id = above.id WHERE p.parent_id IS NOT NULL)
       SELECT outcome FROM motion WHERE id IN above`,
    )
    .pluck()

  return {
    find,
    /** What is derived of an item that is about to be put in: as `derive` would find it afterwards, for one statement instead of three. */
    ofNew: (
      item: Pick<Dated, 'kind' | 'termLiteral' | 'answered' | 'ownDate' | 'outcome'>,
      of: Readonly<{ documentId: number; parentId: number | null }>,
      document: DatedDocument,
    ): LatestDate => {
      const { kind: documentKind, date: documentDate, dates, municipality } = document
      const outcome = item.outcome ?? (of.parentId === null ? null : (outcomeAbove.get(of.parentId) ?? null))
      const says = (words: string) => saysWords(headOf.get(of.documentId)?.head ?? '', words)
      // Written by the documents store from DocumentDate.
      const dated = { ...item, outcome, documentKind, documentDate, dates: JSON.parse(dates), says }
      return latestDateOf(dated, municipalities.rulesOf(municipality))
    },
    /** Derives what follows from the document's date and municipality again. Returns true where the latest date moved. */
    derive: (id: number, municipality: string | null): boolean => {
      const item = find(id)
      const onDate = item.ownDate ?? item.documentDate
      // A date of a person, or an extended one, stands.
      if (item.dueByUser === 1 || item.extended === 1) {
        setContext.run({ id, onDate, municipality })
        return false
      }
      const due = latestDateOf(item, municipalities.rulesOf(municipality))
      setDue.run({ id, onDate, municipality, ...due })
      return due.dueOn !== item.dueOn || due.certainty !== item.certainty
    },
    /** What is open in a municipality and would have another latest date under these rules; `recorded` is what counts already. */
    movedBy: (municipalityId: number, rules: TermRules): readonly (MovedTerm & { recorded: boolean })[] =>
      underRules.all(municipalityId).flatMap((row) => {
        const { dueOn, certainty } = latestDateOf(toDated(row), rules)
        if (dueOn === row.dueOn && certainty === row.certainty) return []
        const { id, number, title, kind, state } = row
        return [
          { id, number, title, kind, from: row.dueOn, to: dueOn, certainty, recorded: state === 'recorded' },
        ]
      }),
    /** Everything open that follows from the rules of a municipality. */
    under: (municipalityId: number): readonly number[] => underRules.all(municipalityId).map(({ id }) => id),
  }
}
export type DueStore = ReturnType<typeof dueStore>
