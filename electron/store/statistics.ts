import { addDays, type IsoDate, lastDayOf } from '../../shared/dates.ts'
import {
  type FollowUpFigures,
  type StandingFigures,
  type StatisticsBy,
  type StoodOn,
  type stoodAs,
  stoodParts,
} from '../../shared/records/statistics.ts'
import { keptOf } from './item-version.ts'
import { late, open } from './item-where.ts'
import type { Db } from './open.ts'
import { type Counted, counted, dayOf, readStep, stepsIn, stoodStore } from './stood.ts'

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
  const stood = stoodStore(db)

  return {
    standing: (
      by: Exclude<StatisticsBy, 'year'>,
      municipality: string | null,
      today: IsoDate,
    ): StandingFigures[] =>
      kept(JSON.stringify([by, municipality, today]), () => standings[by].all({ today, municipality })),
    followUp: (months: number, municipality: string | null, today: IsoDate): FollowUpFigures[] => {
      const { sums } = stood()
      const of = municipality === null ? [...sums.values()] : [sums.get(municipality) ?? new Map()]
      const ends = monthEnds(months, today)
      const days = ends.map(dayOf)
      /** What begins or ends from each of the days on. */
      const from = days.map(() => Object.fromEntries(counted.map((count) => [count, 0])))
      for (const [step, times] of of.flatMap((one) => [...one])) {
        const { day, count, sign } = readStep(step)
        const at = days.findIndex((end) => day <= end)
        const begun = from[at]
        if (begun !== undefined) begun[count] = (begun[count] ?? 0) + sign * times
      }
      const sumTill = (at: number, count: Counted) =>
        from.slice(0, at + 1).reduce((sum, begun) => sum + (begun[count] ?? 0), 0)
      return ends.map((on, at) => ({
        on,
        open: sumTill(at, countedOn('open', on, today)),
        late: sumTill(at, countedOn('late', on, today)),
        settled: sumTill(at, countedOn('settled', on, today)),
      }))
    },
    /** What a number of such a day counts. */
    ids: (about: StoodOn, today: IsoDate): number[] => {
      const [as, on] = stoodParts(about)
      const [wanted, end] = [countedOn(as, on, today), dayOf(on)]
      const kept = stood()
      const isIn = (start: number) =>
        stepsIn(kept, start).reduce((sum, step) => {
          const { day, count, sign } = readStep(step)
          return count === wanted && day <= end ? sum + sign : sum
        }, 0) > 0
      return [...kept.starts].flatMap(([id, start]) => (isIn(start) ? [id] : [])).sort((a, b) => a - b)
    },
  }
}

export type StatisticsStore = ReturnType<typeof statisticsStore>

const countedOn = (as: (typeof stoodAs)[number], on: IsoDate, today: IsoDate): Counted =>
  on < today ? as : ({ open: 'openNow', late: 'lateNow', settled: 'settledNow' } as const)[as]

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
