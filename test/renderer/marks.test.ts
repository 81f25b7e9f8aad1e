import { describe, expect, it } from 'vitest'
import { marksOf } from '../../renderer/source/marks.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'

const text = 'Wij zeggen toe de brug te keuren. Dat gebeurt in mei.'
const item = (fields: Partial<FoundItem> = {}): FoundItem => ({
  id: 1,
  kind: 'commitment',
  state: 'recorded',
  tier: 'strong',
  why: [],
  foundAgain: false,
  parentId: null,
  sourceNumber: null,
  title: 'Brug keuren',
  text: 'Wij zeggen toe de brug te keuren.',
  attachment: 'exact',
  start: 0,
  end: 33,
  page: 1,
  answers: [],
  answerText: null,
  refersTo: null,
  group: null,
  person: null,
  holder: null,
  madeBy: null,
  madeTo: null,
  termLiteral: null,
  dueOn: null,
  certainty: 'none',
  because: '',
  ...fields,
})
const kinds = (items: readonly FoundItem[], confidences: Parameters<typeof marksOf>[0]['confidences'] = []) =>
  marksOf({ text, items, confidences }).map(({ kind, start, end, tag }) => [kind, start, end, tag])

describe('Marks', () => {
  it('are not made for words that are not in the text any more, nor for what is no item', () => {
    expect(kinds([item()])).toEqual([['commitment', 0, 33, 'T']])
    expect(kinds([item({ attachment: 'nearly' })])).toHaveLength(1)
    expect(kinds([item({ attachment: 'changed', start: 0, end: 0 })])).toEqual([])
    expect(kinds([item({ state: 'dropped' })])).toEqual([])
  })

  it('name the lines that a machine is less than 70 percent sure of, without a sign in the margin', () => {
    const confidences = [
      { start: 0, end: 33, confidence: 69 },
      { start: 34, end: 53, confidence: 70 },
    ]
    expect(kinds([], confidences)).toEqual([['unsure', 0, 33, '']])
  })
})
