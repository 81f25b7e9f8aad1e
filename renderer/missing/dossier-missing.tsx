import './missing.css'
import { useState } from 'react'
import type { DossierDetail } from '../../shared/records/dossier.ts'
import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Row } from '../ui/rows.tsx'
import { MissingPane } from './missing-pane.tsx'
import { missingName } from './missing-words.ts'
import { TieDialog } from './tie-dialog.tsx'
import { useMissingActs } from './use-missing-acts.ts'

/** What a dossier's documents refer to and isn't here, with the documents that may be it; null as long as it is read. */
export const useMissingOf = ({ documents }: DossierDetail): readonly MissingRow[] | null => {
  const own = new Set(documents.filter(({ state }) => state === 'recorded').map(({ id }) => id))
  const { value } = useRead('missing.list', {})
  return value?.filter(({ places }) => places.some(({ documentId }) => own.has(documentId))) ?? null
}

/** The same as in Ontbrekend, one below the other: the row with the focus opens to what it may be. */
export const DossierMissing = ({ rows }: Readonly<{ rows: readonly MissingRow[] }>) => {
  const [at, setAt] = useState(0)
  const here = Math.min(at, rows.length - 1)
  const current = rows[here] ?? null
  const acts = useMissingActs(current, rows)
  return (
    <>
      <ul className="rows" aria-label={t('dossiers.missing')}>
        {rows.map((row, place) => (
          <li
            key={row.id}
            className="dossier-missing-line"
            onKeyDown={(event) => {
              const onRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined
              if (event.key !== 'Enter' || !onRow || event.ctrlKey || event.altKey || event.metaKey) return
              event.preventDefault()
              acts.open()
            }}
          >
            <Row className="dossier-missing" onOpen={() => setAt(place)} onFocus={() => setAt(place)}>
              <span className="cut">{missingName(row)}</span>
              <span className="cut quiet">
                {row.proposals.length === 0
                  ? t('dossiers.missingIn', { title: row.documentTitle, page: row.page })
                  : t('missing.proposals', { count: row.proposals.length })}
              </span>
            </Row>
            {place === here && <MissingPane row={row} acts={acts} />}
          </li>
        ))}
      </ul>
      {acts.choosing && current !== null && (
        <TieDialog
          row={current}
          onClose={acts.stopChoosing}
          onChoose={(documentId, title) => {
            acts.stopChoosing()
            acts.tie(documentId, title)
          }}
        />
      )}
    </>
  )
}
