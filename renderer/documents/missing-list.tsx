import { useMemo, useState } from 'react'
import type { OutputOf } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useStatusLine } from '../app/status.ts'
import { Button } from '../ui/button.tsx'
import { Grid, type GridColumn, type GridSort } from '../ui/grid.tsx'
import { windowsOf } from '../ui/windows-of.ts'

type Missing = OutputOf<'missing.list'>[number]

/** What documents refer to and the store doesn't hold. Enter shows where it is referred to. */
export const MissingList = ({ rows }: Readonly<{ rows: readonly Missing[] }>) => {
  const overview = useOverview()
  const [sort, setSort] = useState<GridSort>({ column: 'what', descending: false })
  const [at, setAt] = useState(0)
  const sorted = useMemo(() => {
    const way = sort.descending ? -1 : 1
    return rows.toSorted((a, b) => way * fieldOf(a, sort.column).localeCompare(fieldOf(b, sort.column), 'nl'))
  }, [rows, sort])
  const windows = useMemo(() => windowsOf(sorted), [sorted])
  const here = Math.min(at, sorted.length - 1)
  const open = (index: number) => {
    const row = sorted[index]
    if (row !== undefined)
      go({ screen: 'source', documentId: row.documentId, start: row.start, end: row.end })
  }
  const drop = () => {
    const row = sorted[here]
    if (row === undefined) return
    void act(
      'missing.drop',
      { id: row.id, dropped: true },
      t('documents.missingDropped', { what: nameOf(row) }),
    )
  }
  useActs([{ id: 'missing.drop', label: t('documents.dropMissing'), keys: ['Delete'], run: drop }])
  useStatusLine(t('documents.missingStatus', { count: rows.length }))
  return (
    <>
      <Grid
        label={t('documents.missing')}
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
        sortedUp={t('app.sortedUp')}
        sortedDown={t('app.sortedDown')}
      />
      <footer className="documents-foot">
        <span className="grow">“{sorted[here]?.quote}”</span>
        <Button look="quiet" keys="Enter" onPress={() => open(here)}>
          {t('source.openAtPassage')}
        </Button>
        <Button look="quiet" keys="Del" onPress={drop}>
          {t('documents.dropMissing')}
        </Button>
      </footer>
    </>
  )
}

const none: ReadonlySet<number> = new Set()

const kindOf = ({ kind }: Missing): string =>
  kind === 'toezegging' ? t('documents.commitment') : wordOf('documentKind', kind)
const nameOf = ({ title, reference, quote }: Missing): string => title ?? reference ?? quote

const fieldOf = (row: Missing, column: string): string => {
  if (column === 'kind') return kindOf(row)
  if (column === 'date') return row.date ?? '9999'
  return column === 'where' ? row.documentTitle : nameOf(row)
}

const columns: readonly GridColumn<Missing>[] = [
  { id: 'kind', header: t('documents.kind'), width: '150px', sortable: true, cell: kindOf },
  {
    id: 'what',
    header: t('documents.missingWhat'),
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: nameOf,
  },
  {
    id: 'date',
    header: t('documents.date'),
    width: '92px',
    sortable: true,
    cell: ({ date }) =>
      date === null ? <span className="muted">{t('documents.noDate')}</span> : dutchDate(date),
  },
  {
    id: 'where',
    header: t('documents.missingIn'),
    width: 'minmax(160px, 340px)',
    sortable: true,
    cell: ({ documentTitle, page }) => t('documents.missingPage', { title: documentTitle, page }),
  },
]
