import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { dutchDate, isIsoDate } from '../../shared/dates.ts'
import type {
  ListChange,
  ListPreview,
  ListRowKind,
  ListRowOutcome,
  NewRowFacts,
} from '../../shared/records/list-exchange.ts'
import { listRowKinds } from '../../shared/records/list-exchange.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { Checkbox } from '../ui/fields.tsx'
import { EmptyState, type Sign, StatusSign, type Tone } from '../ui/signs.tsx'
import { Tabs } from '../ui/tabs.tsx'

type Props = Readonly<{
  preview: ListPreview
  leftOut: ReadonlySet<number>
  onLeftOut: (lines: ReadonlySet<number>) => void
}>

const signs: Readonly<Record<ListRowKind, readonly [Sign, Tone]>> = {
  new: ['dot', 'accent'],
  changed: ['half', 'soon'],
  same: ['tick', 'done'],
  gone: ['ring', 'plain'],
  bad: ['warning', 'late'],
  heading: ['skip', 'plain'],
}

/** What the list would do, row by row: filtered by kind, changes field by field, and each row to be left out. */
export const ListDifference = ({ preview, leftOut, onLeftOut }: Props) => {
  const [chosen, setChosen] = useState<ListRowKind | null>(null)
  const first = listRowKinds.find((kind) => preview.counts[kind] > 0) ?? 'new'
  const shown = chosen !== null && preview.counts[chosen] > 0 ? chosen : first
  const rows = preview.rows.filter(({ kind }) => kind === shown)
  // Few lists have headings between their rows.
  const tabs = listRowKinds
    .filter((value) => value !== 'heading' || preview.counts.heading > 0)
    .map((value) => ({ value, label: t(`lists.kind.${value}`), count: preview.counts[value] }))
  const toggle = (line: number, taken: boolean) => {
    const next = new Set(leftOut)
    if (taken) next.delete(line)
    else next.add(line)
    onLeftOut(next)
  }
  return (
    <section className="list-difference" aria-label={t('lists.difference')} data-pane="">
      <Dossiers dossiers={preview.dossiers} leftOut={leftOut} />
      <Tabs label={t('lists.difference')} tabs={tabs} value={shown} onChange={setChosen}>
        {rows.length === 0 ? (
          <EmptyState sentence={t('lists.noRows')} />
        ) : (
          <Rows key={shown} rows={rows} leftOut={leftOut} onToggle={toggle} />
        )}
      </Tabs>
    </section>
  )
}

/** The most that are named; the others are counted. */
const named = 5

/** Dossiers that the rows would come into; those that would be made first. */
const Dossiers = ({
  dossiers,
  leftOut,
}: Readonly<{ dossiers: ListPreview['dossiers']; leftOut: ReadonlySet<number> }>) => {
  const counted = dossiers
    .map(({ name, isNew, lines }) => ({
      name,
      isNew,
      count: lines.filter((line) => !leftOut.has(line)).length,
    }))
    .filter(({ count }) => count > 0)
  const words = (isNew: boolean) => {
    const those = counted.filter((one) => one.isNew === isNew)
    if (those.length === 0) return null
    const shown = those.slice(0, named).map(({ name, count }) => t('lists.dossier', { name, count }))
    const more = those.length - shown.length
    return (
      <p className="list-dossiers">
        {t(isNew ? 'lists.dossiersMade' : 'lists.dossiersFilled', { count: those.length })} {shown.join(', ')}
        {more > 0 && ` ${t('lists.dossiersMore', { count: more })}`}
      </p>
    )
  }
  return (
    <>
      {words(true)}
      {words(false)}
    </>
  )
}

type RowsProps = Readonly<{
  rows: readonly ListRowOutcome[]
  leftOut: ReadonlySet<number>
  onToggle: (line: number, taken: boolean) => void
}>

/** Only the rows in sight are drawn: a list may have twenty thousand. */
const Rows = ({ rows, leftOut, onToggle }: RowsProps) => {
  const box = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (rows[index]?.kind === 'changed' ? 66 : rows[index]?.kind === 'new' ? 54 : 36),
    overscan: 10,
  })
  return (
    <section
      className="list-rows"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached and scrolled with the keyboard.
      tabIndex={0}
      aria-label={t('lists.rows', { count: rows.length })}
    >
      <div className="list-rows-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className="list-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowWords row={row} leftOut={leftOut} onToggle={onToggle} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

const RowWords = ({
  row,
  leftOut,
  onToggle,
}: Omit<RowsProps, 'rows'> & Readonly<{ row: ListRowOutcome }>) => {
  const [sign, tone] = signs[row.kind]
  const number = 'number' in row ? row.number : null
  const about = [number ?? '', row.title].filter((part) => part !== '').join(' · ')
  return (
    <>
      {row.kind === 'new' || row.kind === 'changed' ? (
        <Checkbox
          aria-label={t('lists.takeRow', { row: about })}
          isSelected={!leftOut.has(row.line)}
          onChange={(taken) => onToggle(row.line, taken)}
        />
      ) : (
        <span />
      )}
      <StatusSign sign={sign} tone={tone}>
        <span className="hidden-text">{t(`lists.kind.${row.kind}`)}</span>
      </StatusSign>
      <div className="list-row-words">
        <p>
          {number !== null && <b>{number}</b>} {row.title || t('lists.noTitle')}
        </p>
        {row.kind === 'new' && <p className="list-facts muted">{factsOf(row.facts)}</p>}
        {row.kind === 'changed' && row.changes.map((change) => <Change key={change.field} change={change} />)}
        {row.kind === 'bad' && (
          <p className="list-reason">{t(`lists.reason.${row.reason}`, { words: row.words })}</p>
        )}
        {row.kind === 'heading' && (
          <p className="list-facts muted">{t(`lists.headingSays.${row.says}`, { words: row.words })}</p>
        )}
      </div>
      {row.kind !== 'gone' && <span className="muted list-line">{t('lists.line', { line: row.line })}</span>}
    </>
  )
}

const Change = ({ change: { field, from, to } }: Readonly<{ change: ListChange }>) => (
  <p className="list-change">
    <span className="muted">{field === 'rest' ? t('lists.rest') : t(`lists.column.${field}`)}: </span>
    {from !== null && <del>{shownWords(from)}</del>}{' '}
    {to === null ? t('lists.nothing') : <ins>{shownWords(to)}</ins>}
  </p>
)

/** "Toezegging · 12-06-2025 · Van Dijk · termijn ~ 31-12-2025 · Open" */
const factsOf = ({ kind, onDate, who, group, dueOn, certainty, status, outcome }: NewRowFacts): string =>
  [
    wordOf('itemKind', kind),
    onDate === null ? t('lists.fact.noDate') : dutchDate(onDate),
    who,
    group,
    dueOn === null
      ? t('lists.fact.noTerm')
      : t('lists.fact.term', { date: `${certainty === 'exact' ? '' : '~ '}${dutchDate(dueOn)}` }),
    outcome === null ? null : wordOf('motionOutcome', outcome),
    wordOf('officialStatus', status),
  ]
    .filter((part) => part !== null)
    .join(' · ')

const shownWords = (words: string) => (isIsoDate(words) ? dutchDate(words) : words)
