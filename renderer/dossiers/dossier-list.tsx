import { useMemo, useState } from 'react'
import type { Dossier } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { Button } from '../ui/button.tsx'
import { Grid } from '../ui/grid.tsx'
import type { GridColumn, GridSort } from '../ui/grid-props.ts'
import { EmptyState } from '../ui/signs.tsx'
import { windowsOf } from '../ui/windows-of.ts'
import { DossierForm } from './dossier-form.tsx'
import { removeDossier } from './remove-dossier.ts'

/** Every dossier with how much in it is open and late. Enter opens one. */
export const DossierList = () => {
  const rows = useRead('dossiers.list', {}).value
  const overview = useOverview()
  const [sort, setSort] = useRemembered<GridSort>('dossiers.sort', { column: 'name', descending: false })
  const sorted = useMemo(() => sortDossiers(rows ?? [], sort), [rows, sort])
  const shown = useMemo(columns, [])
  const windows = useMemo(() => windowsOf(sorted), [sorted])
  const [currentId, setCurrentId] = useState<number | null>(null)
  const [form, setForm] = useState<'new' | Dossier | null>(null)
  const at = Math.max(
    0,
    sorted.findIndex(({ id }) => id === currentId),
  )
  const current = sorted[at]
  const open = (index: number) => {
    const row = sorted[index]
    if (row !== undefined) go({ screen: 'dossiers', id: row.id })
  }
  const edit = () => current !== undefined && setForm(current)
  const remove = () => current !== undefined && void removeDossier(current)
  useActs([
    { id: 'dossiers.new', label: t('dossiers.new'), keys: ['Ctrl+N'], run: () => setForm('new') },
    { id: 'list.edit', label: t('dossiers.edit'), keys: ['E'], run: edit },
    { id: 'list.remove', label: t('dossiers.remove'), keys: ['Delete'], run: remove },
  ])
  useStatusLine(rows === null ? '' : t('dossiers.count', { count: rows.length }))
  if (rows === null) return null
  return (
    <>
      <header className="screen-head">
        <h1>{t('app.dossiers')}</h1>
        <Button look="primary" keys="Ctrl+N" onPress={() => setForm('new')}>
          {t('dossiers.new')}
        </Button>
      </header>
      {rows.length === 0 ? (
        <EmptyState
          sentence={t('dossiers.empty')}
          act={{ label: t('dossiers.new'), keys: 'Ctrl+N', run: () => setForm('new') }}
        />
      ) : (
        <>
          <Grid
            label={t('app.dossiers')}
            columns={shown}
            windows={windows}
            rowKey={({ id }) => id}
            rowHeight={(overview?.settings.rowHeight ?? 32) + 16}
            sort={sort}
            onSort={setSort}
            current={at}
            onCurrent={(index) => setCurrentId(sorted[index]?.id ?? null)}
            selected={none}
            onSelected={() => undefined}
            onOpen={open}
            onPreview={open}
            letterKeys={overview?.settings.letterKeys ?? true}
            takesFocus
            sortedUp={t('app.sortedUp')}
            sortedDown={t('app.sortedDown')}
          />
          <footer className="dossiers-foot">
            <span className="grow" />
            <Button look="quiet" keys="Enter" onPress={() => open(at)}>
              {t('dossiers.open')}
            </Button>
            <Button look="quiet" keys="E" onPress={edit}>
              {t('dossiers.edit')}
            </Button>
            <Button look="quiet" keys="Del" onPress={remove}>
              {t('dossiers.remove')}
            </Button>
          </footer>
        </>
      )}
      {form !== null && <DossierForm dossier={form === 'new' ? null : form} onClose={() => setForm(null)} />}
    </>
  )
}

const none: ReadonlySet<number> = new Set()

const sortDossiers = (rows: readonly Dossier[], { column, descending }: GridSort): readonly Dossier[] => {
  const way = descending ? -1 : 1
  const numbers: Readonly<Record<string, (row: Dossier) => number>> = {
    documents: (row) => row.documentCount,
    items: (row) => row.itemCount,
    open: (row) => row.openCount,
    late: (row) => row.lateCount,
  }
  const number = numbers[column]
  return rows.toSorted((a, b) =>
    number === undefined
      ? way * a.name.localeCompare(b.name, 'nl', { numeric: true })
      : way * (number(a) - number(b)) || a.name.localeCompare(b.name, 'nl'),
  )
}

const columns = (): readonly GridColumn<Dossier>[] => [
  {
    id: 'name',
    header: t('dossiers.dossier'),
    width: 'minmax(200px, 1fr)',
    sortable: true,
    cell: ({ name, note, sample }) => (
      <span className="dossier-name">
        <span className="cut">
          <b>{name}</b> {sample && <span className="tag">{t('dossiers.sample')}</span>}
        </span>
        {note !== '' && <span className="cut muted">{note}</span>}
      </span>
    ),
  },
  {
    id: 'documents',
    header: t('dossiers.documents'),
    width: '96px',
    sortable: true,
    cell: (row) => row.documentCount,
  },
  { id: 'items', header: t('dossiers.items'), width: '72px', sortable: true, cell: (row) => row.itemCount },
  {
    id: 'open',
    header: t('dossiers.openItems'),
    width: '72px',
    sortable: true,
    cell: (row) => row.openCount,
  },
  {
    id: 'late',
    header: t('dossiers.late'),
    width: '96px',
    sortable: true,
    cell: ({ lateCount }) =>
      lateCount === 0 ? (
        <span className="muted">0</span>
      ) : (
        <span className="late-text">{t('dossiers.lateCount', { count: lateCount })}</span>
      ),
  },
]
