import { expect, it } from 'vitest'
import { asOfItsDay } from '../../electron/briefing/as-of.ts'
import { wordsOf } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { briefingData } from '../../shared/records/briefing.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

const on = (asOf: string) => asOfItsDay({ ...waterrade, asOf })
const itemOn = (asOf: string, id: number) => on(asOf).items.find((item) => item.id === id)

it('an earlier day knows no document of after it, nor what stands in it, and says how many those are', () => {
  const then = on('2026-06-30')
  expect(briefingData.safeParse(then).error).toBeUndefined()
  // Document 7 has no date: nobody knows that it was not there.
  expect(then.documents.map(({ id }) => id).toSorted()).toEqual([2, 5, 7])
  const gone = waterrade.items.filter(({ passage }) => ![2, 5, 7].includes(passage?.documentId ?? 0))
  expect(then.later).toEqual({ documents: 4, items: gone.length })
  const said = wordsOf(composeBriefing(then)).replaceAll('\u00a0', ' ')
  expect(said).toContain(
    `Niet meegenomen, want van na 30 juni 2026: 4 documenten en ${gone.length} onderdelen.`,
  )
  for (const { text } of gone) expect(said).not.toContain(text)
  for (const { answers } of waterrade.items.flatMap((item) => (item.kind === 'question' ? [item] : [])))
    for (const { quote } of answers) expect(said).not.toContain(quote)
})

it('an answer and a reaction of later are not there yet, and neither is what was thought of them', () => {
  expect(itemOn('2026-06-30', 31)).toMatchObject({ answers: [], answerVerdict: null, evasion: null })
  expect(itemOn('2026-06-30', 41)).toMatchObject({ reaction: 'geen_reactie', reason: null })
  expect(itemOn('2026-09-30', 41)).toMatchObject({ reaction: 'niet_overgenomen' })
})

it('what was settled or put off later is open, with the term of that day', () => {
  expect(itemOn('2026-09-01', 14)).toMatchObject({ officialStatus: 'open', settledOn: null, evidence: [] })
  expect(itemOn('2026-09-30', 14)).toMatchObject({ officialStatus: 'afgedaan', settledOn: '2026-09-12' })
  expect(itemOn('2026-10-01', 12)).toMatchObject({ dueOn: '2026-12-15' })
  expect(itemOn('2026-11-01', 12)).toMatchObject({ dueOn: '2027-06-30' })
})

it('what is late is late on that day', () => {
  expect(itemOn('2026-10-31', 10)).toMatchObject({ isLate: false, daysLate: 0 })
  expect(itemOn('2026-11-02', 10)).toMatchObject({ isLate: true, daysLate: 2 })
})
