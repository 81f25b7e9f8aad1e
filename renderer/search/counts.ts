import type { SearchResult } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'

/** How much was found, in words: exact as far as it is counted. */
export const countWords = ({ groups, dossiers, hitCount, more, next, ranked }: SearchResult): string => {
  const passages = more
    ? t('search.countMore', { count: hitCount })
    : next === null && groups.length > 0
      ? t('search.count', { hits: hitCount, documents: new Set(groups.map((one) => one.documentId)).size })
      : t('search.passages', { hits: hitCount })
  return [
    passages,
    dossiers.length === 0 ? '' : t('search.dossierCount', { count: dossiers.length }),
    ranked === null ? '' : t('search.ranked', { count: ranked }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
