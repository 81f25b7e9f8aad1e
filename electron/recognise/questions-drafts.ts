import type { Layout } from './layout.ts'
import { leadingParts, type Part } from './questions-leading.ts'
import { type NumberPath, namedNumbers, samePath } from './questions-numbers.ts'
import { type Unit, wordsFrom } from './questions-units.ts'

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

export type Numbered = Readonly<{ path: NumberPath; number: string; lettered: boolean }>

export const addPart = (layout: Layout, parts: Part[], unit: Unit, length: number): void => {
  const start = wordsFrom(layout, unit, length)
  if (start < unit.range.end) parts.push({ range: { start, end: unit.range.end }, unit })
}

/** The last question, and those directly above it that nothing was said under. */
export function awaiting(pending: readonly Draft[]): Draft[] {
  const said = pending.slice(0, -1).findLastIndex(({ parts }) => parts.length > leadingParts(parts))
  return pending.slice(said + 1)
}

export function namedDrafts(drafts: readonly Draft[], numbers: string): Draft[] {
  if (numbers === '') return []
  const group = drafts.at(-1)?.group ?? null
  const known = drafts.filter((draft) => draft.group === group && draft.number !== null)
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

export function parentOf(drafts: readonly Draft[], run: number, path: NumberPath): number {
  if (path.length < 2) return -1
  for (let index = drafts.length - 1; index >= run; index -= 1) {
    const other = drafts[index]?.path ?? null
    if (other !== null && samePath(other, path.slice(0, -1))) return index
  }
  return -1
}

export function alike(draft: Draft, unit: Unit): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const start = plain(draft.parts[0]?.unit.text ?? '').slice(0, 40)
  return start !== '' && plain(unit.text).startsWith(start)
}
