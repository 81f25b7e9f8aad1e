import type { InputOf } from '../../shared/contract.ts'
import {
  type DateRole,
  type DecidedName,
  type DocumentHead,
  dateRoles,
  type HeadReading,
  headFields,
  type KeptDate,
  type KeptHead,
} from '../../shared/records/document.ts'
import type { Recognised } from '../../shared/records/recognised.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Context, label } from './context.ts'
import { makeNumbersFree } from './renumber.ts'

/** What a person fills in of a document as a whole: reading it again leaves that alone. */
export const describeDocument = (
  context: Context,
  { id, holder, dates, ...fields }: InputOf<'documents.describe'>,
): null => {
  const known: Partial<KeptHead> = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  )
  const before = context.store.documents.row(id)
  changeHead(
    context,
    id,
    {
      ...known,
      ...(holder === undefined ? {} : { portfolioHolder: holder }),
      ...(dates === undefined ? {} : { dates: dates.reduce(withDate, before.dates) }),
    },
    (head) => {
      const changed = headFields.filter((field) => head[field] !== undefined && differs(before, head, field))
      context.store.documents.decide(id, [...changed, ...(dates ?? []).map(({ role }) => role)])
    },
  )
  return null
}

/** Takes over how a part of the head would be read now, or leaves it as it is. */
export const settleHeadReading = (
  context: Context,
  { id, name, take }: InputOf<'documents.settleHeadReading'>,
): null => {
  const { store } = context
  const reading = store.documents.headReadings(id).find((one) => one.name === name)
  if (!reading) throw new Refusal('not-found-passage')
  const [date] = reading.now.dates ?? []
  const now = date
    ? { dates: withDate(store.documents.row(id).dates, { ...date, range: reading.range }) }
    : reading.now
  changeHead(context, id, take ? now : {}, () => {
    if (!take) return store.documents.decide(id, [name])
    const { dates } = store.documents.row(id)
    if (reading.range !== null && !isRole(name))
      store.documents.setSources(id, dates, { ...store.documents.headSources(id), [name]: reading.range })
    const left = store.documents.headReadings(id).filter((one) => one.name !== name)
    return store.documents.setHeadReadings(id, left)
  })
  return null
}

const isRole = (name: DecidedName): name is DateRole => dateRoles.some((role) => role === name)

type GivenDate = Readonly<{ role: DateRole; date: string | null; range?: KeptDate['range'] }>

/** The dates with the first one of a role as it is given; null takes it away. */
const withDate = (dates: readonly KeptDate[], { role, date, range = null }: GivenDate): KeptHead['dates'] => {
  const at = dates.findIndex((one) => one.role === role)
  const next = date === null ? [] : [{ role, date, range }]
  return at < 0 ? [...dates, ...next] : dates.toSpliced(at, 1, ...next)
}

/** A document's dates, kind or municipality move the terms that were derived from it. */
const changeHead = (
  context: Context,
  id: number,
  fields: Partial<KeptHead>,
  andThen: (head: Partial<KeptHead>) => unknown,
) => {
  const { store, today } = context
  store.changes.change(
    { operation: 'documents.describe', label: label('change.documents.describe') },
    (seq) => {
      const { before, after } = store.documents.describe(id, fields)
      andThen(fields)
      const ids = store.found.idsOf(id)
      const count = makeNumbersFree(store, ids, after.municipality, Number(today().slice(0, 4)))
      store.changes.describe(
        count === 0
          ? label('change.documents.describe', { title: after.subject })
          : label('change.documents.describeRenumbered', { title: after.subject, count }),
        before.state === 'to_check' ? id : undefined,
      )
      for (const itemId of ids) {
        const item = store.items.row(itemId)
        const moved = store.found.derive(itemId, after.municipality)
        if (moved && store.events.has(itemId))
          store.followUp.noteMovedTerm(seq, itemId, item.dueOn, { on: today() })
      }
    },
  )
}

const differs = (a: Partial<KeptHead>, b: Partial<KeptHead>, field: (typeof headFields)[number]): boolean =>
  JSON.stringify(a[field]) !== JSON.stringify(b[field])

/** Nothing was read there, or no more than what every document has. */
const saysNothing = (head: DocumentHead, field: (typeof headFields)[number]): boolean => {
  const value = head[field]
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true
  return value === 'overig' || value === 'openbaar'
}

/**
 * What a newer reading says of the head of a document: where it says the same it shows where; a date of a role that had none is
 * added; what it says otherwise waits for a person, unless one decided that part before. `before` is the head before the new text.
 */
export const renewHead = (
  { store }: Context,
  id: number,
  { head, headSources }: Recognised,
  before: readonly KeptDate[],
) => {
  const row = store.documents.row(id)
  const decided = new Set(store.documents.decided(id))
  const read = headFields.filter((field) => !saysNothing(head, field))
  const sources = read.flatMap((field) => {
    const range = headSources[field]
    return range && !differs(head, row, field) ? [[field, range]] : []
  })
  const isIn = (dates: readonly KeptDate[], { role, date }: KeptDate) =>
    dates.find((one) => one.role === role && one.date === date)
  const kept = before.map((one) => ({
    ...one,
    range: isIn(head.dates, one)?.range ?? isIn(row.dates, one)?.range ?? null,
  }))
  const isFree = ({ role }: KeptDate) => !decided.has(role)
  const had = new Set(before.map(({ role }) => role))
  const added = head.dates.filter((one) => isFree(one) && !had.has(one.role))
  store.documents.setSources(id, [...kept, ...added], Object.fromEntries(sources))
  const otherwise = head.dates.filter(
    (one, at) =>
      isFree(one) &&
      had.has(one.role) &&
      !isIn(before, one) &&
      at === head.dates.findIndex(({ role }) => role === one.role),
  )
  const readings: HeadReading[] = [
    ...read.flatMap((field) =>
      decided.has(field) || !differs(head, row, field)
        ? []
        : [{ name: field, now: partOf(head, field), range: headSources[field] ?? null }],
    ),
    ...otherwise.map((one) => ({ name: one.role, now: { dates: [one] }, range: one.range })),
  ]
  store.documents.setHeadReadings(id, readings)
}

const partOf = (head: DocumentHead, field: (typeof headFields)[number]): Partial<DocumentHead> => ({
  [field]: head[field],
  ...(field === 'date' ? { dateOrigin: head.dateOrigin } : {}),
})
