import { expect, it } from 'vitest'
import { recognise } from '../../../electron/recognise/recognise.ts'
import { asSource } from '../as-source.ts'

const pointsOf = (changes: string) =>
  recognise(
    asSource(
      `Amendement A3 Zwembad\n\nDe raad van Meerdam, in vergadering bijeen op 4 april 2024,\n\nBesluit het ontwerpbesluit als volgt te wijzigen:\n\n${changes}\n\nToelichting\n\nHet bad is oud.\n`,
    ),
  ).motions[0]?.dictum.map(({ text }) => text)

it('takes each change of an amendment as a point, with the words that it puts in', () => {
  expect(
    pointsOf(
      'Beslispunt 2 te vervangen door:\n“In te stemmen met de renovatie.”\n\nEen beslispunt 2a toe te voegen, luidende:\n“De kosten te dekken uit de reserve.”\n\nNa artikel 4 een nieuw lid op te nemen:\n“Het bad is open.”\n\nDe zin over de toegang te schrappen.',
    ),
  ).toEqual([
    'Beslispunt 2 te vervangen door: “In te stemmen met de renovatie.”',
    'Een beslispunt 2a toe te voegen, luidende: “De kosten te dekken uit de reserve.”',
    'Na artikel 4 een nieuw lid op te nemen: “Het bad is open.”',
    'De zin over de toegang te schrappen.',
  ])
})

it('leaves sentences of the new words with their change', () => {
  expect(
    pointsOf(
      'Beslispunt 3 te vervangen door:\n“Het bad te sluiten.\n\nDe leden krijgen hun geld terug.\n\nArtikel 4 blijft gelden.”',
    ),
  ).toHaveLength(1)
})

it.each([
  [
    'Een veilige oversteek voor alle leerlingen van de scholen\naan de Molenweg en de Parallelweg',
    'Een veilige oversteek voor alle leerlingen van de scholen aan de Molenweg en de Parallelweg',
  ],
  ['Een bankje langs elk pad\nAan de raad van Meerdam', 'Een bankje langs elk pad'],
  ['Een bankje langs elk pad\n\nDe bewoners vragen erom.', 'Een bankje langs elk pad'],
])('reads a title over its lines and no further', (title, whole) => {
  const text = `Motie M-12\nTitel: ${title}\n\nDe raad van Meerdam, in vergadering bijeen op 4 april 2024,\n\nConstaterende dat er geen zebrapad is;\nVerzoekt het college een zebrapad aan te leggen;\nen gaat over tot de orde van de dag.\n`
  expect(recognise(asSource(text)).motions[0]?.title).toBe(whole)
})
