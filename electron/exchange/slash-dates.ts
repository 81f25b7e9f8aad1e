import { makeDate, monthFirstMark } from '../../shared/dates.ts'
import type { ListLine, ListPreview } from '../../shared/records/list-exchange.ts'

/** A day with strokes: 30/6/2022, or in American exports 6/30/2022. A day of a workbook has none: it is written by us. */
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g

/**
 * How a list's days with strokes are read, with one that could be read two ways; null where nothing is in doubt. The month comes
 * first where one of them can be nothing else and none has its day first.
 */
export const slashDatesOf = (rows: readonly ListLine[]): ListPreview['slashDates'] => {
  const seen = new Set<'month' | 'day'>()
  let either: RegExpMatchArray | undefined
  for (const { cells } of rows)
    for (const { words } of cells)
      for (const match of words.matchAll(slashed)) {
        const [first, second] = [Number(match[1]), Number(match[2])]
        if (first > 12 && second <= 12) seen.add('day')
        else if (second > 12 && first <= 12) seen.add('month')
        else if (first !== second) either ??= match
      }
  const monthFirst = seen.has('month') && !seen.has('day')
  if (seen.has('day') && !seen.has('month')) return null
  if (either === undefined) return monthFirst ? { monthFirst, example: null } : null
  const [words, first, second, year] = either
  const [month, day] = monthFirst ? [first, second] : [second, first]
  const date = makeDate(Number(year), Number(month), Number(day))
  return { monthFirst, example: date === null ? null : { words, date } }
}

/** Words with their days with strokes marked as having the month first. */
export const markedMonthFirst = (words: string): string => words.replace(slashed, `$&${monthFirstMark}`)
