import { createHash } from 'node:crypto'
import { readerVersion } from '../../electron/documents/reader-version.ts'
import type { Store } from '../../electron/store/store.ts'
import { addDays } from '../../shared/dates.ts'
import { type DocumentHead, documentKinds } from '../../shared/records/document.ts'
import { type ItemKind, itemKinds, officialStatuses } from '../../shared/records/item.ts'
import type { SourceText, TextRange } from '../../shared/records/source-text.ts'
import { groups, holders, municipalities, paragraph, sentence, subject } from './dutch.ts'
import { draw, type Random, seeded } from './random.ts'

/** The day on which the generated store is looked at. */
export const today = '2026-05-20'
export const passagesPerDocument = 10
const documentsPerChange = 250
const firstDay = '2015-01-05'
const days = 4150

export const label = { key: 'change.documents.import', values: { file: 'bench' } }

/** Documents of ten passages each, oldest first, through the store's own functions. The last passages hold the items' words. */
export const fillDocuments = (store: Store, passages: number) => {
  const random = seeded(11)
  const count = Math.ceil(passages / passagesPerDocument)
  let characters = 0
  for (let first = 0; first < count; first += documentsPerChange)
    store.changes.change({ operation: 'documents.import', label }, () => {
      for (let index = first; index < Math.min(count, first + documentsPerChange); index += 1) {
        const { id, source } = addDocument(
          store,
          random,
          index,
          addDays(firstDay, Math.floor((index * days) / count)),
        )
        characters += source.text.length
        store.documents.setRecorded(id)
      }
    })
  return { documents: count, characters }
}

/** One of them, as an import stores it: waiting for its check. To be called within a change. */
export const addDocument = (store: Store, random: Random, index: number, date: string) => {
  const source = newSource(random)
  const id = store.documents.add({
    sha256: createHash('sha256').update(`bench ${index}`).digest('hex'),
    fileName: `stuk-${index}.txt`,
    byteSize: source.text.length,
    source,
    head: headOf(random, date),
    headSources: {},
    furniture: [],
    reader: readerVersion,
    cameWith: null,
    sample: false,
  })
  return { id, source }
}
export const newSource = (random: Random): SourceText =>
  sourceOf(Array.from({ length: passagesPerDocument }, () => paragraph(random)))

/** Recorded items spread over the documents that are there, each with its quote, its number and the first line of its history. */
export const fillItems = (store: Store, count: number) => {
  const random = seeded(23)
  const documents = store.documents.list('recorded')
  const perDocument = Math.ceil(count / documents.length)
  const numbers = new Map<string, number>()
  let made = 0
  for (let first = 0; first < documents.length; first += documentsPerChange)
    store.changes.change({ operation: 'documents.record', label }, (seq) => {
      for (const document of documents.slice(first, first + documentsPerChange)) {
        const source = store.passages.documentText(document.id)
        const sentences = sentencesOf(source.text)
        for (let index = 0; index < perDocument && made < count; index += 1, made += 1) {
          const range = draw(random, sentences, 1)
          const item = itemOf(random, source.text, range)
          const id = store.found.add(document.id, item, 'accepted', source)
          const series = `${item.kind.charAt(0).toUpperCase()}${(document.date ?? today).slice(0, 4)}`
          const key = `${document.municipality} ${series}`
          const last = (numbers.get(key) ?? 0) + 1
          numbers.set(key, last)
          const number = `${series}-${String(last).padStart(3, '0')}`
          store.followUp.record(seq, id, number, document.subject, { on: today })
        }
      }
    })
  return { items: made }
}

const sourceOf = (paragraphs: readonly string[]): SourceText => {
  const text = paragraphs.join('\n')
  let start = 0
  const lines = paragraphs.map((line, index) => {
    const range = { start, end: start + line.length, page: 1 + Math.floor(index / 3) }
    start = range.end + 1
    return range
  })
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()].map((of) => ({
    start: of[0]?.start ?? 0,
    end: Math.min(text.length, (of.at(-1)?.end ?? 0) + 1),
  }))
  return { media: 'txt', text, pages, lines, warnings: [] }
}

const headOf = (random: Random, date: string): DocumentHead => {
  const dated = random() > 0.02
  return {
    kind: draw(random, documentKinds, 1),
    municipality: draw(random, municipalities, 1.5),
    date: dated ? date : null,
    dateOrigin: dated ? 'in_text' : 'unknown',
    dates: [],
    reference: null,
    sender: null,
    recipient: null,
    subject: subject(random),
    askers: [],
    portfolioHolder: null,
    confidentiality: random() > 0.03 ? 'openbaar' : 'geheim',
  }
}

const sentencesOf = (text: string): TextRange[] =>
  [...text.matchAll(/[^.\n]+\./g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))

const terms = [
  null,
  'voor de zomer',
  'in het tweede kwartaal',
  'binnen drie maanden',
  'eind 2026',
  'voor 1 december',
]

const itemOf = (random: Random, text: string, range: TextRange) => {
  const kind: ItemKind = draw(random, itemKinds, 1)
  const words = text.slice(range.start, range.end).trim()
  return {
    kind,
    range,
    text: words,
    title: sentence(random).slice(0, 90).trim(),
    tier: 'strong' as const,
    why: [],
    group: random() < 0.4 ? draw(random, groups, 1.3) : null,
    holder: random() < 0.7 ? draw(random, holders, 1.5) : null,
    // Of its length, so that nothing else is drawn otherwise than before.
    madeBy: kind === 'commitment' && words.length % 6 > 0 ? holders[words.length % holders.length] : null,
    termLiteral: kind === 'question' ? null : draw(random, terms, 1),
    // Of what is ten years old most is settled.
    officialStatus: random() < 0.8 ? ('afgedaan' as const) : draw(random, officialStatuses, 1),
  }
}
