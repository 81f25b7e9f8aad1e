import { groupHeading, groupIn } from './groups.ts'
import type { Layout } from './layout.ts'
import { asksSomewhere, endsAsQuestion, hasQuestionMark, opensAsQuestion } from './questions-labels.ts'
import { leadingParts, type Part } from './questions-leading.ts'
import {
  follows,
  isFirst,
  type NumberPath,
  namedNumbers,
  numberList,
  pathOf,
  samePath,
} from './questions-numbers.ts'
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

type Numbered = Readonly<{ path: NumberPath; number: string; lettered: boolean }>

export const terminator =
  /^(?:(?:wij|ik) (?:vertrouwen|vertrouw|hopen|hoop|gaan er ?van uit|ga er ?van uit)\b.{0,40}\b(?:hiermee|voldoende|informeren|geïnformeerd)|hiermee (?:hopen|hoop|vertrouwen|beschouwen) (?:wij|ik)|hoogachtend|(?:met )?(?:vriendelijke|hartelijke) groet|ondertekening|aldus (?:besloten|vastgesteld)|(?:namens )?(?:het )?college van (?:burgemeester en wethouders|b(?:en|&)w)(?: van(?: de gemeente)? [\p{Lu}'’][\p{L} '’-]{1,40})?[,.]?$|(?:namens )?burgemeester en wethouders(?: van(?: de gemeente)? [\p{Lu}'’][\p{L} '’-]{1,40})?[,.]?$|de (?:gemeente|concern|loco)?-?secretaris[, ]|(?:mede-?)?indieners?(?:\(s\))?\s*[,:]|vragenstellers?(?:\(s\))?\s*:|namens de (?:fractie|raadsfractie)[^.?]{0,40},?$)/iu

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
  }
  for (const [index, unit] of units.entries()) {
    const known =
      readsBoundary(state, unit, units[index + 1], groupNames) ||
      readsLabel(state, unit) ||
      readsBlockAnswer(state, unit) ||
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
  } else if (unit.label?.kind === 'header' || isBlockHeader(unit, state.pending, next)) {
    state.block = /antwoord|reactie/iu.test(unit.text) ? state.pending : []
  } else return false
  Object.assign(state, { restart: true, mode: 'loose', since: [], targets: [] } satisfies Partial<State>)
  return true
}

/** "Vragen van mw. Aydin (Volt)" */
const groupOfAskers = (text: string): string | null =>
  text.length < 90 &&
  !text.includes('?') &&
  /^(?:\p{L}+ )?vra(?:ag|gen) (?:van|door|namens|gesteld door)\b/iu.test(text)
    ? groupIn(text)
    : null

const asks = ({ text }: Unit) => hasQuestionMark(text)

function readsLabel(state: State, unit: Unit): boolean {
  const { label } = unit
  if (
    unit.quoted &&
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
    if (!unit.quoted || (state.pending.length === 0 && !state.since.slice(-6).some(asks))) return false
  }
  const named = namedDrafts(state.drafts, label?.numbers ?? '')
  if (named.length > 0) state.targets = named
  else if (state.pending.length > 0) state.targets = awaiting(state.pending)
  else state.targets = fromLoose(state)
  startAnswer(state, unit, label?.length ?? 0)
  state.pending = []
  return true
}

/** The last question, and those directly above it that nothing was said under. */
function awaiting(pending: readonly Draft[]): Draft[] {
  const said = pending.slice(0, -1).findLastIndex(({ parts }) => parts.length > leadingParts(parts))
  return pending.slice(said + 1)
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
    ({ number }) => number !== null && (names.includes(number) || number.endsWith(value)),
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

export const addPart = (layout: Layout, parts: Part[], unit: Unit, length: number): void => {
  const start = wordsFrom(layout, unit, length)
  if (start < unit.range.end) parts.push({ range: { start, end: unit.range.end }, unit })
}

const isAnswerHeader = ({ label, text }: Unit) =>
  label?.kind === 'header' && /^(?:antwoord|beantwoording|reactie)/iu.test(text)

/** "Antwoord" alone above a list that begins with the first unanswered number. */
function isBlockHeader(unit: Unit, pending: readonly Draft[], next: Unit | undefined): boolean {
  if (pending.length < 2 || unit.marker !== null || !/antwoord|reactie/iu.test(unit.text)) return false
  const isLabel = unit.label !== null && unit.label.length === unit.text.length && unit.label.numbers === ''
  if (!isLabel && (unit.text.length > 200 || hasQuestionMark(unit.text))) return false
  const value = next?.marker?.value
  return value !== undefined && value !== '' && value === pending[0]?.number
}

function alike(draft: Draft, unit: Unit): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const start = plain(draft.parts[0]?.unit.text ?? '').slice(0, 40)
  return start !== '' && plain(unit.text).startsWith(start)
}

function parentOf(drafts: readonly Draft[], run: number, path: NumberPath): number {
  if (path.length < 2) return -1
  for (let index = drafts.length - 1; index >= run; index -= 1) {
    const other = drafts[index]?.path ?? null
    if (other !== null && samePath(other, path.slice(0, -1))) return index
  }
  return -1
}

function namedDrafts(drafts: readonly Draft[], numbers: string): Draft[] {
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

function numberedOf(unit: Unit, last: Numbered | null): Numbered | null {
  const { marker } = unit
  if (marker === null || marker.kind === 'bullet') return null
  if (marker.kind === 'number') {
    return { path: pathOf(marker.value), number: marker.value, lettered: /[a-zA-Z]$/.test(marker.value) }
  }
  // "i." after "h." is a letter; after a number it counts in Roman.
  const isLetter =
    marker.kind === 'letter' ||
    (marker.value.length === 1 &&
      last?.lettered === true &&
      last.path.at(-1) === marker.value.toLowerCase().charCodeAt(0) - 97)
  const [index] = pathOf(marker.value, isLetter ? 'letter' : 'roman')
  if (index === undefined) return null
  const upper = marker.value === marker.value.toUpperCase()
  if (upper || last === null) return { path: [index], number: marker.value, lettered: false }
  const stem = last.lettered ? last.path.slice(0, -1) : last.path
  const named = last.lettered ? last.number.replace(/[a-z]+$/i, '') : last.number
  return { path: [...stem, index], number: `${named}${marker.value}`, lettered: true }
}

function mayStart(numbered: Numbered, last: Numbered | null, restart: boolean, unit: Unit): boolean {
  const { path } = numbered
  if (last === null)
    return isFirst(path) || (path.length === 1 && (path[0] ?? 9) <= 2 && hasQuestionMark(unit.text))
  if (follows(last.path, path)) return true
  if (samePath(last.path, path)) return hasQuestionMark(unit.text)
  return isFirst(path) && restart
}

/** Does the numbered unit ask: itself, in the next paragraph, in a child of its own, or by the answer after it? */
function evidence(units: readonly Unit[], index: number, path: NumberPath, inQuestion: boolean): boolean {
  const unit = units[index]
  if (unit === undefined) return false
  const words = unit.text.slice(unit.marker?.length ?? 0)
  const lettered = unit.marker?.kind === 'letter' || unit.marker?.kind === 'roman'
  // The last of a list may carry the mark of the question that the list belongs to.
  const fragment = lettered && /^\p{Ll}/u.test(words) && !opensAsQuestion(words)
  if (hasQuestionMark(words) && !fragment) return true
  if (opensAsQuestion(words) && (!lettered || inQuestion) && /[.…]$|[^;,]$/u.test(words)) return true
  if (!lettered && asksSomewhere(words)) return true
  if (hasChild(units, index, path)) return true
  for (let at = index + 1; at < Math.min(index + 5, units.length); at += 1) {
    const next = units[at]
    if (next === undefined || next.label?.kind === 'question' || next.heading)
      return next?.label?.kind === 'answer'
    if (next.label?.kind === 'answer' || next.quoted) return true
    if (next.marker?.kind === 'number') return false
    if (next.marker?.kind === 'letter') return !lettered && at === index + 1 && hasQuestionMark(next.text)
    if (at === index + 1 && endsAsQuestion(next.text) && opensAsQuestion(next.text)) return true
  }
  return false
}

/** The next printed number is the first below this one: "2." is followed by "2.1". */
function hasChild(units: readonly Unit[], index: number, path: NumberPath): boolean {
  for (const next of units.slice(index + 1, index + 12)) {
    if (next.label?.kind === 'question') return false
    if (next.marker?.kind !== 'number') continue
    const child = pathOf(next.marker.value)
    return child.length > path.length && follows(path, child)
  }
  return false
}

/** Exactly between the last question and one that clearly asks: "3. De tabel telt niet op." before "4. Klopt het?" */
function isBetween(
  units: readonly Unit[],
  index: number,
  { path }: Numbered,
  last: Numbered | null,
): boolean {
  const [own] = path
  if (path.length !== 1 || own === undefined || last === null || last.path[0] !== own - 1) return false
  const next = units
    .slice(index + 1, index + 14)
    .find(({ marker }) => marker?.kind === 'number' && /^\d+$/.test(marker.value))
  return next !== undefined && next.marker?.value === String(own + 1) && hasQuestionMark(next.text)
}
