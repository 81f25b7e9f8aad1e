import { findDates } from '../../shared/dates.ts'
import type { DocumentHead } from '../../shared/records/document.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import type { ListFile } from '../documents/list-rows.ts'
import { readerVersion } from '../documents/reader-version.ts'
import { foldHeader, proposeFields } from '../exchange/headers.ts'
import type { Context } from './context.ts'
import type { Plan } from './list-plan.ts'

/** The list itself is kept as a document, so that every row has a source. What the user said of its columns is remembered. */
export const takeDocument = (
  { store }: Context,
  { file, municipality, columns }: Plan,
  source: SourceText,
  fileName: string,
): number => {
  // Only where the user knows better: the same header may stand for something else in a list with other columns.
  const proposed = proposeFields(columns.map(({ header }) => header))
  store.lists.remember(
    store.municipalities.idOf(municipality),
    columns.flatMap(({ header, field }, at) =>
      foldHeader(header) === ''
        ? []
        : [[foldHeader(header), field === proposed[at] ? undefined : field] as const],
    ),
  )
  const known = store.documents.byHash(file.sha256)
  if (known) {
    if (known.deletedAt !== null) store.documents.restore(known.id)
    if (store.documents.row(known.id).state === 'recorded') return known.id
    // It came in as any document before; what was proposed of it are the rows that now come in as they are.
    for (const found of store.found.ofDocument(known.id))
      if (found.state === 'proposed' || found.state === 'accepted') store.found.setState(found.id, 'dropped')
    store.documents.describe(known.id, { kind: 'toezeggingenlijst', municipality })
    store.documents.setRecorded(known.id)
    return known.id
  }
  const id = store.documents.add({
    sha256: file.sha256,
    fileName,
    byteSize: file.byteSize,
    source,
    reader: readerVersion,
    head: listHead(file, source, municipality, fileName),
    headSources: {},
    furniture: [],
    cameWith: null,
    sample: false,
  })
  store.documents.setRecorded(id)
  return id
}

/** What stands above the head of a list is its title, with its date where it prints one. */
export const listHead = (
  { above, separator }: Pick<ListFile, 'above' | 'separator'>,
  { text }: SourceText,
  municipality: string | null,
  fileName: string,
): DocumentHead => {
  const words = text.slice(above.start, above.end)
  // Beside the title stand the empty cells of the other columns, and sometimes the day.
  const title = words
    .split('\n')
    .flatMap((line) => line.split(separator ?? '\t'))
    .find((cell) => /\p{L}{3}/u.test(cell))
  const days = findDates(words).filter(({ date }) => date !== null)
  const day = new Set(days.map(({ date }) => date)).size === 1 ? days[0] : undefined
  const date = day?.date ?? null
  return {
    kind: 'toezeggingenlijst',
    municipality,
    date,
    dateOrigin: date === null ? 'unknown' : 'in_text',
    dates:
      day && date !== null
        ? [{ role: 'gedateerd', date, range: { start: above.start + day.start, end: above.start + day.end } }]
        : [],
    reference: null,
    sender: null,
    recipient: null,
    subject:
      title
        ?.replace(/^[\s;,|"]+|[\s;,|"]+$/g, '')
        .replace(/\s+/g, ' ')
        .slice(0, 200) ?? fileName.replace(/\.\w+$/, ''),
    askers: [],
    portfolioHolder: null,
    confidentiality: 'openbaar',
  }
}
