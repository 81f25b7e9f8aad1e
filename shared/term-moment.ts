import { addDays, type IsoDate, lastDayOf, longDutchDate, makeDate, yearOf } from './dates.ts'
import type { LatestDate, TermRules } from './terms.ts'

export type Asked = Readonly<{ words: string; literal: string; reference: IsoDate | null; rules: TermRules }>

export type Rule = (asked: Asked) => LatestDate | null

export const none = (because: string): LatestDate => ({ dueOn: null, certainty: 'none', because })

export const derived = (dueOn: IsoDate, because: string): LatestDate => ({
  dueOn,
  certainty: 'derived',
  because,
})

export const noReference = (literal: string): LatestDate =>
  none(`‘${literal}’ hangt af van de datum van het document, en die is niet bekend.`)

export const yearWord =
  '(?:(?:van |in )?(?:het jaar )?(?<year>(?:19|20)\\d\\d|dit jaar|(?:volgend|komend) jaar))'

/** The year that a term names, in figures or as "dit jaar" and "volgend jaar"; null where it names none. */
export const namedYear = (word: string | undefined, { words, reference }: Asked): number | null => {
  const named = word ?? /(?<![\d-])(?:19|20)\d\d(?!\d|-\d)|dit jaar|(?:volgend|komend) jaar/.exec(words)?.[0]
  if (named === undefined) return null
  if (/^\d/.test(named)) return Number(named)
  if (reference === null) return null
  return yearOf(reference) + (named.startsWith('dit') ? 0 : 1)
}

/**
 * Year logic: the named year, else the first such moment on or after the reference date. A relative year that puts
 * the moment before the reference ("begin dit jaar", written in June) is the past and gives no date.
 */
export const momentOf = (
  asked: Asked,
  word: string | undefined,
  inYear: (year: number) => IsoDate | null,
  because: string,
): LatestDate => {
  const { literal, reference } = asked
  const year = namedYear(word, asked)
  if (year !== null) {
    const date = inYear(year)
    const printed = /(?:19|20)\d\d/.test(asked.words)
    if (date === null) return none(`‘${literal}’ geeft geen bestaande datum.`)
    if (!printed && reference !== null && date < reference)
      return none(`‘${literal}’ ligt vóór de datum van het document.`)
    return derived(date, `‘${literal}’ is uiterlijk ${longDutchDate(date)}: ${because}.`)
  }
  if (reference === null) return noReference(literal)
  for (const later of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const date = inYear(yearOf(reference) + later)
    if (date !== null && date >= reference)
      return derived(
        date,
        `‘${literal}’ is uiterlijk ${longDutchDate(date)}: ${because}, de eerste vanaf ${longDutchDate(reference)}.`,
      )
  }
  return none(`‘${literal}’ geeft geen bestaande datum.`)
}

export const lastOf = (year: number, month: number) => makeDate(year, month, lastDayOf(year, month))

export const dayBefore = (date: IsoDate | null) => (date === null ? null : addDays(date, -1))
