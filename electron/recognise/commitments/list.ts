import { parseDutchDate } from '../../../shared/dates.ts'
import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundCommitment } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText, runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import { type Paragraph, paragraphs, sentenceEnds } from '../text/sentences.ts'
import { delimitedTables } from './delimited.ts'
import { labelled, labelledItems } from './items.ts'
import { addressee } from './phrases-promises.ts'
import { councilMeant, executiveMeant, holderIn, promiserIn } from './promiser.ts'
import { stackedRows } from './stacked.ts'
import { type Column, type Row, readColumn, tablesOf } from './table.ts'
import { findTerms } from './term-words.ts'

/** What a list of commitments gives, and the parts of the text that are thereby spoken for. */
export type Listed = Readonly<{ commitments: readonly FoundCommitment[]; covered: readonly TextRange[] }>

type Cell = Readonly<{ range: TextRange; text: string }>
type Entry = Readonly<Partial<Record<Column, Cell>>>

/** Commitments that stand in a table, in blocks of labelled lines, or after the word "Toezegging". */
export const listedCommitments = (layout: Layout, head: DocumentHead): Listed => {
  const drawn = tablesOf(layout)
  const tables = drawn.length > 0 ? drawn : delimitedTables(layout)
  const rows = tables.flatMap(({ header, rows: own }) =>
    isCommitmentTable(header) ? own.map((row) => entryOf(header, row)) : [],
  )
  const all = paragraphs(layout).flatMap((paragraph) =>
    cutAt(
      paragraph,
      ({ text }) => named.test(text) && opening.test(text.slice(readMarker(text)?.length ?? 0)),
    ),
  )
  const stacked = rows.length > 0 ? [] : stackedRows(layout)
  const blocks = rows.length > 0 || stacked.length > 0 ? stacked : loose(layout, head)
  const entries = [...rows, ...blocks]
  const made = entries.flatMap((entry) => commitmentOf(layout, entry, head))
  const covered = entries.flatMap((entry) => Object.values(entry).map(({ range }) => range))
  const called = made.length > 0 ? { commitments: [], covered: [] } : announced(layout, all, head)
  return { commitments: [...made, ...called.commitments], covered: [...covered, ...called.covered] }
}

/** Without a table: blocks of labelled lines, else rows or items of a list that says it is one. */
function loose(layout: Layout, head: DocumentHead): Entry[] {
  const blocks = labelledBlocks(layout)
  if (blocks.length > 0 || head.kind !== 'toezeggingenlijst') return blocks
  const flat = flatRows(layout)
  return flat.length > 0 ? flat : labelledItems(layout)
}

const isCommitmentTable = (header: readonly (Column | null)[]) =>
  header.includes('text') &&
  ['holder', 'term', 'status', 'date'].some((column) => header.some((own) => own === column))

const entryOf = (header: readonly (Column | null)[], row: Row): Entry => {
  const entry: Partial<Record<Column, Cell>> = {}
  for (const [index, cell] of row.entries()) {
    const column = header[index]
    if (column !== null && column !== undefined && cell !== null) entry[column] ??= cell
  }
  return entry
}

function commitmentOf(layout: Layout, entry: Entry, head: DocumentHead): FoundCommitment[] {
  const said = entry.text ?? entry.subject
  if (said === undefined || (said.text.match(/\p{L}+/gu) ?? []).length < 3) return []
  if (/motie|amendement/iu.test(entry.sort?.text ?? '')) return []
  const promisedOn = parseDutchDate(withoutBrackets(entry.date?.text ?? entry.meeting?.text ?? ''))
  // Some lists have no column of terms and write the date beside "Afdoening" or "Stand van zaken".
  const own = entry.term ?? (isMoment(entry.status?.text, promisedOn) ? entry.status : undefined)
  const inText = own === undefined ? termIn(layout, said.range, said.text, promisedOn ?? head.date) : null
  const beside = [entry.number && `Nr ${entry.number.text}`, entry.date && `Datum ${entry.date.text}`]
  return [
    {
      range: said.range,
      text: said.text,
      tier: 'strong',
      why: ['Toezegging', ...beside.filter((words) => words !== undefined)],
      term: own === undefined ? inText : { literal: own.text, range: own.range },
      madeBy: executiveMeant(promiserIn(said.text)) ?? entry.holder?.text ?? null,
      madeTo: councilMeant(addressee.exec(said.text)?.[0] ?? null, head) ?? entry.meeting?.text ?? null,
      holder: entry.holder?.text ?? holderIn(said.text),
      inAnswerTo: null,
      promisedOn,
      statusWords: entry.status?.text ?? null,
    },
  ]
}

/** "9 november 2023 (Raad)": the meeting stands behind its date. */
const withoutBrackets = (words: string) => words.replace(/\s*\([^()]*\)\s*$/u, '')

const isMoment = (words: string | undefined, reference: string | null): boolean =>
  words !== undefined &&
  words.length <= 30 &&
  /\d{4}/.test(words) &&
  !/afgedaan|afgehandeld|voldaan|verzonden|behandeld|brief/iu.test(words) &&
  findTerms(words, reference).some(({ hard, literal }) => hard && literal.length >= words.trim().length - 2)

function termIn(
  layout: Layout,
  range: TextRange,
  text: string,
  reference: string | null,
): FoundCommitment['term'] {
  const [term] = findTerms(text.slice(0, 2000), reference)
  const { at } = runningText(layout, range)
  const offset = runningText(layout, range).text.indexOf(text)
  const [start, last] = term === undefined ? [] : [at[offset + term.start], at[offset + term.end - 1]]
  return term === undefined || start === undefined || last === undefined
    ? null
    : { literal: term.literal, range: { start, end: last + 1 } }
}

/** "Portefeuillehouder: …", "Toezegging: …", "Termijn: …": a block begins anew where a label returns. */
function labelledBlocks(layout: Layout): Entry[] {
  const blocks: Partial<Record<Column, Cell>>[] = []
  let open: Column | null = null
  for (const line of layout.lines) {
    const label = labelled.exec(line.text)?.groups
    const column = label?.label === undefined ? null : readColumn(label.label)
    const headed = headedBlock.exec(line.text)?.groups
    if (headed?.number !== undefined) {
      const number = { range: { start: line.end - headed.number.length, end: line.end }, text: headed.number }
      blocks.push({ number })
      open = 'text'
      continue
    }
    // "Nummer:" and "Datum:" return in every block and look like a running head for it: here they are the labels.
    if (line.furniture && column === null) continue
    if (column !== null && label !== undefined) {
      const last = blocks.at(-1)
      const block = last === undefined || last[column] !== undefined ? {} : last
      if (block !== last) blocks.push(block)
      open = column
      const value = label.value ?? ''
      if (value !== '')
        block[column] = { range: { start: line.end - value.length, end: line.end }, text: value }
    } else if (open !== null) {
      const block = blocks.at(-1)
      const before = block?.[open]
      const whole = { start: before?.range.start ?? line.start, end: line.end }
      if (block !== undefined && (before === undefined || !line.startsParagraph))
        block[open] = { range: whole, text: cleanText(layout, whole) }
      else open = null
    }
  }
  const full = blocks.filter((block) => block.text !== undefined && Object.keys(block).length >= 3)
  return full.length >= 2 ? full : []
}

/** "Toezegging T-105" on a line of its own: what is promised stands under it. */
const headedBlock = /^toezegging(?: nr\.?| nummer)? (?<number>[A-Z]{0,4}[-.]?\d[\w./-]{0,14})$/iu

const rowStart =
  /^(?:(?<number>[A-Z]{0,4}[-.]?\d[\w./-]{0,14})[.)]?\s+)?(?<date>\d{1,2}[-/]\d{1,2}[-/](?:20)?\d\d)\s+(?<rest>\S.*)$/u
const firstWords =
  /(?<![\p{L}])(?:De|Het|Wethouder|Burgemeester|Portefeuillehouder|College|Er|Toegezegd|Op|In|Voor|Bij)(?![\p{L}])/u

/** Rows of a table that a file gives without its cells: number, date, then the words up to the end of a sentence. */
function flatRows(layout: Layout): Entry[] {
  const lines = layout.lines.filter(({ furniture }) => !furniture)
  const begins = lines.flatMap((line, index) => (rowStart.test(line.text) ? [index] : []))
  if (begins.length < 2) return []
  return begins.map((index, which) => {
    const own = lines.slice(index, Math.min(begins[which + 1] ?? lines.length, index + 30))
    const first = own[0]
    const found = rowStart.exec(first?.text ?? '')?.groups
    if (first === undefined || found?.rest === undefined || found.date === undefined) return {}
    const range = { start: first.end - found.rest.length, end: own.at(-1)?.end ?? first.end }
    const { text, at } = runningText(layout, range)
    const from = firstWords.exec(text)?.index ?? 0
    const to = sentenceEnds(text, from)[0] ?? text.length
    const piece = (start: number, end: number): Cell | null => {
      const [one, last] = [at[start], at[end - 1]]
      const words = text.slice(start, end).trim()
      return one === undefined || last === undefined || words === ''
        ? null
        : { range: { start: one, end: last + 1 }, text: words }
    }
    const said = piece(from, to)
    const status = piece(Math.min(text.length, to + 1), text.length)
    const when = text.slice(to)
    const [term] = findTerms(when.slice(0, 400), parseDutchDate(found.date))
    const due = term === undefined ? null : piece(to + term.start, to + term.end)
    const head = text.slice(0, from).trim()
    const dateStart = first.start + first.text.indexOf(found.date)
    return {
      ...(said === null ? {} : { text: said }),
      ...(status === null ? {} : { status }),
      ...(due === null ? {} : { term: due }),
      ...(head === ''
        ? {}
        : { holder: { range: { start: range.start, end: range.start + head.length }, text: head } }),
      ...(found.number === undefined
        ? {}
        : {
            number: {
              range: { start: first.start, end: first.start + found.number.length },
              text: found.number,
            },
          }),
      date: { range: { start: dateStart, end: dateStart + found.date.length }, text: found.date },
    }
  })
}

const named = /toezegging/iu
const opening =
  /^toezegging(?:en)?(?<named> \((?:wethouder|burgemeester|college|portefeuillehouder)[^)]{0,60}\))?(?: (?:nr\.? ?)?(?:[A-Z]{0,2}[-.]?\d[\d.-]*|[A-Z])(?=[\s:;,.)–-]))?(?<by> (?:van )?(?:de )?(?:wethouder|burgemeester|college|portefeuillehouder)[^:;]{0,40}(?=[:;]))?\s*[:;,.–-]+\s*(?<said>\S.+)$/isu

/** "Toezegging 3; Er wordt …" and the list under a heading "Toezeggingen". */
function announced(layout: Layout, all: readonly Paragraph[], head: DocumentHead): Listed {
  const made: FoundCommitment[] = []
  const covered: TextRange[] = []
  let listing = false
  for (const { range, heading } of all) {
    // Only its own words: a line of many cells would be read again for each of them.
    if (!listing && !named.test(layout.text.slice(range.start, range.end))) continue
    const { text, at } = runningText(layout, range)
    const marker = readMarker(text)
    const words = text.slice(marker?.length ?? 0)
    const found = opening.exec(words)
    const listed = listing && marker !== null
    if (/^toezegging(?:en)?\s*:?$/iu.test(words)) {
      listing = true
      continue
    }
    if (heading || marker === null) listing = false
    const said = (found?.groups?.said ?? (listed ? words : '')).replace(/["”“]\s*\.?$/u, '').trimEnd()
    if ((said.match(/\p{L}+/gu) ?? []).length < 4) continue
    covered.push(range)
    // In capitals it is the heading of what is done with it, not the entry.
    if (isRepeat(said, made) || (made.length > 0 && said === said.toUpperCase())) continue
    const from = text.indexOf(said, marker?.length ?? 0)
    const [start, last] = [at[from], at[from + said.length - 1]]
    if (start === undefined || last === undefined) continue
    const own = { start, end: last + 1 }
    const by = (found?.groups?.by ?? found?.groups?.named)?.replace(/[()]/g, '').trim()
    const madeBy = by ?? executiveMeant(promiserIn(said))
    made.push({
      range: own,
      text: said,
      tier: 'strong',
      why: ['Toezegging'],
      term: termIn(layout, own, said, head.date),
      madeBy,
      madeTo: councilMeant(addressee.exec(said)?.[0] ?? null, head),
      holder: holderIn(said) ?? (madeBy === null ? null : holderIn(madeBy)),
      inAnswerTo: null,
      promisedOn: null,
      statusWords: null,
    })
  }
  return { commitments: made, covered }
}

/** A list often repeats its entries as headings of the answers under it, in capitals. */
const isRepeat = (said: string, made: readonly FoundCommitment[]): boolean =>
  made.slice(-80).some(({ text }) => alike(text, said))

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])

const alike = (a: string, b: string): boolean => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / (left.size + right.size - shared) >= 0.6
}
