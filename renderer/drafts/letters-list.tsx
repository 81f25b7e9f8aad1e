import { useMemo, useState } from 'react'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import { type AdviceRow, chartOrder } from '../../shared/records/advice.ts'
import type { DraftRow } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { standingCount } from '../advice/standing.tsx'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useStatusLine } from '../app/status.ts'
import { useToday } from '../app/today.ts'
import { Button } from '../ui/button.tsx'
import { Folded, foldedBy } from '../ui/folded.tsx'
import { Grid } from '../ui/grid.tsx'
import type { GridColumn, GridSort } from '../ui/grid-props.ts'
import { EmptyState, StatusSign } from '../ui/signs.tsx'
import { useWidth } from '../ui/use-width.ts'
import { windowsOf } from '../ui/windows-of.ts'
import { askForLetter } from './begin-letter.ts'

/** Every letter that is written here, and of those that were sent what came back. */
export const LettersList = ({ rows }: Readonly<{ rows: readonly DraftRow[] }>) => {
  const drafts = rows.filter(({ state }) => state === 'draft').length
  useStatusLine(rows.length === 0 ? '' : t('drafts.listStatus', { drafts, sent: rows.length - drafts }))
  return rows.length === 0 ? (
    <EmptyState
      sentence={t('drafts.empty')}
      act={{ label: t('drafts.new'), keys: 'Ctrl+N', run: () => askForLetter() }}
    />
  ) : (
    <Letters rows={rows} />
  )
}

const Letters = ({ rows }: Readonly<{ rows: readonly DraftRow[] }>) => {
  const overview = useOverview()
  const today = useToday()
  const advice = useRead('advice.list', {}).value
  const [sort, setSort] = useState<GridSort>({ column: 'changedAt', descending: true })
  const sorted = useMemo(() => sortLetters(rows, sort), [rows, sort])
  const windows = useMemo(() => windowsOf(sorted), [sorted])
  const [box, room] = useWidth()
  const narrow = room < roomForLetters
  const columns = useMemo(() => columnsFor(advice ?? [], today, narrow), [advice, today, narrow])
  const [at, setAt] = useState(0)
  const here = Math.min(at, sorted.length - 1)
  const open = (index: number) => {
    const row = sorted[index]
    if (row !== undefined) go({ screen: 'letter', id: row.id })
  }
  const current = sorted[here]
  const remove = () => {
    if (current !== undefined && current.state === 'draft')
      void act('drafts.remove', { id: current.id }, t('drafts.removed', { title: current.title }))
  }
  useActs([{ id: 'list.remove', label: t('drafts.open.remove'), keys: ['Delete'], run: remove }])
  return (
    <div ref={box} className="letters-list">
      <Grid
        label={t('drafts.list')}
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
          {t('drafts.openLetter')}
        </Button>
        <Button look="quiet" keys="Delete" onPress={remove} isDisabled={current?.state !== 'draft'}>
          {t('drafts.open.remove')}
        </Button>
      </footer>
    </div>
  )
}

const none: ReadonlySet<number> = new Set()

const sortLetters = (rows: readonly DraftRow[], { column, descending }: GridSort) => {
  const way = descending ? -1 : 1
  const fields: Readonly<Record<string, (row: DraftRow) => string>> = {
    title: (row) => row.title,
    kind: (row) => t(`letters.kind.${row.kind}`),
    state: (row) => `${row.state} ${row.sentOn ?? ''}`,
    dossier: (row) => row.dossier?.name ?? '',
    dueOn: (row) => row.dueOn ?? '9999',
    points: (row) => String(row.pointCount).padStart(6, '0'),
  }
  const field = fields[column] ?? ((row: DraftRow) => row.changedAt)
  return rows.toSorted((a, b) => way * field(a).localeCompare(field(b), 'nl'))
}

/** Narrower than this kind, dossier and last change fold under the title. */
const roomForLetters = 980
const folds: ReadonlySet<string> = new Set(['kind', 'dossier', 'changedAt'])

const columnsFor = (
  advice: readonly AdviceRow[],
  today: string,
  narrow: boolean,
): readonly GridColumn<DraftRow>[] =>
  wide(advice, today).flatMap((column): GridColumn<DraftRow>[] => {
    if (!narrow) return [column]
    if (column.id === 'title') return [{ ...column, cell: (row) => <TwoLines row={row} /> }]
    return folds.has(column.id) ? [] : [column]
  })

const TwoLines = ({ row }: Readonly<{ row: DraftRow }>) => {
  const changed = t('drafts.changedOn', { date: dutchDate(civilDate(new Date(row.changedAt))) })
  const words = [t(`letters.kind.${row.kind}`), row.dossier?.name, changed]
  return <Folded below={words.filter((word) => word !== undefined).join(' · ')}>{row.title}</Folded>
}

const wide = (advice: readonly AdviceRow[], today: string): readonly GridColumn<DraftRow>[] => [
  {
    id: 'title',
    header: t('drafts.title'),
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: ({ title }) => title,
  },
  {
    id: 'kind',
    header: t('drafts.kind'),
    width: '84px',
    sortable: true,
    cell: ({ kind }) => t(`letters.kind.${kind}`),
  },
  {
    id: 'state',
    header: t('drafts.state'),
    width: '192px',
    sortable: true,
    cell: ({ state, sentOn }) =>
      state === 'draft' ? (
        <StatusSign sign="half" tone="accent">
          {t('letters.state.draft')}
        </StatusSign>
      ) : (
        <StatusSign sign="tick" tone="done">
          {sentOn === null ? t('letters.state.sent') : t('drafts.sentOn', { date: dutchDate(sentOn) })}
        </StatusSign>
      ),
  },
  {
    id: 'points',
    header: t('drafts.points'),
    width: 'minmax(150px, 260px)',
    sortable: true,
    cell: (row) => pointWords(row, advice),
  },
  {
    id: 'dueOn',
    header: t('drafts.due'),
    width: '104px',
    sortable: true,
    cell: ({ dueOn, state }) =>
      dueOn === null ? (
        ''
      ) : (
        <time dateTime={dueOn} className={state === 'draft' && dueOn < today ? 'late-text' : undefined}>
          {dutchDate(dueOn)}
        </time>
      ),
  },
  {
    id: 'dossier',
    header: t('drafts.dossier'),
    width: 'minmax(90px, 180px)',
    sortable: true,
    cell: ({ dossier }) => dossier?.name ?? '',
  },
  {
    id: 'changedAt',
    header: t('drafts.changedAt'),
    width: '100px',
    sortable: true,
    cell: ({ changedAt }) => <time dateTime={changedAt}>{dutchDate(civilDate(new Date(changedAt)))}</time>,
  },
]

/** "8 · 1 zonder bron", or of advice that was sent "8 · 3 overgenomen, 5 wachten op reactie". */
const pointWords = ({ pointCount, withoutSource, documentId }: DraftRow, advice: readonly AdviceRow[]) => {
  const sent = documentId === null ? undefined : advice.find((one) => one.documentId === documentId)
  const words =
    sent === undefined
      ? withoutSource === 0
        ? ''
        : t('drafts.withoutCount', { count: withoutSource })
      : chartOrder
          .filter((standing) => sent.counts[standing] > 0)
          .map((standing) => standingCount(standing, sent.counts[standing]))
          .join(', ')
  return words === '' ? pointCount : `${pointCount} · ${words}`
}
