import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { type Moment, momentKinds } from '../../shared/records/dossier.ts'
import { laneOf, lanes, layoutTimeline, type Mark, timelineCounts } from '../../shared/timeline.ts'
import { momentKey } from '../../shared/timeline-moments.ts'
import { signOf } from '../../shared/timeline-signs.ts'
import {
  dayOf,
  panned,
  showing,
  stretching,
  type TimelineView,
  wholeView,
  zoomed,
} from '../../shared/timeline-view.ts'
import { labelOf, markName, markWords } from '../../shared/timeline-words.ts'

const today = '2026-11-22'
const moment = (on: string, what: Moment['what'] = 'document', rest: Partial<Moment> = {}): Moment => ({
  on,
  what,
  documentId: 1,
  itemId: null,
  title: `stuk van ${on}`,
  late: false,
  who: [],
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
    expect(marks.filter(({ lane }) => lane === 'term').map(({ moments }) => moments.length)).toEqual([22])
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

const anyMoments = fc
  .array(
    fc.record({
      days: fc.integer({ min: -3000, max: 3000 }),
      what: fc.constantFrom(...momentKinds),
      late: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((all) =>
    all.map(({ days, what, late }, at) =>
      moment(addDays(today, days), what, { late, documentId: at, itemId: what === 'document' ? null : at }),
    ),
  )
const act = fc.oneof(
  fc.record({ zoom: fc.double({ min: 0.2, max: 6, noNaN: true }) }),
  fc.record({ pan: fc.double({ min: -4000, max: 4000, noNaN: true }) }),
  fc.record({ show: fc.integer({ min: -3000, max: 3000 }) }),
)
const viewAfter = (
  acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[],
  whole: TimelineView,
) =>
  acts.reduce<TimelineView>((view, one) => {
    if ('zoom' in one) return zoomed(view, whole, one.zoom)
    if ('pan' in one) return panned(view, whole, one.pan)
    return showing(view, whole, dayOf(addDays(today, one.show)))
  }, whole)

describe('a timeline that is zoomed and moved', () => {
  it('has every moment on exactly one sign of its own lane, wherever the view is', () => {
    fc.assert(
      fc.property(anyMoments, fc.array(act, { maxLength: 8 }), (moments, acts) => {
        const whole = wholeView(
          moments.map(({ on }) => on),
          today,
        )
        const { marks } = layoutTimeline(moments, today, 800, words, viewAfter(acts, whole))
        const drawn = marks.flatMap((mark) => mark.moments.map(momentKey))
        expect(drawn.toSorted()).toEqual(moments.map(momentKey).toSorted())
        for (const mark of marks) {
          expect(mark.moments.every(({ what }) => laneOf[what] === mark.lane)).toBe(true)
          // What is out of sight has no words in sight.
          if (mark.x < 0 || mark.x > 800) expect(mark.label).toBeNull()
          expect(signOf(mark).path).not.toBe('')
        }
      }),
    )
  })

  it('never leaves what there is, nor comes nearer than some days', () => {
    fc.assert(
      fc.property(anyMoments, fc.array(act, { maxLength: 12 }), (moments, acts) => {
        const whole = wholeView(
          moments.map(({ on }) => on),
          today,
        )
        const { from, to } = viewAfter(acts, whole)
        expect(from).toBeGreaterThanOrEqual(whole.from - 1e-6)
        expect(to).toBeLessThanOrEqual(whole.to + 1e-6)
        expect(to - from).toBeGreaterThanOrEqual(10 - 1e-6)
      }),
    )
  })

  it('keeps the day under the pointer where it is, and goes to a day that is out of sight', () => {
    const whole: TimelineView = { from: 0, to: 1000 }
    const near = zoomed(whole, whole, 4, 300)
    expect((300 - near.from) / (near.to - near.from)).toBeCloseTo(0.3)
    const there = showing(near, whole, 900)
    expect(there.from).toBeLessThan(900)
    expect(there.to).toBeGreaterThan(900)
    expect(showing(near, whole, 300)).toEqual(near)
    expect(stretching(100, 140, whole)).toEqual({ from: 94, to: 146 })
  })

  it('takes a cluster apart when it comes near, and shows weeks and days there', () => {
    const moments = [moment('2026-03-02'), moment('2026-03-05'), moment('2020-01-01'), moment('2030-01-01')]
    const whole = wholeView(
      moments.map(({ on }) => on),
      today,
    )
    const marks = (view: TimelineView) => layoutTimeline(moments, today, 800, words, view)
    expect(marks(whole).marks).toHaveLength(3)
    const near = marks(stretching(dayOf('2026-03-02'), dayOf('2026-03-05'), whole))
    expect(near.marks).toHaveLength(4)
    expect(near.ticks.map((tick) => tick.words)).toContain('2 mrt')
  })

  it('says a cluster of very many with the first titles and how many more there are', () => {
    const moments = Array.from({ length: 40 }, (_, at) => moment('2026-03-02', 'asked', { itemId: at }))
    const [mark] = layout(moments).marks
    expect(mark && markName(mark)).toMatch(/^02-03-2026, 40 vragen en antwoorden: .*; en nog 28$/)
  })

  it('has a lane for every sort of moment', () => {
    expect(new Set(momentKinds.map((what) => laneOf[what]))).toEqual(new Set(lanes))
  })
})

it('names several signs at one place by what they are', () => {
  const promised = moment('2026-01-01', 'promised')
  const due = moment('2026-01-02', 'due')
  expect(markWords([promised, promised, promised])).toBe('3 toezeggingen')
  expect(markWords([due, due])).toBe('2 termijnen')
  expect(markWords([promised, due])).toBe('2 momenten')
})
