import { expect, it } from 'vitest'
import { toInspection } from '../../electron/recognise/inspection.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import { asSource } from './as-source.ts'

const inspect = (text: string) => {
  const source = asSource(text)
  return toInspection(recognise(source), source, 'antwoorden.txt')
}

const answers = (date: string) => `Beantwoording schriftelijke vragen
Gemeente Waterrade
${date}
1. Kan dat?
Antwoord: Het college zegt toe de raad hierover in het tweede kwartaal te informeren.
2. Mag dat?
Antwoord: Zie het antwoord op vraag 1.
Burgemeester en wethouders van Waterrade`

it('prints what was found in the agreed words, and goes through JSON unchanged', () => {
  const seen = inspect(answers('Datum: 12 januari 2023'))
  expect(JSON.parse(JSON.stringify(seen))).toEqual(seen)
  expect(seen).toMatchObject({
    file: 'antwoorden.txt',
    kind: 'beantwoording',
    municipality: 'Waterrade',
    date: '2023-01-12',
    questions: [
      { number: '1', text: 'Kan dat?', refersTo: null },
      { number: '2', answer: 'Zie het antwoord op vraag 1.', refersTo: '1' },
    ],
    motion: null,
  })
})

it('prints the dates of the head and what was found beside the items', () => {
  const seen = inspect(
    `${answers('Datum: 12 januari 2023')}\nKlachten, norm maximaal 1%\njuli 25 1,6%\naug 15 0,7%\n`,
  )
  expect(seen.dates).toMatchObject([{ role: 'gedateerd', date: '2023-01-12' }])
  expect(seen.findings).toMatchObject([{ kind: 'kpi_table', norm: { value: 1, side: 'most' } }])
})

it('prints the points of a motion, with those inside a point under it', () => {
  const seen = inspect(
    'Motie: Kade\nDe raad van Waterrade,\nVerzoekt het college:\n1. te onderzoeken:\na. wat het kost;\nb. wie betaalt;\n2. dit te melden.\n',
  )
  expect(seen.motion?.dictum).toMatchObject([
    { number: '1', subPoints: [{ number: 'a' }, { number: 'b' }] },
    { number: '2', subPoints: [] },
  ])
})

it('counts latest dates from the date of the document, and leaves them open where it has none', () => {
  const [dated] = inspect(answers('Datum: 12 januari 2023')).commitments
  expect(dated).toMatchObject({ dueOn: '2023-06-30', certainty: 'derived' })
  const [open] = inspect(answers('')).commitments
  expect(open).toMatchObject({ dueOn: null, termLiteral: dated?.termLiteral })
})
