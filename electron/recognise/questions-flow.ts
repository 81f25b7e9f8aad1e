import { groupHeading, groupIn } from './groups.ts'
import type { Layout } from './layout.ts'
import {
  announcesAnswers,
  groupOfAskers,
  isAnswerHeader,
  isBlockHeader,
  isNumber,
  terminator,
} from './questions-boundaries.ts'
import {
  addPart,
  alike,
  awaiting,
  type Draft,
  type Numbered,
  namedDrafts,
  parentOf,
} from './questions-drafts.ts'
import { evidence, isBetween, mayStart, numberedOf } from './questions-evidence.ts'
import { asksSomewhere, endsAsQuestion, hasQuestionMark } from './questions-labels.ts'
import { follows, isFirst, type NumberPath, namedNumbers, numberList, pathOf } from './questions-numbers.ts'
import type { Unit } from './questions-units.ts'

/** Where the reading is: what is being read, what still waits for an answer, and what was last numbered. */
type State = {
  readonly layout: Layout
  readonly drafts: Draft[]
  mode: 'loose' | 'question' | 'answer' | 'ended'
  /** Questions since the last answer. */
  pending: Draft[]
  /** The questions that the answer being read belongs to. */
  targets: readonly Draft[]
  /** Units since the last question, header or answer label. */
  since: Unit[]
  last: Numbered | null
  /** The last number of a list that is no list of questions. */
  decoy: NumberPath | null
  restart: boolean
  run: number
  group: string | null
  /** Under this group's name the questions are bullets. */
  bullets: boolean
  /** In this mail the quoted lines ask and what stands below them answers. */
  readonly quotesAsk: boolean
  /** Questions whose answers follow as one numbered list. */
  block: readonly Draft[]
}

/** Reads the units from first to last and ties each answer to its questions. */
export const readFlow = (
  layout: Layout,
  units: readonly Unit[],
  groupNames: ReadonlySet<string>,
): Draft[] => {
  const state: State = {
    layout,
    drafts: [],
    mode: 'loose',
    pending: [],
    targets: [],
    since: [],
    last: null,
    decoy: null,
    restart: true,
    run: 0,
    group: null,
    block: [],
    bullets: false,
    quotesAsk: quotesAsk(units),
  }
  for (const [index, unit] of units.entries()) {
    const known =
      readsBoundary(state, unit, units[index + 1], groupNames) ||
      readsQuoted(state, unit) ||
      readsLabel(state, unit) ||
      readsBlockAnswer(state, unit) ||
      readsBullet(state, unit) ||
      readsNumber(state, units, index)
    if (!known) readText(state, unit)
  }
  return state.drafts
}

/** Group names, the end of the letter and headers stand between questions. */
function readsBoundary(
  state: State,
  unit: Unit,
  next: Unit | undefined,
  groupNames: ReadonlySet<string>,
): boolean {
  const firstLine = unit.line.text
  const heading = groupNames.has(unit.text)
    ? unit.text
    : (groupHeading(unit.text) ?? groupOfAskers(unit.text))
  if (heading !== null && unit.marker === null) {
    state.group = heading.replace(/^(?:fractie|vragen)\s+/iu, '').replace(/:$/, '')
    state.pending = []
    state.bullets = next?.marker?.kind === 'bullet' && hasQuestionMark(next.text)
  } else if (terminator.test(firstLine)) {
    Object.assign(state, { mode: 'ended', targets: [], since: [] } satisfies Partial<State>)
    return true
  } else if (/^(?:nadere |korte )?toelichting\s*:?$/iu.test(unit.text)) {
    state.block = []
    Object.assign(state, { mode: 'loose', since: [], targets: [] } satisfies Partial<State>)
    return true
  } else if (/^(?:[A-Z\d]{1,2}[.)]\s*)?toezegging\s+\d/iu.test(unit.text)) {
    state.pending = []
  } else if (isAnswerHeader(unit) && state.pending.length > 0 && !isBlockHeader(unit, state.pending, next)) {
    state.targets = awaiting(state.pending)
    state.pending = []
    startAnswer(state, unit, unit.text.length)
    return true
  } else if (state.mode === 'question' && announcesAnswers(unit.text)) {
    state.block = isNumber(state.pending[0]?.number ?? null, next?.marker?.value ?? '') ? state.pending : []
  } else if (unit.label?.kind === 'header' || isBlockHeader(unit, state.pending, next)) {
    state.block = /antwoord|reactie/iu.test(unit.text) ? state.pending : []
  } else return false
  Object.assign(state, { restart: true, mode: 'loose', since: [], targets: [] } satisfies Partial<State>)
  return true
}

const asks = ({ text }: Unit) => hasQuestionMark(text)

function quotesAsk(units: readonly Unit[]): boolean {
  const quoted = units.filter((unit) => unit.quoted && unit.text.length > 1)
  const asking = quoted.filter(asks).length
  return (
    asking > 0 &&
    asking * 2 >= quoted.length &&
    asking > units.filter((unit) => !unit.quoted && asks(unit)).length
  )
}

/** In a mail that answers below what it quotes: a quoted question, its further lines, or the first words below it. */
function readsQuoted(state: State, unit: Unit): boolean {
  if (!state.quotesAsk || unit.label !== null) return false
  if (!unit.quoted) {
    if (state.mode !== 'question' || state.pending.length === 0)
      return unit.marker !== null && takes(state, unit)
    state.targets = awaiting(state.pending)
    state.pending = []
    startAnswer(state, unit, 0)
    return true
  }
  if (unit.marker !== null && unit.marker.kind !== 'bullet') return false
  if (asks(unit) || unit.marker?.kind === 'bullet') open(state, unit, unit.marker?.length ?? 0, null, '?')
  else if (state.mode === 'question' && !unit.heading) readText(state, unit)
  else Object.assign(state, { mode: 'loose', since: [], targets: [], restart: true } satisfies Partial<State>)
  return true
}

function takes(state: State, unit: Unit): true {
  readText(state, unit)
  return true
}

/** A bullet that asks, under the name of a group whose questions are bullets. */
function readsBullet(state: State, unit: Unit): boolean {
  const words = unit.text.slice(unit.marker?.length ?? 0)
  if (!state.bullets || unit.quoted || unit.marker?.kind !== 'bullet') return false
  if (!hasQuestionMark(words) && !asksSomewhere(words)) return false
  if (state.mode === 'answer') state.pending = []
  open(state, unit, unit.marker.length, null, '?')
  return true
}

function readsLabel(state: State, unit: Unit): boolean {
  const { label } = unit
  if (
    unit.quoted &&
    !state.quotesAsk &&
    state.pending.length === 0 &&
    endsAsQuestion(unit.text) &&
    !state.since.slice(-6).some(asks)
  ) {
    open(state, unit, unit.marker?.length ?? 0, null, '?')
    return true
  }
  if (label?.kind === 'question') {
    const number = label.numbers.replace(/\.$/, '').replace(/\s/g, '')
    const kind = /^[A-HJ-UWYZ]$/.test(number) ? 'letter' : /^[IVX]+$/.test(number) ? 'roman' : 'number'
    const numbered =
      number === '' ? null : { path: pathOf(number, kind), number, lettered: /[a-z]$/.test(number) }
    const draft = open(state, unit, label.length, numbered, unit.text.slice(0, label.length).trim())
    draft.group = groupIn(unit.text.slice(0, label.length)) ?? draft.group
    return true
  }
  if (label?.kind !== 'answer') {
    if (!unit.quoted || state.quotesAsk || (state.pending.length === 0 && !state.since.slice(-6).some(asks)))
      return false
  }
  const named = namedDrafts(state.drafts, label?.numbers ?? '')
  if (named.length > 0) state.targets = named
  else if (state.pending.length > 0) state.targets = awaiting(state.pending)
  else state.targets = fromLoose(state)
  startAnswer(state, unit, label?.length ?? 0)
  state.pending = []
  return true
}

const severalNumbers = new RegExp(`^(${numberList})\\s*[.:)]?\\s+(?=\\S)`, 'u')

/** "1. Ja." in the list of answers below the list of questions. */
function readsBlockAnswer(state: State, unit: Unit): boolean {
  const value = unit.marker?.value ?? ''
  if (state.block.length === 0 || unit.marker === null || value === '') return false
  const ranged = severalNumbers.exec(unit.text)
  const names = namedNumbers(
    ranged?.[1] ?? value,
    state.block.map(({ number }) => number ?? ''),
  )
  const named = state.block.filter(
    ({ number }) => number !== null && (names.includes(number) || isNumber(number, value)),
  )
  if (named.length === 0 || named.some((draft) => hasQuestionMark(unit.text) && alike(draft, unit)))
    return false
  state.targets = named
  startAnswer(state, unit, Math.max(unit.marker.length, ranged?.[0].length ?? 0))
  state.pending = state.pending.filter((other) => !named.includes(other))
  return true
}

function readsNumber(state: State, units: readonly Unit[], index: number): boolean {
  const unit = units[index]
  if (unit?.marker == null || unit.marker.kind === 'bullet') return false
  const numbered = numberedOf(unit, state.last)
  if (numbered === null) return false
  const inDecoy = state.decoy !== null && follows(state.decoy, numbered.path) && !hasQuestionMark(unit.text)
  const asks =
    evidence(units, index, numbered.path, state.mode === 'question') ||
    isBetween(units, index, numbered, state.last)
  if (asks && !inDecoy && mayStart(numbered, state.last, state.restart, unit)) {
    if (state.mode === 'answer' || state.mode === 'ended') state.pending = []
    open(state, unit, unit.marker.length, numbered, unit.text.slice(0, unit.marker.length).trim())
    return true
  }
  if (isFirst(numbered.path) || inDecoy) state.decoy = numbered.path
  return false
}

function readText(state: State, unit: Unit): void {
  if (state.mode === 'question') {
    const draft = state.drafts.at(-1)
    if (draft !== undefined) addPart(state.layout, draft.parts, unit, 0)
    return
  }
  if (state.mode === 'answer')
    for (const draft of state.targets) addPart(state.layout, draft.answers, unit, 0)
  state.since.push(unit)
}

function open(state: State, unit: Unit, length: number, numbered: Numbered | null, why: string): Draft {
  const { drafts, last } = state
  if (numbered !== null && isFirst(numbered.path) && last !== null && !follows(last.path, numbered.path)) {
    state.run = drafts.length
  }
  const parent = numbered === null ? -1 : parentOf(drafts, state.run, numbered.path)
  const draft: Draft = {
    number: numbered?.number ?? null,
    path: numbered?.path ?? null,
    parent: parent < 0 ? null : parent,
    group: state.group,
    why: [why],
    parts: [],
    answers: [],
    labelled: false,
  }
  addPart(state.layout, draft.parts, unit, length)
  drafts.push(draft)
  state.pending.push(draft)
  if (numbered !== null) state.last = numbered
  const next = { mode: 'question', restart: false, decoy: null, since: [], targets: [], block: [] } as const
  Object.assign(state, { ...next, since: [] } satisfies Partial<State>)
  return draft
}

function startAnswer(state: State, unit: Unit, length: number): void {
  for (const draft of state.targets) {
    draft.labelled = true
    addPart(state.layout, draft.answers, unit, length)
  }
  state.mode = 'answer'
  state.since = []
}

/** The question before an answer label that has neither number nor label: the last unit that asks, and its bullets. */
function fromLoose(state: State): Draft[] {
  const { since, targets } = state
  let at = since.length - 1
  while (at >= 0 && !hasQuestionMark(since[at]?.text ?? '')) at -= 1
  if (at < Math.max(0, since.length - 4)) return []
  const bulleted = (unit: Unit | undefined) => unit?.marker?.kind === 'bullet'
  const bullets = bulleted(since[at])
  let from = at
  while (from > 0 && endsAsQuestion(since[from - 1]?.text ?? '') && bulleted(since[from - 1]) === bullets)
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
