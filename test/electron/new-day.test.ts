import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onNewDay } from '../../electron/new-day.ts'

const zone = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'Europe/Amsterdam'
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  process.env.TZ = zone
})

it('tells that a day began where the user is, once, also after a night asleep', () => {
  vi.setSystemTime(new Date('2026-03-28T22:58:30Z')) // the night in which the clock goes forward
  const days: string[] = []
  onNewDay(() => days.push(new Date().toISOString()))
  vi.advanceTimersByTime(60_000)
  expect(days).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(days).toHaveLength(1)
  vi.advanceTimersByTime(20 * 3_600_000)
  expect(days).toHaveLength(1)
  vi.setSystemTime(new Date('2026-04-02T07:00:00Z'))
  vi.advanceTimersByTime(60_000)
  expect(days).toHaveLength(2)
})
