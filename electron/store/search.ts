import type { InputOf } from '../../shared/contract.ts'
import type { DossierHit, IndexState, SearchFilter, SearchResult } from '../../shared/records/search.ts'
import { alikeFinder } from './alike.ts'
import type { Db } from './open.ts'
import { type Asked, askOf } from './search-ask.ts'
import { dossierFinder } from './search-dossiers.ts'
import { facetsOf } from './search-facets.ts'
import { hitReader } from './search-hit.ts'
import type { SearchIndex } from './search-index.ts'
import type { Entry } from './search-match.ts'
import { placesOf } from './search-places.ts'
import { searchSaid } from './search-said.ts'
import { weighed } from './search-weighing.ts'
import { widerForms } from './search-wider.ts'

/** Hits are counted up to so many; so many of the newest are weighed for relevance, or fewer where those take long to find. */
const countedUpTo = 1000
const [mostWeighed, fewestWeighed] = [2000, 200]
type Question = Pick<InputOf<'search.find'>, 'text' | 'filter' | 'whole'>

/** Finds passages, items, people and notes: the newest first, or the best of the newest. */
export const searchStore = (db: Db, index: SearchIndex) => {
  const said = searchSaid(db)
  const reader = hitReader(db, said)
  const dossiers = dossierFinder(db)

  /** Entries below a rowid until there are so many hits, or enough where more would take long, and whether that is all. */
  const gather = ({ wanted, part }: Asked, below: number | undefined, most: number, enough = most) => {
    const entries: Entry[] = []
    let under = below
    for (;;) {
      const many = { most: most + 1, enough: enough + 1 }
      const slab = index.match(wanted, under === undefined ? part : { ...part, below: under }, many)
      entries.push(...slab.entries)
      const places = placesOf(entries)
      under = entries.at(-1)?.rowid ?? 0
      const isCut = !slab.isAll && slab.entries.length <= most
      if (slab.isAll || places.length > (isCut ? enough : most)) return { places, isAll: slab.isAll }
    }
  }
  const count = (question: Question): Readonly<{ hitCount: number; more: boolean }> => {
    const asked = askOf(index, question.text, question.filter, question.whole)
    if (asked === null) return { hitCount: 0, more: false }
    return countOf(gather(asked, undefined, countedUpTo, 1))
  }
  /** The same ranking serves every page of a search. */
  let ranking: { of: string; places: readonly Entry[]; isAll: boolean } | null = null
  const rankingOf = (asked: Asked) => {
    const of = `${index.version()} ${JSON.stringify([asked.part, asked.wanted])}`
    if (ranking?.of === of) return ranking
    const { places, isAll } = gather(asked, undefined, mostWeighed, fewestWeighed)
    ranking = {
      of,
      isAll: isAll && places.length <= mostWeighed,
      places: weighed(index.uses, asked.near, places.slice(0, mostWeighed)),
    }
    return ranking
  }
  const pageOf = (asked: Asked, { order, limit, after }: InputOf<'search.find'>) => {
    const from = after !== undefined && /^\d+$/.test(after) ? Number(after) : undefined
    if (order === 'relevance') {
      const { places, isAll } = rankingOf(asked)
      const start = from ?? 0
      const next = start + limit < places.length ? String(start + limit) : null
      return {
        ...countOf({ places, isAll }),
        page: places.slice(start, start + limit),
        next,
        ranked: isAll ? null : places.length,
      }
    }
    // What counts the hits is the first page too.
    const first = gather(asked, undefined, countedUpTo, limit)
    const all = from === undefined ? first.places : first.places.filter(({ rowid }) => rowid < from)
    const { places, isAll } =
      all.length >= limit || first.isAll ? { places: all, isAll: first.isAll } : gather(asked, from, limit)
    const page = places.slice(0, limit)
    const goesOn = !isAll || places.length > limit
    return {
      ...countOf(first),
      page,
      next: goesOn ? String(page.at(-1)?.rowid ?? 0) : null,
      ranked: null,
    }
  }
  let total = { at: -1, n: 0 }
  const state = (): IndexState => {
    if (index.pending() > 0) return index.state()
    if (total.at !== index.version()) total = { at: index.version(), n: index.state().total }
    return { done: total.n, total: total.n }
  }
  const catchUp = () => {
    while (index.catchUp()) {}
  }

  const find = (question: InputOf<'search.find'>): SearchResult => {
    catchUp()
    const asked = askOf(index, question.text, question.filter, question.whole)
    const found: DossierHit[] =
      question.after === undefined && isOpen(question.filter) ? dossiers(question.text) : []
    if (asked === null)
      return {
        groups: [],
        dossiers: found,
        hitCount: 0,
        more: false,
        ranked: null,
        next: null,
        index: state(),
      }
    const { page, ...rest } = pageOf(asked, question)
    const open = question.filter.confidentiality ?? ['openbaar']
    const groups = [...Map.groupBy(page, (entry) => entry.documentId)].flatMap(([documentId, entries]) => {
      const head = reader.headOf(documentId, open)
      if (head === null) return []
      const hits = reader.hits(documentId, entries, asked.marks)
      // Within a document by place, unless the best come first.
      if (question.order === 'newest') hits.sort((a, b) => a.start - b.start)
      return hits.length === 0 ? [] : [{ documentId, ...head, hits }]
    })
    return { groups, dossiers: found, ...rest, index: state() }
  }
  return {
    find,
    state,
    wider: (question: InputOf<'search.wider'>) => {
      catchUp()
      return widerForms(index, count, question)
    },
    facets: (asked: InputOf<'search.facets'>) => {
      catchUp()
      return facetsOf(index, asked)
    },
    alike: alikeFinder(db, index, { reader, catchUp }),
  }
}

/** Of what wasn't looked through to the end one is left off: that there are more than the others is sure. */
const countOf = ({ places, isAll }: Readonly<{ places: readonly Entry[]; isAll: boolean }>) => ({
  hitCount: Math.min(isAll ? places.length : places.length - 1, countedUpTo),
  more: !isAll || places.length > countedUpTo,
})

/** Nothing narrows but what is confidential: dossiers have none of the rest. */
const isOpen = (filter: SearchFilter): boolean =>
  Object.entries(filter).every(([key, value]) => key === 'confidentiality' || value === undefined)
