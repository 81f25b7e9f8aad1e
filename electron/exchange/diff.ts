import type { Certainty } from '../../shared/records/certainty.ts'
import type { MotionOutcome, OfficialStatus } from '../../shared/records/item.ts'
import { isOpen } from '../../shared/records/item.ts'
import {
  type FollowUpEntry,
  type KeptWords,
  type ListChange,
  type ListedItem,
  type ListField,
  type ListHeading,
  type ListRecord,
  type ListRowOutcome,
  listWordFields,
  type NewRowFacts,
} from '../../shared/records/list-exchange.ts'
import { readTerm } from '../../shared/term-rules.ts'
import type { TermRules } from '../../shared/terms.ts'
import { inDutch as t } from '../../shared/texts/translate.ts'
import { dossiersOfCell, entriesWords, foldWords, personsOfCell } from './cells.ts'
import { itemWords, restWords } from './item-words.ts'
import type { ReadRow } from './record.ts'

export type ListTerm = Readonly<{
  literal: string | null
  dueOn: string | null
  certainty: Certainty
  because: string
}>

/** What of an item becomes otherwise; what isn't named stays. */
export type ListPatch = Readonly<{
  title?: string
  text?: string
  onDate?: string
  holder?: string
  madeBy?: string
  madeTo?: string
  group?: string
  person?: string
  term?: ListTerm
  status?: Readonly<{ status: OfficialStatus; words: string | null; settledOn: string | null }>
  outcome?: MotionOutcome
  entries: readonly FollowUpEntry[]
  /** Dossiers that it comes into; it is taken out of none. */
  dossiers: readonly string[]
  words: Readonly<Partial<Record<ListField, string>>>
  rest: readonly KeptWords[]
}>

/** What a row of the list comes down to. */
export type Planned =
  | Readonly<{ kind: 'new'; record: ListRecord; term: ListTerm | null }>
  | Readonly<{
      kind: 'changed'
      record: ListRecord
      item: ListedItem
      changes: readonly ListChange[]
      patch: ListPatch
    }>
  | Readonly<{ kind: 'same'; record: ListRecord; item: ListedItem }>
  | Readonly<{ kind: 'gone'; item: ListedItem }>
  | Readonly<{ kind: 'bad'; bad: Extract<ReadRow, { bad: unknown }>['bad'] }>
  | Readonly<{ kind: 'heading'; heading: ListHeading }>

/** Holds a list, row by row, against the register of its municipality. Nothing changes here. */
export const planner = (items: readonly ListedItem[], rules: TermRules) => {
  const find = matcher(items)
  const matched = new Set<number>()
  const kinds = new Set<string>()
  const plan = (row: ReadRow): Planned => {
    if ('bad' in row) return { kind: 'bad', bad: row.bad }
    if ('heading' in row) return { kind: 'heading', heading: row.heading }
    kinds.add(row.record.kind)
    const { record } = row
    const found = find(record)
    if ('reason' in found) {
      const { line, fields } = record
      const number = fields.number ?? null
      const title = fields.subject ?? fields.text ?? ''
      return { kind: 'bad', bad: { line, number, title, reason: found.reason, words: number ?? '' } }
    }
    const { item } = found
    if (item === null || matched.has(item.id))
      return { kind: 'new', record, term: termOf(record, null, rules) }
    matched.add(item.id)
    const { changes, patch } = compare(record, item, rules)
    return changes.length === 0
      ? { kind: 'same', record, item }
      : { kind: 'changed', record, item, changes, patch }
  }
  /** What the list had before and none of its rows is, once all are planned. */
  const gone = (): Planned[] =>
    items
      .filter(
        (item) => item.listed && isOpen(item.officialStatus) && kinds.has(item.kind) && !matched.has(item.id),
      )
      .map((item) => ({ kind: 'gone', item }))
  return { plan, gone }
}

type Found = Readonly<{ item: ListedItem | null }> | Readonly<{ reason: 'other-kind' | 'ambiguous-number' }>

const key = (words: string) => words.trim().toLowerCase().replace(/\s+/g, ' ')

/** By own number, then by the number in the source, then, where a list has no numbers, by the very words and their date. */
const matcher = (items: readonly ListedItem[]) => {
  const byNumber = new Map(items.flatMap((item) => (item.number === null ? [] : [[key(item.number), item]])))
  const fromLists = items.filter((item) => item.fromList || item.listed)
  const bySource = Map.groupBy(fromLists, ({ sourceNumber }) =>
    sourceNumber === null ? '' : key(sourceNumber),
  )
  const byWords = new Map(fromLists.map((item) => [wordsKey(item.kind, item.text, item.onDate), item]))
  return ({ kind, fields }: ListRecord): Found => {
    const { number, sourceNumber } = fields
    if (number === undefined)
      return {
        item: byWords.get(wordsKey(kind, fields.text ?? fields.subject ?? '', fields.date ?? null)) ?? null,
      }
    const own = byNumber.get(key(number))
    if (own) return own.kind === kind ? { item: own } : { reason: 'other-kind' }
    const named = (bySource.get(key(sourceNumber ?? number)) ?? []).filter((item) => item.kind === kind)
    const likely = named.filter((item) => !isAnother(fields, item))
    if (likely.length > 1) return { reason: 'ambiguous-number' }
    return { item: likely[0] ?? null }
  }
}

const wordsKey = (kind: string, words: string, date: string | null) =>
  `${kind} ${foldWords(words)} ${date ?? ''}`

/** Lists begin again at 1 each year: the same number with other words on another day is another promise. */
const isAnother = (fields: ListRecord['fields'], item: ListedItem): boolean => {
  const words = fields.text ?? fields.subject ?? ''
  const sameWords = [item.text, item.title].some((one) => foldWords(one) === foldWords(words))
  return !sameWords && fields.date !== undefined && item.onDate !== null && fields.date !== item.onDate
}

type Comparing = Readonly<{
  record: ListRecord
  item: ListedItem
  now: ReturnType<typeof itemWords>
  changes: ListChange[]
  patch: { -readonly [K in keyof ListPatch]: ListPatch[K] }
}>

const compare = (
  record: ListRecord,
  item: ListedItem,
  rules: TermRules,
): { changes: readonly ListChange[]; patch: ListPatch } => {
  const comparing: Comparing = {
    record,
    item,
    now: itemWords(item),
    changes: [],
    patch: { entries: [], dossiers: [], words: item.words, rest: item.rest },
  }
  compareWords(comparing)
  comparePeople(comparing)
  compareTerm(comparing, rules)
  compareOutcome(comparing)
  compareStatus(comparing)
  compareDossiers(comparing)
  compareKept(comparing)
  return comparing
}

/** The list's words for a field, where they are other than those in force; the difference is noted. */
const differing = ({ record, now, changes }: Comparing, field: ListField): string | null => {
  const to = record.fields[field]
  if (to === undefined || sameWords(to, now[field])) return null
  changes.push({ field, from: now[field] || null, to })
  return to
}

/** The words of a letter or an answer stand: a list's shorter ones never take their place. */
const compareWords = (comparing: Comparing) => {
  const { item, patch } = comparing
  if (!item.fromList) return
  const [title, text, onDate] = [
    differing(comparing, 'subject'),
    differing(comparing, 'text'),
    differing(comparing, 'date'),
  ]
  if (title !== null) patch.title = title
  if (text !== null) patch.text = text
  if (onDate !== null) patch.onDate = onDate
}

const comparePeople = (comparing: Comparing) => {
  const { item, record, patch } = comparing
  const group = differing(comparing, 'group')
  if (group !== null) patch.group = group
  for (const field of ['holder', 'madeBy', 'madeTo', 'submitters'] as const) {
    const literal = record.fields[field]
    const person = literal === undefined ? null : personsOfCell(literal)
    const known = field === 'submitters' ? item.person : item[field]
    if (item.kind !== 'motion' || field !== 'submitters') {
      // Without the group behind it, it may be the same person.
      if (person === null || sameWords(person.name ?? '', known ?? '')) continue
    }
    const to = differing(comparing, field)
    if (to === null) continue
    patch.words = { ...patch.words, [field]: to }
    if (person === null) continue
    if (field !== 'submitters') patch[field] = person.name ?? to
    else if (item.kind !== 'motion') patch.person = person.name ?? to
  }
}

const compareTerm = ({ record, item, changes, patch }: Comparing, rules: TermRules) => {
  const term = termOf(record, item, rules)
  if (term === null) return
  const newWords = !sameWords(term.literal ?? '', item.termLiteral ?? '')
  if (newWords) changes.push({ field: 'termLiteral', from: item.termLiteral, to: term.literal })
  if (term.dueOn !== item.dueOn) changes.push({ field: 'dueOn', from: item.dueOn, to: term.dueOn })
  if (newWords || term.dueOn !== item.dueOn) patch.term = term
}

/** What the register has no column for, and the dated lines that are new. */
const compareKept = (comparing: Comparing) => {
  const { record, item, changes, patch } = comparing
  const entries = record.entries.filter((entry) => !item.entries.some((known) => sameEntry(known, entry)))
  if (entries.length > 0) {
    patch.entries = entries
    changes.push({ field: 'followUp', from: null, to: entriesWords(entries) })
  }
  for (const field of listWordFields) {
    const to = differing(comparing, field)
    if (to !== null) patch.words = { ...patch.words, [field]: to }
  }
  if (record.rest.length === 0 || sameWords(restWords(record.rest), restWords(item.rest))) return
  patch.rest = record.rest
  changes.push({ field: 'rest', from: restWords(item.rest) || null, to: restWords(record.rest) })
}

/** A list that says nothing of a dossier takes nothing out of it. */
const compareDossiers = ({ record, item, changes, patch }: Comparing) => {
  const known = new Set(item.dossiers.map((name) => name.toLocaleLowerCase('nl')))
  const more = dossiersOfCell(record.fields.dossier ?? '').filter(
    (name) => !known.has(name.toLocaleLowerCase('nl')),
  )
  if (more.length === 0) return
  patch.dossiers = more
  changes.push({
    field: 'dossier',
    from: item.dossiers.join('; ') || null,
    to: [...item.dossiers, ...more].join('; '),
  })
}

const compareOutcome = ({ record, item, now, changes, patch }: Comparing) => {
  // Every value of the field was made by outcomeOfCell.
  const outcome = record.fields.outcome as MotionOutcome | undefined
  if (outcome === undefined || item.kind !== 'motion' || outcome === item.outcome) return
  changes.push({ field: 'outcome', from: now.outcome || null, to: t(`motionOutcome.${outcome}`) })
  patch.outcome = outcome
}

const compareStatus = ({ record: { fields, statusWords }, item, now, changes, patch }: Comparing) => {
  // Every value of the field was made by statusOfCell.
  const status = fields.status as OfficialStatus | undefined
  if (status === undefined) return
  // An unknown word says nothing of what is known: it is kept, and the status stays.
  const next = status === 'onbekend' ? item.officialStatus : status
  const day = fields.settledOn ?? item.settledOn
  const settledOn = isOpen(next) ? null : day
  const newWords =
    statusWords !== null &&
    !sameWords(statusWords, now.status) &&
    !sameWords(statusWords, item.officialWords ?? '')
  if (next !== item.officialStatus || newWords)
    changes.push({ field: 'status', from: now.status, to: statusWords ?? status })
  if (settledOn !== item.settledOn) changes.push({ field: 'settledOn', from: item.settledOn, to: settledOn })
  if (next !== item.officialStatus || newWords || settledOn !== item.settledOn)
    patch.status = { status: next, words: statusWords ?? item.officialWords, settledOn }
}

const sameWords = (a: string, b: string): boolean =>
  a === b || a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

const sameEntry = (a: FollowUpEntry, b: FollowUpEntry): boolean =>
  a.on === b.on && sameWords(a.words, b.words)

/**
 * The term that a row gives, or null where it says nothing of one. A date that the list prints is exact, unless its literal words
 * give the same day by derivation; "P.M." has none.
 */
export const termOf = (
  record: ListRecord,
  item: Pick<ListedItem, 'termLiteral' | 'dueOn' | 'onDate' | 'certainty'> | null,
  rules: TermRules,
): ListTerm | null => {
  const { dueOn, termLiteral, certainty, date } = record.fields
  const literal = termLiteral ?? item?.termLiteral ?? null
  if (dueOn !== undefined) {
    const said = certainty === 'derived' || certainty === 'conditional' ? certainty : null
    const derived = literal === null ? null : readTerm(literal, date ?? item?.onDate ?? null, rules)
    const sameDay = derived !== null && derived.dueOn === dueOn
    return {
      literal,
      dueOn,
      certainty: said ?? (certainty === 'exact' || !sameDay ? 'exact' : derived.certainty),
      because: sameDay ? derived.because : '',
    }
  }
  if (record.noDate) return { literal, dueOn: null, certainty: 'none', because: '' }
  if (termLiteral === undefined) return null
  if (certainty === 'none' || certainty === 'conditional')
    return { literal, dueOn: null, certainty, because: '' }
  // The same words give no new date: the one in force may have been set by a person, or extended.
  if (item !== null && sameWords(termLiteral, item.termLiteral ?? '')) return null
  return { literal, ...readTerm(termLiteral, date ?? item?.onDate ?? null, rules) }
}

/** A planned row as the window shows it. */
export const outcomeOf = (planned: Planned): ListRowOutcome => {
  if (planned.kind === 'bad') return { kind: 'bad', ...planned.bad }
  if (planned.kind === 'heading') return { kind: 'heading', ...planned.heading }
  if (planned.kind === 'gone') {
    const { id, number, sourceNumber, title } = planned.item
    return { kind: 'gone', itemId: id, number: sourceNumber ?? number, title }
  }
  const { line, fields } = planned.record
  const about = { line, number: fields.number ?? null, title: fields.subject ?? fields.text ?? '' }
  if (planned.kind === 'new') return { kind: 'new', ...about, facts: factsOf(planned) }
  const known = { ...about, itemId: planned.item.id }
  return planned.kind === 'same'
    ? { kind: 'same', ...known }
    : { kind: 'changed', ...known, changes: planned.changes }
}

const factsOf = ({ record: { kind, fields }, term }: Extract<Planned, { kind: 'new' }>): NewRowFacts => ({
  kind,
  onDate: fields.date ?? null,
  who: personsOfCell(fields.holder ?? fields.madeBy ?? '').name,
  group: fields.group ?? personsOfCell(fields.submitters ?? fields.madeTo ?? '').group,
  dueOn: term?.dueOn ?? null,
  certainty: term?.certainty ?? 'none',
  // Values of the closed lists, made by statusOfCell and outcomeOfCell.
  status: (fields.status ?? 'open') as OfficialStatus,
  outcome: (fields.outcome ?? null) as MotionOutcome | null,
})
