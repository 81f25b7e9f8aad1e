import type { BriefingDocument } from '../../shared/records/briefing.ts'
import { type BriefingPlan, briefingPlan } from '../../shared/records/briefing-plan.ts'
import { type Confidentiality, confidentialities } from '../../shared/records/document.ts'
import { localeNow } from '../../shared/texts/translate.ts'
import { type Block, wordsOf } from '../briefing/block.ts'
import { hiderOf } from '../briefing/hide.ts'
import { documentName } from '../briefing/sources.ts'
import type { PrintedFile } from '../printing/tasks.ts'
import type { Kept, MadeOf } from '../store/exported.ts'
import type { Store } from '../store/store.ts'
import type { Made } from './briefing-made.ts'

/** The originals that go along with a briefing, by the names that they have in it. */
const goingAlong = ({ form, appended, attached }: BriefingPlan, documents: readonly BriefingDocument[]) =>
  form === 'card' ? [] : documents.filter(({ id }) => appended.includes(id) || attached.includes(id))

/** What beside blocks and plan the same briefing is made of again. */
export const madeOf = (
  store: Store,
  { plan }: Made,
  { mark, documents }: Pick<PrintedFile, 'mark' | 'documents'>,
): MadeOf => ({
  mark,
  language: localeNow(),
  originals: goingAlong(plan, documents).map((document) => ({
    document,
    sha256: store.documents.originalOf(document.id).sha256,
  })),
  levels: documents.map((document) => ({
    id: document.id,
    name: documentName(document),
    confidentiality: document.confidentiality,
  })),
})

/** The first original that goes along and holds a name that the briefing leaves out; null where none does. */
export const originalThatNames = ({ documents }: Store, made: Made): string | null => {
  const { plan } = made
  if (plan.hidden.length === 0 || plan.appended.length + plan.attached.length === 0) return null
  const hider = hiderOf(plan.hidden)
  const found = goingAlong(plan, made.documents()).find(
    ({ id }) =>
      hider.isIn(documents.text(id).text) ||
      hider.fileName(documents.row(id).fileName) !== documents.row(id).fileName,
  )
  return found ? documentName(found) : null
}

/**
 * The name of the first document that has become more confidential since a briefing was made of it; null where none has. What first
 * versions kept says no levels: there it was made of the documents that it names, as discreet as was asked for.
 */
export const levelRaised = ({ documents }: Store, { madeOf, blocks, plan }: Kept): string | null => {
  /** Only what a first version kept has to be looked for among all documents. */
  const unknown = (): NonNullable<MadeOf['levels']> => {
    const asked = briefingPlan.safeParse(plan).data?.confidential.levels ?? []
    const words = wordsOf(blocks as readonly Block[]) // written by this program, from blocks
    const confidentiality = confidentialities.findLast(
      (level) => level === 'openbaar' || asked.includes(level),
    )
    const named = documents
      .titles()
      .filter(({ subject, fileName }) => words.includes(subject === '' ? fileName : subject))
    return documents
      .rows(named.map(({ id }) => id))
      .map((row) => ({ id: row.id, name: documentName(row), confidentiality: confidentiality ?? 'openbaar' }))
  }
  const levels = madeOf?.levels ?? unknown()
  const now = new Map(
    documents
      .rows(levels.map(({ id }) => id))
      // What lies in the bin is in no briefing that can be made now.
      .flatMap(({ id, confidentiality, deletedAt }) =>
        deletedAt === null ? [[id, confidentiality] as const] : [],
      ),
  )
  const strictness = (level: Confidentiality) => confidentialities.indexOf(level)
  const raised = levels.find(
    ({ id, confidentiality }) => strictness(now.get(id) ?? confidentiality) > strictness(confidentiality),
  )
  return raised?.name ?? null
}
