import { groupHeading, groupIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { type NumberedAnswer, numberedAnswers } from './blocks.ts'
import { announcesAnswers, groupOfAskers, isAnswerHeader, terminator } from './boundaries.ts'
import { addPart, awaiting, type Draft, namedDrafts } from './drafts.ts'
import { asksSomewhere, endsAsQuestion, hasQuestionMark } from './labels.ts'
import { outlineOf, type Place } from './outline.ts'
import { asks, enter, fromLoose, newState, open, type State, startAnswer } from './state.ts'
import type { Unit } from './units.ts'

/** Reads the units from first to last and ties each answer to its questions. */
export const readFlow = (
  layout: Layout,
  units: readonly Unit[],
  groupNames: ReadonlySet<string>,
): Draft[] => {
  const state = newState(layout, quotesAsk(units))
  const outline = outlineOf(
    units,
    ({ quoted }) => quoted === state.quotesAsk,
    (unit) => partsNumbering(unit, groupNames),
  )
  const numbered = numberedAnswers(units, outline)
  for (const [index, unit] of units.entries()) {
    const answer = numbered.get(index)
    const place = outline.get(index)
    if (answer !== undefined) readsNumberedAnswer(state, unit, answer)
    else if (place !== undefined) readsNumber(state, index, unit, place)
    else {
      const known =
        readsBoundary(state, unit, units[index + 1], groupNames) ||
        readsQuoted(state, unit) ||
        readsLabel(state, unit) ||
        readsBullet(state, unit)
      if (!known) readText(state, unit)
    }
  }
  return state.drafts
}

const groupNamedBy = (unit: Unit, groupNames: ReadonlySet<string>): string | null => {
  if (unit.marker !== null && unit.marker.kind !== 'letter') return null
  const words = unit.text.slice(unit.marker?.length ?? 0)
  return groupNames.has(words) ? words : (groupHeading(words) ?? groupOfAskers(words))
}

/** Behind names of groups, headings and headers a numbering may begin again. */
const partsNumbering = (unit: Unit, groupNames: ReadonlySet<string>): boolean =>
  unit.label?.kind === 'header' ||
  (unit.heading && unit.label === null && !hasQuestionMark(unit.text)) ||
  groupNamedBy(unit, groupNames) !== null ||
  terminator.test(unit.line.text) ||
  announcesAnswers(unit.text) ||
  (unit.text.endsWith(':') && /\bvragen\b.{0,80}:$/iu.test(unit.text))

/** Group names, the end of the letter and headers stand between questions. */
function readsBoundary(
  state: State,
  unit: Unit,
  next: Unit | undefined,
  groupNames: ReadonlySet<string>,
): boolean {
  const group = groupNamedBy(unit, groupNames)
  if (group !== null) {
    state.group = group.replace(/^(?:(?:raads)?fractie:?|partij:|vragen)\s+/iu, '').replace(/:$/, '')
    state.pending = []
    state.bullets = next?.marker?.kind === 'bullet' && hasQuestionMark(next.text)
  } else if (terminator.test(unit.line.text)) {
    enter(state, 'ended')
    return true
  } else if (/^(?:nadere |korte )?toelichting\s*:?$/iu.test(unit.text)) {
    enter(state, 'loose')
    return true
  } else if (/^(?:[A-Z\d]{1,2}[.)]\s*)?toezegging\s+\d/iu.test(unit.text)) {
    state.pending = []
  } else if (isAnswerHeader(unit) || (state.mode === 'question' && announcesAnswers(unit.text))) {
    enter(state, 'announced')
    return true
  } else if (unit.label?.kind !== 'header') return false
  enter(state, 'loose')
  return true
}

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
    if (state.mode !== 'question' || state.pending.length === 0) return false
    answerPending(state, unit, 0)
    return true
  }
  if (unit.marker !== null && unit.marker.kind !== 'bullet') return false
  if (state.mode === 'question' && /^[\p{Ll}(]/u.test(unit.text)) readText(state, unit)
  else if (asks(unit) || unit.marker?.kind === 'bullet')
    open(state, unit, unit.marker?.length ?? 0, null, '?')
  else if (state.mode === 'question' && !unit.heading) readText(state, unit)
  else enter(state, 'loose')
  return true
}

function answerPending(state: State, unit: Unit, length: number): void {
  state.targets = awaiting(state.pending)
  state.pending = []
  startAnswer(state, unit, length)
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
  const wasAsked = state.pending.length > 0 || state.since.slice(-6).some(asks)
  if (unit.quoted && !state.quotesAsk && endsAsQuestion(unit.text) && !wasAsked) {
    open(state, unit, unit.marker?.length ?? 0, null, '?')
    return true
  }
  if (label?.kind === 'question') {
    const draft = open(state, unit, label.length, null, unit.text.slice(0, label.length).trim())
    draft.group = groupIn(unit.text.slice(0, label.length)) ?? draft.group
    return true
  }
  if (label?.kind !== 'answer' && (!unit.quoted || state.quotesAsk || !wasAsked)) return false
  const named = namedDrafts(state.drafts, label?.numbers ?? '')
  if (named.length > 0) state.targets = named
  else if (state.pending.length > 0) state.targets = awaiting(state.pending)
  else {
    const asked = fromLoose(state)
    // An arrow or "Reactie:" inside an answer is part of it.
    if (asked.length === 0 && state.mode === 'answer') return false
    state.targets = asked
  }
  startAnswer(state, unit, label?.length ?? 0)
  state.pending = []
  return true
}

function readsNumberedAnswer(state: State, unit: Unit, { questions, length }: NumberedAnswer): void {
  state.targets = questions.flatMap((index) => state.opened.get(index) ?? [])
  startAnswer(state, unit, length)
  state.pending = state.pending.filter((draft) => !state.targets.includes(draft))
}

function readsNumber(state: State, index: number, unit: Unit, place: Place): void {
  if (state.mode === 'answer' || state.mode === 'ended') state.pending = []
  const length = unit.label?.length ?? unit.marker?.length ?? 0
  const printed = unit.text.slice(0, length)
  const draft = open(state, unit, length, place, printed.trim())
  if (length > 6) draft.group = groupIn(printed) ?? draft.group
  state.opened.set(index, draft)
}

function readText(state: State, unit: Unit): void {
  if (state.mode === 'question') {
    const draft = state.drafts.at(-1)
    if (draft !== undefined) addPart(state.layout, draft.parts, unit, 0)
    return
  }
  if (state.mode === 'announced' && state.pending.length > 0 && !unit.heading) {
    answerPending(state, unit, 0)
    return
  }
  if (state.mode === 'answer')
    for (const draft of state.targets) addPart(state.layout, draft.answers, unit, 0)
  state.since.push(unit)
}
