import { type IsoDate, makeDate, monthFirstMark, monthNames } from '../../../shared/dates.ts'
import type { FoundCommitment } from '../../../shared/records/recognised.ts'

/** A date of figures alone; behind "." the day comes first everywhere. */
const figures =
  /(?<![\d/-])(?<first>\d{1,2})(?<sep>[/-])(?<second>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d)(?![\d/-])/gu

/**
 * A list that was exported in American form ("6/30/2022") has its other dates in that form too: 4/1/2022 is the first of April there.
 * Where any date has its day first, nothing is taken to be otherwise.
 */
export const withMonthsFirst = (
  text: string,
  commitments: readonly FoundCommitment[],
): readonly FoundCommitment[] => {
  if (commitments.length === 0 || !writesMonthFirst(text)) return commitments
  return commitments.map((commitment) => {
    const { term, promisedOn } = commitment
    const open = term === null ? null : new RegExp(`^${figures.source}$`, 'u').exec(term.literal)
    const isFigures = open !== null && Number(open.groups?.second) <= 12
    return {
      ...commitment,
      promisedOn: promisedOn === null || isWritten(text, promisedOn) ? promisedOn : turned(promisedOn),
      term: term !== null && isFigures ? { ...term, literal: `${term.literal}${monthFirstMark}` } : term,
    }
  })
}

function writesMonthFirst(text: string): boolean {
  let found = false
  for (const { groups } of text.matchAll(figures)) {
    if (Number(groups?.first) > 12) return false
    if (Number(groups?.second) > 12) found = true
  }
  return found
}

const isWritten = (text: string, date: IsoDate): boolean =>
  new RegExp(`(?<!\\d)${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]}`, 'iu').test(text)

/** Read with its day first, a date of two small figures gave the other one. */
const turned = (date: IsoDate): IsoDate =>
  makeDate(Number(date.slice(0, 4)), Number(date.slice(8)), Number(date.slice(5, 7))) ?? date
