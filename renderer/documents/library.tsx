import { type ReactNode, useMemo, useRef, useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { type Narrowing, useDocumentList } from '../app/document-list.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { trashDocument } from '../links/trash-question.tsx'
import { DossierDialog } from '../source/dossier-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Grid } from '../ui/grid.tsx'
import type { GridColumn, GridSort } from '../ui/grid-props.ts'
import { Icon } from '../ui/icon.tsx'
import { EmptyState, StatusSign } from '../ui/signs.tsx'
import { DocumentFilters } from './document-filters.tsx'

type Props = Readonly<{
  /** Absent: everything but what lies in the bin. */
  state?: 'to_check'
  askedFor?: number | undefined
  /** What stands there where the list holds nothing. */
  empty: ReactNode
}>

/** The documents as a table. Enter opens the source, or the check where it still waits for one. */
export const Library = ({ state, askedFor, empty }: Props) => {
  const overview = useOverview()
  const [sort, setSort] = useRemembered<GridSort>('documents.sort', { column: 'date', descending: true })
  const [filter, setFilter] = useState<Narrowing>({})
  const { windows, toCheckCount, current, idsBetween } = useDocumentList(state, sort, askedFor, filter)
  const words = useRef<HTMLInputElement>(null)
  const narrowed = Object.keys(filter).length > 0
  const shown = useMemo(columns, [])
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [dossiers, setDossiers] = useState(false)
  const { row } = current
  const open = (index: number) => {
    const row = windows.rowAt(index)
    if (row !== undefined) go({ screen: row.state === 'to_check' ? 'check' : 'source', documentId: row.id })
  }
  const trash = () => {
    if (row !== undefined)
      // The row that takes its place is current then.
      void trashDocument({ documentId: row.id, title: row.subject, onTrashed: () => undefined })
  }
  useActs([
    { id: 'documents.dossier', label: t('source.putInDossier'), keys: ['D'], run: () => setDossiers(true) },
    { id: 'documents.trash', label: t('documents.trash'), keys: ['Delete'], run: trash },
    {
      id: 'documents.filter',
      label: t('documents.filterAct'),
      keys: ['/', 'Ctrl+F'],
      run: () => words.current?.focus(),
    },
  ])
  useStatusLine(
    toCheckCount === null ? '' : t('documents.status', { count: windows.count ?? 0, toCheck: toCheckCount }),
  )
  // Whoever has just cleared a filter that let nothing through keeps the field until the rows are there again.
  const [touched, setTouched] = useState(false)
  if (windows.count === 0 && !touched) return empty
  const focusRows = () =>
    words.current?.closest('main')?.querySelector<HTMLElement>('.grid-row.current')?.focus()
  const filters = (
    <DocumentFilters
      filter={filter}
      onFilter={(next) => {
        setTouched(true)
        setFilter(next)
        // What is out of sight is put in no dossier.
        setSelected(new Set())
      }}
      inputRef={words}
      onLeave={focusRows}
    />
  )
  if (windows.count === 0)
    return (
      <>
        {filters}
        {narrowed ? (
          <EmptyState
            sentence={t('documents.nothingFound')}
            act={{
              label: t('followUp.clear'),
              run: () => {
                setFilter({})
                words.current?.focus()
              },
            }}
          />
        ) : (
          empty
        )}
      </>
    )
  return (
    <>
      {filters}
      <Grid
        label={t('documents.title')}
        takesFocus
        columns={shown}
        windows={windows}
        rowKey={({ id }) => id}
        rowHeight={overview?.settings.rowHeight ?? 32}
        sort={sort}
        onSort={setSort}
        current={current.index}
        onCurrent={current.set}
        selected={selected}
        onSelected={setSelected}
        keysBetween={idsBetween}
        onOpen={open}
        onPreview={open}
        letterKeys={overview?.settings.letterKeys ?? true}
        sortedUp={t('app.sortedUp')}
        sortedDown={t('app.sortedDown')}
      />
      <footer className="documents-foot">
        <span className="grow">{row?.fileName}</span>
        <Button look="quiet" keys="Enter" onPress={() => open(current.index)}>
          {t(row?.state === 'to_check' ? 'source.check' : 'documents.open')}
        </Button>
        <Button look="quiet" keys="D" onPress={() => setDossiers(true)}>
          {t('source.putInDossier')}
        </Button>
        <Button look="quiet" keys="Del" onPress={trash}>
          {t('documents.trash')}
        </Button>
      </footer>
      {dossiers && row !== undefined && (
        <PutInDossier
          ids={selected.size > 0 ? [...selected] : [row.id]}
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
