import { pool, sociaalTeam } from '../cases/letters.ts'
import type { LetterCase } from '../cases/types.ts'
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
} from '../model.ts'

type LetterLayout = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: (given: LetterCase) => Sheet
  blocks: (given: LetterCase) => readonly Block[]
}>

const label = (given: LetterCase): Label => ({
  ...nothing,
  type: 'letter',
  municipality: given.municipality,
  dates: [given.date],
  commitments: given.commitments,
  borderline: given.borderline,
})

const family = ({ name, about, format = 'pdf', sheet, blocks }: LetterLayout): Family => ({
  name,
  about,
  documents: [pool, sociaalTeam].map((given, index) => ({
    name: `${name}-${index + 1}`,
    format,
    sheet: sheet(given),
    blocks: blocks(given),
    label: label(given),
  })),
})

const figures = (given: LetterCase, ruled: boolean): Block => ({
  is: 'table',
  widths: [36, 27, 36, 23],
  ruled,
  head: given.figures.head,
  rows: given.figures.rows,
})

const parts = (given: LetterCase, ruled: boolean): readonly Block[] => [
  p('Geachte leden van de raad,'),
  p(given.opening),
  ...given.parts.flatMap(({ title, paragraphs }, index): Block[] => [
    h(title, 2),
    ...paragraphs.map((text) => p(text)),
    ...(index === 0 ? [figures(given, ruled)] : []),
  ]),
  p(given.closing),
  p('Met vriendelijke groet,', { above: 8 }),
  p(`het college van burgemeester en wethouders van ${given.municipality},`, { below: 18 }),
  p('de secretaris,\tde burgemeester,'),
]

const smallPrint = [
  'Aanneemsom: het bedrag waarvoor een aannemer zich verbindt het werk uit te voeren, inclusief de door hem aangeboden alternatieven en exclusief de omzetbelasting.',
  'Bestuursrapportage: het stuk waarmee het bestuur tweemaal per jaar verslag doet van de uitvoering van de begroting en de raad voorstelt de begroting te wijzigen.',
  'Contractvoorwaarden: op deze opdracht zijn de algemene inkoopvoorwaarden van toepassing zoals die luidden op de dag van de gunning.',
  'Krediet: het bedrag dat de raad ten hoogste voor een investering beschikbaar heeft gesteld.',
  'Norm: de afgesproken waarde waaraan de uitvoering wordt getoetst. Onder de norm volgt een gesprek met de uitvoerder; tweemaal onder de norm een verbeterplan.',
  'Onvoorzien: de post waaruit tegenvallers worden betaald die bij de raming niet bekend waren.',
  'Uitvoerder: de partij die in opdracht van de gemeente de dienst levert. De uitvoerder verstrekt elke maand cijfers.',
]

export const letters = [
  family({
    name: 'raadsbrief-koppen',
    about: 'letter with headings and a ruled table of figures; the fields in a table above',
    sheet: (given) => ({
      font: 'Nimbus Sans',
      size: 10.5,
      spacing: 170,
      firstHead: '',
      head: `Raadsbrief ${given.reference}`,
      foot: 'Pagina {page} van {pages}',
    }),
    blocks: (given) => [
      p(`Gemeente ${given.municipality}`, { bold: true, size: 16, below: 14 }),
      p('Raadsinformatiebrief', { bold: true, size: 13 }),
      {
        is: 'table',
        widths: [40, 120],
        ruled: false,
        rows: [
          ['Aan', 'de gemeenteraad'],
          ['Datum', long(given.date)],
          ['Ons kenmerk', given.reference],
          ['Contactpersoon', given.contact],
          ['Onderwerp', given.subject],
        ],
      },
      ...parts(given, true),
    ],
  }),
  family({
    name: 'raadsbrief-kantlijn-links',
    about: 'margin column at the left, table of figures without rules, justified with broken words',
    sheet: (given) => ({
      font: 'C059',
      size: 11,
      spacing: 170,
      justified: true,
      margins: [30, 22, 20, 65],
      foot: '{page}/{pages}',
      margin: {
        side: 'left',
        lines: [
          `**Gemeente ${given.municipality}**`,
          'Postbus 100',
          '1234 AB  Stad',
          '',
          '**Datum**',
          long(given.date),
          '**Kenmerk**',
          given.reference,
          '**Contact**',
          given.contact,
        ],
      },
    }),
    blocks: (given) => [
      p('Aan de leden van de gemeenteraad', { below: 24 }),
      p(`Betreft: ${given.subject}`, { bold: true, below: 14 }),
      ...parts(given, false),
    ],
  }),
  family({
    name: 'raadsbrief-bijlage',
    about: 'letter and an appendix in small print in two columns',
    format: 'pdf-tagged',
    sheet: (given) => ({
      font: 'Nimbus Roman',
      size: 12,
      head: given.subject,
      foot: 'Pagina {page} van {pages}',
    }),
    blocks: (given) => [
      p(`Gemeente ${given.municipality}`, { bold: true, below: 14 }),
      p(`Aan: de gemeenteraad van ${given.municipality}`, { below: 0 }),
      p(`Datum: ${long(given.date)}`, { below: 0 }),
      p(`Onderwerp: ${given.subject}`, { below: 12 }),
      ...parts(given, true),
      { is: 'break' },
      p('Bijlage 1: begrippen', { bold: true }),
      {
        is: 'columns',
        blocks: smallPrint.map((text) => p(text, { size: 7.5, below: 3 })),
      },
    ],
  }),
]
