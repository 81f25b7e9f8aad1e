import type { ReactNode } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useElsewhere } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { nameOf, TermCell } from '../item/item-words.tsx'
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
  /** The act is of use too where there is nothing. */
  actAlways?: boolean
  none: string
  late?: boolean
  children: ReactNode
}>

/** One thing to look at: how many, which ones, and one act for all of them. */
export const Section = ({
  title,
  about,
  count,
  shown,
  uncounted = false,
  act,
  onAct,
  actAlways = false,
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
      {(count > 0 || actAlways) && <TextButton onPress={onAct}>{act}</TextButton>}
    </header>
    {count === 0 ? <p className="none">{none}</p> : children}
    {shown < count && <p className="none">{t('today.more', { count: count - shown })}</p>}
  </section>
)

type Folded = Readonly<{ row: ItemRow; also: readonly ItemRow[] }>
type ItemsProps = Readonly<{ folded: readonly Folded[]; today: string; view: string }>

export const ItemRows = ({ folded, today, view }: ItemsProps) => {
  const elsewhere = useElsewhere()
  return (
    <ul className="rows">
      {folded.map(({ row, also }) => (
        <li key={row.id}>
          <Row className="today-item" onOpen={() => go({ screen: 'followUp', view, itemId: row.id })}>
            <span className="nr">{row.number ?? '–'}</span>
            <span className="cut">{row.title}</span>
            <span className="end">
              <TermCell row={row} today={today} />
            </span>
            <span className="cut quiet">
              {[wordOf('itemKind', row.kind), elsewhere(row), row.holder ?? row.group, alsoWords(row, also)]
                .filter((word) => word !== null)
                .join(' · ')}
            </span>
          </Row>
        </li>
      ))}
    </ul>
  )
}

/** "ook toegezegd als T2026-004 (01-06-2026)": with its day where that is another. */
const alsoWords = (row: ItemRow, also: readonly ItemRow[]): string | null => {
  if (also.length === 0) return null
  const names = also.map((one) => {
    const day = one.dueOn === null ? t('item.noTerm') : dutchDate(one.dueOn)
    return one.dueOn === row.dueOn ? nameOf(one) : `${nameOf(one)} (${day})`
  })
  const words = { items: names.join(', ') }
  return row.kind === 'commitment' ? t('today.alsoPromised', words) : t('today.alsoIn', words)
}

export const DocumentLine = ({ row, about }: Readonly<{ row: DocumentRow; about: string }>) => (
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

export const ItemLine = ({ row, about }: Readonly<{ row: ItemRow; about: string }>) => (
  <li>
    <Row className="today-document" onOpen={() => go({ screen: 'followUp', view: 'all', itemId: row.id })}>
      <span className="cut">{row.number === null ? row.title : `${row.number} ${row.title}`}</span>
      <span className="cut quiet">{about}</span>
    </Row>
  </li>
)
