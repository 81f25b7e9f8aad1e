import { budget, waste } from '../cases/groups.ts'
import type { GroupsCase } from '../cases/types.ts'
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
  startOf,
} from '../model.ts'

type Grouped = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: Sheet
  numbers: boolean
  blocks: (given: GroupsCase) => readonly Block[]
}>

const label = (given: GroupsCase, numbers: boolean): Label => ({
  ...nothing,
  type: 'technical_questions',
  municipality: given.municipality,
  dates: [given.date],
  questions: given.groups.flatMap(({ asked }) =>
    asked.map(({ text, answer }, index) => ({
      number: numbers ? `${index + 1}` : null,
      text_start: startOf(text),
      answer_start: startOf(answer),
      answer_refers_to: null,
    })),
  ),
  commitments: given.commitments,
  borderline: given.borderline,
})

const family = ({ name, about, format = 'pdf', sheet, numbers, blocks }: Grouped): Family => ({
  name,
  about,
  documents: [budget, waste].map((given, index) => ({
    name: `${name}-${index + 1}`,
    format,
    sheet,
    blocks: blocks(given),
    label: label(given, numbers),
  })),
})

const title = (given: GroupsCase): readonly Block[] => [
  p(`Beantwoording ${given.subject.toLowerCase()}`, { bold: true, size: 15 }),
  p(`Gemeente ${given.municipality}, ${long(given.date)}`, { below: 10 }),
]

const mailHead = (given: GroupsCase): readonly Block[] => [
  p(`**Van:** Griffie gemeente ${given.municipality}`, { below: 0 }),
  p('**Aan:** Raadsleden en fractieondersteuners', { below: 0 }),
  p(`**Verzonden:** ${long(given.date)} 16:42`, { below: 0 }),
  p(`**Onderwerp:** Antwoorden op ${given.subject.toLowerCase()}`, { below: 14 }),
]

const mailBody = (given: GroupsCase): readonly Block[] => [
  p('Beste raadsleden,'),
  p(`Hierbij de antwoorden op de vragen van de fracties, gemeente ${given.municipality}.`),
  ...given.groups.flatMap(({ group, asked }): Block[] => [
    p(`${group}:`, { bold: true, above: 8, below: 0 }),
    ...asked.flatMap(({ text, answer }): Block[] => [p(`- ${text}`, { below: 0 }), p(`> ${answer}`)]),
  ]),
  p('Met vriendelijke groet,\nde griffie'),
]

/** Technical questions of several groups. */
export const technicalQuestions = [
  family({
    name: 'groepen-koppen',
    about: 'numbering restarts under the heading of each group, answers in italics',
    sheet: { font: 'Nimbus Sans', size: 11, spacing: 170, foot: 'Pagina {page} van {pages}' },
    numbers: true,
    blocks: (given) => [
      ...title(given),
      ...given.groups.flatMap(({ group, asked }): Block[] => [
        h(`Vragen ${group}`),
        ...asked.flatMap(({ text, answer }, index): Block[] => [
          p(`${index + 1}. ${text}`, { above: 4 }),
          p(answer, { italic: true }),
        ]),
      ]),
    ],
  }),
  family({
    name: 'groepen-opsomming',
    about: 'bullets under the name of each group, "Antwoord:" in the same line',
    sheet: { font: 'P052', size: 11, spacing: 170, foot: '{page}' },
    numbers: false,
    blocks: (given) => [
      ...title(given),
      ...given.groups.flatMap(({ group, asked }): Block[] => [
        p(group, { bold: true, above: 10 }),
        ...asked.flatMap(({ text, answer }): Block[] => [
          { is: 'list', mark: '•', items: [text] },
          p(`Antwoord: ${answer}`, { indent: 8 }),
        ]),
      ]),
    ],
  }),
  family({
    name: 'groepen-tabel',
    about: 'ruled table of group, number, question and answer',
    sheet: {
      font: 'Nimbus Sans',
      size: 9,
      landscape: true,
      margins: [15, 15, 15, 15],
      foot: '{page}/{pages}',
    },
    numbers: true,
    blocks: (given) => [
      ...title(given),
      {
        is: 'table',
        widths: [38, 12, 95, 120],
        head: ['Fractie', 'Nr.', 'Vraag', 'Antwoord'],
        ruled: true,
        rows: given.groups.flatMap(({ group, asked }) =>
          asked.map(({ text, answer }, index) => [group, `${index + 1}`, text, answer]),
        ),
      },
    ],
  }),
  family({
    name: 'e-mail-afdruk',
    about: 'a message printed by a browser, "-" before questions, ">" before answers',
    format: 'pdf-print',
    sheet: { font: 'DejaVu Sans', size: 9.5, head: 'Griffie - Outlook', foot: '{page}/{pages}' },
    numbers: false,
    blocks: (given) => [...mailHead(given), ...mailBody(given)],
  }),
  family({
    name: 'e-mail',
    about: 'a message as a mail program keeps it',
    format: 'eml',
    sheet: { font: '', size: 10 },
    numbers: false,
    blocks: (given) => mailBody(given),
  }),
]
