import { expect, it } from 'vitest'
import { titleKey } from '../../electron/store/title-key.ts'

it('puts numbers by what they are worth, and letters without case and accents', () => {
  const inOrder = [
    '',
    '2 wijken',
    '10 wijken',
    'Bijlage',
    'bijlage 2',
    'Bijlage 2.9',
    'Bijlage 2.10',
    'Bijlage 9',
    'bijlage 10',
    'Bijlage 100000000000000000000',
    'Bijlage A',
    'Eén loket',
    'Eerste bericht',
    'Zorg',
  ]
  expect(inOrder.toReversed().toSorted((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1))).toEqual(inOrder)
  expect(titleKey('Bijlage 009')).toBe(titleKey('bijlage 9'))
})
