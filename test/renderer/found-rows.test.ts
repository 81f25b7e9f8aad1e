import { describe, expect, it } from 'vitest'
import { countsOf, foundRows, nextOfKind, nextToCheck, signOf } from '../../renderer/imports/found-rows.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import type { MissingDocument } from '../../shared/records/missing.ts'

const item = (id: number, fields: Partial<FoundItem> = {}): FoundItem => ({
  id,
  kind: 'question',
  state: 'proposed',
  tier: 'strong',
  why: [],
  foundAgain: false,
  parentId: null,
  sourceNumber: null,
  title: `item ${id}`,
  text: `item ${id}`,
  attachment: 'exact',
  start: id * 100,
  end: id * 100 + 50,
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
const missing: MissingDocument = {
  id: 7,
  documentId: 1,
  start: 5,
  end: 9,
  page: 1,
  quote: 'motie',
  kind: 'motie',
  title: null,
  date: null,
  reference: null,
  dropped: false,
  documentTitle: 'Brief',
  tiedDocument: null,
  tiedTitle: null,
  madeItem: null,
  madeNumber: null,
}
const shape = (items: readonly FoundItem[]) =>
  foundRows({ items, missing: [], findings: [] }).map((row) =>
    row.row === 'item' ? [row.item.id, row.depth] : row.key,
  )

describe('The list of a check', () => {
  it('follows the text, sets parts under their question and ends with what is missing', () => {
    const items = [item(3, { parentId: 2 }), item(1), item(2, { parentId: 1 })]
    const rows = foundRows({ items, missing: [missing], findings: [] })
    expect(rows.map(({ key }) => key)).toEqual(['item:1', 'item:2', 'item:3', 'missing:7'])
    expect(shape(items)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })

  it('names the group where more than one asks, once per stretch of questions', () => {
    const items = [item(1, { group: 'SP' }), item(2, { group: 'SP' }), item(3, { group: 'GroenLinks' })]
    expect(shape(items)).toEqual(['group:1', [1, 0], [2, 0], 'group:3', [3, 0]])
    expect(shape([item(1, { group: 'SP' }), item(2, { group: 'SP' })])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })

  it('says in whose answer a promise stands, and does not set it under the question', () => {
    const question = item(1, { sourceNumber: '3', answers: [{ start: 200, end: 400 }] })
    const promise = item(3, { kind: 'commitment', start: 300, end: 340 })
    const row = foundRows({ items: [question, promise], missing: [], findings: [] })[1]
    expect(row).toMatchObject({ depth: 0, within: { sourceNumber: '3' } })
  })

  it('ends with what was seen beside the items, under a title of its own', () => {
    const asked = {
      kind: 'asked_point',
      range: { start: 10, end: 20 },
      number: '1',
      text: 'Wat vindt u van de norm?',
    } as const
    const rows = foundRows({ items: [item(1)], missing: [missing], findings: [asked] })
    expect(rows.map(({ row }) => row)).toEqual(['item', 'missing', 'group', 'finding'])
    expect(nextToCheck(rows, null)).toBeNull()
  })

  it('survives parents that point at each other', () => {
    expect(shape([item(1, { parentId: 2 }), item(2, { parentId: 1 })])).toHaveLength(2)
  })
})

describe('What a person should look at', () => {
  it('is what is possible and not yet judged', () => {
    expect(signOf({ state: 'proposed', tier: 'possible' })).toBe('ask')
    expect(signOf({ state: 'proposed', tier: 'strong' })).toBe('sure')
    expect(signOf({ state: 'accepted', tier: 'possible' })).toBe('accepted')
    expect(signOf({ state: 'dropped', tier: 'possible' })).toBe('dropped')
  })

  it('is gone through in the order of the text and from the top again', () => {
    const possible = { tier: 'possible' } as const
    const rows = foundRows({
      items: [item(1, possible), item(2), item(3, possible)],
      missing: [],
      findings: [],
    })
    expect(nextToCheck(rows, null)).toBe('item:1')
    expect(nextToCheck(rows, 'item:1')).toBe('item:3')
    expect(nextToCheck(rows, 'item:3')).toBe('item:1')
    expect(
      nextToCheck(foundRows({ items: [item(1, possible)], missing: [], findings: [] }), 'item:1'),
    ).toBeNull()
  })

  it('is counted apart from what was dropped', () => {
    const items = [
      item(1, { tier: 'possible' }),
      item(2),
      item(3, { state: 'dropped' }),
      item(4, { kind: 'commitment' }),
    ]
    expect(countsOf(items)).toEqual({
      kinds: [
        { kind: 'question', count: 2 },
        { kind: 'commitment', count: 1 },
      ],
      toCheck: 1,
      checked: 2,
      total: 3,
    })
  })
})

describe('Merging', () => {
  it('takes the next of the same kind that is still an item', () => {
    const items = [item(1), item(2, { kind: 'commitment' }), item(3, { state: 'dropped' }), item(4)]
    expect(nextOfKind(items, item(1))?.id).toBe(4)
    expect(nextOfKind(items, item(4))).toBeNull()
  })
})
