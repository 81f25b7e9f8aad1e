import { parseDutchDate } from '../../../shared/dates.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText, runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { sentenceEnds } from '../text/sentences.ts'
import { labelled } from './items.ts'
import type { Column } from './table.ts'
import { readColumn } from './table.ts'
import { findTerms } from './term-words.ts'

export type Cell = Readonly<{ range: TextRange; text: string }>

export type Entry = Readonly<Partial<Record<Column, Cell>>>

/** "Portefeuillehouder: …", "Toezegging: …", "Termijn: …": a block begins anew where a label returns. */
export function labelledBlocks(layout: Layout): Entry[] {
  const blocks: Partial<Record<Column, Cell>>[] = []
  let open: Column | null = null
  const inColumns = layout.lines.filter(({ text }) => saidInColumn.test(text)).length >= 2
  for (const line of layout.lines) {
    if (!/[\p{L}\d]/u.test(line.text)) continue
    const label = labelled.exec(line.text)?.groups ?? (inColumns ? besideLabel(line.text) : undefined)
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
      const start = line.end - (line.text.length - line.text.lastIndexOf(value))
      if (value !== '') block[column] = { range: { start, end: start + value.length }, text: value }
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

const saidInColumn = /^toezegging {2,}\S/iu

/** "Termijn          voor de zomer": the label stands in a column of its own; a second one beside it is another's. */
const besideLabel = (text: string) => {
  const found = /^(?<label>\p{L}[\p{L} ]{2,24}?)(?: {2,}(?<value>\S.*?))?(?= {3,}\S|$)/u.exec(text)?.groups
  return found?.label === undefined || readColumn(found.label) === null ? undefined : found
}

/** "Toezegging T-105" on a line of its own: what is promised stands under it. */
const headedBlock = /^toezegging(?: nr\.?| nummer)? (?<number>[A-Z]{0,4}[-.]?\d[\w./-]{0,14})$/iu

const rowStart =
  /^(?:(?<number>[A-Z]{0,4}[-.]?\d[\w./-]{0,14})[.)]?\s+)?(?<date>\d{1,2}[-/]\d{1,2}[-/](?:20)?\d\d)\s+(?<rest>\S.*)$/u

const firstWords =
  /(?<![\p{L}])(?:De|Het|Wethouder|Burgemeester|Portefeuillehouder|College|Er|Toegezegd|Op|In|Voor|Bij)(?![\p{L}])/u

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
