import { autumn, spring } from '../cases/lists.ts'
import { april, july } from '../cases/meetings.ts'
import type { CommitmentsCase, MeetingCase } from '../cases/types.ts'
import {
  type Block,
  type Family,
  type Format,
  h,
  type Label,
  long,
  nothing,
  p,
  type Sheet,
  short,
} from '../model.ts'

const listLabel = (given: CommitmentsCase): Label => ({
  ...nothing,
  type: 'commitment_list',
  municipality: given.municipality,
  dates: [given.date],
  commitments: given.rows.map(({ quote, due_date }) => ({ quote, due_date })),
})

type ListLayout = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: Sheet
  blocks: (given: CommitmentsCase) => readonly Block[]
}>
const listFamily = ({ name, about, format = 'pdf', sheet, blocks }: ListLayout): Family => ({
  name,
  about,
  documents: [spring, autumn].map((given, index) => ({
    name: `${name}-${index + 1}`,
    format,
    sheet,
    blocks: blocks(given),
    label: listLabel(given),
  })),
})

const tableOf = (given: CommitmentsCase, ruled: boolean): Block => ({
  is: 'table',
  widths: [18, 23, 30, 40, 86, 30, 38],
  head: ['Nr.', 'Datum', 'Vergadering', 'Portefeuillehouder', 'Toezegging', 'Termijn', 'Stand van zaken'],
  ruled,
  rows: given.rows.map((row) => [
    row.number,
    short(row.on),
    row.meeting,
    row.holder,
    row.quote,
    row.term,
    row.status,
  ]),
})

export const commitmentLists = [
  listFamily({
    name: 'toezeggingen-tabel',
    about: 'ruled landscape table over pages, head row repeated',
    sheet: {
      font: 'Nimbus Sans',
      size: 10.5,
      landscape: true,
      margins: [15, 14, 14, 14],
      foot: 'Pagina {page} van {pages}',
    },
    blocks: (given) => [
      p(`Lijst van toezeggingen gemeenteraad ${given.municipality}`, { bold: true, size: 15 }),
      p(`Stand per ${long(given.date)}`, { below: 10 }),
      tableOf(given, true),
    ],
  }),
  listFamily({
    name: 'toezeggingen-tabel-zonder-lijnen',
    about: 'the same without rules, tagged',
    format: 'pdf-tagged',
    sheet: {
      font: 'P052',
      size: 10,
      landscape: true,
      margins: [15, 14, 14, 14],
      head: 'Toezeggingenlijst',
      foot: '{page}',
    },
    blocks: (given) => [
      p(`Toezeggingenlijst gemeente ${given.municipality}, ${long(given.date)}`, { bold: true, size: 14 }),
      tableOf(given, false),
    ],
  }),
  listFamily({
    name: 'toezeggingen-blokken',
    about: 'a block of labelled lines for each',
    sheet: { font: 'DejaVu Sans', size: 9.5, spacing: 170, foot: '{page} van {pages}', footAlign: 'center' },
    blocks: (given) => [
      p(`Openstaande toezeggingen gemeente ${given.municipality}`, { bold: true, size: 14 }),
      p(`Bijgewerkt tot en met ${long(given.date)}`, { below: 10 }),
      ...given.rows.flatMap((row): Block[] => [
        p(`Toezegging ${row.number}`, { bold: true, above: 8, below: 1 }),
        p(row.quote, { below: 1 }),
        p(`Gedaan op: ${long(row.on)} (${row.meeting})`, { below: 1 }),
        p(`Portefeuillehouder: ${row.holder}`, { below: 1 }),
        p(`Termijn: ${row.term}`, { below: 1 }),
        p(`Status: ${row.status}`),
      ]),
    ],
  }),
  listFamily({
    name: 'toezeggingen-word',
    about: 'Word file with the table',
    format: 'docx',
    sheet: { font: 'Nimbus Sans', size: 9, landscape: true },
    blocks: (given) => [
      p(`Toezeggingenlijst raad gemeente ${given.municipality}`, { bold: true, size: 14 }),
      p(`Datum: ${long(given.date)}`),
      tableOf(given, true),
    ],
  }),
]

const meetingLabel = (given: MeetingCase, spoken: boolean): Label => ({
  ...nothing,
  type: 'minutes',
  municipality: given.municipality,
  dates: [given.date],
  dictum: null,
  motions: spoken
    ? []
    : given.points.flatMap(({ motions = [] }) =>
        motions.map(({ title, outcome }) => ({ title, outcome: outcome.split(' ')[0] ?? '' })),
      ),
  commitments: spoken ? given.commitments : [],
  borderline: given.borderline,
})

export const meetings: readonly Family[] = [
  {
    name: 'besluitenlijst',
    about: 'decisions with the motions and their outcomes',
    documents: [july, april].map((given, index) => ({
      name: `besluitenlijst-${index + 1}`,
      format: 'pdf',
      sheet: {
        font: 'Nimbus Sans',
        size: 11,
        spacing: 170,
        foot: `Besluitenlijst ${long(given.date)} – {page}`,
      },
      blocks: [
        p(`Besluitenlijst raadsvergadering gemeente ${given.municipality}`, { bold: true, size: 15 }),
        p(`Datum: ${long(given.date)}`, { below: 0 }),
        p(`Aanwezig: ${given.present}`, { below: 10 }),
        ...given.points.flatMap(({ title, decision, motions = [] }, nth): Block[] => [
          h(`${nth + 1}. ${title}`, 2),
          p(`Besluit: ${decision}`),
          ...motions.map((motion) => p(`Motie ${motion.number} ‘${motion.title}’ is ${motion.outcome}.`)),
        ]),
      ],
      label: meetingLabel(given, false),
    })),
  },
  {
    name: 'notulen-sprekers',
    about: 'minutes with speakers, two columns, justified with broken words',
    documents: [july, april].map((given, index) => ({
      name: `notulen-sprekers-${index + 1}`,
      format: 'pdf',
      sheet: {
        font: 'Nimbus Roman',
        size: 11,
        spacing: 170,
        justified: true,
        head: `Notulen ${given.municipality} ${long(given.date)}`,
        foot: '{page}',
        footAlign: 'center',
      },
      blocks: [
        p(`Notulen van de openbare vergadering van de raad van ${given.municipality}`, {
          bold: true,
          size: 14,
        }),
        p(`Gehouden op ${long(given.date)}. ${given.present}.`, { below: 10 }),
        {
          is: 'columns',
          blocks: given.points.flatMap(({ title, spoken, decision }, nth): Block[] => [
            p(`${nth + 1}. ${title}`, { bold: true, above: 6 }),
            ...spoken.map(({ who, words }) => p(`**${who}:** ${words}`)),
            p(decision, { italic: true }),
          ]),
        },
      ],
      label: meetingLabel(given, true),
    })),
  },
]
