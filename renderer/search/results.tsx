import { memo } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { SearchGroup, SearchHit, SearchResult } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { Icon } from '../ui/icon.tsx'
import { Row } from '../ui/rows.tsx'
import { Marked } from './marked.tsx'

/** Names a hit among all that were found. */
export const hitName = ({ documentId, start, end, itemId }: SearchHit): string =>
  `${documentId}:${start}-${end}:${itemId ?? ''}`

type Acts = Readonly<{ onOpen: (hit: SearchHit) => void; onFocus: (hit: SearchHit) => void }>

/** Dossiers, and the hits by document. */
export const Results = memo(({ result, onOpen, onFocus }: Readonly<{ result: SearchResult }> & Acts) => (
  <section aria-label={t('search.results')}>
    {result.dossiers.length > 0 && (
      <section className="search-group" aria-label={t('app.dossiers')}>
        <header>
          <h2>{t('app.dossiers')}</h2>
        </header>
        <ul className="rows">
          {result.dossiers.map(({ dossierId, name, text, words }) => (
            <li key={dossierId}>
              <Row className="search-hit" onOpen={() => go({ screen: 'dossiers', id: dossierId })}>
                <span className="hit-text">
                  <Marked text={text} words={words} />
                </span>
                <span className="hit-about">
                  {text !== name && <span className="quiet">{name}</span>}
                  <span className="quiet">{t('search.dossier')}</span>
                </span>
              </Row>
            </li>
          ))}
        </ul>
      </section>
    )}
    {result.groups.map((group) => (
      // By relevance a document can come back further on, with other hits.
      <Group
        key={`${group.documentId} ${group.hits.slice(0, 1).map(hitName)}`}
        group={group}
        onOpen={onOpen}
        onFocus={onFocus}
      />
    ))}
  </section>
))
Results.displayName = 'Results'

const Group = memo(({ group, onOpen, onFocus }: Readonly<{ group: SearchGroup }> & Acts) => (
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
        <li key={`${hitName(hit)} ${hit.in}`}>
          <Row
            className="search-hit"
            name={hitName(hit)}
            onOpen={() => onOpen(hit)}
            onFocus={() => onFocus(hit)}
          >
            <span className="hit-text">
              <Marked text={hit.text} words={hit.words} />
            </span>
            <span className="hit-about">
              {hit.itemKind !== null && (
                <span className="hit-item">
                  {wordOf('itemKind', hit.itemKind)} {hit.itemNumber}
                </span>
              )}
              {hit.in !== 'text' && <span className="quiet">{t(`search.in.${hit.in}`)}</span>}
              <span className="quiet">{t('search.page', { page: hit.page })}</span>
            </span>
          </Row>
        </li>
      ))}
    </ul>
  </section>
))
Group.displayName = 'Group'
