import { expect, it } from 'vitest'
import { referredTo } from '../../electron/operations/proposals.ts'
import type { FoundQuestion } from '../../shared/records/recognised.ts'

const question = (
  group: string | null,
  number: string | null,
  refersTo: string | null = null,
): FoundQuestion => ({
  range: { start: 0, end: 1 },
  text: 'x',
  tier: 'strong',
  why: [],
  number,
  parent: null,
  group,
  asker: null,
  answers: [],
  answerText: null,
  refersTo,
})

it.each([
  [
    'a number means the same group first',
    [question('SP', '1'), question('VVD', '1'), question('VVD', '2', '1')],
    2,
    1,
  ],
  ['then any group', [question('SP', '4'), question('VVD', '2', '4')], 1, 0],
  [
    'a group and a number mean that group',
    [question('SP', '1'), question('VVD', '1'), question('VVD', '2', 'sp 1')],
    2,
    0,
  ],
  ['a group alone means its only question', [question('SP', null), question('VVD', '1', 'SP')], 1, 0],
  [
    'a group with more questions is not clear',
    [question('SP', '1'), question('SP', '2'), question('VVD', '1', 'SP')],
    2,
    null,
  ],
  ['what is not there ties to nothing', [question(null, '1'), question(null, '2', '9')], 1, null],
  ['no question refers to itself', [question(null, '1', '1')], 0, null],
] as const)('%s', (_, questions, index, found) => {
  expect(referredTo(questions, index)).toBe(found)
})
