import type { News, Seen, Settings } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { MissingDocument } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { remember } from '../app/remembered.ts'
import { Row } from '../ui/rows.tsx'
import { DocumentLine, ItemLine, Section } from './section.tsx'

const few = 5

const dateOf = (date: string | null) => (date === null ? t('today.noDate') : dutchDate(date))

const aboutDocument = (row: DocumentRow) => `${wordOf('documentKind', row.kind)} · ${dateOf(row.date)}`

/** Items of the user's own that a document answers, until that document or the item is looked at. */
export const NewsSection = ({ news, mine }: Readonly<{ news: readonly News[]; mine: Settings['mine'] }>) => {
  const lines = news.flatMap(({ document, items }) => items.map((item) => ({ document, item })))
  const first = news[0]?.document.id
  const unknown = mine.groups.length === 0 && mine.holders.length === 0
  return (
    <Section
      title={t('today.news')}
      count={lines.length}
      shown={Math.min(lines.length, few)}
      act={t(unknown ? 'today.newsChoose' : 'today.newsAct')}
      onAct={() => {
        if (first !== undefined) go({ screen: 'source', documentId: first })
        else go({ screen: 'settings' })
      }}
      actAlways={unknown}
      none={t(unknown ? 'today.newsUnknown' : 'today.noneNews')}
    >
      <ul className="rows">
        {lines.slice(0, few).map(({ document, item }) => (
          <ItemLine
            key={`${document.id} ${item.id}`}
            row={item}
            about={t('today.newsIn', { title: document.subject, date: dateOf(document.date) })}
          />
        ))}
      </ul>
    </Section>
  )
}

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

/** What was looked at last, to go on with. */
export const SeenSection = ({ rows }: Readonly<{ rows: readonly Seen[] }>) => (
  <Section
    title={t('today.seen')}
    count={rows.length}
    shown={rows.length}
    uncounted
    act={t('today.seenAct')}
    onAct={() => {
      remember('documents.tab', 'library')
      go({ screen: 'documents' })
    }}
    none={t('today.noneSeen')}
  >
    <ul className="rows">
      {rows.map(({ document, item }) => (
        <SeenLine key={`${document?.id} ${item?.id}`} document={document} item={item} />
      ))}
    </ul>
  </Section>
)

const SeenLine = ({ document, item }: Omit<Seen, 'at'>) =>
  item !== null ? (
    <ItemLine row={item} about={wordOf('itemKind', item.kind)} />
  ) : (
    document !== null && <DocumentLine row={document} about={aboutDocument(document)} />
  )
