import { debts, homeHelp, schoolRoads } from '../cases/questions-a.ts'
import { housing, trees, youthCare } from '../cases/questions-b.ts'
import { type Block, long, p } from '../model.ts'
import {
  answerBlocks,
  answersFamily,
  arabic,
  closing,
  fieldsAbove,
  letterAbove,
  lettered,
  letters,
  none,
  pointed,
  romans,
} from './asked.ts'

/** Questions and answers one after the other over the width of the page. */
export const runningAnswers = [
  answersFamily(
    {
      name: 'een-kolom',
      about: 'one column, bold questions, "Pagina 2 van 3"',
      sheet: { font: 'Nimbus Sans', size: 11, spacing: 160, foot: 'Pagina {page} van {pages}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(given.intro),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`${number}.\t${text}`, { bold: true, hang: 8, above: 6 }),
          ...answerBlocks(answer, { indent: 8 }),
        ]),
        ...closing(given),
      ],
    },
    [homeHelp, trees],
  ),
  answersFamily(
    {
      name: 'brief-kantlijn-rechts',
      about: 'letter, small print in a margin column at the right, "2/3"',
      sheet: (given) => ({
        font: 'P052',
        size: 11,
        margins: [25, 62, 20, 25],
        foot: '{page}/{pages}',
        margin: {
          side: 'right',
          lines: [
            '**Datum**',
            long(given.answeredOn),
            '',
            '**Ons kenmerk**',
            given.reference,
            '',
            '**Behandeld door**',
            'R. Overbeek',
            'Team Beleid en Regie',
            '',
            '**Bezoekadres**',
            'Raadhuisplein 1',
            '1234 AB  Stad',
          ],
        },
      }),
      numbering: arabic,
      blocks: (given, questions) => [
        p(`Gemeente ${given.municipality}`, { bold: true, size: 16, below: 18 }),
        p(`Aan de fractie van ${given.group}`, { below: 18 }),
        p(`**Onderwerp** Beantwoording vragen ${given.subject.toLowerCase()}`, { below: 14 }),
        p(`Geachte ${given.asker},`),
        p(given.intro.replace(/^.*?\. /, 'Op uw vragen antwoorden wij als volgt. ')),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`_${number}. ${text}_`, { above: 4 }),
          ...answerBlocks(answer),
        ]),
        ...closing(given),
      ],
    },
    [schoolRoads, housing],
  ),
  answersFamily(
    {
      name: 'twee-kolommen',
      about: 'two columns, justified, words broken over lines, running title',
      sheet: (given) => ({
        font: 'C059',
        size: 9.5,
        justified: true,
        head: `Beantwoording raadsvragen ${given.subject}`,
        foot: '– {page} –',
        footAlign: 'center',
      }),
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        {
          is: 'columns',
          blocks: [
            p(given.intro),
            ...questions.flatMap(({ number, text, answer }): Block[] => [
              p(`${number}. ${text}`, { bold: true, above: 4 }),
              ...answerBlocks(answer),
            ]),
          ],
        },
        ...closing(given),
      ],
    },
    [debts, youthCare],
  ),
  answersFamily(
    {
      name: 'romeins-cursief',
      about: 'Roman numbers, answers in italics without a label, date as running head',
      sheet: (given) => ({
        font: 'DejaVu Serif',
        size: 10,
        spacing: 160,
        head: `Datum ${long(given.answeredOn)}`,
        foot: 'Blad {page}',
      }),
      numbering: romans,
      blocks: (given, questions) => [
        ...letterAbove(given),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`${number}.\t${text}`, { hang: 10, above: 4 }),
          ...answerBlocks(answer, { italic: true, indent: 10 }),
        ]),
        p('Hoogachtend,', { above: 10 }),
        ...closing(given),
      ],
    },
    [youthCare, schoolRoads],
  ),
  answersFamily(
    {
      name: 'letters-haakje',
      about: 'a) b) c), question and answer in the same weight, the answer after "Antwoord:"',
      sheet: { font: 'URW Gothic', size: 10, spacing: 160, foot: '{page}', footAlign: 'center' },
      numbering: letters,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(given.intro),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`${number})\t${text}`, { hang: 7, above: 6 }),
          ...answerBlocks([`Antwoord: ${answer[0] ?? ''}`, ...answer.slice(1)], { indent: 7 }),
        ]),
      ],
    },
    [housing, debts],
  ),
  answersFamily(
    {
      name: 'deelnummers-punt',
      about: '1, 2, 2.1, 3, the answers unlabelled and indented',
      format: 'pdf-tagged',
      sheet: {
        font: 'Nimbus Roman',
        size: 12,
        spacing: 160,
        foot: 'Pagina {page}/{pages}',
        footAlign: 'left',
      },
      numbering: pointed,
      blocks: (given, questions) => [
        ...letterAbove(given),
        ...questions.flatMap(({ number, text, answer, sub }): Block[] => [
          p(`${number}\t${text}`, { hang: 12, indent: sub ? 6 : 0, above: 6, bold: !sub }),
          ...answerBlocks(answer, { indent: sub ? 18 : 12 }),
        ]),
        ...closing(given),
      ],
    },
    [trees, homeHelp],
  ),
  answersFamily(
    {
      name: 'deelnummers-letter',
      about: '1, 2, 2a, 3, questions in italics',
      sheet: (given) => ({ font: 'URW Bookman', size: 10, head: given.subject, foot: '{page} van {pages}' }),
      numbering: lettered,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        ...questions.flatMap(({ number, text, answer }): Block[] => [
          p(`${number}. ${text}`, { italic: true, above: 6 }),
          ...answerBlocks(answer),
        ]),
        ...closing(given),
      ],
    },
    [schoolRoads, youthCare],
  ),
  answersFamily(
    {
      name: 'ongenummerd-vet',
      about: 'bold questions without numbers',
      sheet: { font: 'DejaVu Sans', size: 9.5, spacing: 160, foot: 'Pagina {page} van {pages}' },
      numbering: none,
      blocks: (given, questions) => [
        ...letterAbove(given),
        ...questions.flatMap(({ text, answer }): Block[] => [
          p(text, { bold: true, above: 6 }),
          ...answerBlocks(answer),
        ]),
        p('Met vriendelijke groet,', { above: 10 }),
        ...closing(given),
      ],
    },
    [homeHelp, trees],
  ),
  answersFamily(
    {
      name: 'voetnoten',
      about: 'footnotes in questions and answers',
      sheet: { font: 'Nimbus Roman', size: 11, spacing: 160, foot: '{page}' },
      numbering: arabic,
      blocks: (given, questions) => [
        ...fieldsAbove(given),
        p(
          given.intro.replace(
            /\.$/,
            '.^[Zie ook de beraadslaging in de commissievergadering van vorig jaar.]',
          ),
        ),
        ...questions.flatMap(({ number, text, answer }, index): Block[] => [
          p(`**Vraag ${number}**`, { above: 8, below: 0 }),
          p(index === 0 ? text.replace(/\?$/, '?^[Bron: enquête onder 212 inwoners, najaar.]') : text),
          p('**Antwoord**', { below: 0 }),
          ...answerBlocks(
            index % 3 === 1
              ? answer.map((each, nth) =>
                  nth === 0
                    ? `${each}^[Cijfers uit de jaarrekening, ${index + 2}e druk, bijlage ${index}.]`
                    : each,
                )
              : answer,
          ),
        ]),
        ...closing(given),
      ],
    },
    [debts, housing],
  ),
]
