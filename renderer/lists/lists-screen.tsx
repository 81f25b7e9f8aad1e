import { useState } from 'react'
import { type ItemKind, itemKinds } from '../../shared/records/item.ts'
import type { ListMapping, ListPreview } from '../../shared/records/list-exchange.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { showDone } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { runJob, useJob } from '../app/jobs.ts'
import { wordOf } from '../app/label.ts'
import { chooseList, chosenList } from '../app/list-exchange.ts'
import { MunicipalityBox } from '../app/municipality-box.tsx'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useStatusLine } from '../app/status.ts'
import { useStore } from '../app/store.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { ListDifference } from './list-difference.tsx'
import { usePreview } from './use-preview.ts'
import './lists.css'

/** A list of a griffie on one page: the file, what its columns hold, what it would do, and taking it over. */
export const ListsScreen = () => {
  const list = useStore(chosenList)
  if (list === null)
    return (
      <EmptyState
        sentence={t('lists.none')}
        act={{ label: t('lists.choose'), run: () => void chooseList() }}
      />
    )
  const asked = 'token' in list ? { file: list.token } : { file: '', documentId: list.documentId }
  return <ListCheck key={JSON.stringify(asked)} asked={asked} name={list.name} />
}

type Asked = Readonly<{ file: string; documentId?: number }>

const ListCheck = ({ asked, name }: Readonly<{ asked: Asked; name: string }>) => {
  const known = useRead('municipalities.list', {}).value
  const home = useOverview()?.settings.homeMunicipality ?? null
  const [typed, setTyped] = useState<string | null>(null)
  const only = known?.length === 1 ? known[0]?.name : undefined
  // Of another municipality than one's own where the list says so itself.
  const [named, setNamed] = useState<string | null>(null)
  const municipality = typed ?? named ?? home ?? only ?? ''
  const [itemKind, setItemKind] = useState<ItemKind | null>(null)
  const [mapping, setMapping] = useState<ListMapping | null>(null)
  const [sheet, setSheet] = useState<string | null>(null)
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const [job] = useJob().running
  const input = {
    ...asked,
    municipality: municipality.trim(),
    ...(itemKind === null ? {} : { itemKind }),
    ...(mapping === null ? {} : { mapping: [...mapping] }),
    ...(sheet === null ? {} : { sheet }),
  }
  const { preview, fits, looking, lookAgain } = usePreview(input.municipality === '' ? null : input)
  const namedNow = preview?.namedMunicipality ?? null
  if (namedNow !== null && namedNow !== named) setNamed(namedNow)
  // What the user says of a column stands at once, so that a next column is added to it.
  const columns = preview?.columns.map((one) => ({
    ...one,
    field: (mapping?.find(({ column }) => column === one.column) ?? one).field,
  }))

  // Nothing is taken over that wasn't looked at as it is asked now.
  const count = preview === null || !fits ? 0 : takenCount(preview, leftOut)
  const take = async () => {
    if (preview === null || count === 0 || busy) return
    setBusy(true)
    const done = await runJob('lists.import', { ...input, sha256: preview.sha256, leaveOut: [...leftOut] })
    setBusy(false)
    if (done === undefined) return
    showDone(
      t(done.stopped ? 'lists.stopped' : 'lists.taken', {
        added: done.added,
        changed: done.changed,
        left: done.left,
      }),
    )
    chosenList.set(null)
    go({ screen: 'followUp', view: 'all' })
  }
  useActs([
    { id: 'lists.take', label: t('lists.take', { count }), keys: ['Ctrl+Enter'], run: () => void take() },
    { id: 'lists.choose', label: t('lists.other'), run: () => void chooseList() },
  ])
  useStatusLine(preview === null ? '' : t('lists.status', { ...preview.counts }))
  const kindChoices = itemKinds.map((value) => ({ value, label: wordOf('itemKind', value) }))
  return (
    <div className="list-check">
      <header className="list-head">
        <div className="grow">
          <h1>{t('lists.title', { file: name })}</h1>
          {looking && job !== undefined && job.total > 0 ? (
            <p className="muted">
              {t('app.progress', job)} <progress aria-label={job.label} value={job.done} max={job.total} />
            </p>
          ) : known === null ? null : input.municipality === '' ? (
            <p className="muted">{t('lists.needMunicipality')}</p>
          ) : fits && preview !== null ? (
            <p className="muted">{factsOf(preview)}</p>
          ) : (
            <p className="muted">
              {t(looking ? 'lists.looking' : 'lists.notLooked')}{' '}
              {!looking && <TextButton onPress={lookAgain}>{t('lists.lookAgain')}</TextButton>}
            </p>
          )}
        </div>
        <Button onPress={() => void chooseList()}>{t('lists.other')}</Button>
        <Button look="primary" keys="Ctrl+Enter" isDisabled={count === 0 || busy} onPress={() => void take()}>
          {t('lists.take', { count })}
        </Button>
      </header>
      <div className="list-asked" data-pane="">
        {/* Not before its first value is known: one that changes under the focus opens its list. */}
        {known !== null && (
          <MunicipalityBox
            label={t('lists.municipality')}
            value={municipality}
            onChange={setTyped}
            autoFocus={municipality === ''}
          />
        )}
        <Select
          label={t('lists.itemKind')}
          options={kindChoices}
          value={itemKind ?? preview?.itemKind ?? 'commitment'}
          onChange={setItemKind}
        />
        {preview !== null && preview.sheets.length > 1 && (
          <Select
            label={t('lists.sheet')}
            options={preview.sheets.map((value) => ({ value, label: value }))}
            value={preview.sheet}
            onChange={(value) => {
              setMapping(null)
              setLeftOut(new Set())
              setSheet(value)
            }}
          />
        )}
      </div>
      {preview !== null && (
        <>
          <ColumnMapping columns={columns ?? []} onMapping={setMapping} />
          <ListDifference preview={preview} leftOut={leftOut} onLeftOut={setLeftOut} />
        </>
      )}
    </div>
  )
}

const takenCount = ({ rows }: ListPreview, leftOut: ReadonlySet<number>): number =>
  rows.filter((row) => (row.kind === 'new' || row.kind === 'changed') && !leftOut.has(row.line)).length

const separatorNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

const factsOf = ({ headerLine, sheet, encoding, separator, slashDates }: ListPreview): string =>
  [
    t('lists.headerLine', { line: headerLine }),
    sheet === null ? '' : t('lists.ofSheet', { sheet }),
    encoding === null ? '' : encoding,
    separator === null ? '' : t('lists.separator', { separator: separatorNames[separator] ?? '' }),
    slashWords(slashDates),
  ]
    .filter((fact) => fact !== '')
    .join(' · ')

const slashWords = (slashDates: ListPreview['slashDates']): string => {
  if (slashDates === null) return ''
  const { monthFirst, example } = slashDates
  return example === null
    ? t('lists.monthFirst')
    : t('lists.slashDates', { monthFirst: String(monthFirst), ...example, date: longDate(example.date) })
}
