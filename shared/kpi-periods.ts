import { makeDate, monthNumber } from './dates.ts'
import type { FoundKpiTable } from './records/finding.ts'

/**
 * The first day that each row of a table is about. Where the table doesn't print a year and a person gives that of its first
 * row, the months go on from there: after December comes January of the next year. Null where a row names no month.
 */
export const periodsOf = (
  rows: readonly Pick<FoundKpiTable['rows'][number], 'label' | 'period'>[],
  firstYear: number | undefined,
): (string | null)[] => {
  let [year, before] = [firstYear, 0]
  return rows.map(({ label, period }) => {
    if (period !== null) return period
    const month = monthNumber(/^\p{L}+\.?/u.exec(label.trim())?.[0] ?? '')
    if (year === undefined || month === null) return null
    if (month < before) year += 1
    before = month
    return makeDate(year, month, 1)
  })
}
