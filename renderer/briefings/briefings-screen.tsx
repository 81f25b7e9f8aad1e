import { useMemo, useState } from 'react'
import type { OutputOf } from '../../shared/contract.ts'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useStatusLine } from '../app/status.ts'
import { Button } from '../ui/button.tsx'
import { Grid, type GridColumn, type GridSort } from '../ui/grid.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { windowsOf } from '../ui/windows-of.ts'
import { NewBriefing } from './new-briefing.tsx'
import './briefings.css'

type Briefing = OutputOf<'briefings.list'>[number]
type Dossiers = readonly Readonly<{ id: number; name: string }>[]

/** The briefings that were made, and the way to a new one. */
export const BriefingsScreen = () => {
  const rows = useRead('briefings.list', {}).value
  const dossiers = useOverview()?.dossiers ?? []
  const [making, setMaking] = useState<Readonly<{ dossierId: number | null }> | null>(null)
  const make = () => setMaking({ dossierId: null })
  useActs([{ id: 'briefings.new', label: t('briefings.new'), keys: ['Ctrl+N'], run: make }])
  useStatusLine(rows === null ? '' : t('briefings.count', { count: rows.length }))
  if (rows === null) return null
  return (
    <>
      <header className="screen-head">
        <h1>{t('app.briefings')}</h1>
        {rows.length > 0 && <span className="muted">{t('briefings.about')}</span>}
        <Button look="primary" keys="Ctrl+N" onPress={make} isDisabled={dossiers.length === 0}>
          {t('briefings.new')}
        </Button>
      </header>
      {rows.length > 0 ? (
        <Made rows={rows} dossiers={dossiers} onAgain={(dossierId) => setMaking({ dossierId })} />
      ) : dossiers.length > 0 ? (
        <EmptyState
          sentence={t('briefings.empty')}
          act={{ label: t('briefings.new'), keys: 'Ctrl+N', run: make }}
        />
      ) : (
        <EmptyState
          sentence={t('briefings.noDossiers')}
          act={{ label: t('briefings.toDossiers'), keys: 'Ctrl+3', run: () => go({ screen: 'dossiers' }) }}
        />
      )}
      {making !== null && dossiers.length > 0 && (
        <NewBriefing dossiers={dossiers} dossierId={making.dossierId} onClose={() => setMaking(null)} />
      )}
    </>
  )
}

type MadeProps = Readonly<{
  rows: readonly Briefing[]
  dossiers: Dossiers
  onAgain: (dossierId: number) => void
}>

const Made = ({ rows, dossiers, onAgain }: MadeProps) => {
  const overview = useOverview()
  const [sort, setSort] = useState<GridSort>({ column: 'madeAt', descending: true })
  const sorted = useMemo(() => sortMade(rows, sort, dossiers), [rows, sort, dossiers])
  const windows = useMemo(() => windowsOf(sorted), [sorted])
  const columns = useMemo(() => columnsFor(dossiers), [dossiers])
  const [at, setAt] = useState(0)
  const here = Math.min(at, sorted.length - 1)
  const known = (index: number) => dossiers.find(({ id }) => id === sorted[index]?.dossierId)
  const open = (index: number) => {
    const dossier = known(index)
    if (dossier !== undefined) go({ screen: 'dossiers', id: dossier.id })
  }
  const again = () => {
    const dossier = known(here)
    if (dossier !== undefined) onAgain(dossier.id)
  }
  useActs([{ id: 'list.again', label: t('briefings.again'), keys: ['R'], run: again }])
  return (
    <>
      <Grid
        label={t('briefings.list')}
        columns={columns}
        windows={windows}
        rowKey={({ id }) => id}
        rowHeight={overview?.settings.rowHeight ?? 32}
        sort={sort}
        onSort={setSort}
        current={here}
        onCurrent={setAt}
        selected={none}
        onSelected={() => undefined}
        onOpen={open}
        onPreview={open}
        letterKeys={overview?.settings.letterKeys ?? true}
        takesFocus
        sortedUp={t('app.sortedUp')}
        sortedDown={t('app.sortedDown')}
      />
      <footer className="briefings-foot">
        <span className="grow" />
        <Button look="quiet" keys="Enter" onPress={() => open(here)}>
          {t('briefings.openDossier')}
        </Button>
        <Button look="quiet" keys="R" onPress={again}>
          {t('briefings.again')}
        </Button>
      </footer>
    </>
  )
}

const none: ReadonlySet<number> = new Set()
const nameIn = (dossiers: Dossiers, row: Briefing) =>
  dossiers.find(({ id }) => id === row.dossierId)?.name ?? '–'

const sortMade = (rows: readonly Briefing[], { column, descending }: GridSort, dossiers: Dossiers) => {
  const way = descending ? -1 : 1
  const fields: Readonly<Record<string, (row: Briefing) => string>> = {
    title: (row) => row.title,
    dossier: (row) => nameIn(dossiers, row),
    asOf: (row) => row.asOf,
    pageCount: (row) => String(row.pageCount).padStart(6, '0'),
  }
  const field = fields[column] ?? ((row: Briefing) => row.madeAt)
  return rows.toSorted((a, b) => way * field(a).localeCompare(field(b), 'nl'))
}

const columnsFor = (dossiers: Dossiers): readonly GridColumn<Briefing>[] => [
  {
    id: 'title',
    header: t('briefings.title'),
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: ({ title }) => title,
  },
  {
    id: 'dossier',
    header: t('briefings.dossier'),
    width: 'minmax(120px, 240px)',
    sortable: true,
    cell: (row) => nameIn(dossiers, row),
  },
  {
    id: 'asOf',
    header: t('briefings.asOf'),
    width: '100px',
    sortable: true,
    cell: ({ asOf }) => <time dateTime={asOf}>{dutchDate(asOf)}</time>,
  },
  {
    id: 'madeAt',
    header: t('briefings.madeAt'),
    width: '136px',
    sortable: true,
    cell: ({ madeAt }) => <time dateTime={madeAt}>{momentWords(madeAt)}</time>,
  },
  {
    id: 'pageCount',
    header: t('briefings.pages'),
    width: '76px',
    sortable: true,
    cell: ({ pageCount }) => pageCount,
  },
]

const momentWords = (at: string) =>
  `${dutchDate(civilDate(new Date(at)))} ${new Date(at).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })}`
