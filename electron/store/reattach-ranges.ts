import { type TextRange, textRange } from '../../shared/records/source-text.ts'
import { reattach } from './reattach.ts'

type Known<D, S, F> = Readonly<{ dates: readonly D[]; sources: S; found: readonly F[] }>

/** All ranges within a value, in the order in which they stand in it. */
const rangesIn = (value: unknown): TextRange[] => {
  if (Array.isArray(value)) return value.flatMap(rangesIn)
  if (typeof value !== 'object' || value === null) return []
  const range = textRange.safeParse(value)
  return range.success ? [range.data] : Object.values(value).flatMap(rangesIn)
}

/** The value with other ranges; T stays T, because only the numbers of its ranges change. */
const withRanges = <T>(value: T, next: (range: TextRange) => TextRange): T => {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const range = textRange.safeParse(part)
    if (range.success) return next(range.data)
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one)]))
  }
  return walk(value) as T // the same shape, as said
}

/** Moves what points into one text to another: a date, a source or a finding of which not all stands there exactly is left out. */
export const moveRanges = <D, S extends object, F>(
  before: string,
  after: string,
  { dates, sources, found }: Known<D, S, F>,
): Readonly<{ dates: D[]; sources: S; found: F[] }> => {
  const ranges = rangesIn([dates, sources, found]).filter(({ start, end }) => start < end)
  const lies = reattach(
    before,
    after,
    ranges.map(({ start, end }) => ({ quote: before.slice(start, end), prefix: '', suffix: '', start, end })),
  )
  const moved = new Map(
    ranges.map(({ start, end }, index) => {
      const place = lies[index]
      return [
        `${start}-${end}`,
        place?.attachment === 'exact' ? { start: place.start, end: place.end } : null,
      ]
    }),
  )
  const next = (range: TextRange) => moved.get(`${range.start}-${range.end}`) ?? null
  const stands = (value: unknown) => rangesIn(value).every((range) => next(range) !== null)
  const move = <T>(value: T) => withRanges(value, (range) => next(range) ?? range)
  return {
    dates: dates.filter(stands).map(move),
    // The same fields, only fewer: each of them may be absent.
    sources: move(Object.fromEntries(Object.entries(sources).filter(([, range]) => stands(range)))) as S,
    found: found.filter(stands).map(move),
  }
}
