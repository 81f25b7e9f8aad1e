import { debts, homeHelp, schoolRoads } from '../cases/questions-a.ts'
import { housing, trees, youthCare } from '../cases/questions-b.ts'
import type { QuestionCase } from '../cases/types.ts'
import {
  type Block,
  type Family,
  type Format,
  type Label,
  long,
  nothing,
  p,
  type Sheet,
  short,
  startOf,
} from '../model.ts'

type Open = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: Sheet
  numbers: boolean
  blocks: (given: QuestionCase) => readonly Block[]
}>

const label = (given: QuestionCase, numbers: boolean): Label => ({
  ...nothing,
  type: 'written_questions',
  municipality: given.municipality,
  dates: [given.askedOn],
  questions: given.questions.map(({ text }, index) => ({
    number: numbers ? `${index + 1}` : null,
    text_start: startOf(text),
    answer_start: null,
    answer_refers_to: null,
  })),
})

const family = (
  { name, about, format = 'pdf', sheet, numbers, blocks }: Open,
  cases: readonly QuestionCase[],
): Family => ({
  name,
  about,
  documents: cases.map((given, index) => ({
    name: `${name}-${index + 1}`,
    format,
    sheet,
    blocks: blocks(given),
    label: label(given, numbers),
  })),
})

/** Questions that nobody has answered yet. */
export const openQuestions = [
  family(
    {
      name: 'vragen-brief',
      about: 'letter of a group with its questions, numbered by the office program',
      sheet: { font: 'P052', size: 12, foot: '{page}' },
      numbers: true,
      blocks: (given) => [
        p(given.group, { bold: true, size: 18, align: 'right', below: 20 }),
        p(`Aan het college van burgemeester en wethouders van ${given.municipality}`, { below: 14 }),
        p(`${given.municipality}, ${long(given.askedOn)}`, { below: 14 }),
        p(`Betreft: schriftelijke vragen over ${given.subject.toLowerCase()}`, { bold: true }),
        p('Geacht college,'),
        p(given.intro),
        { is: 'list', mark: '1.', items: given.questions.map(({ text }) => text) },
        p('Wij zien uw antwoorden met belangstelling tegemoet.', { above: 8 }),
        p(`Namens de fractie van ${given.group},`, { below: 20 }),
        p(given.asker),
      ],
    },
    [homeHelp, youthCare],
  ),
  family(
    {
      name: 'vragen-formulier',
      about: 'form with boxes, filled in',
      sheet: { font: 'Nimbus Sans', size: 10, foot: 'Formulier schriftelijke vragen, versie 3' },
      numbers: true,
      blocks: (given) => [
        p(`Gemeente ${given.municipality}`, { bold: true, size: 14 }),
        p('Formulier schriftelijke vragen (artikel 41 Reglement van orde)', { bold: true, below: 10 }),
        {
          is: 'table',
          widths: [50, 113],
          ruled: true,
          rows: [
            ['Onderwerp', given.subject],
            ['Naam vragensteller', given.asker],
            ['Fractie', given.group],
            ['Datum indiening', short(given.askedOn)],
            ['Uiterlijke datum antwoord', ''],
            ['Inleiding', given.intro],
          ],
        },
        p('Vragen', { bold: true }),
        {
          is: 'box',
          blocks: given.questions.map(({ text }, index) => p(`${index + 1}.\t${text}`, { hang: 7 })),
        },
        p('Dit formulier mailt u naar de griffie.', { above: 8, italic: true }),
      ],
    },
    [schoolRoads, trees],
  ),
  family(
    {
      name: 'vragen-streepjes',
      about: 'dashes in place of numbers, printed by a browser',
      format: 'pdf-print',
      sheet: { font: 'DejaVu Sans', size: 10, foot: '{page} / {pages}', footAlign: 'center' },
      numbers: false,
      blocks: (given) => [
        p(`Schriftelijke vragen ${given.group}`, { size: 15, bold: true }),
        p(`Gemeenteraad ${given.municipality} – ingediend op ${long(given.askedOn)} door ${given.asker}`),
        p(`Onderwerp: ${given.subject}`),
        p('**Toelichting**', { below: 0 }),
        p(given.intro),
        p('**Vragen aan het college**', { below: 0 }),
        { is: 'list', mark: '-', items: given.questions.map(({ text }) => text) },
      ],
    },
    [debts, housing],
  ),
]
