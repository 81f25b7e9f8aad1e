import type { FoundItem } from '../../shared/records/found-item.ts'
import type { OfficialStatus } from '../../shared/records/item.ts'
import type { FoundQuestion, Recognised } from '../../shared/records/recognised.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { termOfPoint } from '../recognise/commitments/term.ts'
import { findEvasion } from '../recognise/evasion.ts'
import type { NewItem } from '../store/found.ts'
import type { Store } from '../store/store.ts'

/**
 * Puts what was recognised into the store as proposals, with the links between them. Of a document that has items already only
 * what it doesn't have yet: a person's items, and what a person dropped, stay as they are. Returns how many are added.
 */
export const addFound = (
  store: Store,
  documentId: number,
  recognised: Recognised,
  /** Just put in: nothing is there yet. */
  isNew = false,
): number => {
  const source = store.passages.documentText(documentId)
  const adding = store.found.adding(documentId, source)
  const there = isNew ? [] : store.found.ofDocument(documentId)
  const foundAgain = there.length > 0
  let count = 0
  const add = (item: NewItem): Placed => {
    const known = knownAs(there, item)
    if (known !== null) return { id: known, isNew: false }
    count++
    return { id: adding({ ...item, foundAgain }, 'proposed'), isNew: true }
  }
  const questions = addQuestions(recognised, add)
  linkReferences(store, recognised, questions)
  for (const motion of recognised.motions) {
    const { id: parentId, isNew } = add({ ...motion, kind: 'motion', sourceNumber: motion.number })
    const pointIds: number[] = []
    for (const point of motion.dictum) {
      // A point of a point hangs under it.
      const above = point.parent === null ? undefined : pointIds[point.parent]
      const item = {
        ...point,
        kind: 'dictum_point' as const,
        sourceNumber: point.number,
        termLiteral: termOfPoint(point.text, recognised.head.date),
      }
      pointIds.push(add({ ...item, parentId: above ?? parentId }).id)
    }
    if (isNew)
      for (const { kind, range } of motion.parts)
        store.parts.addMotionPart(parentId, store.passages.anchor(documentId, range, source), kind)
  }
  for (const point of recognised.advicePoints)
    add({ ...point, kind: 'advice_point', sourceNumber: point.number })
  for (const commitment of recognised.commitments) {
    const { id, isNew } = add({
      ...commitment,
      kind: 'commitment',
      termLiteral: commitment.term?.literal ?? null,
      ownDate: commitment.promisedOn,
      officialStatus: statusOf(commitment.statusWords),
      officialWords: commitment.statusWords,
    })
    const question = commitment.inAnswerTo === null ? undefined : questions[commitment.inAnswerTo]
    if (question !== undefined && isNew) store.links.add('vloeit_voort_uit', id, question.id)
  }
  for (const moment of recognised.decisionMoments)
    add({ ...moment, kind: 'decision_moment', termLiteral: moment.term.literal })
  store.findings.set(documentId, recognised.findings)
  const missing = isNew ? [] : store.missing.ofDocument(documentId)
  for (const reference of recognised.references)
    if (!missing.some((one) => overlap(one, reference.range) > 0))
      store.missing.add(documentId, reference, source)
  return count
}

/** An item in the store, and whether it was added just now. */
type Placed = Readonly<{ id: number; isNew: boolean }>

const addQuestions = ({ questions }: Recognised, add: (item: NewItem) => Placed): readonly Placed[] => {
  const placed: Placed[] = []
  for (const question of questions) {
    placed.push(
      add({
        ...question,
        kind: 'question',
        // An answer settles a question officially; what it is worth is the user's verdict.
        officialStatus: question.answers.length > 0 ? 'afgedaan' : 'open',
        sourceNumber: question.number,
        person: question.asker,
        parentId: question.parent === null ? null : (placed[question.parent]?.id ?? null),
        evasion: question.answerText === null ? null : findEvasion(question.answerText),
      }),
    )
  }
  return placed
}

const overlap = (a: TextRange, b: TextRange) => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Two finds of one kind are the same where most of the shorter lies in the other; of two kinds where most of each does. */
const [mostOfOne, mostOfBoth] = [0.5, 0.8]

/**
 * The item that a document has already for a find: the same words, whatever became of it. One whose words were not found back in
 * the text has its own words to be known by. A motion and its points lie in one another and are told apart by their kind.
 */
const knownAs = (there: readonly FoundItem[], { kind, range, text }: NewItem): number | null => {
  const length = range.end - range.start
  const nested = kind === 'motion' || kind === 'dictum_point'
  const same = there.find((item) => {
    if (item.attachment === 'changed') return lettersOf(item.text) === lettersOf(text)
    const own = item.end - item.start
    const shared = overlap(item, range)
    if (item.kind !== kind || nested) return shared > Math.max(own, length) * mostOfBoth
    return shared > Math.min(own, length) * mostOfOne
  })
  return same?.id ?? null
}

const lettersOf = (words: string) => words.replace(/[^\p{L}\d]+/gu, '').toLowerCase()

const linkReferences = (store: Store, { questions }: Recognised, placed: readonly Placed[]) => {
  for (const index of questions.keys()) {
    const [from, to] = [placed[index], placed[referredTo(questions, index) ?? -1]]
    if (from?.isNew && to !== undefined) store.links.add('verwijst_naar', from.id, to.id)
  }
}

/**
 * Index of the question whose answer another refers to: "2.1" is that of the same group, else of the same document; "SP 2" is
 * that of the other group, and a group alone its only question. Null where it isn't there, or isn't clear.
 */
export const referredTo = (questions: readonly FoundQuestion[], index: number): number | null => {
  const { refersTo, group } = questions[index] ?? {}
  if (!refersTo) return null
  const same = (name: string | null, other: string) => name?.toLowerCase() === other.toLowerCase()
  const among = (is: (question: FoundQuestion) => boolean) =>
    questions.flatMap((question, at) => (at !== index && is(question) ? [at] : []))
  const numbered = among(({ number }) => number === refersTo)
  const own = numbered.find((at) => questions[at]?.group === group) ?? numbered[0]
  if (own !== undefined) return own
  const [, name = '', number] = /^(.+?)\s+(\S+)$/.exec(refersTo) ?? []
  const [inGroup] = among((other) => other.number === number && same(other.group, name))
  if (inGroup !== undefined) return inGroup
  const [only, ...more] = among((other) => same(other.group, refersTo))
  return only !== undefined && more.length === 0 ? only : null
}

/** A list's own word for a status; what we don't know stays 'onbekend', with the word kept beside it. */
const statusOf = (words: string | null): OfficialStatus => {
  if (words === null) return 'open'
  if (/niet\s+(?:afgedaan|afgehandeld|gereed)|\bopen(?:staand)?\b/i.test(words)) return 'open'
  if (/deels|gedeeltelijk/i.test(words)) return 'deels_voldaan'
  if (/voorstel/i.test(words)) return 'voorstel_tot_afdoening'
  if (/afgedaan|afgehandeld|voldaan|gereed|afgerond/i.test(words)) return 'afgedaan'
  if (/vervallen|ingetrokken/i.test(words)) return 'vervallen'
  if (/behandeling|loopt|lopend|onderhanden/i.test(words)) return 'in_behandeling'
  return 'onbekend'
}
