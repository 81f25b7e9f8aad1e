import { expect, it } from 'vitest'
import {
  dateOfCell,
  entriesOfCell,
  kindOfCell,
  peopleOfCell,
  personOfCell,
  saysNoDate,
  statusOfCell,
} from '../../electron/exchange/cells.ts'
import { proposeFields } from '../../electron/exchange/headers.ts'

it.each([
  ['29-1-2026', '2026-01-29'],
  ['8-4-2020', '2020-04-08'],
  ['08/04/2020', '2020-04-08'],
  ['8.4.20', '2020-04-08'],
  ['2026-01-29', '2026-01-29'],
  ['2026-01-29T00:00:00', '2026-01-29'],
  ['29-1-2026 00:00', '2026-01-29'],
  ['Jan 29 2026 12:00AM', '2026-01-29'],
  ['29 jan. 2026', '2026-01-29'],
  ['do 29 januari 2026', '2026-01-29'],
  ['46051', '2026-01-29'],
  ['31-2-2026', 'impossible'],
  ['P.M.', null],
  ['n.v.t.', null],
  ['voorjaar 2026', null],
  ['29-1-2026 of 5-2-2026', null],
  ['uiterlijk 29-1-2026', null],
  ['1200', null],
])('takes %s for %s', (cell, day) => expect(dateOfCell(cell)).toBe(day))

it.each(['P.M.', 'PM', 'p.m.', 'N.v.t.', 'nvt', '-', 'nog niet bekend'])(
  'hears in %s that there is no date',
  (cell) => expect(saysNoDate(cell)).toBe(true),
)

it('splits people into name and group', () => {
  expect(personOfCell('Passier, C.E. (Charlotte) (Volt)')).toEqual({
    name: 'Passier, C.E. (Charlotte)',
    group: 'Volt',
  })
  expect(personOfCell('Passier, C.E. (Charlotte)')).toEqual({
    name: 'Passier, C.E. (Charlotte)',
    group: null,
  })
  expect(personOfCell('Visser, P. (CDA)')).toEqual({ name: 'Visser, P.', group: 'CDA' })
  expect(personOfCell('Jansen')).toEqual({ name: 'Jansen', group: null })
  expect(peopleOfCell('Bos, A. (Anna) (D66), Visser, P. (CDA)\nDe Wit')).toEqual([
    { name: 'Bos, A. (Anna)', group: 'D66' },
    { name: 'Visser, P.', group: 'CDA' },
    { name: 'De Wit', group: null },
  ])
})

it('cuts dated lines into entries, also where a cell lost its line breaks, and never in the middle of a sentence', () => {
  expect(entriesOfCell('Loopt.\n8-4-2020: gestart\n29 jan. 2021: klaar')).toEqual([
    { on: null, words: 'Loopt.' },
    { on: '2020-04-08', words: 'gestart' },
    { on: '2021-01-29', words: 'klaar' },
  ])
  expect(entriesOfCell('8-4-2020: gestart. 29-1-2021: klaar')).toEqual([
    { on: '2020-04-08', words: 'gestart.' },
    { on: '2021-01-29', words: 'klaar' },
  ])
  expect(entriesOfCell('5-4-2026 concept in college\n12 mei 2026 Besproken in de commissie')).toEqual([
    { on: '2026-04-05', words: 'concept in college' },
    { on: '2026-05-12', words: 'Besproken in de commissie' },
  ])
  expect(entriesOfCell('8-4-2020 en 12-5-2020 besproken\n1-7-2020 is de raad ingelicht')).toEqual([
    { on: null, words: '8-4-2020 en 12-5-2020 besproken\n1-7-2020 is de raad ingelicht' },
  ])
  expect(entriesOfCell('Besproken op 8-4-2020: akkoord')).toEqual([
    { on: null, words: 'Besproken op 8-4-2020: akkoord' },
  ])
  expect(entriesOfCell('31-2-2020: kan niet')).toEqual([{ on: null, words: '31-2-2020: kan niet' }])
})

it.each([
  ['Afgedaan', 'afgedaan'],
  ['Niet afgedaan', 'open'],
  ['Open, termijn verstreken', 'open'],
  ['Deels afgedaan', 'deels_voldaan'],
  ['Voorstel tot afdoening', 'voorstel_tot_afdoening'],
  ['Loopt', 'in_behandeling'],
  ['Uitgesteld tot na de zomer', 'in_behandeling'],
  ['Vervallen', 'vervallen'],
  ['ja', 'afgedaan'],
  ['groen', 'onbekend'],
])('reads the status %s as %s', (words, status) => expect(statusOfCell(words)).toBe(status))

it('knows kinds by their word', () => {
  expect(['Motie vreemd', 'Amendement', 'Toezegging', 'Actiepunt'].map(kindOfCell)).toEqual([
    { kind: 'motion', amendment: false },
    { kind: 'motion', amendment: true },
    { kind: 'commitment', amendment: false },
    null,
  ])
})

it('tells who promised from who answers for it now, and gives no field to two columns', () => {
  expect(
    proposeFields([
      'Portefeuillehouder',
      'Huidige portefeuillehouder',
      'Datum',
      'Datum',
      'Omschrijving',
      'Onderwerp',
    ]),
  ).toEqual(['madeBy', 'holder', 'date', null, 'text', 'subject'])
})
