import type { Layout } from '../text/layout.ts'
import { addPart, type Draft } from './drafts.ts'
import { endsAsQuestion, hasQuestionMark, opensAsQuestion } from './labels.ts'
import { goesOn } from './leading.ts'
import { follows, isFirst, type NumberPath } from './numbers.ts'
import type { Unit } from './units.ts'

/** Where the reading is: what is being read, what still waits for an answer, and what was last numbered. */
export type State = {
  readonly layout: Layout
  readonly drafts: Draft[]
  /** The draft that each asking unit opened. */
  readonly opened: Map<number, Draft>
  /** 'announced': the next words answer the questions that wait. */
  mode: 'loose' | 'question' | 'announced' | 'answer' | 'ended'
  /** Questions since the last answer. */
  pending: Draft[]
  /** The questions that the answer being read belongs to. */
  targets: readonly Draft[]
  /** Units since the last question, header or answer label. */
  since: Unit[]
  last: NumberPath | null
  /** Index of the draft that has each number, since the numbering last began again. */
  places: Map<string, number>
  group: string | null
  /** Under this group's name the questions are bullets. */
  bullets: boolean
  /** In this mail the quoted lines ask and what stands below them answers. */
  readonly quotesAsk: boolean
}

export const newState = (layout: Layout, quotesAsk: boolean): State => ({
  layout,
  drafts: [],
  opened: new Map(),
  mode: 'loose',
  pending: [],
  targets: [],
  since: [],
  last: null,
  places: new Map(),
  group: null,
  bullets: false,
  quotesAsk,
})

export const asks = ({ text }: Unit): boolean => hasQuestionMark(text)

/** A question begins at this unit, behind `length` characters. */
export function open(
  state: State,
  unit: Unit,
  length: number,
  place: Readonly<{ path: NumberPath; number: string }> | null,
  why: string,
): Draft {
  const { drafts, last } = state
  if (place !== null && isFirst(place.path) && last !== null && !follows(last, place.path))
    state.places = new Map()
  const parent = place === null ? undefined : state.places.get(place.path.slice(0, -1).join('.'))
  if (place !== null) state.places.set(place.path.join('.'), drafts.length)
  const draft: Draft = {
    number: place?.number ?? null,
    path: place?.path ?? null,
    parent: parent ?? null,
    group: state.group,
    why: [why.replace(/[*_]{2}/g, '')],
    parts: [],
    answers: [],
    labelled: false,
  }
  addPart(state.layout, draft.parts, unit, length)
  drafts.push(draft)
  state.pending.push(draft)
  if (place !== null) state.last = place.path
  enter(state, 'question')
  return draft
}

/** The words of this unit, behind `length` characters, answer the targets. */
export function startAnswer(state: State, unit: Unit, length: number): void {
  for (const draft of state.targets) {
    draft.labelled = true
    addPart(state.layout, draft.answers, unit, length)
  }
  state.mode = 'answer'
  state.since = []
}

/** What is read now belongs to nothing that was read before. */
export function enter(state: State, mode: State['mode']): void {
  state.mode = mode
  state.since = []
  state.targets = []
}

/** "- Wat is de uitval": right above the label of its answer it asks, with or without its mark. */
const asksUnmarked = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  !unit.heading &&
  !/[.:;,]$/u.test(unit.text) &&
  opensAsQuestion(unit.text.slice(unit.marker?.length ?? 0))

/** The question before an answer label that has neither number nor label: the last unit that asks, and its bullets. */
export function fromLoose(state: State): Draft[] {
  const { since, targets } = state
  let at = since.length - 1
  while (at >= 0 && !hasQuestionMark(since[at]?.text ?? '')) at -= 1
  if (asksUnmarked(since.at(-1))) at = since.length - 1
  if (at < Math.max(0, since.length - 4)) return []
  const bulleted = (unit: Unit | undefined) => unit?.marker?.kind === 'bullet'
  const bullets = bulleted(since[at])
  let from = at
  // Without bullets, paragraphs that ask are one question only where the later one asks on.
  const joins = (unit: Unit | undefined) =>
    unit !== undefined && (bullets || !unit.line.blankBefore || goesOn.test(unit.text))
  while (
    from > 0 &&
    endsAsQuestion(since[from - 1]?.text ?? '') &&
    bulleted(since[from - 1]) === bullets &&
    joins(since[from])
  )
    from -= 1
  const asked = since.slice(from)
  const start = asked[0]?.range.start ?? 0
  for (const { answers } of targets) {
    while ((answers.at(-1)?.range.start ?? -1) >= start) answers.pop()
  }
  const made: Draft[] = []
  for (const unit of asked) {
    const current = made.at(-1)
    if (current === undefined || (bullets && bulleted(unit))) {
      made.push(open(state, unit, bulleted(unit) ? (unit.marker?.length ?? 0) : 0, null, '?'))
    } else current.parts.push({ range: unit.range, unit })
  }
  return made
}
