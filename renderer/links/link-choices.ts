import { useMemo } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { confidentialities } from '../../shared/records/document.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'

/** Something that can be linked to: an item, or words that were found. */
export type LinkChoice = Readonly<{
  key: string
  itemId: number | null
  range: Readonly<TextRange & { documentId: number }> | null
  name: string
  /** Its words, and where they stand. */
  words: string
  about: string
}>

/** So many of each are offered; more words narrow them. */
const most = 30

/** Items and passages by number or words. Secret ones too: a link leaves nothing out of this computer. */
export const useLinkChoices = (text: string, nearItem: number | null) => {
  const asked = text.trim()
  const items = useRead('items.list', {
    filter: asked === '' ? {} : { text: asked },
    order: { column: 'onDate', descending: true },
    offset: 0,
    limit: most,
  }).value
  const everything = {
    filter: { confidentiality: [...confidentialities] },
    order: 'newest' as const,
    limit: most,
  }
  const hits = useRead('search.find', asked === '' ? null : { text: asked, ...everything }).value
  return useMemo(() => {
    const ofItems = (items?.rows ?? [])
      .filter(({ id }) => id !== nearItem)
      .map(
        (row): LinkChoice => ({
          key: `item:${row.id}`,
          itemId: row.id,
          range: null,
          name: `${wordOf('itemKind', row.kind)} ${row.number ?? ''}`.trim(),
          words: row.title,
          about: row.onDate === null ? '' : dutchDate(row.onDate),
        }),
      )
    const ofWords = (hits?.groups ?? []).flatMap((group) =>
      group.hits
        .filter(({ start, end, itemId }) => end > start && (itemId === null || itemId !== nearItem))
        .map(
          (hit): LinkChoice => ({
            key: `words:${hit.documentId}:${hit.start}-${hit.end}`,
            // Words of an item are that item with its words.
            itemId: hit.itemNumber === null ? null : hit.itemId,
            range: { documentId: hit.documentId, start: hit.start, end: hit.end },
            name: hit.itemNumber ?? wordOf('documentKind', group.kind),
            words: hit.text,
            about: [
              group.title,
              group.date === null ? t('source.noDate') : dutchDate(group.date),
              t('source.quotePage', { page: hit.page }),
            ].join(' · '),
          }),
        ),
    )
    return {
      choices: [...ofItems, ...ofWords],
      more: (items?.count ?? 0) > most || hits?.more === true,
      isRead: items !== null && (asked === '' || hits !== null),
    }
  }, [items, hits, nearItem, asked])
}
