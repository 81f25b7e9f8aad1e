import { parseDutchDate } from '../../../shared/dates.ts'
import { cleanText, runningText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { sentenceEnds } from '../text/sentences.ts'
import { toldIn } from './aside.ts'
import type { Cell } from './cells.ts'
import { type Column, readColumn } from './columns.ts'
import { labelled, labelsOf, valueColumn } from './labels.ts'
import { isDay, isState } from './looks.ts'
import { findTerms } from './term-words.ts'

export type Entry = Readonly<Partial<Record<Column, Cell>>>
type Block = Partial<Record<Column, Cell>>

/**
 * "Portefeuillehouder: …", "Toezegging: …", "Termijn: …", with colons, beside each other in columns, or on lines of their own: a block
 * begins anew where a label returns, or with a number alone on its line.
 */
export function labelledBlocks(layout: Layout, isList: boolean): Entry[] {
  const { lines } = layout
  const beside = valueColumn(lines)
  const unknown = returning(lines)
  const over = labelsOver(lines, beside === null ? 3 : 2)
  const blocks: Block[] = []
  let open: Column | null = null
  // What stands right under the number, of which no label says what it is.
  let under: Block | null = null
  /** Where the line begins that stands right under a label that is alone on its line. */
  let below = -1
  for (const [index, line] of lines.entries()) {
    if (!/[\p{L}\d]/u.test(line.text)) continue
    const number = headedBlock.exec(line.text)?.groups?.number
    if (
      number !== undefined &&
      (/^toezegging|^actie/iu.test(line.text) || (line.blankBefore && !line.furniture))
    ) {
      blocks.push({ number: { range: { start: line.end - number.length, end: line.end }, text: number } })
      open = 'text'
      under = blocks.at(-1) ?? null
      continue
    }
    const alone = over.has(line.text) ? readColumn(line.text) : null
    const labels =
      alone === null ? labelsOf(line, beside) : [{ column: alone, value: null, start: line.start }]
    // "Nummer:" and "Datum:" return in every block and look like a running head for it: here they are the labels.
    // So does the day, the state or the word that stands right under its label.
    const awaited =
      open !== null &&
      blocks.at(-1)?.[open] === undefined &&
      (isDay(line.text) || isState(line.text) || (line.start === below && !/\s.*\s|\d/u.test(line.text)))
    if (line.furniture && labels.length === 0 && !awaited) continue
    for (const { column, value } of labels) {
      if (column === null) continue
      const last = blocks.at(-1)
      if (column === 'text' && last !== undefined && last === under) toSubject(last)
      if (column === 'text') under = null
      const block = last === undefined || last[column] !== undefined ? {} : last
      if (block !== last) blocks.push(block)
      open = column
      if (value !== null) block[column] = value
    }
    if (alone !== null) below = lines[index + 1]?.start ?? -1
    if (labels.length > 0) continue
    if (line.text.includes(':') && unknown.has(labelled.exec(line.text)?.groups?.label ?? '')) open = null
    open = goOn(layout, blocks.at(-1), open, line, beside)
  }
  const full = blocks.filter(
    (block) => (block.text ?? block.subject) !== undefined && Object.keys(block).length >= 3,
  )
  const said = full.filter((block) => block.text !== undefined)
  if (isList) return said.length >= 2 ? said : full.length >= 2 ? full : []
  const promises = lines.filter(({ text }) => /^(?:toezegging|toegezegd|actie|afspraak)/iu.test(text))
  return said.length >= 2 && promises.length >= 2 ? said : []
}

/** "T-041", its title, and the promise under a label of its own. */
function toSubject(block: Block): void {
  const { text } = block
  if (text === undefined || block.subject !== undefined) return
  block.subject = text
  delete block.text
}

/** A line without a label goes on with the words before it, or stands outside. */
function goOn(
  layout: Layout,
  block: Block | undefined,
  open: Column | null,
  line: LayoutLine,
  beside: number | null,
): Column | null {
  if (open === null || block === undefined) return null
  const told = block[open] === undefined ? [] : toldIn(line.text, null)
  if (told.length >= 2) {
    for (const { column, start, end } of told)
      block[column] ??= {
        range: { start: line.start + start, end: line.start + end },
        text: line.text.slice(start, end),
      }
    return null
  }
  const before = block[open]
  const whole = { start: before?.range.start ?? line.start, end: line.end }
  const hangs = beside !== null && line.indent === beside && !line.blankBefore
  const follows = hangs || (open === 'text' && !line.blankBefore && line.indent > 0) || !line.startsParagraph
  if (before !== undefined && !follows) return null
  block[open] = { range: whole, text: before === undefined ? line.text : cleanText(layout, whole) }
  return open
}

/** Labels that we don't know, but that come back: what stands behind them belongs to no other. */
function returning(lines: readonly LayoutLine[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const { text } of lines) {
    if (!text.includes(':')) continue
    const label = labelled.exec(text)?.groups?.label
    if (label !== undefined && /^\p{Lu}/u.test(label)) seen.set(label, (seen.get(label) ?? 0) + 1)
  }
  return new Set([...seen].flatMap(([label, count]) => (count > 1 ? [label] : [])))
}

/** Labels that stand alone over their words: three or more that come back, or two where others stand beside theirs. */
function labelsOver(lines: readonly LayoutLine[], least: number): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const [index, { text }] of lines.entries()) {
    // "Stand van zaken   : Loopt" has its value with it.
    if (/\s{2}|:\s*\S/u.test(text)) continue
    if (readColumn(text) === null || readColumn(lines[index + 1]?.text ?? '') !== null) continue
    seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  const back = [...seen].flatMap(([label, count]) => (count > 1 ? [label] : []))
  return new Set(back.length >= least ? back : [])
}

/** "Toezegging T-105", or the number alone, on a line of its own: what is promised stands under it. */
const headedBlock =
  /^(?:(?:toezegging|actie(?:punt)?)(?: nr\.?| nummer)? |nr\.? |nummer )?(?<number>[A-Z]{0,4}[-.]?\d[\w./-]{0,14})$/iu
const rowStart =
  /^(?:(?<number>[A-Z]{0,4}[-.]?\d[\w./-]{0,14})[.)]?\s+)?(?<date>\d{1,2}[-/]\d{1,2}[-/](?:20)?\d\d)\s+(?<rest>\S.*)$/u

const firstWords = withLetters(
  /(?<![\p{L}])(?:De|Het|Wethouder|Burgemeester|Portefeuillehouder|College|Er|Toegezegd|Op|In|Voor|Bij)(?![\p{L}])/u,
)

/** Rows of a table that a file gives without its cells: number, date, then the words up to the end of a sentence. */
export function flatRows(layout: Layout): Entry[] {
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
