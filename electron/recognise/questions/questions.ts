import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundQuestion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import { type Layout, lineIndexAt } from '../text/layout.ts'
import {
  answerTextOf,
  introducesMore,
  rangesOf,
  spanOf,
  splitUnlabelled,
  withoutTrailingHeadings,
} from './answers.ts'
import { columnTables } from './columns.ts'
import { delimitedTables } from './delimited.ts'
import type { Draft } from './drafts.ts'
import { readFlow } from './flow.ts'
import { groupBeside, groupHeadings, namesGroupsBeside } from './groups.ts'
import { hasQuestionMark, opensAsQuestion } from './labels.ts'
import { leadingParts, type Part, plainAnswer } from './leading.ts'
import { referenceIn } from './references.ts'
import { questionOfRow } from './rows.ts'
import { labelsOf } from './scheme.ts'
import { hasStackedHead, stackedTables } from './stacked.ts'
import { questionRows, tablesOf } from './tables.ts'
import { type Unit, unitsOf } from './units.ts'
import { unnumberedDrafts } from './unnumbered.ts'

type Context = Pick<DocumentHead, 'kind' | 'askers'>
type Loose = Omit<FoundQuestion, 'parent'> & { parent: Loose | null }

/** The questions of a document in their numbering tree, each with its answer. Pure; linear in the text. */
export const findQuestions = (layout: Layout, context: Context): FoundQuestion[] => {
  if (['motie', 'amendement', 'besluitenlijst'].includes(context.kind)) return []
  const asked = [
    ...[...tablesOf(layout), ...delimitedTables(layout)].map((table) => ({
      table,
      rows: questionRows(layout, table),
    })),
    ...columnTables(layout),
  ].filter(({ rows }) => rows.length > 0)
  const labels = labelsOf(layout, layout.profile ?? null)
  const stacked = hasStackedHead(layout)
    ? stackedTables(layout, unitsOf(layout, rangesInOrder(asked), { labels }))
    : []
  const inTables = [...asked, ...stacked].flatMap(({ rows }) =>
    rows.map((row): Loose => ({ ...questionOfRow(layout, row), parent: null })),
  )
  const units = unitsOf(layout, rangesInOrder([...asked, ...stacked]), { joinNumbers: true, labels })
  const names = groupHeadings(units, context)
  const drafts = readFlow(layout, units, names)
  const asking = isAsking(context)
  const sure = asking ? drafts : sureOnes(drafts, context)
  const paragraphs = asking ? plainReading(layout, units, names, sure) : null
  const fit = paragraphs === null ? sure : []
  const numbered = finish(layout, withoutRepeats(fit), drafts, hasAnswers(layout, fit, context))
  const whole = numbered.length === 0 && inTables.length === 0
  const loose =
    paragraphs ??
    (whole || asking ? unnumberedDrafts(layout, units, names, { numbered: fit, asking, whole }) : [])
  const answered = asking && context.kind !== 'schriftelijke_vragen' && hasAnswers(layout, loose, context)
  return indexed(
    [...inTables, ...numbered, ...finish(layout, withoutRepeats(loose), loose, answered)],
    context,
  )
}

/** Paragraphs that ask, where they explain far more than a stray number or two would; else null. */
function plainReading(
  layout: Layout,
  units: readonly Unit[],
  names: ReadonlySet<string>,
  numbered: readonly Draft[],
): Draft[] | null {
  if (numbered.length === 0 || numbered.length > 2 || numbered.some(({ labelled }) => labelled)) return null
  const found = unnumberedDrafts(layout, units, names, { numbered: [], asking: true, whole: true })
  return found.length > numbered.length * 2 ? found : null
}

const rangesInOrder = (tables: readonly { table: { range: TextRange } }[]): TextRange[] =>
  tables.map(({ table }) => table.range).sort((a, b) => a.start - b.start)

const isAsking = ({ kind }: Context) =>
  ['schriftelijke_vragen', 'beantwoording', 'technische_vragen'].includes(kind)

/** In a letter, advice or list a question must be labelled, or, but for letters, be one of a series of numbered questions. */
function sureOnes(drafts: readonly Draft[], { kind }: Context): Draft[] {
  const asking = drafts.filter((one) => hasQuestionMark(one.parts[0]?.unit.text ?? '')).length
  const series = kind !== 'raadsbrief' && kind !== 'advies' && asking > 2 && asking > drafts.length * 0.7
  return drafts.filter((draft) => series || draft.labelled || /^vraag/iu.test(draft.why[0] ?? ''))
}

/** Does the document answer, or only ask? */
function hasAnswers(layout: Layout, drafts: readonly Draft[], { kind }: Context): boolean {
  if (drafts.some((draft) => draft.labelled)) return true
  const only = kind === 'schriftelijke_vragen'
  const bodies = drafts.filter((draft) => {
    // Where nothing is answered, what follows a question mark in the same paragraph is the question's.
    const said = only ? draft.parts.slice(leadingParts(draft.parts)) : splitUnlabelled(layout, draft).answer
    return said.some(({ unit }) => unit.text.length > 1 && (!unit.heading || plainAnswer.test(unit.text)))
  })
  const share = bodies.length / Math.max(1, drafts.length)
  if (kind === 'beantwoording') return share >= 0.4
  const speaks = /\b(?:be)?antwoord/iu.test(layout.text.slice(0, 200_000))
  if (kind === 'technische_vragen') return speaks ? share > 0.2 : share > 0.5
  return speaks && share > (only ? 0.6 : 0)
}

function finish(layout: Layout, kept: readonly Draft[], all: readonly Draft[], answered: boolean): Loose[] {
  const made = new Map<Draft, Loose>()
  const local = namesGroupsBeside(kept.map(({ parts }) => parts[0]?.unit.text ?? ''))
  for (const [draft, split] of sharedAnswers(layout, kept, all, answered)) {
    const question = withoutTrailingHeadings(split.question, 1)
    const answer = answerParts(split.answer)
    const range = spanOf(question)
    if (range === null) continue
    const text = cleanText(layout, range)
    if (text === '') continue
    const answers = rangesOf(answer, (from, to) => isBlankBetween(layout, from, to))
    const answerText = answerTextOf(layout, answers)
    const parent = draft.parent === null ? undefined : all[draft.parent]
    made.set(draft, {
      range,
      text,
      tier:
        hasQuestionMark(text) || draft.labelled || /^vraag/iu.test(draft.why[0] ?? '')
          ? 'strong'
          : 'possible',
      why: [...new Set([...draft.why, ...(hasQuestionMark(text) ? ['?'] : [])])].filter(
        (word) => word !== '',
      ),
      number: draft.number,
      parent: parent === undefined ? null : (made.get(parent) ?? null),
      group: groupBeside(text, local) ?? draft.group,
      asker: null,
      answers: answerText === null ? [] : answers,
      answerText,
      refersTo: null,
    })
  }
  return [...made.values()]
}

type Split = { question: Part[]; answer: Part[] }

/** An unlabelled answer below the last part of a question ("2a", "2b") is the answer of the parts above it as well. */
function sharedAnswers(
  layout: Layout,
  kept: readonly Draft[],
  all: readonly Draft[],
  answered: boolean,
): (readonly [Draft, Split])[] {
  const made: (readonly [Draft, Split])[] = []
  let below: { draft: Draft; answer: Part[]; own: boolean } | null = null
  for (const draft of kept.toReversed()) {
    const free = !draft.labelled && answered
    const split = free ? splitUnlabelled(layout, draft) : labelledSplit(draft, answered)
    const own = split.answer.length > 0
    const parentOfBelow: Draft | null = below?.draft.parent == null ? null : (all[below.draft.parent] ?? null)
    const sister = below !== null && draft.parent !== null && below.draft.parent === draft.parent
    const shares = free && !own && below !== null && (sister || (parentOfBelow === draft && !below.own))
    const answer: Part[] = shares ? (below?.answer ?? []) : split.answer
    made.push([draft, { question: split.question, answer }])
    below = free ? { draft, answer, own } : null
  }
  return made.reverse()
}

/** All parts before an answer label are the question; where nothing is answered it ends with its last asking part. */
function labelledSplit(draft: Draft, answered: boolean): Split {
  if (draft.labelled) return { question: draft.parts, answer: draft.answers }
  let last = draft.parts.findLastIndex(({ unit }) => hasQuestionMark(unit.text))
  const own = draft.parts[0]?.unit.text ?? ''
  const request = /[.…]$/u.test(own) && opensAsQuestion(own.slice(draft.parts[0]?.unit.marker?.length ?? 0))
  if (last < 0) last = answered || request ? 0 : Math.min(draft.parts.length, 2) - 1
  return { question: draft.parts.slice(0, Math.max(last + 1, leadingParts(draft.parts))), answer: [] }
}

function answerParts(parts: readonly Part[]): Part[] {
  const more = parts.findIndex(({ unit }, index) => index > 0 && introducesMore(unit.text))
  return withoutTrailingHeadings(more < 0 ? parts : parts.slice(0, more), 1)
}

function isBlankBetween(layout: Layout, from: number, to: number): boolean {
  if (layout.text.slice(from, to).trim() === '') return true
  // Only page furniture between them: one answer.
  for (let index = lineIndexAt(layout.lines, from); index < layout.lines.length; index += 1) {
    const line = layout.lines[index]
    if (line === undefined || line.start >= to) return true
    if (!line.furniture) return false
  }
  return true
}

/** Questions that are printed first as a list and again above their answers count once, where they are answered. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const keys = new Map(drafts.map((draft) => [draft, repeatKey(draft)]))
  const latest = new Map<string, Draft>()
  for (const draft of drafts)
    if (draft.labelled || draft.parts.length > 1) latest.set(keys.get(draft) ?? '', draft)
  return drafts.filter((draft) => {
    const key = keys.get(draft) ?? ''
    const later = latest.get(key)
    if (draft.labelled || key === '' || later === undefined || later === draft) return true
    return (later.parts[0]?.range.start ?? 0) < (draft.parts[0]?.range.start ?? 0)
  })
}

/** Its number, its group and how it begins; empty where that is too little to tell it from others. */
function repeatKey({ number, group, parts }: Draft): string {
  const words = (parts[0]?.unit.text ?? '')
    .replace(/^[\d.\s)a-z]{0,6}(?=\p{Lu})/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .slice(0, 60)
  return words.length > 15 ? `${number ?? ''} ${group ?? ''} ${words}` : ''
}

/** In the order of the text, with parents as indexes and the only asker filled in. */
function indexed(found: readonly Loose[], { askers }: Context): FoundQuestion[] {
  const sorted = found.filter(({ text }) => text !== '').sort((a, b) => a.range.start - b.range.start)
  const [only] = askers
  const group = askers.length === 1 ? (only?.group ?? null) : null
  const asker = askers.length === 1 ? (only?.name ?? null) : null
  const places = new Map(sorted.map((question, index) => [question, index]))
  const groups = [...new Set(sorted.flatMap((question) => question.group ?? []))]
  const numbers = new Map(
    sorted.flatMap(({ number }) => (number === null ? [] : [[number.toLowerCase(), number]])),
  )
  return sorted.map((question, index) => {
    const parent = question.parent === null ? null : (places.get(question.parent) ?? null)
    const around = {
      number: question.number,
      previous: sorted[index - 1]?.number ?? null,
      next: sorted[index + 1]?.number ?? null,
      group: question.group,
      groups,
      numbers,
    }
    const refersTo = question.answerText === null ? null : referenceIn(question.answerText, around)
    return { ...question, parent, refersTo, group: question.group ?? group, asker }
  })
}
