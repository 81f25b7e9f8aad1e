import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readList } from '../../electron/documents/list-rows.ts'
import { readDocument } from '../../electron/documents/read-document.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { type Drawing, pdfOf, put } from './pdf-drawn.ts'

/** A list in which a day goes down over two rows, and a row goes over all columns. */
const list = [
  [{ text: 'Datum' }, { text: 'Toezegging' }, { text: 'Portefeuillehouder' }],
  [{ text: '12-3-2026', rows: 2 }, { text: 'Cijfers sturen' }, { text: 'De Vries' }],
  [null, { text: 'Brief over de wachttijd' }, { text: 'Bakker' }],
  [{ text: 'Nog zonder wethouder', columns: 2 }, null, { text: 'n.v.t.' }],
] as const
type Cell = Readonly<{ text: string; rows?: number; columns?: number }> | null
const rows: readonly (readonly Cell[])[] = list

const docx = (): Uint8Array => {
  const covered = (row: number) => (row === 2 ? '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p></w:p></w:tc>' : '')
  const cell = (one: Cell, row: number) =>
    one === null
      ? covered(row)
      : `<w:tc><w:tcPr>${one.columns ? `<w:gridSpan w:val="${one.columns}"/>` : ''}${one.rows ? '<w:vMerge w:val="restart"/>' : ''}</w:tcPr><w:p><w:r><w:t>${one.text}</w:t></w:r></w:p></w:tc>`
  const body = rows.map((row, at) => `<w:tr>${row.map((one) => cell(one, at)).join('')}</w:tr>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body><w:tbl>${body}</w:tbl><w:p/></w:body></w:document>`),
  })
}

const odt = (): Uint8Array => {
  const cell = (one: Cell) =>
    one === null
      ? '<table:covered-table-cell/>'
      : `<table:table-cell${one.columns ? ` table:number-columns-spanned="${one.columns}"` : ''}${one.rows ? ` table:number-rows-spanned="${one.rows}"` : ''}><text:p>${one.text}</text:p></table:table-cell>`
  const body = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')
  const mime = 'application/vnd.oasis.opendocument.text'
  return zipSync({
    mimetype: [strToU8(mime), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:body><office:text><table:table>${body}</table:table></office:text></office:body></office:document-content>`,
    ),
  })
}

const pdf = (): Promise<Uint8Array> =>
  pdfOf((doc) => {
    const [xs, ys] = [
      [70, 170, 330, 480],
      [100, 124, 148, 172, 196],
    ] as const
    const line = (x0 = 0, y0 = 0, x1 = 0, y1 = 0) => doc.moveTo(x0, y0).lineTo(x1, y1).stroke()
    for (const y of ys) line(y === 148 ? 170 : 70, y, 480, y)
    for (const x of xs) line(x, 100, x, x === 170 ? 172 : 196)
    words(doc, xs, ys)
  })
const words = (doc: Drawing, xs: readonly number[], ys: readonly number[]) => {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell) put(doc, (xs[column] ?? 0) + 4, (ys[row] ?? 0) + 5, cell.text)
}

const rtf = (): Uint8Array => {
  const edges = [2000, 5000, 8000]
  const body = rows.map((row) => {
    const ends = row.flatMap((one, at) =>
      one === null && row[0] !== null ? [] : [edges[at + (one?.columns ?? 1) - 1]],
    )
    const merge = (at: number) =>
      row[at]?.rows ? '\\clvmgf' : row[at] === null && at === 0 ? '\\clvmrg' : ''
    const defined = ends.map((end, at) => `${merge(at)}\\cellx${end}`).join('')
    const cells = row.flatMap((one, at) => (one === null && at > 0 ? [] : [`${one?.text ?? ''}\\cell`]))
    return `\\trowd${defined}\\pard\\intbl ${cells.join(' ')}\\row`
  })
  return Buffer.from(`{\\rtf1\\ansi ${body.join('\n')}\\pard Slot.\\par}`)
}

const kinds = [
  ['docx', docx],
  ['odt', odt],
  ['pdf', pdf],
  ['rtf', rtf],
] as const

const withFile = async <T>(
  kind: string,
  bytes: Uint8Array,
  act: (file: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellen-'))
  const file = path.join(folder, `lijst.${kind}`)
  writeFileSync(file, bytes)
  try {
    return await act(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const cellsOf = ({ text, lines }: SourceText) =>
  lines.flatMap(({ cell, start, end }) =>
    cell ? [[text.slice(start, end), cell.row, cell.column, cell.rows ?? 1, cell.columns ?? 1]] : [],
  )

describe.each(kinds)('Merged cells in %s', (kind, make) => {
  it('say over how many rows and columns they go, and the others stay in their columns', async () => {
    const { source } = await withFile(kind, await make(), readDocument)
    expect(cellsOf(source)).toEqual(
      rows.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          cell ? [[cell.text, at, column, cell.rows ?? 1, cell.columns ?? 1]] : [],
        ),
      ),
    )
  })

  it('hold for each row of a list that they go over', async () => {
    const { rows: read } = await withFile(kind, await make(), (file) => readList(file))
    expect(read.slice(0, 2).map(({ cells }) => cells.map((cell) => [cell.column, cell.words]))).toEqual([
      [
        [0, '12-3-2026'],
        [1, 'Cijfers sturen'],
        [2, 'De Vries'],
      ],
      [
        [0, '12-3-2026'],
        [1, 'Brief over de wachttijd'],
        [2, 'Bakker'],
      ],
    ])
  })
})
