import { shortMonthName } from './texts/dates.ts'

/** "sep ’22": the month that a day lies in, as short as it can be said. */
export const shortMonth = (day: string): string =>
  `${shortMonthName(Number(day.slice(5, 7)))} ’${day.slice(2, 4)}`
