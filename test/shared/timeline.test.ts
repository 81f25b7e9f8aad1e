import { describe, expect, it } from 'vitest'
import type { Moment } from '../../shared/records/dossier.ts'
import { labelOf, layoutTimeline, type Mark, timelineCounts } from '../../shared/timeline.ts'

const today = '2026-11-22'
const moment = (on: string, what: Moment['what'] = 'document', rest: Partial<Moment> = {}): Moment => ({
  on,
  what,
  documentId: 1,
  itemId: null,
  title: `stuk van ${on}`,
  late: false,
  ...rest,
})
const words = (moments: readonly Moment[]) =>
  moments.length === 1 ? labelOf(moments[0]?.title ?? '') : `${moments.length} stukken`
const layout = (moments: readonly Moment[], width = 900) => layoutTimeline(moments, today, width, words)

/** Where a mark's label stands, from its first pixel to its last. */
const extent = (mark: Mark) => {
  if (mark.label === null) return null
  const { row, side, width } = mark.label
  return side === 'after'
    ? { row, from: mark.x, to: mark.x + width }
    : { row, from: mark.x - width, to: mark.x }
}

describe('a dossier in time', () => {
  it('keeps the order of the dates from left to right, with today among them', () => {
    const { marks, todayX } = layout([
      moment('2026-12-31', 'due'),
      moment('2026-01-15'),
      moment('2026-06-01'),
    ])
    const [early, later] = marks.filter(({ lane }) => lane === 'document')
    const due = marks.find(({ lane }) => lane === 'term')
    expect(early?.moments[0]?.on).toBe('2026-01-15')
    expect(early?.x).toBeLessThan(later?.x ?? 0)
    expect(later?.x).toBeLessThan(todayX)
    expect(todayX).toBeLessThan(due?.x ?? 0)
  })

  it('stays within its width, today included, even where nothing else has a date', () => {
    for (const moments of [[], [moment('2019-01-01')], [moment('2031-05-05', 'decision')], [moment(today)]]) {
      const { marks, todayX, ticks } = layout(moments, 700)
      for (const x of [todayX, ...marks.map((mark) => mark.x), ...ticks.map((tick) => tick.x)]) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(700)
      }
    }
  })

  it('makes one sign of moments of the same sort that would stand on top of each other, and loses none', () => {
    const answered = Array.from({ length: 22 }, (_, at) => moment('2026-09-15', 'settled', { itemId: at }))
    const { marks } = layout([moment('2026-01-01'), ...answered, moment('2026-09-16', 'decision')])
    expect(marks.filter(({ lane }) => lane === 'settled').map(({ moments }) => moments.length)).toEqual([22])
    expect(marks.flatMap(({ moments }) => moments)).toHaveLength(24)
  })

  it('lets no label run over another label, another sign of its row, or the edge', () => {
    const days = ['03-17', '04-21', '06-25', '06-29', '08-17', '09-15', '10-06', '10-28', '11-03', '11-20']
    for (const width of [320, 600, 900, 1400]) {
      const { marks } = layout(
        days.map((day) => moment(`2026-${day}`)),
        width,
      )
      const placed = marks.map(extent).filter((label) => label !== null)
      expect(placed.length).toBeGreaterThan(0)
      for (const [at, label] of placed.entries()) {
        expect(label.from).toBeGreaterThanOrEqual(0)
        expect(label.to).toBeLessThanOrEqual(width)
        for (const other of placed.slice(at + 1))
          if (other.row === label.row) expect(label.to <= other.from || other.to <= label.from).toBe(true)
        if (label.row > 0) continue
        for (const { x } of marks) expect(x <= label.from || x >= label.to).toBe(true)
      }
    }
  })

  it('shows months where there is room, and years for a long time', () => {
    const short = layout([moment('2026-08-01'), moment('2026-12-01')], 900).ticks.map((tick) => tick.words)
    expect(short).toContain('okt')
    const long = layout([moment('2009-08-01'), moment('2026-12-01')], 400).ticks.map((tick) => tick.words)
    expect(long.length).toBeGreaterThan(1)
    for (const tick of long) expect(tick).toMatch(/^\d{4}$/)
  })

  it('counts what is late and what is still to come; what falls today is still to come', () => {
    const moments = [
      moment('2026-10-20', 'due', { late: true }),
      moment(today, 'decision'),
      moment('2027-01-01', 'due'),
    ]
    expect(timelineCounts(moments, today)).toEqual({ late: 1, ahead: 2 })
  })
})
