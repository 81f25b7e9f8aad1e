import { parseDutchDate } from '../../../shared/dates.ts'
import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundCommitment } from '../../../shared/records/recognised.ts'
import type { Layout } from '../text/layout.ts'
import { readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import { paragraphs } from '../text/sentences.ts'
import type { Listed } from './announced.ts'
import { announced, named, opening, termIn } from './announced.ts'
import { delimitedTables } from './delimited.ts'
import type { Cell, Entry } from './entries.ts'
import { flatRows, labelledBlocks } from './entries.ts'
import { labelledItems } from './items.ts'
import { addressee } from './phrases-promises.ts'
import { councilMeant, executiveMeant, holderIn, promiserIn } from './promiser.ts'
import { stackedRows } from './stacked.ts'
import type { Column, Row } from './table.ts'
import { tablesOf } from './table.ts'
import { findTerms } from './term-words.ts'

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
