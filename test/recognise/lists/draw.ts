import { long, short } from '../../layouts/model.ts'
import type { Promised, Register } from './rows.ts'

/** What a row of this layout shows beside its words; the rest can't be found in it. */
export type Shown = 'on' | 'holder' | 'term' | 'status'
export type ListLayout = Readonly<{
  name: string
  shows: readonly Shown[]
  text: (register: Register) => string
  /** Where the words that say how it stands are not the row's own. */
  status?: (row: Promised) => string
}>

export type Field = (row: Promised) => string

/** Words broken over lines of so many characters. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Cells beside each other in columns of fixed width, each with as many lines as it needs: what a PDF's columns become. */
export const beside = (cells: readonly string[], widths: readonly number[]): string => {
  const wrapped = cells.map((cell, index) => wrap(cell, (widths[index] ?? 20) - 2))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, index) => (cell[line] ?? '').padEnd(widths[index] ?? 20))
      .join('')
      .trimEnd(),
  ).join('\n')
}

export const title = ({ municipality, stand }: Register, words = 'Lijst van openstaande toezeggingen') =>
  `Gemeente ${municipality}\n${words}\nStand per ${long(stand)}\n`

export const all: readonly Shown[] = ['on', 'holder', 'term', 'status']

export type Columns = readonly (readonly [head: string, width: number, field: Field])[]
export const inColumns =
  (
    columns: Columns,
    { gap = '\n\n', heads = true, perPage = 99, words = undefined as string | undefined } = {},
  ) =>
  (register: Register) => {
    const widths = columns.map(([, width]) => width)
    const head = beside(
      columns.map(([name]) => name),
      widths,
    )
    const pages: string[] = []
    for (let from = 0; from < register.rows.length; from += perPage) {
      const own = register.rows.slice(from, from + perPage)
      const body = own
        .map((row) =>
          beside(
            columns.map(([, , field]) => field(row)),
            widths,
          ),
        )
        .join(gap)
      pages.push(
        `${heads ? `${head}\n` : ''}${gap.slice(1)}${body}\n\n${' '.repeat(60)}Pagina ${pages.length + 1}\n`,
      )
    }
    return `${title(register, words)}\n${pages.join('\f')}`
  }

export const number: Field = (row) => row.number
export const on: Field = (row) => short(row.on)
export const onLong: Field = (row) => long(row.on)
export const holder: Field = (row) => row.holder
export const said: Field = (row) => row.said
export const term: Field = (row) => row.term
export const status: Field = (row) => row.status
export const subject: Field = (row) => row.subject
export const to: Field = (row) => row.to
export const meeting: Field = (row) => row.meeting

export const blocks = (
  register: Register,
  block: (row: Promised, index: number) => string,
  { between = '\n\n', words = 'Toezeggingenlijst gemeenteraad' } = {},
) => `${title(register, words)}\n${register.rows.map(block).join(between)}\n`

/** Rows under the head of their group, in the order of the list. */
export const grouped = (
  register: Register,
  group: Field,
  draw: (rows: readonly Promised[]) => string,
  head: (name: string) => string,
) => {
  const names = [...new Set(register.rows.map(group))]
  const parts = names.map(
    (name) => `${head(name)}\n\n${draw(register.rows.filter((row) => group(row) === name))}`,
  )
  return `${title(register, 'Toezeggingenlijst raad en commissies')}\n${parts.join('\n\n')}\n`
}

export const delimited =
  (separator: string, columns: readonly (readonly [string, Field])[]) => (register: Register) =>
    `${title(register, 'Toezeggingen aan de raad')}\n${[
      columns.map(([head]) => head).join(separator),
      ...register.rows.map((row) => columns.map(([, field]) => field(row)).join(separator)),
    ].join('\n')}\n`

export const stacked =
  (heads: readonly (readonly [string, Field])[], perPage = 99, width = 60) =>
  (register: Register) => {
    const pages: string[] = []
    for (let from = 0; from < register.rows.length; from += perPage) {
      const rows = register.rows.slice(from, from + perPage)
      const cells = rows.flatMap((row) => heads.flatMap(([, field]) => wrap(field(row), width)))
      pages.push([...heads.map(([head]) => head), ...cells].join('\n'))
    }
    return `${title(register)}\n${pages.map((page, index) => `${page}\n\n${index + 1}\n`).join('\f')}`
  }
