import { expect, it } from 'vitest'
import { foldRepeats } from '../../shared/records/repeat.ts'

const rows = [{ id: 4 }, { id: 2 }, { id: 7 }, { id: 1 }]

it('puts what repeats one another on the line of the first, also through a repeat of a repeat', () => {
  const folded = foldRepeats(rows, [
    { id: 1, of: 9 },
    { id: 9, of: 2 },
    { id: 2, of: 4 },
  ])
  expect(folded).toEqual([
    { row: { id: 4 }, also: [{ id: 2 }, { id: 1 }] },
    { row: { id: 7 }, also: [] },
  ])
})

it('keeps a line for each where nobody linked them', () => {
  expect(foldRepeats(rows, [{ id: 30, of: 31 }])).toEqual(rows.map((row) => ({ row, also: [] })))
})
