import type { InputOf } from '../../shared/contract.ts'
import type { SearchFacet } from '../../shared/records/search.ts'
import { openTo } from './search-ask.ts'
import type { SearchIndex } from './search-index.ts'
import { type TagKind, tagWord } from './search-said.ts'
import { fold } from './words.ts'

const kinds = { municipalities: 'municipality', groups: 'group', people: 'person' } as const satisfies Record<
  InputOf<'search.facets'>['of'],
  TagKind
>
/** So many values are counted, each up to so many. */
const [valuesCounted, countedUpTo] = [300, 1000]

/** Values to narrow by, with what has them; a value of which nothing may be seen is left out. */
export const facetsOf = (
  index: SearchIndex,
  { of, text, limit, confidentiality }: InputOf<'search.facets'>,
): SearchFacet[] => {
  const open = openTo(confidentiality)
  if (open === null) return []
  const asked = fold(text).trim()
  const kind = kinds[of]
  const begins = (folded: string) => ` ${folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${asked}`)
  return index
    .tags(kind)
    .filter(({ folded }) => asked === '' || folded.startsWith(asked) || begins(folded))
    .slice(0, valuesCounted)
    .map(({ id, value }) => {
      const within = [`"${tagWord(kind, id)}"`, ...open.within].join(' AND ')
      const match = open.without.length === 0 ? within : `(${within}) NOT (${open.without.join(' OR ')})`
      const found = index.rowids(match, {}, countedUpTo + 1).length
      return { value, count: Math.min(found, countedUpTo), more: found > countedUpTo }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'nl'))
    .slice(0, limit)
}
