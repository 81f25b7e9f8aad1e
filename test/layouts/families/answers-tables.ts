import { debts, homeHelp, schoolRoads } from '../cases/questions-a.ts'
import { housing, trees, youthCare } from '../cases/questions-b.ts'
import { long, p } from '../model.ts'
import { answersFamily, answerText, arabic, capitals, closing, fieldsAbove, none } from './asked.ts'

/** Questions and answers in the cells of a table. */
export const tabledAnswers = [
  answersFamily(
    {
      name: 'tabel-lijnen',
      about: 'ruled table of number, question and answer, head repeated on each page',
      sheet: { font: 'Nimbus Sans', size: 10, foot: 'Pagina {page} van {pages}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        {
          is: 'table',
          widths: [12, 64, 87],
          head: ['Nr.', 'Vraag', 'Antwoord'],
          ruled: true,
          rows: questions.map(({ number, text, answer }) => [number ?? '', text, answerText(answer)]),
        },
        ...closing(given),
      ],
    },
    [homeHelp, schoolRoads],
  ),
  answersFamily(
    {
      name: 'tabel-lijnen-label',
      about: 'one ruled column, question and answer in turns',
      format: 'pdf-tagged',
      sheet: { font: 'DejaVu Serif', size: 9.5, foot: '{page}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        {
          is: 'table',
          widths: [22, 141],
          ruled: true,
          rows: questions.flatMap(({ number, text, answer }) => [
            [`Vraag ${number}`, text],
            ['Antwoord', answerText(answer)],
          ]),
        },
        ...closing(given),
      ],
    },
    [debts, housing],
  ),
  answersFamily(
    {
      name: 'tabel-zonder-lijnen',
      about: 'question left, answer right, no rules, no numbers',
      sheet: (given) => ({ font: 'C059', size: 10, head: given.subject, foot: '{page}/{pages}' }),
      numbering: none,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        {
          is: 'table',
          widths: [70, 93],
          head: ['Vraag', 'Antwoord'],
          ruled: false,
          rows: questions.map(({ text, answer }) => [text, answerText(answer)]),
        },
        ...closing(given),
      ],
    },
    [trees, youthCare],
  ),
  answersFamily(
    {
      name: 'tabel-vier-kolommen',
      about: 'landscape: number, question, answer, portfolio holder',
      sheet: (given) => ({
        font: 'Nimbus Sans Narrow',
        size: 10.5,
        landscape: true,
        margins: [15, 15, 15, 15],
        head: `Beantwoording vragen ${given.municipality}`,
        foot: '{page} van {pages}',
      }),
      numbering: capitals,
      blocks: (given, questions) => [
        p(`Beantwoording schriftelijke vragen ${given.subject}`, { size: 15, bold: true }),
        p(`Gemeente ${given.municipality}, ${long(given.answeredOn)}`, { below: 10 }),
        {
          is: 'table',
          widths: [12, 90, 130, 33],
          head: ['Nr', 'Vraag', 'Antwoord', 'Pfh'],
          ruled: true,
          rows: questions.map(({ number, text, answer }) => [
            number ?? '',
            text,
            answerText(answer),
            given.holder.replace(/^wethouder (?:mevrouw )?/, ''),
          ]),
        },
      ],
    },
    [schoolRoads, debts],
  ),
  answersFamily(
    {
      name: 'tabel-afdruk',
      about: 'printed by a browser: question and answer in cards without rules, margin column at the left',
      format: 'pdf-print',
      sheet: (given) => ({
        font: 'P052',
        size: 10.5,
        foot: 'Pagina {page} van {pages}',
        margin: {
          side: 'left',
          lines: [`Gemeente ${given.municipality}`, 'Griffie', '', given.reference, long(given.answeredOn)],
        },
      }),
      numbering: arabic,
      blocks: (given, questions) => [
        p('Antwoord op raadsvragen', { size: 16, bold: true }),
        p(`${given.subject}, gesteld door ${given.asker} (${given.group}) op ${long(given.askedOn)}`),
        {
          is: 'table',
          widths: [10, 108],
          ruled: false,
          rows: questions.map(({ number, text, answer }) => [
            number ?? '',
            `**${text}**\n${answerText(answer)}`,
          ]),
        },
      ],
    },
    [housing, homeHelp],
  ),
]
