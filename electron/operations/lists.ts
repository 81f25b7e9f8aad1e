import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { InputOf } from '../../shared/contract.ts'
import { findDates, yearOf } from '../../shared/dates.ts'
import type { DocumentHead } from '../../shared/records/document.ts'
import {
  type ListColumn,
  type ListedItem,
  type ListField,
  type ListImport,
  type ListPreview,
  type ListRecord,
  listRowKinds,
  listWordFields,
} from '../../shared/records/list-exchange.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import type { ListFile } from '../documents/list-rows.ts'
import { readerVersion } from '../documents/reader-version.ts'
import { dossiersOfCell, peopleOfCell, personOfCell } from '../exchange/cells.ts'
import { outcomeOf, type Planned, planner, termOf } from '../exchange/diff.ts'
import { foldHeader, proposeFields } from '../exchange/headers.ts'
import { headerOf, restWords } from '../exchange/item-words.ts'
import { recordReader } from '../exchange/record.ts'
import { latestDateOf } from '../store/due.ts'
import { titleOf } from '../store/found.ts'
import type { NewListed } from '../store/lists.ts'
import type { Store } from '../store/store.ts'
import { type Context, type Job, label } from './context.ts'
import type { ListReader } from './list-reading.ts'
import { letters } from './record.ts'

type Asked = Pick<InputOf<'lists.import'>, 'file' | 'municipality' | 'itemKind' | 'mapping' | 'sheet'>
type Plan = Readonly<{
  file: ListFile
  source: () => Promise<SourceText>
  municipality: string
  columns: readonly ListColumn[]
  rows: readonly Planned[]
}>

/** What a list would do. Nothing changes. */
export const previewList = async (
  context: Context,
  read: ListReader,
  input: Asked,
  job: Job,
): Promise<ListPreview> => {
  const { file, municipality, columns, rows } = await planOf(context, read, input, job)
  const count = (kind: Planned['kind']) => rows.filter((row) => row.kind === kind).length
  return {
    fileName: path.basename(input.file),
    sha256: file.sha256,
    sheet: file.sheet,
    sheets: file.sheets,
    encoding: file.encoding,
    separator: file.separator,
    headerLine: file.headerLine,
    municipality,
    columns,
    rows: rows.map(outcomeOf),
    // Every kind of row is in the closed list.
    counts: Object.fromEntries(listRowKinds.map((kind) => [kind, count(kind)])) as ListPreview['counts'],
    dossiers: dossiersOf(context, rows),
  }
}

/** Which dossiers the rows would come into, and which of those would be made. */
const dossiersOf = ({ store }: Context, rows: readonly Planned[]): ListPreview['dossiers'] => {
  const named = rows.flatMap((row) =>
    row.kind === 'new' || row.kind === 'changed'
      ? dossiersOfRow(row).map((name) => ({ name, line: row.record.line }))
      : [],
  )
  return [...Map.groupBy(named, ({ name }) => name.toLocaleLowerCase('nl')).values()].map((same) => {
    const name = same[0]?.name ?? ''
    return { name, isNew: store.dossiers.idOf(name) === null, lines: same.map(({ line }) => line) }
  })
}

const dossiersOfRow = (row: Extract<Planned, { kind: 'new' | 'changed' }>): readonly string[] =>
  row.kind === 'new' ? dossiersOfCell(row.record.fields.dossier ?? '') : row.patch.dossiers

const planOf = async ({ store }: Context, readList: ListReader, input: Asked, job: Job): Promise<Plan> => {
  const { signal, progress } = job
  const name = path.basename(input.file)
  const { file, source } = await readList(input, job)
  const municipality = store.municipalities.find(input.municipality)?.name ?? input.municipality
  const columns = columnsOf(file, store.lists.headersOf(municipality), input.mapping)
  const fields = new Map(columns.map(({ column, field }) => [column, field]))
  const read = recordReader(file.headers, fields, input.itemKind)
  const { plan, gone } = planner(
    store.lists.ofMunicipality(municipality),
    store.municipalities.rulesOf(municipality),
  )
  const rows: Planned[] = []
  for (const [at, line] of file.rows.entries()) {
    if (at % stretch === 0) {
      const said = label('lists.comparing', { file: name })
      progress({ done: at, total: file.rows.length, label: said })
      await turn()
      if (signal.aborted) throw new Refusal('cancelled')
    }
    const row = read(line)
    if (row !== null) rows.push(plan(row))
  }
  return { file, source, municipality, columns, rows: [...rows, ...gone()] }
}

/** What the user says of a column, else what this municipality's lists had, else what its header says. */
const columnsOf = (
  { headers, rows }: ListFile,
  remembered: ReadonlyMap<string, ListField | null>,
  given: Asked['mapping'],
): ListColumn[] => {
  const sample = rows.slice(0, 200)
  const known = headers.map(({ words }) => remembered.get(foldHeader(words)))
  const taken = new Set(known)
  const proposed = proposeFields(headers.map(({ words }, at) => (known[at] === undefined ? words : '')))
  return headers.map(({ column, words }, at) => {
    const said = given?.find((one) => one.column === column)
    const fromHeader = taken.has(proposed[at]) ? null : (proposed[at] ?? null)
    const before = known[at]
    const field = said ? said.field : before === undefined ? fromHeader : before
    const cells = sample.flatMap((row) => row.cells.filter((cell) => cell.column === column))
    return {
      column,
      header: words,
      field,
      because: said ? 'given' : before !== undefined ? 'remembered' : field === null ? null : 'header',
      examples: [...new Set(cells.map((cell) => cell.words.slice(0, 120)))].slice(0, 3),
    }
  })
}

/** Rows that are compared, or stored, between two looks at whether the user has cancelled. */
const stretch = 500

/** Takes a list over: as many changes as it takes, which go back as one. What was stored before a cancel is kept. */
export const importList = async (
  context: Context,
  read: ListReader,
  input: InputOf<'lists.import'>,
  job: Job,
): Promise<ListImport> => {
  const { store } = context
  const plan = await planOf(context, read, input, job)
  if (input.sha256 !== undefined && input.sha256 !== plan.file.sha256) throw new Refusal('list-changed')
  const leftOut = new Set(input.leaveOut)
  const isIn = (row: Planned): row is Extract<Planned, { kind: 'new' | 'changed' }> =>
    (row.kind === 'new' || row.kind === 'changed') && !leftOut.has(row.record.line)
  const todo = plan.rows.filter(isIn)
  const done = { added: 0, changed: 0 }
  const same = plan.rows.filter((row) => row.kind === 'same').length
  const rest = plan.rows.filter((row) => row.kind !== 'gone' && row.kind !== 'same').length
  if (todo.length === 0) return { ...done, same, left: rest, stopped: false, documentId: null }
  const bytes = await readFile(input.file)
  if (createHash('sha256').update(bytes).digest('hex') !== plan.file.sha256) throw new Refusal('list-changed')
  const source = await plan.source()
  store.originals.keep(bytes, plan.file.sha256)
  const fileName = path.basename(input.file)
  const parts: number[] = []
  const taking: { at: number; documentId: number | null; stopped: boolean; rows: Taker | null } = {
    at: 0,
    documentId: null,
    stopped: false,
    rows: null,
  }
  while (taking.at < todo.length && !taking.stopped) {
    job.progress({ done: taking.at, total: todo.length, label: label('lists.taking', { file: fileName }) })
    store.changes.change(
      { operation: 'lists.import', label: label('change.lists.import', { file: fileName, ...done }) },
      (seq) => {
        const documentId = taking.documentId ?? takeDocument(context, plan, source, fileName)
        const take = taking.rows ?? takerOf(context, plan, documentId)
        const next = todo.slice(taking.at, taking.at + stretch)
        const counts = { ...done }
        for (const row of next) {
          take(seq, row)
          counts[row.kind === 'new' ? 'added' : 'changed'] += 1
        }
        store.changes.absorb(parts, seq)
        store.changes.describe(label('change.lists.import', { file: fileName, ...counts }))
        Object.assign(done, counts)
        Object.assign(taking, { documentId, rows: take, at: taking.at + next.length })
        parts.push(seq)
      },
    )
    await turn()
    taking.stopped = job.signal.aborted && taking.at < todo.length
  }
  return { ...done, same, left: rest - taking.at, stopped: taking.stopped, documentId: taking.documentId }
}

/** The list itself is kept as a document, so that every row has a source. What the user said of its columns is remembered. */
const takeDocument = (
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
const listHead = (
  { above }: ListFile,
  { text }: SourceText,
  municipality: string,
  fileName: string,
): DocumentHead => {
  const words = text.slice(above.start, above.end)
  const title = words.split('\n').find((line) => /\p{L}{3}/u.test(line))
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

type Taker = (seq: number, row: Extract<Planned, { kind: 'new' | 'changed' }>) => void

/** Puts rows into the register, one by one. */
const takerOf = (context: Context, plan: Plan, documentId: number): Taker => {
  const { store, today } = context
  const document = store.documents.row(documentId)
  const source = store.passages.documentText(documentId)
  const rules = store.municipalities.rulesOf(plan.municipality)
  const numberOf = numbering(context, plan)
  return (seq, row) => {
    const { record } = row
    const range = { start: record.start, end: record.end }
    if (row.kind === 'new') {
      const onDate = record.fields.date ?? document.date
      const term = termOf(record, null, rules) ?? {
        literal: null,
        ...latestDateOf(
          {
            kind: record.kind,
            documentKind: 'toezeggingenlijst',
            termLiteral: null,
            ownDate: record.fields.date ?? null,
            documentDate: document.date,
            dates: document.dates,
            answered: false,
            outcome: null,
            says: () => false,
          },
          rules,
        ),
      }
      const number = numberOf(record, yearOf(onDate ?? today()))
      const item: NewListed = {
        ...wordsOf(record),
        documentId,
        range,
        municipality: plan.municipality,
        number,
        // An own number that came back as it went out is no number of another source.
        sourceNumber:
          record.fields.sourceNumber ??
          (number === record.fields.number ? null : (record.fields.number ?? null)),
        ownDate: record.fields.date ?? null,
        onDate,
        termLiteral: term.literal,
        dueOn: term.dueOn,
        certainty: term.certainty,
        because: term.because,
        dueByList: record.fields.dueOn !== undefined,
        documentTitle: document.subject,
      }
      putInDossiers(store, row, store.lists.add(seq, item, source, today()))
      return
    }
    const { item, patch, changes } = row
    store.lists.change(
      seq,
      {
        id: item.id,
        documentId,
        range,
        reworded: patch.text !== undefined,
        title: patch.title ?? item.title,
        text: patch.text ?? item.text,
        onDate: patch.onDate ?? item.onDate,
        group: patch.group ?? item.group,
        person: patch.person ?? item.person,
        holder: patch.holder ?? item.holder,
        madeBy: patch.madeBy ?? item.madeBy,
        madeTo: patch.madeTo ?? item.madeTo,
        term: patch.term ?? null,
        status: patch.status ?? null,
        words: patch.words,
        entries: [...item.entries, ...patch.entries],
        newEntries: patch.entries,
        rest: patch.rest,
        note: changes
          .filter(({ field }) => field !== 'followUp')
          .map(({ field, from, to }) =>
            field === 'rest' ? (to ?? '') : `${headerOf(field)}: ${from ?? '–'} → ${to ?? '–'}`,
          )
          .join('\n'),
      },
      source,
      today(),
    )
    putInDossiers(store, row, item.id)
  }
}

const putInDossiers = (
  { dossiers }: Store,
  row: Extract<Planned, { kind: 'new' | 'changed' }>,
  id: number,
) => {
  for (const name of dossiersOfRow(row))
    dossiers.put(dossiers.idOf(name) ?? dossiers.create(name, ''), [], [id])
}

type RowWords = Omit<
  NewListed,
  | 'documentId'
  | 'range'
  | 'municipality'
  | 'number'
  | 'sourceNumber'
  | 'ownDate'
  | 'onDate'
  | 'termLiteral'
  | 'dueOn'
  | 'certainty'
  | 'because'
  | 'dueByList'
  | 'documentTitle'
>

/** What a row says of its item, apart from its dates and numbers. */
const wordsOf = ({ kind, amendment, fields, statusWords, entries, rest }: ListRecord): RowWords => {
  const person = (field: ListField) => personOfCell(fields[field] ?? '')
  const text = fields.text ?? fields.subject ?? ''
  const words: Partial<Record<ListField, string>> = {}
  for (const field of listWordFields) if (fields[field] !== undefined) words[field] = fields[field]
  for (const field of ['holder', 'madeBy', 'madeTo', 'submitters'] as const)
    if (fields[field] !== undefined && (kind === 'motion' || person(field).name !== fields[field]))
      words[field] = fields[field]
  const people = peopleOfCell([fields.submitters, fields.coSubmitters].filter(Boolean).join('\n'))
  // A status of a list is one of ours, made by statusOfCell.
  const officialStatus = (fields.status ?? 'open') as ListedItem['officialStatus']
  const kept = listWordFields.flatMap((field) =>
    words[field] === undefined ? [] : [{ header: headerOf(field), words: words[field] }],
  )
  return {
    kind,
    amendment,
    title: fields.subject ?? titleOf(text.replace(/\s+/g, ' ')),
    text,
    group: fields.group ?? person('submitters').group ?? person('madeTo').group,
    person: kind === 'motion' ? (people[0]?.name ?? null) : person('submitters').name,
    holder: person('holder').name,
    madeBy: person('madeBy').name,
    madeTo: person('madeTo').name,
    submitters: people,
    officialStatus,
    officialWords: statusWords,
    settledOn:
      officialStatus === 'afgedaan' || officialStatus === 'vervallen' ? (fields.settledOn ?? null) : null,
    words,
    entries,
    rest,
    note: restWords([...kept, ...rest]),
  }
}

const ownNumber = /^[VMATB]\d{4}-\d{3,}(?:\.\d+)?$/

/** A number of our own form that is free comes back as it went out; other rows get the next one of their year. */
const numbering = ({ store }: Context, { municipality, rows }: Plan) => {
  const used = new Set(store.lists.numbersOf(municipality))
  const reserved = new Map<string, number>()
  for (const row of rows) {
    const number = row.kind === 'new' ? row.record.fields.number : undefined
    if (row.kind !== 'new' || number === undefined || !ownNumber.test(number) || used.has(number)) continue
    used.add(number)
    reserved.set(number, row.record.line)
  }
  const last = new Map<string, number>()
  return ({ kind, line, fields }: ListRecord, year: number): string => {
    if (fields.number !== undefined && reserved.get(fields.number) === line) return fields.number
    const series = `${letters[kind]}${year}`
    const start =
      last.get(series) ?? Number(store.items.nextNumber(letters[kind], municipality, year).slice(6)) - 1
    let next = start + 1
    while (used.has(`${series}-${String(next).padStart(3, '0')}`)) next += 1
    last.set(series, next)
    return `${series}-${String(next).padStart(3, '0')}`
  }
}

/** The name under which a row's kind of outcome is counted, for the command line. */
export const countWords = (counts: ListPreview['counts']): string =>
  listRowKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`lists.count.${kind}`, { count: counts[kind] }))
    .join(', ')
