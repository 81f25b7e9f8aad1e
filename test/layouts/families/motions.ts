import { culture, ferry, light, parking, readers, toilets } from '../cases/motions.ts'
import type { AmendmentCase, MotionCase } from '../cases/types.ts'
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

type MotionLayout = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: Sheet
  blocks: (given: MotionCase) => readonly Block[]
}>

const label = (given: MotionCase): Label => ({
  ...nothing,
  type: 'motion',
  municipality: given.municipality,
  dates: [given.date],
  dictum: given.dictum.map((point) => [startOf(point)]),
})

const family = (
  { name, about, format = 'pdf', sheet, blocks }: MotionLayout,
  cases: readonly MotionCase[],
): Family => ({
  name,
  about,
  documents: cases.map((given, index) => ({
    name: `${name}-${index + 1}`,
    format,
    sheet,
    blocks: blocks(given),
    label: label(given),
  })),
})

const signatures = ({ submitters }: MotionCase | AmendmentCase): readonly Block[] => [
  { is: 'table', widths: [60, 60], ruled: false, rows: submitters.map(([name, group]) => [name, group]) },
]

const classic = (given: MotionCase, mark: '-' | '•' | '1.'): readonly Block[] => [
  p(`Motie ${given.number}`, { bold: true, size: 16, align: 'center', below: 4 }),
  p(`‘${given.title}’`, { bold: true, align: 'center', below: 14 }),
  p(`De raad van de gemeente ${given.municipality}, in vergadering bijeen op ${long(given.date)},`),
  p(`${given.heard};`),
  p('**Constaterende dat:**', { below: 2 }),
  { is: 'list', mark, items: given.noting },
  p('**Overwegende dat:**', { above: 6, below: 2 }),
  { is: 'list', mark, items: given.considering },
  p('**Verzoekt het college:**', { above: 6, below: 2 }),
  { is: 'list', mark, items: given.dictum },
  p('en gaat over tot de orde van de dag.', { above: 6, below: 20 }),
  ...signatures(given),
]

export const motions = [
  family(
    {
      name: 'motie-klassiek',
      about: 'centred title, dashes',
      sheet: { font: 'Nimbus Roman', size: 12, spacing: 170 },
      blocks: (given) => classic(given, '-'),
    },
    [toilets, light],
  ),
  family(
    {
      name: 'motie-formulier',
      about: 'fields in a box above, numbered parts, "Draagt het college op"',
      sheet: { font: 'Nimbus Sans', size: 10.5, spacing: 170, foot: 'Griffie, pagina {page} van {pages}' },
      blocks: (given) => [
        {
          is: 'table',
          widths: [45, 118],
          ruled: true,
          rows: [
            ['Motie', given.number],
            ['Onderwerp', given.title],
            ['Raadsvergadering', short(given.date)],
            ['Agendapunt', given.agenda],
            ['Indiener(s)', given.submitters.map(([name, group]) => `${name} (${group})`).join(', ')],
            ['Uitslag', ''],
          ],
        },
        p(`De gemeenteraad van ${given.municipality},`, { above: 6 }),
        p(`${given.heard},`),
        p('constaterende dat', { below: 2 }),
        ...given.noting.map((text, index) => p(`${index + 1}.\t${text}`, { hang: 7, below: 2 })),
        p('overwegende dat', { above: 6, below: 2 }),
        ...given.considering.map((text, index) => p(`${index + 1}.\t${text}`, { hang: 7, below: 2 })),
        p('draagt het college op', { above: 6, below: 2 }),
        ...given.dictum.map((text, index) => p(`${index + 1}.\t${text}`, { hang: 7, below: 2 })),
        p('en gaat over tot de orde van de dag.', { above: 6 }),
      ],
    },
    [ferry, readers],
  ),
  family(
    {
      name: 'motie-kopjes-links',
      about: 'the words "Overwegende" and "Verzoekt" in a column at the left',
      sheet: { font: 'DejaVu Sans', size: 9.5, spacing: 170, foot: '{page}', footAlign: 'center' },
      blocks: (given) => [
        p(`Gemeente ${given.municipality}`, { bold: true, below: 2 }),
        p(`MOTIE ${given.number}: ${given.title}`, { bold: true, size: 13, below: 10 }),
        {
          is: 'table',
          widths: [42, 121],
          ruled: false,
          rows: [
            ['De raad,', `in vergadering bijeen op ${long(given.date)}, ${given.heard},`],
            ['Constaterende', `dat ${given.noting.join('\ndat ')}`],
            ['Overwegende', `dat ${given.considering.join('\ndat ')}`],
            ['Roept het college op', given.dictum.map((text, index) => `${index + 1}. ${text}`).join('\n')],
            ['', 'en gaat over tot de orde van de dag.'],
            ['Ondertekening', given.submitters.map(([name, group]) => `${name}, ${group}`).join('\n')],
          ],
        },
      ],
    },
    [light, toilets],
  ),
  family(
    {
      name: 'motie-lopend',
      about: 'no lists: each point a paragraph, justified with broken words',
      sheet: { font: 'C059', size: 11, justified: true },
      blocks: (given) => [
        p(`Motie: ${given.title}`, { bold: true, size: 14 }),
        p(`De raad van de gemeente ${given.municipality}, bijeen op ${long(given.date)}, ${given.heard},`),
        ...given.noting.map((text) => p(`constaterende dat ${text}`)),
        ...given.considering.map((text) => p(`overwegende dat ${text}`)),
        p('verzoekt het college'),
        ...given.dictum.map((text) => p(text)),
        p('en gaat over tot de orde van de dag.'),
        p(`Ingediend door ${given.submitters.map(([name, group]) => `${name} (${group})`).join(' en ')}`),
      ],
    },
    [readers, ferry],
  ),
  family(
    {
      name: 'motie-word',
      about: 'Word file, numbered by Word',
      format: 'docx',
      sheet: { font: 'Nimbus Sans', size: 11 },
      blocks: (given) => classic(given, '1.'),
    },
    [ferry, toilets],
  ),
  family(
    {
      name: 'motie-odt',
      about: 'ODT file, bullets',
      format: 'odt',
      sheet: { font: 'P052', size: 11 },
      blocks: (given) => classic(given, '•'),
    },
    [light, readers],
  ),
]

/** What is changed by an amendment stands in a table of old and new words. */
export const amendments: readonly Family[] = [
  {
    name: 'amendement-oud-nieuw',
    about: 'table with the old words left and the new ones right',
    documents: [parking, culture].map((given, index) => ({
      name: `amendement-oud-nieuw-${index + 1}`,
      format: 'pdf',
      sheet: { font: 'Nimbus Sans', size: 10.5, foot: 'Amendement {page}/{pages}' },
      blocks: [
        p(`Amendement ${given.number}`, { bold: true, size: 16 }),
        p(given.title, { italic: true, below: 10 }),
        p(`De raad van de gemeente ${given.municipality}, in vergadering bijeen op ${long(given.date)},`),
        p(`gelezen het voorstel tot vaststelling van de ${given.proposal},`),
        p('besluit het voorstel als volgt te wijzigen:', { bold: true }),
        {
          is: 'table',
          widths: [33, 65, 65],
          head: ['Onderdeel', 'Oude tekst', 'Nieuwe tekst'],
          ruled: true,
          rows: given.changes.map((change) => [change.what, change.old, change.new]),
        },
        p('Toelichting', { bold: true, below: 2 }),
        ...given.reason.map((text) => p(text)),
        ...signatures(given),
      ],
      label: {
        ...nothing,
        type: 'amendment',
        municipality: given.municipality,
        dates: [given.date],
        // A point may be told by its place, its old words or its new ones: which of them is a matter of taste.
        dictum: given.changes.map((change) => [
          startOf(change.what),
          startOf(change.old),
          startOf(change.new),
        ]),
      },
    })),
  },
]
