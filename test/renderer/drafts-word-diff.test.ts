import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from '../../renderer/drafts/word-diff.ts'

const shown = (before: string, after: string) =>
  wordChanges(before, after).map(({ kind, words }) => `${{ same: '', gone: '-', new: '+' }[kind]}${words}`)

test('a changed word stands between what stayed', () => {
  expect(shown('Meet de wachttijd elk jaar.', 'Meet de wachttijd elk kwartaal.')).toEqual([
    'Meet de wachttijd elk',
    '- jaar.',
    '+ kwartaal.',
  ])
})

test('words that came in the middle leave both sides as they were', () => {
  expect(shown('Wij adviseren dit.', 'Wij adviseren u met klem dit.')).toEqual([
    'Wij adviseren',
    '+ u met klem',
    ' dit.',
  ])
})

test('the same text is one stretch, an empty one none', () => {
  expect(shown('Geacht college,\n\nDank.', 'Geacht college,\n\nDank.')).toEqual(['Geacht college,\n\nDank.'])
  expect(shown('', '')).toEqual([])
  expect(shown('', 'Nieuw.')).toEqual(['+Nieuw.'])
})

const words = fc.array(fc.constantFrom('wij', 'u', 'raad', '\n\n1.', ' advies ', 'ë'), { maxLength: 40 })

test('both texts can be read back from what is shown, letter by letter', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')]
      const changes = wordChanges(before, after)
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.words)
          .join('')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
    }),
  )
})

test('very long texts that have nothing in common are still shown whole', () => {
  const [before, after] = ['oud '.repeat(9000).trim(), 'nieuw '.repeat(9000).trim()]
  expect(wordChanges(before, after).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
