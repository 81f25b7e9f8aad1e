import type { Layout } from '../text/layout.ts'
import { leadingParts, type Part } from './leading.ts'
import { type NumberPath, namedNumbers } from './numbers.ts'
import { type Unit, wordsFrom } from './units.ts'

/** A question while it is being read. `parts` holds its words and, until they are told apart, an unlabelled answer. */
export type Draft = {
  readonly number: string | null
  readonly path: NumberPath | null
  readonly parent: number | null
  group: string | null
  readonly why: readonly string[]
  readonly parts: Part[]
  readonly answers: Part[]
  labelled: boolean
}

export const addPart = (layout: Layout, parts: Part[], unit: Unit, length: number): void => {
  const start = wordsFrom(layout, unit, length)
  if (start < unit.range.end) parts.push({ range: { start, end: unit.range.end }, unit })
}

/** The last question, and those directly above it that nothing was said under. */
export function awaiting(pending: readonly Draft[]): Draft[] {
  const said = pending.slice(0, -1).findLastIndex(({ parts }) => parts.length > leadingParts(parts))
  return pending.slice(said + 1)
}

/** More questions than any document answers in one list. */
const answeredTogether = 600

export function namedDrafts(drafts: readonly Draft[], numbers: string): Draft[] {
  if (numbers === '') return []
  const group = drafts.at(-1)?.group ?? null
  const known = drafts
    .slice(-answeredTogether)
    .filter((draft) => draft.group === group && draft.number !== null)
  const names = namedNumbers(
    numbers,
    known.map((draft) => draft.number?.toLowerCase() ?? ''),
  )
  return names.flatMap((name) => {
    const same = known.filter((draft) => draft.number?.toLowerCase() === name)
    const open = same.filter((draft) => !draft.labelled)
    const exact = (open.length > 0 ? open : same).at(-1)
    if (exact !== undefined) return [exact]
    // "Antwoord 2" answers 2a and 2b together.
    return known.filter(
      (draft) =>
        !draft.labelled &&
        /^[a-z]$/.test(draft.number?.toLowerCase().slice(name.length) ?? '') &&
        draft.number?.startsWith(name),
    )
  })
}
