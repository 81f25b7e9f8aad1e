import { useMemo, useState } from 'react'
import type { OutputOf } from '../../shared/contract.ts'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import { clockTime } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { askForLetter } from '../drafts/begin-letter.ts'
import { LettersList } from '../drafts/letters-list.tsx'
import { TemplatesList } from '../drafts/templates-list.tsx'
import { Button } from '../ui/button.tsx'
import { Grid, type GridColumn, type GridSort } from '../ui/grid.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { windowsOf } from '../ui/windows-of.ts'
import './briefings.css'

type Briefing = OutputOf<'briefings.list'>[number]
type Dossiers = readonly Readonly<{ id: number; name: string }>[]

const tabs = ['letters', 'briefings', 'templates'] as const
type Tab = (typeof tabs)[number]

/** What is made here: letters, briefings, and the texts that letters begin with. */
export const BriefingsScreen = () => {
  const letters = useRead('drafts.list', {}).value
  const rows = useRead('briefings.list', {}).value
  const dossiers = useOverview()?.dossiers ?? []
  const [kept, keep] = useRemembered<Tab>('letters.tab', 'letters')
  const tab = tabs.includes(kept) ? kept : 'letters'
  const make = () => go({ screen: 'briefing' })
  // On the other tabs the key is for a letter.
  useActs([
    {
      id: 'briefings.new',
      label: t('briefings.new'),
      ...(tab === 'briefings' ? { keys: ['Ctrl+N'] } : {}),
      run: make,
    },
  ])
  if (rows === null || letters === null) return null
  const counts = { letters: letters.length, briefings: rows.length, templates: undefined }
  return (
    <>
      <header className="screen-head">
        <h1 className="hidden-text">{t('app.briefings')}</h1>
        <Tabs
          label={t('drafts.tabs')}
          tabs={tabs.map((value) => ({ value, label: t(`drafts.${value}`), count: counts[value] }))}
          value={tab}
          onChange={keep}
        />
        <span className="grow" />
        {tab === 'briefings' ? (
          <Button look="primary" keys="Ctrl+N" onPress={make} isDisabled={dossiers.length === 0}>
            {t('briefings.new')}
          </Button>
        ) : (
          <Button look="primary" keys="Ctrl+N" onPress={() => askForLetter()}>
            {t('drafts.new')}
          </Button>
        )}
      </header>
      {tab === 'letters' && <LettersList rows={letters} />}
      {tab === 'templates' && <TemplatesList />}
      {tab === 'briefings' && (
        <Briefings
          rows={rows}
          dossiers={dossiers}
          onMake={make}
          onAgain={(dossierId) => go({ screen: 'briefing', dossierId })}
        />
      )}
    </>
  )
}

/** The briefings that were made, and the way to a new one. */
const Briefings = ({ rows, dossiers, onMake, onAgain }: MadeProps & Readonly<{ onMake: () => void }>) => {
  useStatusLine(t('briefings.count', { count: rows.length }))
  if (rows.length > 0) return <Made rows={rows} dossiers={dossiers} onAgain={onAgain} />
  return dossiers.length > 0 ? (
    <EmptyState
      sentence={t('briefings.empty')}
      act={{ label: t('briefings.new'), keys: 'Ctrl+N', run: onMake }}
    />
  ) : (
    <EmptyState
      sentence={t('briefings.noDossiers')}
      act={{ label: t('briefings.toDossiers'), keys: 'Ctrl+3', run: () => go({ screen: 'dossiers' }) }}
    />
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

const momentWords = (at: string) => `${dutchDate(civilDate(new Date(at)))} ${clockTime(at)}`
