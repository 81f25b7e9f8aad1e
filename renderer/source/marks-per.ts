import { useMemo, useRef } from 'react'
import { blockAt } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { Mark } from './marks.ts'

type MarksPer = readonly (readonly Mark[])[]

/**
 * The marks on each of some ranges, that stand in the order of the text. What is the same as before is the same array, so that
 * of a thousand only those are drawn again in which something changed.
 */
export const marksPer = (
  ranges: readonly TextRange[],
  marks: readonly Mark[],
  before: MarksPer = [],
): MarksPer => {
  const made: Mark[][] = ranges.map(() => [])
  for (const mark of marks)
    for (let at = blockAt(ranges, mark.start); at < ranges.length; at += 1) {
      const range = ranges[at]
      if (range === undefined || range.start >= mark.end) break
      if (range.end > mark.start) made[at]?.push(mark)
    }
  return made.map((some, at) => {
    const old = before[at] ?? none
    return some.length === old.length && some.every((mark, index) => isSame(mark, old[index])) ? old : some
  })
}

const none: readonly Mark[] = []

const isSame = (one: Mark, other: Mark | undefined): boolean =>
  one === other ||
  (other !== undefined &&
    one.key === other.key &&
    one.kind === other.kind &&
    one.start === other.start &&
    one.end === other.end &&
    one.tag === other.tag &&
    one.label === other.label)

export const useMarksPer = (ranges: readonly TextRange[], marks: readonly Mark[]): MarksPer => {
  const before = useRef<MarksPer>([])
  before.current = useMemo(() => marksPer(ranges, marks, before.current), [ranges, marks])
  return before.current
}

/** The key that is current, where one of some marks has it. */
export const currentAmong = (marks: readonly Mark[], current: string | null): string | null =>
  current !== null && marks.some(({ key }) => key === current) ? current : null
