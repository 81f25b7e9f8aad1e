import { makeDate, monthNumber } from '../../shared/dates.ts'

/** "1,2" and "1.048,5" as Dutch people write numbers, "1.2" as others do; null for anything else. */
export const numberOf = (text: string): number | null => {
  const plain = text.trim().replace(/\s*%$/, '')
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain))
    return Number(plain.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}

/** The first day of "januari 2023", "jan 2023", "1-2023", "2023-01" or "Q1 2023"; null where it names no month with its year. */
export const periodOf = (text: string): string | null => {
  const plain = text.trim()
  const quarter =
    /^(?:q|k|kwartaal\s*)([1-4])\s+(\d{4})$/i.exec(plain) ?? /^([1-4])e kwartaal\s+(\d{4})$/i.exec(plain)
  if (quarter) return makeDate(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 1)
  const named = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(plain)
  if (named) {
    const month = monthNumber(named[1] ?? '')
    return month === null ? null : makeDate(Number(named[2]), month, 1)
  }
  const numbered = /^(\d{1,2})[-/](\d{4})$/.exec(plain)
  if (numbered) return makeDate(Number(numbered[2]), Number(numbered[1]), 1)
  const iso = /^(\d{4})-(\d{2})$/.exec(plain)
  return iso ? makeDate(Number(iso[1]), Number(iso[2]), 1) : null
}
