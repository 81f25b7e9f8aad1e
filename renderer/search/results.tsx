import { Fragment, type ReactNode } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { SearchGroup, SearchHit, SearchResult } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { Icon } from '../ui/icon.tsx'
import { Row } from '../ui/rows.tsx'

/** The hits by document, newest first. */
export const Results = ({ result }: Readonly<{ result: SearchResult }>) => (
  <section aria-label={t('search.results')}>
    {result.groups.map((group) => (
      <Group key={group.documentId} group={group} />
    ))}
  </section>
)

const Group = ({ group }: Readonly<{ group: SearchGroup }>) => (
  <section className="search-group" aria-label={group.title}>
    <header>
      <h2>
        {group.confidentiality !== 'openbaar' && (
          <span
            className="search-lock"
            role="img"
            aria-label={t('app.confidential', { word: wordOf('confidentiality', group.confidentiality) })}
          >
            <Icon name="lock" size={13} />
          </span>
        )}
        {group.title}
      </h2>
      <p>
        {[
          wordOf('documentKind', group.kind),
          group.municipality,
          group.date === null ? t('search.noDate') : dutchDate(group.date),
        ]
          .filter((word) => word !== null)
          .join(' · ')}
      </p>
    </header>
    <ul className="rows">
      {group.hits.map((hit) => (
        <li key={`${hit.start} ${hit.itemId}`}>
          <Row
            className="search-hit"
            onOpen={() =>
              go({ screen: 'source', documentId: hit.documentId, start: hit.start, end: hit.end })
            }
          >
            <span className="hit-text">
              <Marked hit={hit} />
            </span>
            <span className="hit-about">
              {hit.itemKind !== null && (
                <span className="hit-item">
                  {wordOf('itemKind', hit.itemKind)} {hit.itemNumber}
                </span>
              )}
              <span className="quiet">{t('search.page', { page: hit.page })}</span>
            </span>
          </Row>
        </li>
      ))}
    </ul>
  </section>
)

/** A passage with the found words marked. */
const Marked = ({ hit: { text, words } }: Readonly<{ hit: SearchHit }>) => {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of words) {
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
