import { expect, it } from 'vitest'
import { labelReasons } from '../../shared/reason-labels.ts'

it('says who does what to whom and by when in the words of the source', () => {
  expect(labelReasons(['komen daarop terug', 'wij', 'uw raad', 'in mei'], 'in mei')).toEqual([
    { kind: 'who', words: 'wij' },
    { kind: 'what', words: 'komen daarop terug' },
    { kind: 'whom', words: 'uw raad' },
    { kind: 'when', words: 'in mei' },
  ])
})

it('says apart who stands among the words of the deed', () => {
  expect(labelReasons(['zullen wij onderzoeken'], null)).toEqual([
    { kind: 'who', words: 'wij' },
    { kind: 'what', words: 'zullen wij onderzoeken' },
  ])
})

it('names nobody where nobody is named', () => {
  expect(labelReasons(['wordt vervangen', 'in week 16'], 'in week 16')).toEqual([
    { kind: 'what', words: 'wordt vervangen' },
    { kind: 'when', words: 'in week 16' },
  ])
})
