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

it('counts latest dates from the date of the document, and leaves them open where it has none', () => {
  const [dated] = inspect(answers('Datum: 12 januari 2023')).commitments
  expect(dated).toMatchObject({ dueOn: '2023-06-30', certainty: 'derived' })
  const [open] = inspect(answers('')).commitments
  expect(open).toMatchObject({ dueOn: null, termLiteral: dated?.termLiteral })
})
