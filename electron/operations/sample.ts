import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { answerVerdicts, reactions, settledHows, verdicts } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import { termRules } from '../../shared/terms.ts'
import type { Store } from '../store/store.ts'
import { type Context, type Job, label } from './context.ts'
import { followUpHandlers, settle } from './follow-up.ts'
import { type FileRead, readFileIn, takeIn } from './import.ts'
import { sameMotions } from './motion-same.ts'
import { recordDocument } from './record.ts'

const evidence = z.object({ document: z.string(), quote: z.string() })
const on = z.iso.date()
const step = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('reaction'),
    document: z.string(),
    quote: z.string(),
    reaction: z.enum(reactions),
    on,
    evidence,
  }),
  z.object({
    act: z.literal('answerVerdict'),
    document: z.string(),
    quote: z.string(),
    verdict: z.enum(answerVerdicts),
  }),
  z.object({ act: z.literal('extend'), document: z.string(), quote: z.string(), on, to: on, evidence }),
  z.object({
    act: z.literal('settle'),
    document: z.string(),
    quote: z.string(),
    on,
    how: z.enum(settledHows),
    verdict: z.enum(verdicts),
    note: z.string().optional(),
    evidence,
  }),
])
const sampleFile = z.object({
  dossier: z.object({ name: z.string(), note: z.string() }),
  municipality: z.object({ name: z.string(), rules: termRules }),
  documents: z.array(z.string()).min(1),
  steps: z.array(step),
})
type Sample = z.infer<typeof sampleFile>

/** Loads the sample dossier through the same acts as a user's own documents, as one change: one undo takes it away. */
export const loadSample = async (context: Context, job: Job): Promise<{ dossierId: number }> => {
  const { store, sampleFolder } = context
  if (store.documents.sampleIds().length > 0) throw new Refusal('sample-present')
  const sample = sampleFile.parse(JSON.parse(readFileSync(path.join(sampleFolder, 'sample.json'), 'utf8')))
  const files: FileRead[] = []
  for (const [done, name] of sample.documents.entries()) {
    job.progress({ done, total: sample.documents.length, label: label('desktop.reading', { file: name }) })
    files.push(await readFileIn(context, path.join(sampleFolder, name), job.signal))
  }
  return store.changes.change({ operation: 'sample.load', label: label('change.sample.load') }, () => {
    const dossierId = makeDossier(store, sample)
    const documents = new Map<string, number>()
    for (const file of files) {
      const { documentId, outcome } = takeIn(context, file, { dossierId, sample: true })
      if (documentId === null) continue
      documents.set(file.fileName, documentId)
      // One that the user has already stays the user's own.
      if (outcome === 'known') store.dossiers.put(dossierId, [documentId], [])
      else recordDocument(context, { id: documentId, accept: 'all', same: sameIn(context, documentId) })
    }
    for (const one of sample.steps) follow(context, sample, one, documents)
    return { dossierId }
  })
}

/** The motion of the sample stands in its decision list too: it is followed once, as somebody who checks would have it. */
const sameIn = (context: Context, documentId: number) =>
  sameMotions(context, documentId).map(({ foundId, motion }) => ({ foundId, motionId: motion.id }))

const makeDossier = (store: Store, { dossier, municipality }: Sample): number => {
  const known = store.municipalities.find(municipality.name)
  // One of the same name is the user's own, and stays as it is.
  if (!known) store.municipalities.save({ ...municipality, id: null }, 1)
  const name = store.dossiers.idOf(dossier.name) === null ? dossier.name : `${dossier.name} (voorbeeld)`
  return store.dossiers.create(name, dossier.note, true)
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

/** Where a literal start of a passage stands in a document's text, whatever its line ends. */
const locate = (store: Store, documentId: number, quote: string) => {
  const { text } = store.documents.text(documentId)
  const pattern = flat(quote)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(pattern.join('\\s+')).exec(text)
  if (!found) throw new Error(`not in the sample: ${quote}`)
  return { documentId, start: found.index, end: found.index + found[0].length }
}

const follow = (
  context: Context,
  sample: Sample,
  one: Sample['steps'][number],
  documents: ReadonlyMap<string, number>,
) => {
  const { store } = context
  const documentOf = (file: string) => {
    const id = documents.get(file)
    if (id === undefined) throw new Error(`not in the sample: ${file}`)
    return id
  }
  const documentId = documentOf(one.document)
  // A document of the user's own is followed by the user.
  if (!store.documents.row(documentId).sample) return
  const item = store.found
    .ofDocument(documentId)
    .find(({ text, state }) => state === 'recorded' && flat(text).startsWith(flat(one.quote)))
  // What the recogniser didn't find has nothing to follow; the sample's own test says so.
  if (!item) return
  const range =
    'evidence' in one ? locate(store, documentOf(one.evidence.document), one.evidence.quote) : null
  const acts = followUpHandlers(context)
  const ids = [item.id]
  switch (one.act) {
    case 'reaction':
      return acts['items.react']({
        ids,
        reaction: one.reaction,
        reason: one.evidence.quote,
        passage: range,
        on: one.on,
      })
    case 'answerVerdict':
      return acts['items.judgeAnswer']({ ids, verdict: one.verdict })
    case 'extend':
      return acts['items.extend']({ ids, to: one.to, on: one.on, reason: one.evidence.quote })
    case 'settle':
      if (range === null) throw new Error(`${sample.dossier.name}: a settlement without evidence`)
      return settle(context, {
        ids,
        on: one.on,
        scope: 'whole',
        how: one.how,
        evidence: { kind: 'passage', range },
        verdict: one.verdict,
        ...(one.note === undefined ? {} : { note: one.note }),
      })
  }
}

export const removeSample = ({ store }: Context) => {
  store.changes.change({ operation: 'sample.remove', label: label('change.sample.remove') }, () => {
    for (const id of store.dossiers.sampleIds()) store.dossiers.remove(id)
    for (const id of store.documents.sampleIds()) store.documents.remove(id)
    store.municipalities.removeUnused()
  })
}
