import { type Confidentiality, confidentialities } from '../../shared/records/document.ts'
import type { SearchFilter } from '../../shared/records/search.ts'
import type { SearchIndex } from './search-index.ts'
import type { Marks } from './search-marks.ts'
import type { Part } from './search-match.ts'
import type { Clause } from './search-plan.ts'
import { type Query, queryOf, type Sought } from './search-query.ts'
import type { Wanted } from './search-rows.ts'
import { type TagKind, tagWord } from './search-said.ts'
import { dayNumber } from './search-writing.ts'
import { fold } from './words.ts'

/** What the index is asked, where, and what is to be marked in what it finds. */
export type Asked = Readonly<{
  query: Query
  wanted: Wanted
  /** Of each asked word the nearest only, to weigh by. */
  near: readonly (readonly Clause[])[]
  part: Part
  marks: Marks
  /** For each asked word the words that stand for it. */
  terms: ReadonlyMap<Sought, readonly string[]>
}>

/** So many words stand for an asked one where hits are weighed. */
const weighedTerms = 12

/** Null where nothing can be found: nothing was asked, or what was asked is not there. */
export const askOf = (
  index: SearchIndex,
  text: string,
  filter: SearchFilter,
  whole?: boolean,
): Asked | null => {
  const query = queryOf(text, whole)
  if (query.all.length === 0) return null
  const narrowed = narrowing(index, filter)
  if (narrowed === null) return null
  const terms = new Map<Sought, readonly string[]>()
  const termsOf = (sought: Sought): readonly string[] => {
    const known =
      terms.get(sought) ?? (sought.kind === 'phrase' ? [] : index.expand(sought.word, sought.isBegun))
    terms.set(sought, known)
    return known
  }
  const clausesOf = (sought: Sought): readonly Clause[] =>
    sought.kind === 'phrase' ? [sought.words] : termsOf(sought)
  const groups = query.all.map((sought) => sought.flatMap(clausesOf))
  if (groups.some((group) => group.length === 0)) return null
  const none = query.none.flatMap(clausesOf)
  const nearOf = (sought: readonly Sought[]) => sought.flatMap((one) => clausesOf(one).slice(0, weighedTerms))
  const asked = query.all.flat()
  return {
    query,
    wanted: { all: [...groups, ...narrowed.within], none: [...none, ...narrowed.without] },
    near: query.all.map(nearOf),
    part: partOf(filter),
    marks: {
      words: new Set(asked.flatMap(termsOf)),
      phrases: asked.flatMap((one) => (one.kind === 'phrase' ? [one.words] : [])),
    },
    terms,
  }
}

/** A document without a date is in no period. */
export const partOf = ({ from, to }: Pick<SearchFilter, 'from' | 'to'>): Part => ({
  ...(from === undefined ? {} : { fromDay: dayNumber(from) }),
  ...(to === undefined ? {} : { fromDay: from === undefined ? 1 : dayNumber(from), toDay: dayNumber(to) }),
})

/** Tags of which a row has one of each group, and tags that it may not have. */
type Narrowing = Readonly<{ within: readonly (readonly string[])[]; without: readonly string[] }>

/** The index marks what is secret and what is restricted; what has neither mark is public. */
const opened = (asked: readonly Confidentiality[] = ['openbaar']): Narrowing | null => {
  const marks = (some: readonly Confidentiality[]) => some.map((one) => tagWord('confidentiality', one))
  const closed = confidentialities.filter((one) => one !== 'openbaar')
  if (asked.includes('openbaar'))
    return { within: [], without: marks(closed.filter((one) => !asked.includes(one))) }
  const within = marks(closed.filter((one) => asked.includes(one)))
  return within.length === 0 ? null : { within: [within], without: [] }
}

/** The same as FTS5 is asked it. */
export const openTo = (asked?: readonly Confidentiality[]) => {
  const open = opened(asked)
  if (open === null) return null
  const words = (some: readonly string[]) => some.map((word) => `"${word}"`)
  return { within: open.within.map((some) => `(${words(some).join(' OR ')})`), without: words(open.without) }
}

const narrowing = (index: SearchIndex, filter: SearchFilter): Narrowing | null => {
  const open = opened(filter.confidentiality)
  if (open === null) return null
  const within = [...open.within]
  const by = (kind: TagKind, keys: readonly (string | number)[] | undefined) => {
    if (keys !== undefined && keys.length > 0) within.push(keys.map((key) => tagWord(kind, key)))
  }
  // A name that stands nowhere has the number of none.
  const named = (kind: TagKind, values: readonly string[] | undefined) =>
    by(
      kind,
      values?.map((value) => index.tagNumber(kind, fold(value).trim()) ?? 0),
    )
  by('kind', filter.kinds)
  by('itemKind', filter.itemKinds)
  by('status', filter.statuses)
  by('dossier', filter.dossierId === undefined ? undefined : [filter.dossierId])
  named('municipality', filter.municipality === undefined ? undefined : [filter.municipality])
  named('group', filter.groups)
  named('person', filter.people)
  return { within, without: open.without }
}
