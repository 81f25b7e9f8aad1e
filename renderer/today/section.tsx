import type { ReactNode } from 'react'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
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

type ItemsProps = Readonly<{ rows: readonly ItemRow[]; today: string; view: string }>

export const ItemRows = ({ rows, today, view }: ItemsProps) => (
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
