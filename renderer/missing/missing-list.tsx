import './missing.css'
import { useMemo, useState } from 'react'
import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { foldedBy } from '../ui/folded.tsx'
import { Grid } from '../ui/grid.tsx'
import type { GridSort } from '../ui/grid-props.ts'
import { EmptyState } from '../ui/signs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWidth } from '../ui/use-width.ts'
import { windowsOf } from '../ui/windows-of.ts'
import { fieldOf, missingColumns, roomForMissing } from './missing-columns.tsx'
import { MissingPane } from './missing-pane.tsx'
import { TieDialog } from './tie-dialog.tsx'
import { useMissingActs } from './use-missing-acts.ts'

const stands = ['open', 'settled'] as const
type Stand = (typeof stands)[number]

/** What documents refer to and the store doesn't hold, and what a person made of it. */
export const MissingList = ({ rows }: Readonly<{ rows: readonly MissingRow[] }>) => {
  const settled = useRead('missing.list', { settled: true }).value
  const [stand, setStand] = useState<Stand>('open')
  const counts = { open: rows.length, settled: settled?.length }
  const shown = stand === 'open' ? rows : settled
  useActs([
    {
      id: 'missing.stand',
      label: t(stand === 'open' ? 'missing.toSettled' : 'missing.toOpen'),
      keys: ['G'],
      run: () => setStand(stand === 'open' ? 'settled' : 'open'),
    },
  ])
  return (
    <>
      <div className="missing-stand">
        <Tabs
          label={t('missing.stands')}
          tabs={stands.map((value) => ({ value, label: t(`missing.${value}`), count: counts[value] }))}
          value={stand}
          onChange={setStand}
        />
      </div>
      {shown !== null &&
        (shown.length === 0 ? (
          <EmptyState
            sentence={t(stand === 'open' ? 'documents.nothingMissing' : 'missing.nothingSettled')}
          />
        ) : (
          <Rows key={stand} rows={shown} settled={stand === 'settled'} />
        ))}
    </>
  )
}

type RowsProps = Readonly<{ rows: readonly MissingRow[]; settled: boolean }>

const Rows = ({ rows, settled }: RowsProps) => {
  const overview = useOverview()
  const [width, setWidth] = useRemembered('missing.width', 420)
  const [sort, setSort] = useState<GridSort>({ column: 'standing', descending: false })
  const [at, setAt] = useState(0)
  const sorted = useMemo(() => {
    const way = sort.descending ? -1 : 1
    return rows.toSorted((a, b) => way * fieldOf(a, sort.column).localeCompare(fieldOf(b, sort.column), 'nl'))
  }, [rows, sort])
  const windows = useMemo(() => windowsOf(sorted), [sorted])
  const here = Math.min(at, sorted.length - 1)
  const row = sorted[here] ?? null
  const acts = useMissingActs(row, rows)
  const [box, room] = useWidth()
  const narrow = room < roomForMissing
  const columns = useMemo(() => missingColumns(settled, narrow), [settled, narrow])
  useStatusLine(t(settled ? 'missing.settledStatus' : 'documents.missingStatus', { count: rows.length }))
  return (
    <>
      <SplitPane
        label={t('missing.resize')}
        width={width}
        onWidth={setWidth}
        first={
          <div ref={box} className="missing-grid">
            <Grid
              label={t('documents.missing')}
              takesFocus
              columns={columns}
              windows={windows}
              rowKey={({ id }) => id}
              rowHeight={(overview?.settings.rowHeight ?? 32) + (narrow ? foldedBy : 0)}
              sort={sort}
              onSort={setSort}
              current={here}
              onCurrent={setAt}
              selected={none}
              onSelected={() => undefined}
              onOpen={acts.open}
              onPreview={acts.show}
              onLetter={acts.byLetter}
              letterKeys={overview?.settings.letterKeys ?? true}
              sortedUp={t('app.sortedUp')}
              sortedDown={t('app.sortedDown')}
            />
          </div>
        }
        second={row === null ? null : <MissingPane key={row.id} row={row} acts={acts} />}
      />
      {acts.choosing && row !== null && (
        <TieDialog
          row={row}
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

const none: ReadonlySet<number> = new Set()
