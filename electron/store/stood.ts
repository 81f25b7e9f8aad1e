import type { IsoDate } from '../../shared/dates.ts'
import { isOpen, type OfficialStatus } from '../../shared/records/item.ts'
import { changeInForce } from './in-force.ts'
import { keptByLog, touchedItems } from './kept-by-log.ts'
import type { Db } from './open.ts'

/** As selected: arrays, for there are many. */
type Row = [
  itemId: number,
  undone: number,
  seq: number,
  reverses: number | null,
  since: string | null,
  municipality: string | null,
  on: string,
  status: OfficialStatus,
  dueOn: string | null,
  settledOn: string | null,
]
type Line = Readonly<{ on: string; status: OfficialStatus; dueOn: string | null; settledOn: string | null }>

/**
 * What is counted of a day. The first three are of days before today, from history; the others of today, on which an item stands as
 * its last line says whatever day that line was given: so it stands in every list.
 */
export const counted = ['open', 'late', 'settled', 'openNow', 'lateNow', 'settledNow'] as const
export type Counted = (typeof counted)[number]

/** From which day on one more, or one less, is counted: a day, what is counted and the sign in one number, for there are many. */
type Step = number
const stepOf = (day: number, count: Counted, sign: 1 | -1): Step =>
  day * 16 + counted.indexOf(count) * 2 + (sign === 1 ? 0 : 1)
export const readStep = (step: Step) => ({
  day: step >> 4,
  count: counted[(step >> 1) & 7] ?? 'open',
  sign: (step & 1) === 0 ? 1 : -1,
})

/** Days are counted from 1970. */
export const dayOf = (date: IsoDate): number => Date.parse(date) / 86_400_000

/** How an item stood on each day, by what is known now: before its first line it stood as that says. */
const stepsOf = (lines: readonly Line[], firstDay: string | null): Step[] => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return []
  const since = dayOf(firstDay !== null && firstDay < first.on ? firstDay : first.on)
  const steps: Step[] = []
  const stretch = (count: Counted, from: number, until: number) => {
    if (from >= until) return
    steps.push(stepOf(from, count, 1))
    if (until !== Number.POSITIVE_INFINITY) steps.push(stepOf(until, count, -1))
  }
  const stands = ({ status, dueOn, settledOn }: Line, from: number, until: number) => {
    const settled = isOpen(status)
      ? until
      : Math.min(until, settledOn === null ? from : Math.max(from, dayOf(settledOn)))
    stretch('open', from, settled)
    if (dueOn !== null) stretch('late', Math.max(from, dayOf(dueOn) + 1), settled)
    stretch('settled', settled, until)
  }
  // The last line that has begun is in force: an earlier one only until any later one begins.
  let until = Number.POSITIVE_INFINITY
  for (const line of lines.toReversed()) {
    const from = Math.max(since, dayOf(line.on))
    if (from < until) stands(line, from, until)
    until = Math.min(until, from)
  }
  if (since < until) stands(first, since, until)
  steps.push(stepOf(0, isOpen(last.status) ? 'openNow' : 'settledNow', 1))
  if (isOpen(last.status) && last.dueOn !== null) steps.push(stepOf(dayOf(last.dueOn) + 1, 'lateNow', 1))
  return steps
}

/** Steps of a municipality's items, those of a day taken together. */
type Sums = Map<Step, number>
type Kept = {
  /** Of every municipality, null of what has none. */
  sums: Map<string | null, Sums>
  /** Where the steps of each item stand in the pool: how many, of which municipality, and they themselves. */
  starts: Map<number, number>
  pool: Int32Array
  used: number
  /** What is no item's any more. */
  left: number
  names: (string | null)[]
}

/** How many items are read at once, so that memory stays flat. */
const each = 50_000

/** How items stood on each day, kept true by the log of changes. */
export const stoodStore = (db: Db) => {
  // What was taken back never was, and neither was its taking back.
  const history = (undone: string) =>
    db
      .prepare<[{ from: number; till: number }], Row>(
        `SELECT e.item_id, ${undone}, e.seq, iif(e.kind = 'reversed', e.details ->> 'seq', NULL), i.on_date, i.municipality, e.on_date,
         e.after ->> 'officialStatus', e.after ->> 'dueOn', e.after ->> 'settledOn'
       FROM event e JOIN item i ON i.id = e.item_id
       WHERE e.item_id BETWEEN :from AND :till AND i.state = 'recorded' AND i.kind <> 'decision_moment'
         AND e.kind NOT IN ('undone', 'redone') ORDER BY e.item_id, e.id`,
      )
      .raw()
  const ofAll = history(
    `e.seq IN (SELECT c.seq FROM change c WHERE c.undone_by IS NOT NULL AND NOT ${changeInForce('c.seq')})`,
  )
  const ofOne = history(`NOT ${changeInForce('e.seq')}`)
  const last = db.prepare<[], number>('SELECT ifnull(max(id), 0) FROM item').pluck()

  const put = (kept: Kept, rows: readonly Row[]) => {
    const [first] = rows
    if (first === undefined) return
    const [id, , , , since, municipality] = first
    const steps = stepsOf(linesOf(rows), since)
    if (kept.used + steps.length + 2 > kept.pool.length) {
      const larger = new Int32Array((kept.used + steps.length + 2) * 2)
      larger.set(kept.pool)
      kept.pool = larger
    }
    kept.starts.set(id, kept.used)
    kept.pool[kept.used] = steps.length
    kept.pool[kept.used + 1] = nameAt(kept, municipality)
    kept.pool.set(steps, kept.used + 2)
    kept.used += steps.length + 2
    count(kept, id, 1)
  }
  const remove = (kept: Kept, id: number) => {
    const start = kept.starts.get(id)
    if (start === undefined) return
    count(kept, id, -1)
    kept.starts.delete(id)
    kept.left += 2 + (kept.pool[start] ?? 0)
  }

  return keptByLog<Kept>(db, {
    touched: touchedItems,
    all: () => {
      const kept: Kept = {
        sums: new Map(),
        starts: new Map(),
        pool: new Int32Array(1024),
        used: 0,
        left: 0,
        names: [],
      }
      const most = last.get() ?? 0
      for (let from = 1; from <= most; from += each) {
        const rows = ofAll.all({ from, till: from + each - 1 })
        for (let at = 0; at < rows.length; ) {
          let end = at + 1
          while (rows[end]?.[0] === rows[at]?.[0]) end += 1
          put(kept, rows.slice(at, end))
          at = end
        }
      }
      return kept
    },
    again: (kept, id) => {
      remove(kept, id)
      put(kept, ofOne.all({ from: id, till: id }))
    },
    worn: ({ used, left }) => left > used / 2 && left > 100_000,
  })
}

/** What of an item's history is in force: the rest was undone, or taken back by a later line. */
const linesOf = (rows: readonly Row[]): Line[] => {
  const back: number[] = []
  for (const [, undone, , reverses] of rows) if (undone === 0 && reverses !== null) back.push(reverses)
  const lines: Line[] = []
  for (const [, undone, seq, reverses, , , on, status, dueOn, settledOn] of rows)
    if (undone === 0 && reverses === null && !back.includes(seq)) lines.push({ on, status, dueOn, settledOn })
  return lines
}

/** The steps of an item as they stand in the pool. */
export const stepsIn = ({ pool }: Pick<Kept, 'pool'>, start: number): Int32Array =>
  pool.subarray(start + 2, start + 2 + (pool[start] ?? 0))

const count = (kept: Kept, id: number, sign: 1 | -1) => {
  const start = kept.starts.get(id) ?? 0
  const name = kept.names[kept.pool[start + 1] ?? 0] ?? null
  const sums = kept.sums.get(name) ?? new Map<Step, number>()
  kept.sums.set(name, sums)
  for (const step of stepsIn(kept, start)) sums.set(step, (sums.get(step) ?? 0) + sign)
}

const nameAt = ({ names }: Kept, name: string | null): number => {
  const known = names.indexOf(name)
  return known >= 0 ? known : names.push(name) - 1
}
