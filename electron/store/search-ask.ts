import { type Confidentiality, confidentialities } from '../../shared/records/document.ts'
import type { SearchFilter } from '../../shared/records/search.ts'
import type { SearchIndex } from './search-index.ts'
import type { Marks } from './search-marks.ts'
import type { Part } from './search-match.ts'
import { type Query, queryOf, type Sought } from './search-query.ts'
import { noWord, type TagKind, tagWord } from './search-said.ts'
import { dayNumber } from './search-writing.ts'
import { fold } from './words.ts'

/** What FTS5 is asked, where, and what is to be marked in what it finds. */
export type Asked = Readonly<{
  query: Query
  match: string
  /** With the nearest words only, to rank by: weighing hundreds of words takes seconds. */
  nearest: string
  part: Part
  marks: Marks
  /** For each asked word the words that stand for it. */
  terms: ReadonlyMap<Sought, readonly string[]>
}>

/**
 * So many words stand for an asked one where hits are weighed, and more than the first only while all of a query are in so many
 * passages: to weigh a word FTS5 goes through all that have it.
 */
const [weighedTerms, weighedUses] = [12, 400_000]

// Each word is quoted, so that nothing is syntax to FTS5: words hold letters and digits only.
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`
const either = (some: readonly string[]): string =>
  some.length === 1 ? `${some[0]}` : `(${some.join(' OR ')})`
/**
 * FTS5 asks every word of an OR again at each row that it finds, and makes one OR of those within each other. A group without a word
 * that no text has stays a group: then only the groups are asked, and the words of those that had the row.
 */
const eitherOfMany = (some: readonly string[]): string => {
  if (some.length < 32) return either(some)
  const size = Math.ceil(Math.sqrt(some.length))
  const groups = Array.from({ length: Math.ceil(some.length / size) }, (_, index) =>
    some.slice(index * size, (index + 1) * size),
  )
  return either(groups.map((group) => `(${either(group)} NOT ${quoted([noWord])})`))
}

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
  const formsOf = (sought: Sought, most: number): string[] =>
    sought.kind === 'phrase'
      ? [quoted(sought.words)]
      : termsOf(sought)
          .slice(0, most)
          .map((term) => quoted([term]))
  const weighedOf = (words: readonly string[]): number => {
    const known = index.vocabulary()
    let [most, uses] = [1, known?.df(words[0] ?? '') ?? 0]
    for (const word of words.slice(1, weighedTerms)) {
      uses += known?.df(word) ?? 0
      if (uses * query.all.length > weighedUses) break
      most += 1
    }
    return most
  }
  const all: string[] = []
  const near: string[] = []
  for (const sought of query.all) {
    const forms = sought.flatMap((one) => formsOf(one, Number.MAX_SAFE_INTEGER))
    if (forms.length === 0) return null
    all.push(eitherOfMany(forms))
    near.push(either(sought.flatMap((one) => formsOf(one, weighedOf(termsOf(one))))))
  }
  const without = [...query.none.flatMap((one) => formsOf(one, Number.MAX_SAFE_INTEGER)), ...narrowed.without]
  const matchOf = (positive: readonly string[]) => {
    const wanted = [...positive, ...narrowed.within].join(' AND ')
    return without.length === 0 ? wanted : `(${wanted}) NOT ${eitherOfMany(without)}`
  }
  const asked = query.all.flat()
  return {
    query,
    match: matchOf(all),
    nearest: matchOf(near),
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

type Narrowing = Readonly<{ within: readonly string[]; without: readonly string[] }>

/** The index marks what is secret and what is restricted; what has neither mark is public. */
export const openTo = (asked: readonly Confidentiality[] = ['openbaar']): Narrowing | null => {
  const marks = (some: readonly Confidentiality[]) =>
    some.map((one) => quoted([tagWord('confidentiality', one)]))
  const closed = confidentialities.filter((one) => one !== 'openbaar')
  if (asked.includes('openbaar'))
    return { within: [], without: marks(closed.filter((one) => !asked.includes(one))) }
  const within = marks(closed.filter((one) => asked.includes(one)))
  return within.length === 0 ? null : { within: [either(within)], without: [] }
}

const narrowing = (index: SearchIndex, filter: SearchFilter): Narrowing | null => {
  const opened = openTo(filter.confidentiality)
  if (opened === null) return null
  const within = [...opened.within]
  const by = (kind: TagKind, keys: readonly (string | number)[] | undefined) => {
    if (keys !== undefined && keys.length > 0)
      within.push(either(keys.map((key) => quoted([tagWord(kind, key)]))))
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
  return { within, without: opened.without }
}
