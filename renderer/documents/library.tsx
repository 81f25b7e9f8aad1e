import { useMemo, useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { sortDocuments } from '../app/sort-documents.ts'
import { useStatusLine } from '../app/status.ts'
import { trashDocument } from '../links/trash-question.tsx'
import { DossierDialog } from '../source/dossier-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Grid, type GridColumn, type GridSort } from '../ui/grid.tsx'
import { Icon } from '../ui/icon.tsx'
import { StatusSign } from '../ui/signs.tsx'
import { windowsOf } from '../ui/windows-of.ts'

type Props = Readonly<{ rows: readonly DocumentRow[]; askedFor?: number | undefined }>

/** The documents as a table. Enter opens the source, or the check where it still waits for one. */
export const Library = ({ rows, askedFor }: Props) => {
  const overview = useOverview()
  const [sort, setSort] = useRemembered<GridSort>('documents.sort', { column: 'date', descending: true })
  const sorted = useMemo(() => sortDocuments(rows, sort), [rows, sort])
  const shown = useMemo(columns, [])
  const windows = useMemo(() => windowsOf(sorted), [sorted])
  const [currentId, setCurrentId] = useState(askedFor ?? null)
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [dossiers, setDossiers] = useState(false)
  const at = Math.max(
    0,
    sorted.findIndex(({ id }) => id === currentId),
  )
  const current = sorted[at]
  const open = (index: number) => {
    const row = sorted[index]
    if (row !== undefined) go({ screen: row.state === 'to_check' ? 'check' : 'source', documentId: row.id })
  }
  const trash = () => {
    if (current === undefined) return
    const next = (sorted[at + 1] ?? sorted[at - 1])?.id ?? null
    void trashDocument({
      documentId: current.id,
      title: current.subject,
      onTrashed: () => setCurrentId(next),
    })
  }
  useActs([
    { id: 'documents.dossier', label: t('source.putInDossier'), keys: ['D'], run: () => setDossiers(true) },
    { id: 'documents.trash', label: t('documents.trash'), keys: ['Delete'], run: trash },
  ])
  const toCheck = rows.filter(({ state }) => state === 'to_check').length
  useStatusLine(t('documents.status', { count: rows.length, toCheck }))
  return (
    <>
      <Grid
        label={t('documents.title')}
        takesFocus
        columns={shown}
        windows={windows}
        rowKey={({ id }) => id}
        rowHeight={overview?.settings.rowHeight ?? 32}
        sort={sort}
        onSort={setSort}
        current={at}
        onCurrent={(index) => setCurrentId(sorted[index]?.id ?? null)}
        selected={selected}
        onSelected={setSelected}
        onOpen={open}
        onPreview={open}
        letterKeys={overview?.settings.letterKeys ?? true}
        sortedUp={t('app.sortedUp')}
        sortedDown={t('app.sortedDown')}
      />
      <footer className="documents-foot">
        <span className="grow">{current?.fileName}</span>
        <Button look="quiet" keys="Enter" onPress={() => open(at)}>
          {t(current?.state === 'to_check' ? 'source.check' : 'documents.open')}
        </Button>
        <Button look="quiet" keys="D" onPress={() => setDossiers(true)}>
          {t('source.putInDossier')}
        </Button>
        <Button look="quiet" keys="Del" onPress={trash}>
          {t('documents.trash')}
        </Button>
      </footer>
      {dossiers && current !== undefined && (
        <PutInDossier
          ids={selected.size > 0 ? [...selected] : [current.id]}
          onClose={() => {
            setDossiers(false)
            setSelected(new Set())
          }}
        />
      )}
    </>
  )
}

/** Several documents share the dossiers of the first as far as the ticks show; each tick sets it for all of them. */
const PutInDossier = ({ ids, onClose }: Readonly<{ ids: readonly number[]; onClose: () => void }>) => {
  const first = useRead('documents.open', ids[0] === undefined ? null : { id: ids[0] }).value
  if (first === null) return null
  return <DossierDialog documentIds={ids} member={first.dossiers.map(({ id }) => id)} onClose={onClose} />
}

const columns = (): readonly GridColumn<DocumentRow>[] => [
  {
    id: 'date',
    header: t('documents.date'),
    width: '92px',
    sortable: true,
    cell: ({ date }) =>
      date === null ? <span className="muted">{t('documents.noDate')}</span> : dutchDate(date),
  },
  {
    id: 'subject',
    header: t('documents.subject'),
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: (row) => (
      <>
        {row.confidentiality !== 'openbaar' && (
          <Confidential word={t(`confidentiality.${row.confidentiality}`)} />
        )}
        {row.subject}
      </>
    ),
  },
  {
    id: 'kind',
    header: t('documents.kind'),
    width: '150px',
    sortable: true,
    cell: ({ kind }) => t(`documentKind.${kind}`),
  },
  {
    id: 'municipality',
    header: t('documents.municipality'),
    width: '120px',
    sortable: true,
    cell: ({ municipality }) => municipality ?? <span className="muted">{t('documents.noDate')}</span>,
  },
  {
    id: 'pageCount',
    header: t('documents.pages'),
    width: '60px',
    sortable: true,
    cell: ({ pageCount }) => pageCount,
  },
  {
    id: 'itemCount',
    header: t('documents.items'),
    width: '50px',
    sortable: true,
    cell: ({ itemCount }) => itemCount,
  },
  {
    id: 'state',
    header: t('documents.state'),
    width: '150px',
    sortable: true,
    cell: ({ state, toCheckCount }) =>
      state === 'recorded' ? (
        <StatusSign sign="tick" tone="done">
          {t('documents.recorded')}
        </StatusSign>
      ) : (
        <StatusSign sign="question" tone="soon">
          {t('documents.waits', { count: toCheckCount })}
        </StatusSign>
      ),
  },
]

const Confidential = ({ word }: Readonly<{ word: string }>) => (
  <span className="confidential" title={t('app.confidential', { word })}>
    <Icon name="lock" size={13} />
    <span className="hidden-text">{t('app.confidential', { word })} </span>
  </span>
)
