import type { SearchGroup, SearchResult } from '../../shared/records/search.ts'

/** A page and the next one. A document that goes on on the next page is one document. */
export const withPage = (first: SearchResult, next: SearchResult): SearchResult => {
  const last = first.groups.at(-1)
  const [begin, ...rest] = next.groups
  const goesOn = last !== undefined && begin !== undefined && last.documentId === begin.documentId
  const groups: readonly SearchGroup[] = goesOn
    ? [...first.groups.slice(0, -1), { ...last, hits: [...last.hits, ...begin.hits] }, ...rest]
    : [...first.groups, ...next.groups]
  return { ...first, groups, next: next.next, index: next.index }
}

export const hitsOf = ({ groups }: Pick<SearchResult, 'groups'>): number =>
  groups.reduce((sum, { hits }) => sum + hits.length, 0)
