import { debts, homeHelp, schoolRoads } from '../cases/questions-a.ts'
import { housing, trees, youthCare } from '../cases/questions-b.ts'
import { type Block, h, p } from '../model.ts'
import {
  answerBlocks,
  answersFamily,
  answerText,
  arabic,
  closing,
  fieldsAbove,
  letterAbove,
  none,
} from './asked.ts'

/** Questions and answers under a label, apart from each other, drawn by the office program, or in other files than a PDF. */
export const labelledAnswers = [
  answersFamily(
    {
      name: 'label-vet',
      about: '"Vraag 1" and "Antwoord 1" in bold on lines of their own',
      sheet: { font: 'Nimbus Sans', size: 10.5, spacing: 160, foot: 'pagina {page} van {pages}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...letterAbove(given),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`Vraag ${number}`, { bold: true, above: 8, below: 0 }),
          p(text),
          p(`Antwoord ${number}`, { bold: true, below: 0 }),
          ...answerBlocks(answer),
        ]),
        ...closing(given),
      ],
    },
    [youthCare, schoolRoads],
  ),
  answersFamily(
    {
      name: 'label-cursief',
      about: '"Vraag 1." and "Reactie college" in italics',
      sheet: (given) => ({ font: 'C059', size: 11, spacing: 160, head: `${given.reference}\t{page}` }),
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(given.intro),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`_Vraag ${number}._`, { above: 8, below: 0 }),
          p(text),
          p('_Reactie college_', { below: 0 }),
          ...answerBlocks(answer),
        ]),
      ],
    },
    [housing, debts],
  ),
  answersFamily(
    {
      name: 'label-zelfde-regel',
      about: '"Vraag 1: …" and "Antwoord: …" on the same line',
      sheet: { font: 'DejaVu Sans Condensed', size: 10, foot: '{page} / {pages}', footAlign: 'center' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`**Vraag ${number}:** ${text}`, { above: 8 }),
          ...answerBlocks([`**Antwoord:** ${answer[0] ?? ''}`, ...answer.slice(1)]),
        ]),
        ...closing(given),
      ],
    },
    [trees, homeHelp],
  ),
  answersFamily(
    {
      name: 'antwoorden-achteraan',
      about: 'all questions first, the answers later as "Ad 1"',
      sheet: { font: 'P052', size: 11, spacing: 160, foot: 'Pagina {page} van {pages}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...letterAbove(given),
        p('U stelde ons de volgende vragen:'),
        { is: 'list', mark: '1.', items: questions.map(({ text }) => text) },
        p('Wij beantwoorden uw vragen als volgt.', { above: 8 }),
        ...questions.flatMap(({ number, answer }): Block[] => [
          p(`Ad ${number}`, { bold: true, above: 6, below: 0 }),
          ...answerBlocks(answer),
        ]),
        ...closing(given),
      ],
    },
    [schoolRoads, youthCare],
  ),
  answersFamily(
    {
      name: 'word-nummers',
      about: 'Word file, numbers drawn by Word, answers in plain paragraphs',
      format: 'docx',
      sheet: { font: 'Nimbus Sans', size: 11, foot: 'Pagina {page} van {pages}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(given.intro),
        ...questions.flatMap(({ text, answer }, index): Block[] => [
          { is: 'list', mark: '1.', start: index + 1, items: [text], look: { bold: true, above: 6 } },
          ...answerBlocks(answer),
        ]),
        ...closing(given),
      ],
    },
    [homeHelp, housing],
  ),
  answersFamily(
    {
      name: 'word-tabel',
      about: 'Word file, table of number, question and answer',
      format: 'docx',
      sheet: { font: 'Nimbus Roman', size: 10, foot: '{page}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        {
          is: 'table',
          widths: [12, 65, 86],
          head: ['Nr.', 'Vraag', 'Antwoord'],
          ruled: true,
          rows: questions.map(({ number, text, answer }) => [number ?? '', text, answerText(answer)]),
        },
        ...closing(given),
      ],
    },
    [debts, trees],
  ),
  answersFamily(
    {
      name: 'odt-koppen',
      about: 'ODT file, each question a heading',
      format: 'odt',
      sheet: { font: 'DejaVu Sans', size: 10, foot: 'Pagina {page}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(given.intro),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          h(`Vraag ${number}. ${text}`, 2),
          ...answerBlocks(answer),
        ]),
        ...closing(given),
      ],
    },
    [youthCare, schoolRoads],
  ),
  answersFamily(
    {
      name: 'rtf-label',
      about: 'RTF file, V: and A:',
      format: 'rtf',
      sheet: { font: 'Nimbus Sans', size: 10 },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`V${number}: ${text}`, { above: 6, bold: true }),
          ...answerBlocks([`A${number}: ${answer[0] ?? ''}`, ...answer.slice(1)]),
        ]),
      ],
    },
    [housing, debts],
  ),
  answersFamily(
    {
      name: 'platte-tekst',
      about: 'plain text broken at 76 letters',
      format: 'txt',
      sheet: { font: '', size: 10 },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(given.intro),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`${number}. ${text}`),
          p(`Antwoord:\n${answer[0] ?? ''}`),
          ...answerBlocks(answer.slice(1)),
        ]),
      ],
    },
    [trees, homeHelp],
  ),
  answersFamily(
    {
      name: 'platte-tekst-ongenummerd',
      about: 'plain text, questions without numbers, answers after "Antw.:"',
      format: 'txt',
      sheet: { font: '', size: 10 },
      numbering: none,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        ...questions.flatMap(({ text, answer }): Block[] => [
          p(`Vraag: ${text}`),
          ...answerBlocks([`Antw.: ${answer[0] ?? ''}`, ...answer.slice(1)]),
        ]),
      ],
    },
    [schoolRoads, youthCare],
  ),
]
