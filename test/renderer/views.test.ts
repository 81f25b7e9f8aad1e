import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chosen, isView, itemFilterOf, nothingChosen, views } from '../../renderer/follow-up/views.ts'
import { itemFilter } from '../../shared/contract.ts'

const today = '2026-11-22'
const chosen = (some: Partial<Chosen>) => itemFilterOf('all', { ...nothingChosen, ...some }, '', today)

describe('the filter that a view asks the store for', () => {
  it('narrows nothing where nothing is chosen', () => expect(chosen({})).toEqual({}))

  it('keeps what the view itself narrows', () =>
    expect(itemFilterOf('late', { ...nothingChosen, holder: ['Van Dijk'] }, '', today)).toEqual({
      late: true,
      holder: 'Van Dijk',
    }))

  it.each([
    [today, 'week', '2026-11-16', '2026-11-22'],
    ['2026-11-23', 'week', '2026-11-23', '2026-11-29'],
    ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
    [today, 'month', '2026-11-01', '2026-11-30'],
    ['2028-02-10', 'month', '2028-02-01', '2028-02-29'],
    [today, 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-02-01', 'quarter', '2026-01-01', '2026-03-31'],
  ])('on %s a term in this %s falls from %s to %s', (day, due, dueFrom, dueTo) =>
    expect(itemFilterOf('all', { ...nothingChosen, due: [due] }, '', day)).toEqual({ dueFrom, dueTo }),
  )

  it('gives the kinds in the order of the list, however they were ticked', () =>
    expect(chosen({ kinds: ['commitment', 'question'] })).toEqual({ kinds: ['question', 'commitment'] }))

  it('knows a dossier by its number', () => expect(chosen({ dossier: ['12'] })).toEqual({ dossierId: 12 }))

  it('leaves out what an older version remembered under another name', () =>
    expect(chosen({ kinds: ['toezegging'], due: ['volgend jaar'] })).toEqual({}))

  it('is one that the store accepts, whatever is chosen and typed', () => {
    const names = fc.array(fc.constantFrom('commitment', 'open', 'nagekomen', 'week', 'late', '3'), {
      maxLength: 3,
    })
    const any = fc.record({
      kinds: names,
      statuses: names,
      verdicts: names,
      due: names,
      municipality: names,
      group: names,
      holder: names,
      dossier: fc.constantFrom([], ['3']),
    })
    fc.assert(
      fc.property(fc.constantFrom(...views), any, fc.string({ maxLength: 40 }), (view, some, text) => {
        expect(itemFilter.safeParse(itemFilterOf(view, some, text, today)).success).toBe(true)
      }),
    )
  })
})

it('knows a view that was remembered, and not one that is gone', () => {
  expect(isView('late')).toBe(true)
  expect(isView('mijnWerk')).toBe(false)
  expect(isView(undefined)).toBe(false)
})
