import {
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, Paragraph as Words } from './block.ts'
import { around, type Desk, paragraphOf, runOf, runsOf, smallStyle } from './docx-runs.ts'
import { sayable } from './linked.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
/** A row of more signs than this may break over pages: kept whole it could leave half a page empty. */
const wholeUpTo = 1500

const signsIn = (cells: readonly (readonly Words[])[]) =>
  cells.flat().reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0)

/** Of a letter in the widest usual letters, bold, against its size: whoever opens it may not have ours. */
const wide = 0.72
/** Beside the words in a cell, in points. */
const besides = 8

/** No column is narrower than its longest word, as long as that leaves the others room; the rest is shared out as it is in print. */
const widthsOf = (
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  size: number,
  room: number,
): readonly number[] => {
  const all = columns.reduce((sum, { width }) => sum + width, 0) || 1
  const shares = columns.map(({ width }) => (width / all) * room)
  const least = columns.map(({ title }, at) => {
    const words = [title, ...rows.flatMap(({ cells }) => (cells[at] ?? []).map(wordsIn))].join(' ')
    const longest = Math.max(0, ...words.split(/[ \n]+|(?<=\p{L}-)/u).map((word) => word.length))
    return Math.min(room * 0.24, longest * size * wide + besides)
  })
  const spare = room - least.reduce((sum, width) => sum + width, 0)
  const wished = shares.map((share, at) => Math.max(0, share - (least[at] ?? 0)))
  const wish = wished.reduce((sum, width) => sum + width, 0)
  if (spare < 0 || wish === 0) return shares
  return least.map((width, at) => width + (spare * (wished[at] ?? 0)) / wish)
}

const wordsIn = ({ runs }: Words) => runs.map(({ text }) => text).join('')

const tableStyle = { style: 'TableText' } as const

/** A table whose head is repeated on each page, with its caption before it. */
export const tableOf = (desk: Desk, block: Extract<Block, { kind: 'table' }>): readonly FileChild[] => {
  const { caption, columns, rows } = block
  const { colours, styles } = desk.measure
  const widths = widthsOf(block, styles.table.size, desk.width).map((width) => Math.round(width * 20))
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline.slice(1) } as const
  const cellOf = (paragraphs: readonly Paragraph[], at: number, shade = false) =>
    new TableCell({
      width: { size: widths[at] ?? 1000, type: WidthType.DXA },
      margins: { top: 50, bottom: 30, left: 70, right: 70 },
      ...(shade ? { shading: { type: 'clear', fill: colours.tint.slice(1) } } : {}),
      // Word refuses a cell without a paragraph.
      children: paragraphs.length === 0 ? [new Paragraph('')] : [...paragraphs],
    })
  const head = columns.map(({ title }, at) =>
    cellOf([paragraphOf(desk, { runs: [{ text: title, face: 'bold' }] }, tableStyle)], at, true),
  )
  const body = rows.map(({ anchor, cells }) => {
    const made = cells.map((cell, column) =>
      cellOf(
        cell.map((words, at) =>
          column === 0 && at === 0 && anchor !== undefined
            ? anchored(desk, anchor, words)
            : paragraphOf(desk, words, { ...(words.small ? {} : tableStyle), spacing: { after: 40 } }),
        ),
        column,
      ),
    )
    return new TableRow({ cantSplit: signsIn(cells) <= wholeUpTo, children: made })
  })
  return [
    ...(caption === undefined ? [] : [new Paragraph({ style: 'Caption', text: sayable(caption) })]),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
    }),
    // Two tables without anything between them are one to Word.
    new Paragraph({ spacing: { after: 60 }, text: '' }),
  ]
}

const anchored = (desk: Desk, anchor: string, { runs, small }: Words) =>
  new Paragraph({
    ...(small ? smallStyle : tableStyle),
    spacing: { after: 40 },
    children: [...around(desk, anchor, runsOf(desk, runs))],
  })

/** Figures that are read at a glance, beside each other. */
export const figuresTable = (
  desk: Desk,
  { figures }: Extract<Block, { kind: 'figures' }>,
): readonly FileChild[] => {
  if (figures.length === 0) return []
  const { colours, styles } = desk.measure
  const width = Math.floor((desk.width * 20) / figures.length)
  const line = { style: BorderStyle.SINGLE, size: 8, color: colours.accent.slice(1) } as const
  const cells = figures.map(({ value, label, alarm }) => {
    const tone = alarm ? 'alarm' : 'accent'
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [
        new Paragraph({
          spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
          children: [runOf(desk, { text: value, face: 'semibold', tone }, styles.figure.size)],
        }),
        paragraphOf(desk, { small: true, runs: [{ text: label, tone: alarm ? 'alarm' : 'muted' }] }),
      ],
    })
  })
  return [
    new Table({
      width: { size: width * figures.length, type: WidthType.DXA },
      columnWidths: figures.map(() => width),
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
    new Paragraph({ spacing: { after: 60 }, text: '' }),
  ]
}
