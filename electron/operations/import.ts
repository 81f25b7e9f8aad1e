import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImportOutcome } from '../../shared/contract.ts'
import type { OfficialStatus } from '../../shared/records/item.ts'
import type { FoundQuestion, Recognised } from '../../shared/records/recognised.ts'
import { readerVersion } from '../documents/reader-version.ts'
import type { Reading } from '../reading.ts'
import { findEvasion } from '../recognise/evasion.ts'
import type { Store } from '../store/store.ts'
import { type Context, label, readingOptions } from './context.ts'

export type ImportOptions = Readonly<{
  dossierId?: number | undefined
  sample?: boolean
  /** The e-mail that the file was attached to. */
  cameWith?: number
}>

export type FileRead = Readonly<{ fileName: string; bytes: Uint8Array; result: Reading }>

/** The file's words from the reader process, with its bytes. */
export const readFileIn = async (context: Context, file: string, signal: AbortSignal): Promise<FileRead> => {
  const result = await context.read(file, signal, readingOptions(context.store))
  return { fileName: path.basename(file), bytes: await readFile(file), result }
}

/** Stores what was read, once: a file that is known already is said to be so. */
export const takeIn = (
  context: Context,
  { fileName, bytes, result }: FileRead,
  options: ImportOptions,
): ImportOutcome => {
  const { store } = context
  const known = store.documents.byHash(result.sha256)
  if (known) {
    restoreKnown(store, known, fileName)
    return outcomeOf(fileName, { outcome: 'known', documentId: known.id })
  }
  store.originals.keep(bytes, result.sha256)
  return outcomeOf(fileName, { outcome: 'imported', ...addDocument(context, fileName, result, options) })
}

export const outcomeOf = (
  fileName: string,
  part: Partial<ImportOutcome> & Pick<ImportOutcome, 'outcome'>,
): ImportOutcome => ({ fileName, documentId: null, refusal: null, values: {}, found: 0, ...part })

/** A file that lies in the bin comes back from it, rather than a second time into the library. */
const restoreKnown = (store: Store, known: { id: number; deletedAt: string | null }, fileName: string) => {
  if (known.deletedAt === null) return
  store.changes.change(
    { operation: 'documents.restore', label: label('change.documents.restore', { title: fileName }) },
    () => store.documents.restore(known.id),
  )
}

const addDocument = (
  { store }: Context,
  fileName: string,
  result: Reading,
  { dossierId, sample = false, cameWith }: ImportOptions,
): { documentId: number; found: number } => {
  const { recognised } = result
  const head =
    recognised.head.subject === ''
      ? { ...recognised.head, subject: fileName.replace(/\.\w+$/, '') }
      : recognised.head
  return store.changes.change(
    { operation: 'documents.import', label: label('change.documents.import', { file: fileName }) },
    () => {
      const documentId = store.documents.add({
        sha256: result.sha256,
        fileName,
        byteSize: result.byteSize,
        source: result.source,
        reader: readerVersion,
        head,
        headSources: recognised.headSources,
        furniture: recognised.furniture,
        cameWith: cameWith ?? null,
        sample,
      })
      store.changes.describe(label('change.documents.import', { file: fileName }), documentId)
      const found = addFound(store, documentId, recognised)
      if (dossierId !== undefined) store.dossiers.put(dossierId, [documentId], [])
      return { documentId, found }
    },
  )
}

/** Puts what was recognised into the store as proposals, with the links between them. Returns how many there are. */
export const addFound = (store: Store, documentId: number, recognised: Recognised): number => {
  const source = store.passages.documentText(documentId)
  const add = (item: Parameters<Store['found']['add']>[1]) =>
    store.found.add(documentId, item, 'proposed', source)
  const questionIds: number[] = []
  for (const question of recognised.questions) {
    questionIds.push(
      add({
        ...question,
        kind: 'question',
        // An answer settles a question officially; what it is worth is the user's verdict.
        officialStatus: question.answers.length > 0 ? 'afgedaan' : 'open',
        sourceNumber: question.number,
        person: question.asker,
        parentId: question.parent === null ? null : (questionIds[question.parent] ?? null),
        evasion: question.answerText === null ? null : findEvasion(question.answerText),
      }),
    )
  }
  linkReferences(store, recognised, questionIds)
  let count = questionIds.length
  for (const motion of recognised.motions) {
    const parentId = add({ ...motion, kind: 'motion', sourceNumber: motion.number })
    const pointIds: number[] = []
    for (const point of motion.dictum) {
      // A point of a point hangs under it.
      const above = point.parent === null ? undefined : pointIds[point.parent]
      const item = { ...point, kind: 'dictum_point' as const, sourceNumber: point.number }
      pointIds.push(add({ ...item, parentId: above ?? parentId }))
    }
    for (const { kind, range } of motion.parts)
      store.parts.addMotionPart(parentId, store.passages.anchor(documentId, range, source), kind)
    count += 1 + motion.dictum.length
  }
  for (const point of recognised.advicePoints)
    add({ ...point, kind: 'advice_point', sourceNumber: point.number })
  for (const commitment of recognised.commitments) {
    const id = add({
      ...commitment,
      kind: 'commitment',
      termLiteral: commitment.term?.literal ?? null,
      ownDate: commitment.promisedOn,
      officialStatus: statusOf(commitment.statusWords),
      officialWords: commitment.statusWords,
    })
    const question = commitment.inAnswerTo === null ? undefined : questionIds[commitment.inAnswerTo]
    if (question !== undefined) store.links.add('vloeit_voort_uit', id, question)
  }
  for (const moment of recognised.decisionMoments)
    add({ ...moment, kind: 'decision_moment', termLiteral: moment.term.literal })
  store.findings.set(documentId, recognised.findings)
  for (const reference of recognised.references) store.missing.add(documentId, reference, source)
  return (
    count + recognised.advicePoints.length + recognised.commitments.length + recognised.decisionMoments.length
  )
}

const linkReferences = (store: Store, { questions }: Recognised, ids: readonly number[]) => {
  for (const index of questions.keys()) {
    const [from, to] = [ids[index], ids[referredTo(questions, index) ?? -1]]
    if (from !== undefined && to !== undefined) store.links.add('verwijst_naar', from, to)
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
