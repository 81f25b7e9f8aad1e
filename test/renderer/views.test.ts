import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, chosenIn, filterNames, isSingle, toggle } from '../../renderer/follow-up/filter-values.ts'
import { rowsAsHtml, rowsAsText } from '../../renderer/follow-up/rows-as-text.ts'
import { fixedViews, viewsWith } from '../../renderer/follow-up/views.ts'
import { daysOf } from '../../shared/contract/item-filter.ts'
import { itemFilter } from '../../shared/contract.ts'
import type { ItemRow } from '../../shared/records/item.ts'

const today = '2026-11-22'

describe('the filters of a view', () => {
  it('narrow nothing where nothing is chosen', () => expect(choose({}, 'kinds', [])).toEqual({}))

  it('give the kinds in the order of the list, however they were ticked', () =>
    expect(choose({}, 'kinds', ['commitment', 'question'])).toEqual({ kinds: ['question', 'commitment'] }))

  it('know a dossier by its number', () => expect(choose({}, 'dossierId', ['12'])).toEqual({ dossierId: 12 }))

  it('have one portfolio holder at a time, and several kinds', () => {
    const drost = toggle({}, 'holder', 'Drost')
    expect(toggle(drost, 'holder', 'Brouwer')).toEqual({ holder: 'Brouwer' })
    expect(toggle(toggle({}, 'kinds', 'motion'), 'kinds', 'question')).toEqual({
      kinds: ['question', 'motion'],
    })
  })

  it('leave out what is on no list', () =>
    expect(choose({ holder: 'Drost' }, 'kinds', ['toezegging'])).toEqual({ holder: 'Drost' }))

  it('are on after they were chosen and off after they were chosen again, and always what the store accepts', () => {
    const values = fc.constantFrom('commitment', 'open', 'nagekomen', 'week', 'mine', 'geheim', '3', 'Drost')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...filterNames), values), { maxLength: 12 }), (steps) => {
        let filter = {}
        for (const [name, value] of steps) {
          const before = chosenIn(filter, name)
          filter = toggle(filter, name, value)
          expect(itemFilter.safeParse(filter).success).toBe(true)
          if (before.includes(value)) expect(chosenIn(filter, name)).not.toContain(value)
          if (isSingle(name)) expect(chosenIn(filter, name).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('a period', () => {
  it.each([
    [today, 'week', '2026-11-16', '2026-11-22'],
    ['2026-11-23', 'week', '2026-11-23', '2026-11-29'],
    ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
    [today, 'month', '2026-11-01', '2026-11-30'],
    ['2028-02-10', 'month', '2028-02-01', '2028-02-29'],
    [today, 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-02-01', 'quarter', '2026-01-01', '2026-03-31'],
    [today, 'year', '2026-01-01', '2026-12-31'],
  ] as const)('seen from %s, this %s goes from %s to %s', (day, period, from, to) =>
    expect(daysOf(period, day)).toEqual({ from, to }),
  )
})

it('has the fixed views first and the kept ones after them, each with the filter that it starts from', () => {
  const look = { columns: null, orders: [{ column: 'title' as const, descending: true }], grouping: null }
  const views = viewsWith([{ id: 7, name: 'Wmo', filter: { kinds: ['commitment'] }, look }])
  expect(views.map(({ id }) => id)).toEqual([...fixedViews, 'saved-7'])
  expect(views.at(-1)).toMatchObject({ base: {}, filter: { kinds: ['commitment'] }, look })
  for (const { base } of views) expect(itemFilter.safeParse(base).success).toBe(true)
})

describe('rows on the clipboard', () => {
  // As a griffie's list gave it.
  const row = {
    id: 1,
    kind: 'commitment',
    number: 'T2026-001',
    title: '=HYPERLINK("http://x")\tover\nde <b>wachttijd</b>',
    holder: '+31',
    dueOn: '2026-12-31',
    officialStatus: 'afgedaan',
    verdict: 'niet_nagekomen',
  } as ItemRow // the columns that are copied here
  const columns = ['number', 'title', 'holder', 'dueOn', 'officialStatus'] as const

  it('are lines of cells in the order of the screen, with both opinions, and no formulas', () =>
    expect(rowsAsText([row], columns)).toBe(
      [
        'Nr\tOmschrijving\tWie\tTermijn\tOfficiële status\tOordeel',
        'T2026-001\t\'=HYPERLINK("http://x") over de <b>wachttijd</b>\t\'+31\t31-12-2026\tAfgedaan\tNiet nagekomen',
      ].join('\n'),
    ))

  it('are a table in which foreign text is text', () => {
    const html = rowsAsHtml([row], columns)
    expect(html).toContain('<td>&#39;=HYPERLINK'.replace('&#39;', "'"))
    expect(html).toContain('&lt;b&gt;wachttijd&lt;/b&gt;')
    expect(html).not.toContain('<b>')
  })
})
