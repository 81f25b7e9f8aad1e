import { useMemo, useState } from 'react'
import { type BriefingOrder, briefingColumns } from '../../shared/contract/briefings.ts'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { BriefingRow } from '../../shared/records/briefing-plan.ts'
import { clockTime } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { bridge, call } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useChangeCount } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { sayWritten } from '../app/written.ts'
import { Button } from '../ui/button.tsx'
import { Grid } from '../ui/grid.tsx'
import type { GridColumn, GridSort } from '../ui/grid-props.ts'
import { useWindows } from '../ui/grid-windows.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { places } from './export-plan.ts'
import { KeptPages } from './kept-pages.tsx'
import { onlyOfWords } from './only-of.tsx'
import './kept.css'

type Dossiers = readonly Readonly<{ id: number; name: string }>[]

/** The briefings that were exported, newest first. */
export const MadeList = ({ dossiers }: Readonly<{ dossiers: Dossiers }>) => {
  const overview = useOverview()
  const [sort, setSort] = useState<GridSort>({ column: 'madeAt', descending: true })
  const order = orderOf(sort)
  const windows = useWindows<BriefingRow>({
    query: JSON.stringify(order),
    version: useChangeCount(),
    onError: showError,
    load: (offset, limit) => call('briefings.window', { order, offset, limit }),
  })
  const columns = useMemo(() => columnsFor(dossiers), [dossiers])
  const [at, setAt] = useState(0)
  const count = windows.count ?? 0
  const here = Math.max(0, Math.min(at, count - 1))
  const current = windows.rowAt(here)
  // Null is everything; a dossier may have been deleted since.
  const about = current === undefined ? undefined : aboutOf(current, dossiers)
  const [shown, setShown] = useState<BriefingRow | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(none)
  const [compared, setCompared] = useState<readonly [BriefingRow, BriefingRow] | null>(null)
  const open = (index: number) => setShown(windows.rowAt(index) ?? null)
  const toDossier = () => {
    if (about != null) go({ screen: 'dossiers', id: about })
  }
  const compare = async () => {
    const [one, other] = chosen.size === 2 ? await call('briefings.rows', { ids: [...chosen] }) : []
    if (one === undefined || other === undefined) showToast({ text: t('briefings.compareNeedsTwo') })
    else setCompared([one, other])
  }
  const saveAgain = () => {
    if (current !== undefined) void exportAgain(current)
  }
  const again = () => {
    if (about !== undefined) go({ screen: 'briefing', dossierId: about })
  }
  useActs([
    { id: 'list.again', label: t('briefings.again'), keys: ['R'], run: again },
    { id: 'list.dossier', label: t('briefings.openDossier'), keys: ['D'], run: toDossier },
    {
      id: 'list.compare',
      label: t('briefings.compareTwo'),
      keys: ['V'],
      run: () => void compare().catch(showError),
    },
    { id: 'list.exportAgain', label: t('briefings.exportAgain'), keys: ['O'], run: saveAgain },
  ])
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
        selected={chosen}
        onSelected={setChosen}
        onOpen={open}
        onPreview={open}
        letterKeys={overview?.settings.letterKeys ?? true}
        takesFocus
        sortedUp={t('app.sortedUp')}
        sortedDown={t('app.sortedDown')}
      />
      <footer className="briefings-foot">
        <span className="grow" />
        <Button look="quiet" keys="Enter" isDisabled={current === undefined} onPress={() => open(here)}>
          {t('briefings.openPages')}
        </Button>
        <Button look="quiet" keys="V" isDisabled={count < 2} onPress={() => void compare().catch(showError)}>
          {t('briefings.compareTwo')}
        </Button>
        <Button look="quiet" keys="O" isDisabled={current === undefined} onPress={saveAgain}>
          {t('briefings.exportAgain')}
        </Button>
        <Button look="quiet" keys="D" isDisabled={about == null} onPress={toDossier}>
          {t('briefings.openDossier')}
        </Button>
        <Button look="quiet" keys="R" isDisabled={about === undefined} onPress={again}>
          {t('briefings.again')}
        </Button>
      </footer>
      {shown !== null && <KeptPages row={shown} onClose={() => setShown(null)} />}
      {compared !== null && <CompareDialog rows={compared} onClose={() => setCompared(null)} />}
    </>
  )
}

const none: ReadonlySet<number> = new Set()

/** Asks for a place and makes the same briefing there once more. */
const exportAgain = async ({ id, title, format }: BriefingRow): Promise<void> => {
  const place = await bridge().choosePlace(places[format], title)
  if (place === null) return
  const made = await runJob('briefings.exportAgain', { id, file: place.token })
  if (made === undefined) return
  const values = { file: place.name, pages: made.pageCount }
  sayWritten(place, t(made.same ? 'briefings.savedAgain' : 'briefings.savedAgainOther', values))
}

const aboutOf = ({ dossierId }: BriefingRow, dossiers: Dossiers): number | null | undefined =>
  dossierId === null || dossiers.some(({ id }) => id === dossierId) ? dossierId : undefined

const nameIn = (dossiers: Dossiers, { dossierId }: BriefingRow) =>
  dossierId === null
    ? t('briefings.everything')
    : (dossiers.find(({ id }) => id === dossierId)?.name ?? t('briefings.dossierGone'))

/** Of whom alone it is, where it is of one. */
const onlyOf = ({ holder, group }: BriefingRow) =>
  holder !== null
    ? onlyOfWords({ by: 'holder', name: holder })
    : group !== null
      ? onlyOfWords({ by: 'group', name: group })
      : null

const orderOf = ({ column, descending }: GridSort): BriefingOrder => ({
  column: briefingColumns.find((one) => one === column) ?? 'madeAt',
  descending,
})

const columnsFor = (dossiers: Dossiers): readonly GridColumn<BriefingRow>[] => [
  {
    id: 'title',
    header: t('briefings.title'),
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: (row) => [row.title, onlyOf(row)].filter((words) => words !== null).join(' · '),
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
    id: 'format',
    header: t('briefings.format'),
    width: '84px',
    sortable: true,
    cell: ({ format }) => t(`briefings.format.${format}`),
  },
  {
    id: 'pageCount',
    header: t('briefings.pages'),
    width: '76px',
    sortable: true,
    cell: ({ pageCount }) => pageCount,
  },
]

const momentWords = (at: string) => `${dutchDate(civilDate(new Date(at)))} ${clockTime(at)}`
