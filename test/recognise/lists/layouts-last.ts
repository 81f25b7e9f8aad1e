import { long, short } from '../../layouts/model.ts'
import {
  all,
  beside,
  blocks,
  holder,
  inColumns,
  type ListLayout,
  number,
  on,
  said,
  status,
  subject,
  term,
  title,
  wrap,
} from './draw.ts'

/** A third set, written after the rules for the first two; what they did with it before anything was changed stands in the commit. */
export const lastLayouts: readonly ListLayout[] = [
  {
    name: 'the words labelled, who and when behind strokes under them',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `Toezegging: ${wrap(row.said, 80).join('\n')}\n${row.holder} / ${row.meeting} ${long(row.on)}\nAfdoening voor: ${row.term}\nStand van zaken: ${row.status}`,
      ),
  },
  {
    name: 'bars, with the meeting and its day in one cell',
    shows: all,
    text: (register) =>
      `${title(register)}\n| Nr. | Vergadering | Toezegging aan | Toezegging | Afdoeningstermijn | Pfh | Reactie college |\n|---|---|---|---|---|---|---|\n${register.rows
        .map(
          (row) =>
            `| ${row.number} | ${row.meeting} ${short(row.on)} | ${row.to} | ${row.said} | ${row.term} | ${row.holder} | ${row.status} |`,
        )
        .join('\n')}\n`,
  },
  {
    name: 'letters with the action and when it is ready in the same paragraph',
    shows: ['holder', 'term'],
    text: (register) =>
      blocks(
        register,
        (row, index) =>
          wrap(
            `${String.fromCharCode(97 + index)}) ${row.said} Actie door: ${row.holder}. Gereed: ${row.term}.`,
            80,
          ).join('\n'),
        { between: '\n' },
      ),
  },
  {
    name: 'labels and colons in columns of their own',
    shows: all,
    text: (register) =>
      blocks(register, (row) =>
        [
          ['Nummer', row.number],
          ['Onderwerp', row.subject],
          ['Datum toezegging', long(row.on)],
          ['Bestuurder', row.holder],
          ['Inhoud', row.said],
          ['Deadline', row.term],
          ['Stand van zaken', row.status],
        ]
          .map(([label = '', words = '']) => beside([label, `: ${words}`], [22, 70]))
          .join('\n'),
      ),
  },
  {
    name: 'an export with each label over its words, no number',
    shows: all,
    text: (register) =>
      blocks(register, (row) =>
        [
          'Titel',
          row.subject,
          'Omschrijving',
          ...wrap(row.said, 90),
          'Toegezegd door',
          row.holder,
          'Datum toezegging',
          short(row.on),
          'Deadline',
          row.term,
          'Status',
          row.status,
        ].join('\n'),
      ),
  },
  {
    name: 'columns with a remark and the day it was settled beside the term',
    shows: ['on', 'holder', 'term', 'status'],
    text: inColumns(
      [
        ['Onderwerp', 14, subject],
        ['Toezegging', 42, said],
        ['Wethouder', 22, holder],
        ['Datum raad', 13, on],
        ['Termijn', 20, term],
        ['Afgedaan', 22, status],
        ['Opmerkingen', 18, () => 'zie dossier'],
      ],
      { gap: '\n' },
    ),
  },
  {
    name: 'number, day and holder behind each other before the words of one paragraph',
    shows: all,
    text: (register) =>
      blocks(register, (row) =>
        wrap(
          `${row.number} (${row.meeting.toLowerCase()} ${short(row.on)}, ${row.holder.replace(/^(?:Mw|Dhr)\./u, 'wethouder')}) ${row.said} Termijn: ${row.term}. Stand: ${row.status}.`,
          90,
        ).join('\n'),
      ),
  },
  {
    name: 'narrow columns in which also names and days go on',
    shows: all,
    text: inColumns(
      [
        ['Nr', 8, number],
        ['Datum', 12, (row) => long(row.on)],
        ['Pfh', 15, holder],
        ['Toezegging', 34, said],
        ['Termijn', 14, term],
        ['Stand van zaken', 16, status],
      ],
      { gap: '\n\n' },
    ),
  },
  {
    name: 'a number over a title, some labels beside their words and two alone above them',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `${row.number}\n${row.subject}\nPortefeuillehouder   ${row.holder}\nGedaan op            ${row.meeting} ${long(row.on)}\nToezegging\n${wrap(row.said, 90).join('\n')}\nPlanning             ${row.term}\nStatus\n${row.status}`,
      ),
  },
  {
    name: 'a number over a title, with how it stands before the words',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `${row.number}\n${row.subject}\n\nBestuurder       ${row.holder}\nDatum            ${short(row.on)}\nAfdoening voor   ${row.term}\n\nStand van zaken\n${row.status}\n\nToezegging\n${wrap(row.said, 70).join('\n')}`,
      ),
  },
]
