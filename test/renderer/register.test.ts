import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberOf, periodOf } from '../../renderer/item/kpi-input.ts'
import { proposedParts } from '../../renderer/item/proposed-parts.ts'
import { eventWords } from '../../shared/event-words.ts'

const partsOf = (quote: string) => proposedParts(quote).map(({ start, end }) => quote.slice(start, end))

it('proposes parts at the signs of a list, at sentences, or at an enumeration', () => {
  expect(partsOf('Wij zeggen toe:\n- een kaart van de wijk\n- een planning;\n- een overzicht')).toEqual([
    'een kaart van de wijk',
    'een planning',
    'een overzicht',
  ])
  expect(partsOf('Wij sturen u een kaart. Wij praten u bij in mei.')).toEqual([
    'Wij sturen u een kaart',
    'Wij praten u bij in mei',
  ])
  expect(partsOf('Wij sturen u een overzicht van de kosten, een planning en een kaart van de wijk.')).toEqual(
    ['Wij sturen u een overzicht van de kosten', 'een planning', 'een kaart van de wijk'],
  )
  expect(partsOf('Wij komen hierop terug.')).toEqual([])
})

it('proposes only words that stand in the promise, in order and apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('een kaart', 'en', ',', ';', '.', '\n- ', 'Wij doen dit', ' '), {
        maxLength: 20,
      }),
      (words) => {
        const quote = words.join(' ')
        const parts = proposedParts(quote)
        expect(parts.length).not.toBe(1)
        for (const [at, { start, end }] of parts.entries()) {
          expect(start).toBeGreaterThanOrEqual(parts[at - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(quote.length)
        }
      },
    ),
  )
})

it('reads numbers as Dutch people write them, and no others', () => {
  expect(['1,2', '1.048', '1.048,5', '0.92', '1,84%', '-3', 'veel', '', '1,2,3'].map(numberOf)).toEqual([
    1.2,
    1048,
    1048.5,
    0.92,
    1.84,
    -3,
    null,
    null,
    null,
  ])
})

it('reads a month with its year, and invents no year', () => {
  expect(
    ['januari 2023', 'sept. 2022', '3-2024', '2024-03', 'Q2 2023', '2e kwartaal 2023'].map(periodOf),
  ).toEqual(['2023-01-01', '2022-09-01', '2024-03-01', '2024-03-01', '2023-04-01', '2023-04-01'])
  expect(['januari', '2023', 'maand 3 2023', '13-2024', ''].map(periodOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

it('says each step to a settlement in words', () => {
  expect(eventWords({ kind: 'proposal', details: { by: 'college', words: null } })).toBe(
    'Voorstel om af te doen, door college',
  )
  expect(
    eventWords({
      kind: 'decision',
      details: { by: 'de raad', decision: 'settled', how: 'document_toegezonden' },
    }),
  ).toBe('Besluit van de raad: afgedaan: document toegezonden')
  expect(
    eventWords({
      kind: 'decision',
      details: { by: 'de raad', decision: 'new_term', from: '2026-05-01', to: '2026-09-01' },
    }),
  ).toBe('Besluit van de raad: nieuwe termijn, 01-05-2026 → 01-09-2026')
  expect(eventWords({ kind: 'holding_answer', details: { from: '2026-05-01', to: null } })).toBe(
    'Tussenbericht zonder nieuwe datum (was 01-05-2026)',
  )
  expect(eventWords({ kind: 'transferred', details: { from: 'Dijk', to: 'De Wit' } })).toBe(
    'Portefeuille overgedragen: Dijk → De Wit',
  )
  expect(eventWords({ kind: 'reversed', details: { seq: 3, kinds: 'settled,verdict' } })).toBe(
    'Teruggedraaid: afgedaan, eigen oordeel',
  )
})
