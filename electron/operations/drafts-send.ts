import { createHash } from 'node:crypto'
import type { InputOf } from '../../shared/contract.ts'
import { longDutchDate } from '../../shared/dates.ts'
import type { DocumentHead, DocumentKind } from '../../shared/records/document.ts'
import type { DraftContent, DraftKind, LetterOutcome } from '../../shared/records/draft.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { readerVersion } from '../documents/reader-version.ts'
import { composeLetter, type Letter } from '../letters/compose.ts'
import { contentOf } from '../letters/content.ts'
import { findWords } from '../letters/find-words.ts'
import { linesOf } from '../letters/letter-block.ts'
import { refuseSecretWords } from '../letters/secret-words.ts'
import type { Reading } from '../reading.ts'
import { saysRequested } from '../recognise/advice/requested.ts'
import type { DraftHead } from '../store/drafts.ts'
import { titleOf } from '../store/found.ts'
import type { Store } from '../store/store.ts'
import { type Context, type Job, label, readingOptions } from './context.ts'
import { recordItems } from './record.ts'

type Sent = LetterOutcome & Readonly<{ documentId: number; itemIds: readonly number[] }>
type Point = DraftContent['points'][number]

/**
 * Makes a letter final: its DOCX becomes a document of the store, read as any other file is, with each point as an item that
 * counts, tied to what it rests on. A reminder asks again for what is followed already: its points become no new items, but the
 * items say that they were reminded of.
 */
export const sendDraft = async (
  context: Context,
  { id, on, secret = false }: InputOf<'drafts.send'>,
  job: Job,
): Promise<Sent> => {
  const { store } = context
  const head = store.drafts.head(id)
  if (head.state === 'sent') throw new Refusal('draft-sent')
  const content = contentOf(store, id)
  for (const [at, { text }] of content.points.entries())
    if (findWords(text, text, 0) === null) throw new Refusal('point-empty', { number: at + 1 })
  refuseSecretWords(content, secret)
  const letter = composeLetter(content, { kind: head.kind, on, secret })
  // What is sent becomes data: a name that was still to be filled in would be somebody's.
  const { unfilled } = letter.outcome
  if (unfilled.length > 0) throw new Refusal('letter-unfilled', { words: unfilled.join(', ') })
  job.progress({ done: 0, total: 0, label: label('letters.sending', { title: head.title }) })
  const { bytes, sha256 } = await newBytes(context, letter)
  const reading = await store.temporary.withFile(bytes, (file) =>
    context.read(file, job.signal, readingOptions(store)),
  )
  if (job.signal.aborted) throw new Refusal('cancelled')
  store.originals.keep(bytes, sha256)
  const operation = 'drafts.send'
  return store.changes.change(
    { operation, label: label('change.drafts.send', { title: head.title }) },
    (seq) => {
      // Somebody may have gone on with it while the letter was being read.
      if (JSON.stringify(contentOf(store, id)) !== JSON.stringify(content)) throw new Refusal('draft-changed')
      const documentId = addLetter(context, head, {
        letter,
        reading,
        sha256,
        byteSize: bytes.length,
        on,
        content,
        secret,
      })
      const itemIds = addPoints(context, seq, head, { documentId, content, on })
      store.documents.setRecorded(documentId)
      if (head.dossierId !== null) store.dossiers.put(head.dossierId, [documentId], [])
      store.draftVersions.keep(id, 'sent', content)
      store.drafts.send(id, on, documentId)
      store.changes.describe(label('change.drafts.send', { title: head.title }), documentId)
      return { documentId, itemIds, ...letter.outcome }
    },
  )
}

/** A file that is not in the store yet: the moment in it sets two of the same words apart. */
const newBytes = async ({ store, now }: Context, letter: Letter) => {
  const { renderDocx } = await import('../letters/docx.ts') // see drafts-export.ts
  for (let moment = now().getTime(); ; moment += 1000) {
    const bytes = await renderDocx(letter, new Date(moment).toISOString())
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (store.documents.byHash(sha256) === null) return { bytes, sha256 }
  }
}

const documentKinds = {
  advice: 'advies',
  questions: 'schriftelijke_vragen',
  reminder: 'overig',
} as const satisfies Record<DraftKind, DocumentKind>

type Made = Readonly<{
  letter: Letter
  reading: Reading
  sha256: string
  byteSize: number
  on: string
  content: DraftContent
  secret: boolean
}>

const addLetter = (
  { store }: Context,
  { kind, municipality, parts }: DraftHead,
  { letter, reading, sha256, byteSize, on, content, secret }: Made,
): number => {
  const group = /^fractie\s+(?<name>.+)$/iu.exec(letter.from)?.groups?.name ?? null
  const words = (text: string) => linesOf(text).join(', ').slice(0, 200) || null
  const range = findWords(reading.source.text, longDutchDate(on), 0)
  const documentHead: DocumentHead = {
    kind: documentKinds[kind],
    municipality,
    date: on,
    dateOrigin: 'in_text',
    dates:
      range === null ? [] : [{ role: kind === 'questions' ? 'ingediend' : 'verzonden', date: on, range }],
    reference: words(parts.reference),
    sender: letter.from.slice(0, 200) || null,
    recipient: words(parts.addressee),
    subject: letter.title,
    askers: kind === 'questions' && group !== null ? [{ name: null, group }] : [],
    portfolioHolder: null,
    confidentiality: secret ? strictest(content) : 'openbaar',
  }
  return store.documents.add({
    sha256,
    fileName: `${on} ${letter.title
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .trim()
      .slice(0, 80)}.docx`,
    byteSize,
    source: reading.source,
    reader: readerVersion,
    head: documentHead,
    headSources: {},
    furniture: reading.recognised.furniture,
    cameWith: null,
    sample: false,
  })
}

/** A letter with words of a secret document is as secret as that, also where it names no sources. */
const strictest = ({ points }: DraftContent) => {
  const all = points.flatMap(({ sources }) => sources.map((one) => one.confidentiality))
  return all.includes('geheim') ? 'geheim' : all.includes('besloten') ? 'besloten' : 'openbaar'
}

const itemKinds = {
  advice: 'advice_point',
  questions: 'question',
  reminder: null,
} as const satisfies Record<DraftKind, ItemKind | null>

/** The points in the text of the letter: items that count, or for a reminder only the words that name them. */
const addPoints = (
  context: Context,
  seq: number,
  { kind, requestId }: DraftHead,
  { documentId, content, on }: Readonly<{ documentId: number; content: DraftContent; on: string }>,
): number[] => {
  const { store } = context
  const source = store.passages.documentText(documentId)
  const ranges = rangesOf(source.text, content)
  const itemKind = itemKinds[kind]
  const { askers } = store.documents.row(documentId)
  const ids = content.points.flatMap((point, at) => {
    const range = ranges[at]
    if (range === undefined) throw new Error('a point of the letter is not in its text')
    const passage = store.passages.anchor(documentId, range, source)
    if (itemKind === null) {
      tie(store, { item: null, passage }, point)
      if (point.about !== null && store.items.find(point.about))
        store.followUp.note(seq, point.about, { on, note: t('letters.reminded'), passageId: passage })
      return []
    }
    const text = linesOf(point.text).join(' ')
    const id = store.found.add(
      documentId,
      {
        kind: itemKind,
        range,
        text,
        title: titleOf(text),
        tier: 'strong',
        why: [],
        sourceNumber: String(at + 1),
        group: itemKind === 'question' ? (askers[0]?.group ?? null) : null,
        ...(itemKind === 'advice_point' ? { requested: isAskedFor(requestId, content) } : {}),
      },
      'accepted',
      source,
    )
    if (itemKind === 'advice_point') store.draftTies.setAnswersAsked(id, point.answers)
    store.draftPoints.become(point.id, id)
    tie(store, { item: id, passage }, point)
    return [id]
  })
  recordItems(
    context,
    seq,
    documentId,
    store.found.ofDocument(documentId).filter((item) => ids.includes(item.id)),
  )
  return ids
}

/** Advice on a request, or that repeats what was asked, was asked for; of other letters their own words say it, or nobody knows. */
const isAskedFor = (requestId: number | null, { asked, parts }: DraftContent): boolean | null =>
  requestId !== null || asked.length > 0 || parts.repeatAsked
    ? true
    : saysRequested(`${parts.subject}\n${parts.opening}`)

/** Each point after the one before it; the words of a heading or of the opening may be the same. */
const rangesOf = (text: string, { points }: DraftContent): TextRange[] => {
  const ranges: TextRange[] = []
  for (const point of points) {
    const words = linesOf(point.text).join('\n')
    const found = findWords(text, words, ranges.at(-1)?.end ?? 0)
    if (found !== null) ranges.push(found)
  }
  return ranges
}

/** A point refers to what it was written for, and to whatever its sources are part of. */
const tie = (
  store: Store,
  from: Readonly<{ item: number | null; passage: number }>,
  { about, sources }: Point,
) => {
  const tied = new Set<number>()
  for (const { passageId } of sources) {
    const owners = store.passages
      .itemsOf(passageId)
      .map(({ id }) => id)
      .filter((id) => store.found.find(id).state === 'recorded')
    const meant = about !== null && owners.includes(about) ? [about] : owners
    if (meant.length === 0) store.draftTies.refer(from, { item: null, passage: passageId })
    for (const item of meant.filter((id) => !tied.has(id))) {
      store.draftTies.refer(from, { item, passage: passageId })
      tied.add(item)
    }
  }
  if (about !== null && !tied.has(about) && store.items.find(about))
    store.draftTies.refer(from, { item: about, passage: null })
}
