import { findDates, type IsoDate, parseDutchDate } from '../../../shared/dates.ts'
import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundCommitment } from '../../../shared/records/recognised.ts'
import type { Layout } from '../text/layout.ts'
import { readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import { paragraphs } from '../text/sentences.ts'
import { alignedTables } from './aligned.ts'
import type { Listed } from './announced.ts'
import { announced, named, opening, termIn } from './announced.ts'
import type { Cell } from './cells.ts'
import type { Column } from './columns.ts'
import { delimitedTables } from './delimited.ts'
import type { Entry } from './entries.ts'
import { flatRows, labelledBlocks } from './entries.ts'
import type { Table } from './grid.ts'
import { headIn, underHeads } from './group-heads.ts'
import { gutteredTables } from './guttered.ts'
import { labelledItems } from './items.ts'
import { isOffice } from './looks.ts'
import { tableOverText } from './over-text.ts'
import { addressee } from './phrases-promises.ts'
import { councilMeant, executiveMeant, holderIn, promiserIn } from './promiser.ts'
import { stackedRows } from './stacked.ts'
import { tablesOf } from './table.ts'
import { findTerms } from './term-words.ts'

/** Commitments that stand in a table, in blocks of labelled lines, or after the word "Toezegging". */
export const listedCommitments = (layout: Layout, head: DocumentHead): Listed => {
  const all = paragraphs(layout).flatMap((paragraph) =>
    cutAt(
      paragraph,
      ({ text }) => named.test(text) && opening.test(text.slice(readMarker(text)?.length ?? 0)),
    ),
  )
  const entries = underHeads(layout, entriesOf(layout, head))
  const made = entries.flatMap((entry) => commitmentOf(layout, entry, head))
  const covered = entries.flatMap((entry) => Object.values(entry).map(({ range }) => range))
  const called = made.length > 0 ? { commitments: [], covered: [] } : announced(layout, all, head)
  return { commitments: [...made, ...called.commitments], covered: [...covered, ...called.covered] }
}

/**
 * The rows of the first way of reading that gives any: as a table with a head, in lines or in cells; as blocks of labels; and, in a
 * document that says it is a list, as items, or as rows that nothing names.
 */
function entriesOf(layout: Layout, head: DocumentHead): readonly Entry[] {
  const isList = head.kind === 'toezeggingenlijst'
  const tabled = (tables: readonly Table[]) =>
    tables.flatMap((table) => (isOfCommitments(table, isList) ? entriesIn(table) : []))
  const headed: readonly (() => readonly Entry[])[] = [
    () => tabled(tablesOf(layout, isList)),
    () => tabled(delimitedTables(layout, false)),
    () => {
      const [lined, cut] = [
        usable(tabled(alignedTables(layout, false))),
        usable(tabled(gutteredTables(layout))),
      ]
      return worth(cut) >= worth(lined) ? cut : lined
    },
    () => tabled(tableOverText(layout)),
  ]
  for (const way of headed) {
    const entries = usable(way())
    if (entries.length > 0) return entries
  }
  const others = [
    stackedRows(layout),
    labelledBlocks(layout, isList),
    ...(isList
      ? [
          tabled(delimitedTables(layout, true)),
          labelledItems(layout, head.date),
          tabled(alignedTables(layout, true)),
          flatRows(layout),
        ]
      : []),
  ].map(usable)
  return others.reduce((best, way) => (worth(way) > worth(best) ? way : best), [])
}

const usable = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map(withoutDashes).filter((entry) => saidIn(entry) !== null)

/** How much a way of reading finds: rows, and of each who, when and how it stands, as far as it can be that. */
const worth = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { holder, date, term, status, text }) => {
    const whole = [
      holder !== undefined && holder.text.length < 60,
      date !== undefined && dayIn(date.text) !== null,
      term !== undefined && term.text.length < 80,
      status !== undefined,
      text !== undefined && text.text.length < 600 && /^["“(]?[\p{Lu}\d]/u.test(text.text),
    ].filter(Boolean).length
    return sum + 1 + whole
  }, 0)

/**
 * Whether a table is one of commitments: by the words above what was promised, or because its document is a list of them. A table of
 * descriptions with days and sums of money is none.
 */
const isOfCommitments = ({ header, named: above, rows }: Table, isList: boolean): boolean => {
  if (
    rows.length === 0 ||
    !['holder', 'term', 'status', 'date'].some((column) => header.some((own) => own === column))
  )
    return false
  if (isList) return header.includes('text') || header.includes('subject')
  return header.includes('text') && /toezeg|acties?(?![\p{L}])|actiepunt|afspra/iu.test(above)
}

/** A row with one cell alone is the head of those under it, where it names who, when or how they stand. */
function entriesIn({ header, rows }: Table): Entry[] {
  let over: Entry = {}
  return rows.flatMap((row) => {
    const cells = row.filter((cell) => cell !== null)
    const [only] = cells
    const says = cells.length === 1 && only ? saysAlone(only) : null
    if (says !== null) {
      over = says
      return []
    }
    const entry: Partial<Record<Column, Cell>> = {}
    for (const [index, cell] of row.entries()) {
      const column = header[index]
      if (column !== null && column !== undefined && cell !== null) entry[column] ??= cell
    }
    return [{ ...over, ...entry }]
  })
}

const saysAlone = (cell: Cell): Entry | null =>
  headIn({ start: cell.range.start, text: cell.text }) ?? (isOffice(cell.text) ? { holder: cell } : null)

/** A dash in a cell says that it holds nothing. */
const withoutDashes = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, { text }]) => !/^[-–—]+$/u.test(text)))

/** What was promised: only a list without a column for it has it as its subject. */
const saidIn = (entry: Entry): Cell | null => {
  const said = entry.text ?? entry.subject
  return said === undefined || (said.text.match(/\p{L}+/gu) ?? []).length < 3 ? null : said
}

function commitmentOf(layout: Layout, entry: Entry, head: DocumentHead): FoundCommitment[] {
  const said = saidIn(entry)
  if (said === null) return []
  if (/motie|amendement/iu.test(entry.sort?.text ?? '')) return []
  // "23-041 / 14-11-2023" has its day beside its number.
  const promisedOn = [entry.date, entry.meeting, entry.number].reduce<IsoDate | null>(
    (found, cell) => found ?? dayIn(cell?.text ?? ''),
    null,
  )
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
      term: own === undefined ? inText : termOfCell(own),
      madeBy: executiveMeant(promiserIn(said.text)) ?? entry.holder?.text ?? null,
      madeTo:
        councilMeant(addressee.exec(said.text)?.[0] ?? null, head) ??
        entry.to?.text ??
        entry.meeting?.text ??
        null,
      holder: entry.holder?.text ?? holderIn(said.text),
      inAnswerTo: null,
      promisedOn,
      statusWords: entry.status?.text ?? null,
    },
  ]
}

/** The point of a sentence is none of its term's; that of "z.s.m." is. */
const termOfCell = ({ text, range }: Cell): FoundCommitment['term'] =>
  /(?:\p{Ll}{3}|\d)\.$/u.test(text)
    ? { literal: text.slice(0, -1), range: { start: range.start, end: range.end - 1 } }
    : { literal: text, range }

/** "9 november 2023 (Raad)", "raad 13 december 2022": the meeting stands beside its day. Two days say nothing. */
function dayIn(words: string): IsoDate | null {
  const [day, ...more] = findDates(words)
  return parseDutchDate(words) ?? (words.length < 80 && more.length === 0 ? (day?.date ?? null) : null)
}

const isMoment = (words: string | undefined, reference: string | null): boolean =>
  words !== undefined &&
  words.length <= 30 &&
  /\d{4}/u.test(words) &&
  !/afgedaan|afgehandeld|voldaan|verzonden|behandeld|brief/iu.test(words) &&
  findTerms(words, reference).some(({ hard, literal }) => hard && literal.length >= words.trim().length - 2)
