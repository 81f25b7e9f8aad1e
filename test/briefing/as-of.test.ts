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

it('a motion stands as it stood: what it came to, what came of it and its votes, by what happened up to then', () => {
  const motion = waterrade.items.find(({ kind }) => kind === 'motion')
  if (motion?.kind !== 'motion') throw new Error('the fixture has no motion')
  const step = { from: null, to: null, words: null }
  const past = [
    { ...step, on: '2026-06-01', kind: 'held', to: '2026-12-31' },
    { ...step, on: '2026-09-01', kind: 'votes' },
    { ...step, on: '2026-09-01', kind: 'outcome', from: 'aangehouden', to: 'aangenomen' },
    { ...step, on: '2026-10-01', kind: 'execution', from: 'onbekend', to: 'uitgevoerd', words: 'gedaan' },
  ] as const
  const now = {
    ...motion,
    passage: null,
    outcome: 'aangenomen',
    execution: 'uitgevoerd',
    executionWords: 'gedaan',
    past,
  } as const
  const then = (asOf: string) =>
    asOfItsDay({ ...waterrade, items: [now], asOf }).items.find(({ id }) => id === motion.id)
  expect(then('2026-05-31')).toMatchObject({ outcome: 'onbekend', heldUntil: null, execution: 'onbekend' })
  expect(then('2026-08-31')).toMatchObject({ outcome: 'aangehouden', heldUntil: '2026-12-31', votes: [] })
  const adopted = { outcome: 'aangenomen', heldUntil: motion.heldUntil, votes: motion.votes }
  expect(then('2026-09-30')).toMatchObject({ ...adopted, execution: 'onbekend', executionWords: null })
  expect(then('2026-10-01')).toMatchObject({ execution: 'uitgevoerd', executionWords: 'gedaan' })
})
