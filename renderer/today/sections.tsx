import type { ReactNode } from 'react'
import { addDays, dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { MissingDocument } from '../../shared/records/dossier.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { remember } from '../app/remembered.ts'
import { TermCell } from '../item/item-words.tsx'
import { TextButton } from '../ui/button.tsx'
import { Row } from '../ui/rows.tsx'

type SectionProps = Readonly<{
  title: string
  about?: string
  count: number
  shown: number
  /** How many there are says nothing, as of what was seen last. */
  uncounted?: boolean
  act: string
  onAct: () => void
  none: string
  late?: boolean
  children: ReactNode
}>

/** One thing to look at: how many, which ones, and one act for all of them. */
const Section = ({
  title,
  about,
  count,
  shown,
  uncounted = false,
  act,
  onAct,
  none,
  late = false,
  children,
}: SectionProps) => (
  <section className="today-section" aria-label={title}>
    <header>
      <h2>{title}</h2>
      {count > 0 && !uncounted && <span className={late ? 'count late' : 'count'}>{count}</span>}
      {about !== undefined && <span className="about">{about}</span>}
      <span className="grow" />
      {count > 0 && <TextButton onPress={onAct}>{act}</TextButton>}
    </header>
    {count === 0 ? <p className="none">{none}</p> : children}
    {shown < count && <p className="none">{t('today.more', { count: count - shown })}</p>}
  </section>
)

type ItemsProps = Readonly<{ rows: readonly ItemRow[]; today: string; view: string }>

const ItemRows = ({ rows, today, view }: ItemsProps) => (
  <ul className="rows">
    {rows.map((row) => (
      <li key={row.id}>
        <Row className="today-item" onOpen={() => go({ screen: 'followUp', view, itemId: row.id })}>
          <span className="nr">{row.number ?? '–'}</span>
          <span className="cut">{row.title}</span>
          <span className="end">
            <TermCell row={row} today={today} />
          </span>
          <span className="cut quiet">
            {[wordOf('itemKind', row.kind), row.holder ?? row.group]
              .filter((word) => word !== null)
              .join(' · ')}
          </span>
        </Row>
      </li>
    ))}
  </ul>
)

const most = 8

export const LateSection = ({
  rows,
  count,
  today,
}: Readonly<{ rows: readonly ItemRow[]; count: number; today: string }>) => (
  <Section
    title={t('today.late')}
    count={count}
    shown={Math.min(rows.length, most)}
    act={t('today.lateAct')}
    onAct={() => go({ screen: 'followUp', view: 'late' })}
    none={t('today.noneLate')}
    late
  >
    <ItemRows rows={rows.slice(0, most)} today={today} view="late" />
  </Section>
)

export const WeekSection = ({ rows, today }: Readonly<{ rows: readonly ItemRow[]; today: string }>) => (
  <Section
    title={t('today.week')}
    about={t('today.weekUntil', { date: dutchDate(addDays(today, 7)) })}
    count={rows.length}
    shown={Math.min(rows.length, most)}
    act={t('today.weekAct')}
    onAct={() => go({ screen: 'followUp', view: 'open' })}
    none={t('today.noneWeek')}
  >
    <ItemRows rows={rows.slice(0, most)} today={today} view="open" />
  </Section>
)

const few = 5

const DocumentLine = ({ row, about }: Readonly<{ row: DocumentRow; about: string }>) => (
  <li>
    <Row
      className="today-document"
      onOpen={() => go({ screen: row.state === 'to_check' ? 'check' : 'source', documentId: row.id })}
    >
      <span className="cut">{row.subject}</span>
      <span className="cut quiet">{about}</span>
    </Row>
  </li>
)

const dateOf = (date: string | null) => (date === null ? t('today.noDate') : dutchDate(date))

export const ToCheckSection = ({ rows }: Readonly<{ rows: readonly DocumentRow[] }>) => (
  <Section
    title={t('today.toCheck')}
    count={rows.length}
    shown={Math.min(rows.length, few)}
    act={t('today.toCheckAct')}
    onAct={() => {
      if (rows[0] !== undefined) go({ screen: 'check', documentId: rows[0].id })
    }}
    none={t('today.noneToCheck')}
  >
    <ul className="rows">
      {rows.slice(0, few).map((row) => (
        <DocumentLine
          key={row.id}
          row={row}
          about={`${wordOf('documentKind', row.kind)} · ${t('today.found', { count: row.toCheckCount })}`}
        />
      ))}
    </ul>
  </Section>
)

type MissingProps = Readonly<{ rows: readonly MissingDocument[]; count: number }>

export const MissingSection = ({ rows, count }: MissingProps) => {
  const titles = new Map(useRead('documents.list', {}).value?.map(({ id, subject }) => [id, subject]))
  return (
    <Section
      title={t('today.missing')}
      count={count}
      shown={Math.min(rows.length, few)}
      act={t('today.missingAct')}
      onAct={() => {
        remember('documents.tab', 'missing')
        go({ screen: 'documents' })
      }}
      none={t('today.noneMissing')}
    >
      <ul className="rows">
        {rows.slice(0, few).map((row) => (
          <li key={row.id}>
            <Row
              className="today-document"
              onOpen={() =>
                go({ screen: 'source', documentId: row.documentId, start: row.start, end: row.end })
              }
            >
              <span className="cut">{row.title ?? row.reference ?? row.quote}</span>
              <span className="cut quiet">
                {t('today.missingIn', { title: titles.get(row.documentId) ?? '', page: row.page })}
              </span>
            </Row>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const RecentSection = ({ rows }: Readonly<{ rows: readonly DocumentRow[] }>) => (
  <Section
    title={t('today.recent')}
    count={rows.length}
    shown={rows.length}
    uncounted
    act={t('today.recentAct')}
    onAct={() => {
      remember('documents.tab', 'library')
      go({ screen: 'documents' })
    }}
    none={t('today.noneRecent')}
  >
    <ul className="rows">
      {rows.slice(0, few).map((row) => (
        <DocumentLine
          key={row.id}
          row={row}
          about={`${wordOf('documentKind', row.kind)} · ${dateOf(row.date)}`}
        />
      ))}
    </ul>
  </Section>
)
