import { addDays, type IsoDate, lastDayOf } from '../../shared/dates.ts'
import { isOpen, type OfficialStatus } from '../../shared/records/item.ts'
import {
  type FollowUpFigures,
  type StandingFigures,
  type StatisticsBy,
  type StoodOn,
  stoodParts,
} from '../../shared/records/statistics.ts'
import { changeInForce } from './in-force.ts'
import { keptOf } from './item-version.ts'
import { late, open } from './item-where.ts'
import type { Db } from './open.ts'

type State = {
  itemId: number
  onDate: string | null
  eventOn: string
  status: OfficialStatus
  dueOn: string | null
  settledOn: string | null
}

type Standing = Readonly<{ settled: boolean; late: boolean }>

/** Figures are counted from items and their history, and never stored; what was counted is kept until something changes. */
export const statisticsStore = (db: Db, version: () => number) => {
  const kept = keptOf<StandingFigures[]>(db, version, 24)
  const standing = (column: 'municipality' | 'group_name' | 'holder') =>
    db.prepare<[{ today: string; municipality: string | null }], StandingFigures>(
      `SELECT i.${column} AS key, count(*) FILTER (WHERE ${open}) AS open, count(*) FILTER (WHERE ${late}) AS late,
         count(*) FILTER (WHERE i.official_status = 'afgedaan') AS settled,
         count(*) FILTER (WHERE i.official_status = 'afgedaan' AND i.verdict IN ('niet_nagekomen', 'deels_nagekomen')) AS notKept
       FROM item i INDEXED BY item_standing
       WHERE i.state = 'recorded' AND i.kind <> 'decision_moment' AND (:municipality IS NULL OR i.municipality = :municipality)
       GROUP BY i.${column} ORDER BY i.${column} IS NULL, i.${column} COLLATE NOCASE`,
    )
  const standings = {
    municipality: standing('municipality'),
    group: standing('group_name'),
    holder: standing('holder'),
  }
  // What was taken back never was, and neither was its taking back.
  const states = db.prepare<[{ municipality: string | null }], State>(
    `SELECT e.item_id AS itemId, i.on_date AS onDate, e.on_date AS eventOn, e.after ->> 'officialStatus' AS status,
       e.after ->> 'dueOn' AS dueOn, e.after ->> 'settledOn' AS settledOn
     FROM event e JOIN item i ON i.id = e.item_id
     WHERE i.state = 'recorded' AND i.kind <> 'decision_moment' AND e.kind NOT IN ('undone', 'redone', 'reversed')
       AND (:municipality IS NULL OR i.municipality = :municipality)
       AND e.seq NOT IN (SELECT c.seq FROM change c WHERE c.undone_by IS NOT NULL AND NOT ${changeInForce('c.seq')})
       AND NOT EXISTS (SELECT 1 FROM event r WHERE r.item_id = e.item_id AND r.kind = 'reversed' AND r.details ->> 'seq' = e.seq
         AND ${changeInForce('r.seq')})
     ORDER BY e.item_id, e.id`,
  )

  return {
    standing: (
      by: Exclude<StatisticsBy, 'year'>,
      municipality: string | null,
      today: IsoDate,
    ): StandingFigures[] =>
      kept(JSON.stringify([by, municipality, today]), () => standings[by].all({ today, municipality })),
    followUp: (months: number, municipality: string | null, today: IsoDate): FollowUpFigures[] => {
      const days = monthEnds(months, today)
      const counts = days.map((on) => ({ on, open: 0, late: 0, settled: 0 }))
      for (const lines of linesOf(states.all({ municipality })))
        for (const count of counts) {
          const state = standingOn(lines, count.on, today)
          if (state !== null) count[state.settled ? 'settled' : 'open'] += 1
          if (state?.late) count.late += 1
        }
      return counts
    },
    /** What a number of such a day counts. */
    ids: (stood: StoodOn, today: IsoDate): number[] => {
      const [as, on] = stoodParts(stood)
      return linesOf(states.all({ municipality: null })).flatMap((lines) => {
        const state = standingOn(lines, on, today)
        const isIn = state !== null && { open: !state.settled, late: state.late, settled: state.settled }[as]
        return isIn ? (lines[0]?.itemId ?? []) : []
      })
    },
  }
}

export type StatisticsStore = ReturnType<typeof statisticsStore>

/** Today an item stands as its last line says, whatever day that line was given: so it stands in every list. */
const standingOn = (lines: readonly State[], on: IsoDate, today: IsoDate): Standing | null => {
  const last = lines.at(-1)
  if (on < today) return stateOn(lines, on)
  return last === undefined ? null : stateOf(last, !isOpen(last.status), on)
}

/** The rows of each item, which come one after the other. */
const linesOf = (rows: readonly State[]): State[][] => {
  const all: State[][] = []
  for (const row of rows) {
    const last = all.at(-1)
    if (last?.[0]?.itemId === row.itemId) last.push(row)
    else all.push([row])
  }
  return all
}

/** How an item stood on a day, by what is known now: before its first line it stood as that says. Null before it was there. */
const stateOn = (lines: readonly State[], on: IsoDate): Standing | null => {
  const [first] = lines
  if (first === undefined) return null
  const since = first.onDate !== null && first.onDate < first.eventOn ? first.onDate : first.eventOn
  if (since > on) return null
  const state = lines.findLast(({ eventOn }) => eventOn <= on) ?? first
  const settled = !isOpen(state.status) && (state.settledOn === null || state.settledOn <= on)
  return stateOf(state, settled, on)
}

const stateOf = ({ dueOn }: State, settled: boolean, on: IsoDate): Standing => ({
  settled,
  late: !settled && dueOn !== null && dueOn < on,
})

/** The last days of the months before this one, and today. */
const monthEnds = (months: number, today: IsoDate): IsoDate[] => {
  const ends: IsoDate[] = [today]
  let day = today
  for (let at = 0; at < months; at += 1) {
    day = addDays(`${day.slice(0, 7)}-01`, -1)
    ends.unshift(`${day.slice(0, 7)}-${lastDayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`)
  }
  return ends
}
