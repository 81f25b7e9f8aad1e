import { long, short } from '../../layouts/model.ts'
import {
  all,
  beside,
  blocks,
  delimited,
  grouped,
  holder,
  inColumns,
  type ListLayout,
  number,
  on,
  onLong,
  said,
  status,
  subject,
  term,
  title,
  wrap,
} from './draw.ts'
import type { Promised } from './rows.ts'

/** Cells whose words stand in the middle of the height of their row, as many tables are set. */
const centred = (cells: readonly string[], widths: readonly number[]): string => {
  const wrapped = cells.map((cell, index) => wrap(cell, (widths[index] ?? 20) - 2))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((own, index) =>
        (own[line - Math.floor((height - own.length) / 2)] ?? '').padEnd(widths[index] ?? 20),
      )
      .join('')
      .trimEnd(),
  ).join('\n')
}

const quarterly = (row: Promised) => `8-4-2022: besproken. ${row.status}`

/** Layouts that were written after the rules for the others: what those do with them was measured first. */
export const moreLayouts: readonly ListLayout[] = [
  {
    name: 'columns with each cell in the middle of its row',
    shows: all,
    text: (register) => {
      const widths = [9, 13, 46, 24, 20, 22]
      return `${title(register)}\n${[
        beside(['Nr', 'Datum', 'Toezegging', 'Portefeuillehouder', 'Termijn', 'Status'], widths),
        ...register.rows.map((row) =>
          centred([row.number, short(row.on), row.said, row.holder, row.term, row.status], widths),
        ),
      ].join('\n\n')}\n`
    },
  },
  {
    name: 'columns with the words first and the day last, close under each other',
    shows: ['on', 'holder', 'term'],
    text: inColumns(
      [
        ['Toezegging', 50, said],
        ['Door', 24, holder],
        ['Afdoening voor', 28, term],
        ['Datum', 14, on],
      ],
      { gap: '\n' },
    ),
  },
  {
    name: 'one line of number, meeting and holder over the words, term and state behind each other under them',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `${row.number} | ${row.meeting} ${long(row.on)} | ${row.holder}\n${wrap(row.said, 80).join('\n')}\nTermijn: ${row.term} | Stand: ${row.status}`,
      ),
  },
  {
    name: 'numbered under the holder, with the term behind a dash',
    shows: ['holder', 'term'],
    text: (register) =>
      grouped(
        register,
        holder,
        (own) =>
          own.map((row, index) => `${index + 1}. ${row.said.replace(/\.$/u, '')} – ${row.term}`).join('\n'),
        (name) => name.replace(/^(?:Mw|Dhr)\./u, 'Wethouder'),
      ),
  },
  {
    name: 'a paragraph for each with its day, holder and term in sentences of labels',
    shows: all,
    text: (register) =>
      blocks(register, (row) =>
        wrap(
          `${row.said} Datum toezegging: ${long(row.on)}. Portefeuillehouder: ${row.holder}. Termijn: ${row.term}. Status: ${row.status}.`,
          84,
        ).join('\n'),
      ),
  },
  {
    name: 'dots under the head of a meeting, with dashes for who and when',
    shows: ['on', 'holder', 'term', 'status'],
    text: (register) =>
      grouped(
        register,
        (row) => `${row.meeting} ${long(row.on)}`,
        (own) =>
          own
            .map(
              (row) =>
                `• ${row.said}\n   - Pfh: ${row.holder}\n   - Planning: ${row.term}\n   - Stand van zaken: ${row.status}`,
            )
            .join('\n'),
        (name) => name,
      ),
  },
  {
    name: 'chapter numbers, with labels far apart on one line',
    shows: ['holder', 'term', 'status'],
    text: (register) =>
      blocks(
        register,
        (row, index) =>
          `1.${index + 1} ${wrap(row.said, 76).join('\n    ')}\n    Wie: ${row.holder}    Wanneer: ${row.term}    Status: ${row.status}`,
      ),
  },
  {
    name: 'cells under each other with blank lines, the words first, no number or day',
    shows: ['holder', 'term', 'status'],
    text: (register) =>
      `${title(register)}\n${['Toezegging', 'Portefeuillehouder', 'Termijn', 'Status', ...register.rows.flatMap((row) => [row.said, row.holder, row.term, row.status])].join('\n\n')}\n`,
  },
  {
    name: 'columns with dated entries of how it stands',
    shows: ['on', 'holder', 'term', 'status'],
    status: quarterly,
    text: inColumns([
      ['Datum', 13, on],
      ['Pfh', 20, holder],
      ['Afspraak', 44, said],
      ['Gereed', 20, term],
      ['Stand van zaken', 16, quarterly],
    ]),
  },
  {
    name: 'Markdown with bold labels',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `### ${row.number} ${row.subject}\n\n**Toezegging:** ${row.said}\n**Datum:** ${long(row.on)}\n**Portefeuillehouder:** ${row.holder}\n**Termijn:** ${row.term}\n**Status:** ${row.status}`,
      ),
  },
  {
    name: 'a table with a row for each holder',
    shows: all,
    text: (register) =>
      `${title(register)}\n| Nr | Datum | Toezegging | Termijn | Status |\n|---|---|---|---|---|\n${[
        ...new Set(register.rows.map(holder)),
      ]
        .map((name) =>
          [
            `| ${name} | | | | |`,
            ...register.rows
              .filter((row) => holder(row) === name)
              .map(
                (row) => `| ${row.number} | ${short(row.on)} | ${row.said} | ${row.term} | ${row.status} |`,
              ),
          ].join('\n'),
        )
        .join('\n')}\n`,
  },
  {
    name: 'labels with a dash',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `Toezegging ${row.number} - ${row.subject}\n${wrap(row.said, 80).join('\n')}\nDatum - ${long(row.on)}\nPortefeuillehouder - ${row.holder}\nTermijn - ${row.term}\nStatus - ${row.status}`,
      ),
  },
  {
    name: 'questions for labels',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `Nummer: ${row.number}\nWat is toegezegd? ${wrap(row.said, 80).join('\n')}\nDoor wie? ${row.holder}\nOp welke datum? ${long(row.on)}\nWanneer gereed? ${row.term}\nWat is de stand van zaken? ${row.status}`,
      ),
  },
  {
    name: 'commas with every cell between quotation marks',
    shows: all,
    text: delimited('","', [
      ['"Nr', (row) => `"${row.number}`],
      ['Datum', on],
      ['Toezegging', said],
      ['Wethouder', holder],
      ['Deadline', term],
      ['Status"', (row) => `${row.status}"`],
    ]),
  },
  {
    name: 'a row over the end of a page, the head again on the next',
    shows: all,
    text: (register) => {
      const widths = [9, 13, 30, 24, 20, 22]
      const head = beside(['Nr', 'Datum', 'Toezegging', 'Portefeuillehouder', 'Termijn', 'Status'], widths)
      const lines = register.rows
        .map((row) => beside([row.number, short(row.on), row.said, row.holder, row.term, row.status], widths))
        .join('\n')
        .split('\n')
      const half = register.rows
        .slice(0, 3)
        .reduce(
          (sum, row) => sum + beside([row.number, short(row.on), row.said], widths).split('\n').length,
          1,
        )
      return `${title(register)}\n${head}\n${lines.slice(0, half).join('\n')}\n\n${' '.repeat(50)}Pagina 1\n\f${head}\n${lines.slice(half).join('\n')}\n\n${' '.repeat(50)}Pagina 2\n`
    },
  },
  {
    name: 'number and day in one cell, subject over the words',
    shows: ['holder', 'term', 'status'],
    text: (register) =>
      `${title(register)}\n| Nr. / datum | Toezegging | Pfh | Termijn | Stand van zaken |\n|---|---|---|---|---|\n${register.rows
        .map(
          (row) =>
            `| ${row.number} / ${short(row.on)} | ${row.said} | ${row.holder} | ${row.term} | ${row.status} |`,
        )
        .join('\n')}\n`,
  },
  {
    name: 'short names over the columns',
    shows: all,
    text: inColumns(
      [
        ['Nr', 9, number],
        ['Dat.', 19, onLong],
        ['Onderw.', 14, subject],
        ['Toez.', 46, said],
        ['PH', 24, holder],
        ['Term.', 20, term],
        ['SvZ', 20, status],
      ],
      { gap: '\n' },
    ),
  },
]
