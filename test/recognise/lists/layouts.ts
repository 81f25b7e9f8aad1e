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
  meeting,
  number,
  on,
  onLong,
  said,
  stacked,
  status,
  subject,
  term,
  title,
  to,
  wrap,
} from './draw.ts'
import { lastLayouts } from './layouts-last.ts'
import { moreLayouts } from './layouts-more.ts'
import type { Promised } from './rows.ts'

const isSettled = ({ status: words }: Promised) => /^af/iu.test(words)

const plainLayouts: readonly ListLayout[] = [
  {
    name: 'columns with wrapped cells, a blank line between rows',
    shows: all,
    text: inColumns([
      ['Nr.', 9, number],
      ['Datum', 12, on],
      ['Portefeuillehouder', 22, holder],
      ['Toezegging', 44, said],
      ['Termijn', 20, term],
      ['Stand van zaken', 22, status],
    ]),
  },
  {
    name: 'columns with wrapped cells close under each other, head repeated on each page',
    shows: all,
    text: inColumns(
      [
        ['Volgnr', 9, number],
        ['Datum toezegging', 18, on],
        ['Omschrijving', 46, said],
        ['Pfh', 24, holder],
        ['Planning', 18, term],
        ['Status', 18, status],
      ],
      { gap: '\n', perPage: 3 },
    ),
  },
  {
    name: 'who, what, when: no number, the date at the end',
    shows: all,
    text: inColumns(
      [
        ['Wie', 24, holder],
        ['Wat', 44, said],
        ['Wanneer', 20, term],
        ['Toegezegd op', 15, onLong],
        ['Status', 20, status],
      ],
      { words: 'Actielijst toezeggingen gemeenteraad' },
    ),
  },
  {
    name: 'columns without any head',
    shows: all,
    text: inColumns(
      [
        ['', 9, number],
        ['', 13, on],
        ['', 44, said],
        ['', 24, holder],
        ['', 20, term],
        ['', 20, status],
      ],
      { heads: false },
    ),
  },
  {
    name: 'columns whose first has more lines than its neighbours',
    shows: all,
    text: inColumns([
      ['Onderwerp', 14, (row) => `${row.subject} en wat daarbij hoort`],
      ['Toezegging', 50, said],
      ['Datum', 12, on],
      ['Bestuurder', 16, holder],
      ['Gereed', 18, term],
      ['Afdoening', 18, status],
    ]),
  },
  {
    name: 'bars between the cells only',
    shows: all,
    text: delimited(' | ', [
      ['Nr', number],
      ['Vergadering', meeting],
      ['Datum', on],
      ['Trekker', holder],
      ['Actie', said],
      ['Deadline', term],
      ['Status', status],
    ]),
  },
  {
    name: 'tabs, with subject and remarks',
    shows: all,
    text: delimited('\t', [
      ['Datum vergadering', onLong],
      ['Agendapunt', subject],
      ['Fractie', to],
      ['Toezegging', said],
      ['Portefeuillehouder', holder],
      ['Afdoening voor', term],
      ['Opmerkingen', status],
    ]),
  },
  {
    name: 'semicolons, what was promised last',
    shows: all,
    text: delimited(';', [
      ['Id', number],
      ['Status', status],
      ['Deadline', term],
      ['Pfh', holder],
      ['Datum', on],
      ['Toezegging', (row) => `"${row.said}"`],
    ]),
  },
  {
    name: 'cells under each other',
    shows: all,
    text: stacked([
      ['Nr.', number],
      ['Datum', on],
      ['Toezegging', said],
      ['Wie', holder],
      ['Termijn', term],
      ['Status', status],
    ]),
  },
  {
    name: 'cells under each other in wrapped lines, head on each page, holder first',
    shows: all,
    text: stacked(
      [
        ['Portefeuillehouder', holder],
        ['Datum', onLong],
        ['Fractie', to],
        ['Omschrijving toezegging', said],
        ['Planning', term],
        ['Stand van zaken', status],
      ],
      3,
      42,
    ),
  },
  {
    name: 'blocks of labels with colons, the words in the middle',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `Nr. ${row.number}\nOnderwerp: ${row.subject}\nToegezegd door: ${row.holder}\nToegezegd aan: ${row.to}\nToezegging: ${wrap(row.said, 60).join('\n')}\nDatum: ${long(row.on)}\nTermijn: ${row.term}\nStatus: ${row.status}`,
      ),
  },
  {
    name: 'blocks of labels with colons, status first and the words last',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `Status: ${row.status}\nVergadering: ${row.meeting}\nDatum: ${short(row.on)}\nPortefeuillehouder: ${row.holder}\nUiterste datum: ${row.term}\nInhoud toezegging: ${wrap(row.said, 56).join('\n')}`,
      ),
  },
  {
    name: 'labels in a column of their own, one as wide as the column',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `${row.number}\n${[
            ['Gedaan op', `${long(row.on)} (${row.meeting.toLowerCase()})`],
            ['Portefeuillehouder', row.holder],
            ['Op verzoek van', row.to],
            ['Omschrijving', row.said],
            ['Planning', row.term],
            ['Voortgang', row.status],
          ]
            .map((cells) => beside(cells, [19, 62]))
            .join('\n')}`,
      ),
  },
  {
    name: 'labels on lines of their own over their words',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `Toezegging ${row.number}\nDatum\n${long(row.on)}\nBestuurder\n${row.holder}\nTekst\n${wrap(row.said, 64).join('\n')}\nTermijn\n${row.term}\nStand van zaken\n${row.status}`,
      ),
  },
  {
    name: 'numbered heads with the status in brackets',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row, index) =>
          `${index + 1}. ${row.subject} [${row.status}]\n${wrap(row.said, 76).join('\n')}\nToegezegd door ${row.holder} op ${long(row.on)}. Termijn: ${row.term}.`,
      ),
  },
  {
    name: 'numbered, with who, term and status behind each other under the words',
    shows: ['holder', 'term', 'status'],
    text: (register) =>
      blocks(
        register,
        (row, index) =>
          `${index + 1}. ${wrap(row.said, 76).join('\n   ')}\n   Pfh: ${row.holder} | Termijn: ${row.term} | Status: ${row.status}`,
      ),
  },
  {
    name: 'under the head of their meeting, holder and term in brackets',
    shows: ['on', 'holder', 'term'],
    text: (register) =>
      grouped(
        register,
        (row) => `${row.meeting} van ${long(row.on)}`,
        (own) => own.map((row) => `- ${row.said} (${row.holder}; termijn: ${row.term})`).join('\n'),
        (name) => name,
      ),
  },
  {
    name: 'a table under the head of each meeting',
    shows: all,
    text: (register) =>
      grouped(
        register,
        (row) => `${row.meeting} ${long(row.on)}`,
        (own) =>
          [
            '| Nr | Toezegging | Portefeuillehouder | Termijn | Status |',
            ...own.map(
              (row) => `| ${row.number} | ${row.said} | ${row.holder} | ${row.term} | ${row.status} |`,
            ),
          ].join('\n'),
        (name) => name,
      ),
  },
  {
    name: 'columns under the name of each portfolio holder',
    shows: all,
    text: (register) =>
      grouped(
        register,
        holder,
        (own) =>
          [
            beside(['Nr', 'Datum', 'Toezegging', 'Termijn', 'Status'], [9, 12, 46, 20, 24]),
            ...own.map((row) =>
              beside([row.number, short(row.on), row.said, row.term, row.status], [9, 12, 46, 20, 24]),
            ),
          ].join('\n\n'),
        (name) => `Portefeuillehouder: ${name}`,
      ),
  },
  {
    name: 'an open and a settled part, each a table without a status',
    shows: all,
    status: (row) => (isSettled(row) ? 'Afgedaan' : 'Openstaand'),
    text: (register) => {
      const table = (own: readonly Promised[]) =>
        [
          '| Datum | Wie | Toezegging | Termijn |',
          '|---|---|---|---|',
          ...own.map((row) => `| ${short(row.on)} | ${row.holder} | ${row.said} | ${row.term} |`),
        ].join('\n')
      const open = register.rows.filter((row) => !isSettled(row))
      return `${title(register, 'Overzicht toezeggingen')}\nOpenstaand\n\n${table(open)}\n\nAfgedaan\n\n${table(register.rows.filter(isSettled))}\n`
    },
  },
  {
    name: 'three columns under each other: action, who, ready',
    shows: ['holder', 'term'],
    text: inColumns(
      [
        ['Actiepunt', 60, said],
        ['Wie', 26, holder],
        ['Gereed', 20, term],
      ],
      { words: 'Actielijst raad' },
    ),
  },
  {
    name: 'only a subject names what was promised',
    shows: ['on', 'holder', 'term'],
    text: inColumns(
      [
        ['Onderwerp', 56, said],
        ['Datum toezegging', 18, on],
        ['Portefeuillehouder', 24, holder],
        ['Planning', 20, term],
      ],
      { words: 'Termijnagenda toezeggingen' },
    ),
  },
  {
    name: 'one line for each with dashes',
    shows: all,
    text: (register) =>
      blocks(
        register,
        (row) =>
          `${row.number} – ${short(row.on)} – ${row.holder} – ${row.said} – ${row.term} – ${row.status}`,
        { between: '\n' },
      ),
  },
  {
    name: 'head of two lines, rows parted by rules',
    shows: all,
    text: (register) => {
      const rule = '-'.repeat(120)
      return `${title(register)}\n${rule}\n${beside(['Nr.', 'Datum', 'Portefeuille- houder', 'Toezegging', 'Uiterste datum', 'Stand van zaken'], [9, 12, 16, 44, 11, 20])}\n${rule}\n${register.rows
        .map((row) =>
          beside(
            [row.number, short(row.on), row.holder, row.said, row.term, row.status],
            [9, 12, 16, 44, 20, 20],
          ),
        )
        .join(`\n${rule}\n`)}\n${rule}\n`
    },
  },
]

export const layouts: readonly ListLayout[] = [...plainLayouts, ...moreLayouts, ...lastLayouts]
