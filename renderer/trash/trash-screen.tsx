import { useMemo, useState } from 'react'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { useDocumentList } from '../app/document-list.ts'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useStatusLine } from '../app/status.ts'
import { Button } from '../ui/button.tsx'
import { Grid } from '../ui/grid.tsx'
import type { GridColumn, GridSort } from '../ui/grid-props.ts'
import { EmptyState } from '../ui/signs.tsx'
import './trash.css'

/** The bin: what was thrown away can be put back with everything that hung on it. */
export const TrashScreen = () => {
  const count = useOverview()?.trashCount ?? 0
  return (
    <>
      <header className="screen-head">
        <h1>{t('app.trash')}</h1>
        {count > 0 && <span className="muted">{t('trash.about')}</span>}
      </header>
      <Trash />
    </>
  )
}

const Trash = () => {
  const overview = useOverview()
  const [sort, setSort] = useState<GridSort>({ column: 'deletedAt', descending: true })
  const { windows, current } = useDocumentList('trashed', sort, undefined)
  const shown = useMemo(columns, [])
  const open = (index: number) => {
    const row = windows.rowAt(index)
    if (row !== undefined) go({ screen: 'source', documentId: row.id })
  }
  const restore = () => {
    if (current.row === undefined) return
    const { id, subject: title } = current.row
    void act('documents.restore', { id }, t('trash.restored', { title }))
  }
  useActs([{ id: 'list.restore', label: t('trash.restore'), keys: ['R'], run: restore }])
  useStatusLine(windows.count === null ? '' : t('trash.count', { count: windows.count }))
  if (windows.count === 0) return <EmptyState sentence={t('trash.empty')} />
  return (
    <>
      <Grid
        label={t('app.trash')}
        columns={shown}
        windows={windows}
        rowKey={({ id }) => id}
        rowHeight={overview?.settings.rowHeight ?? 32}
        sort={sort}
        onSort={setSort}
        current={current.index}
        onCurrent={current.set}
        selected={none}
        onSelected={() => undefined}
        onOpen={open}
        onPreview={open}
        letterKeys={overview?.settings.letterKeys ?? true}
        takesFocus
        sortedUp={t('app.sortedUp')}
        sortedDown={t('app.sortedDown')}
      />
      <footer className="trash-foot">
        <span className="grow">{current.row?.fileName}</span>
        <Button look="quiet" keys="Enter" onPress={() => open(current.index)}>
          {t('trash.open')}
        </Button>
        <Button keys="R" onPress={restore}>
          {t('trash.restore')}
        </Button>
      </footer>
    </>
  )
}

const none: ReadonlySet<number> = new Set()

const columns = (): readonly GridColumn<DocumentRow>[] => [
  {
    id: 'subject',
    header: t('documents.subject'),
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: ({ subject }) => subject,
  },
  {
    id: 'kind',
    header: t('documents.kind'),
    width: '160px',
    sortable: true,
    cell: ({ kind }) => wordOf('documentKind', kind),
  },
  {
    id: 'date',
    header: t('documents.date'),
    width: '100px',
    sortable: true,
    cell: ({ date }) =>
      date === null ? <span className="muted">{t('documents.noDate')}</span> : dutchDate(date),
  },
  {
    id: 'deletedAt',
    header: t('trash.deletedAt'),
    width: '110px',
    sortable: true,
    cell: ({ deletedAt }) => (deletedAt === null ? '' : dutchDate(civilDate(new Date(deletedAt)))),
  },
]
