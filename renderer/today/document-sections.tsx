import type { News, Seen, Settings } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { remember } from '../app/remembered.ts'
import { openMissing } from '../missing/may-be-missing.tsx'
import { missingName, openPlace } from '../missing/missing-words.ts'
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

type ToCheckProps = Readonly<{ rows: readonly DocumentRow[]; count: number }>

export const ToCheckSection = ({ rows, count }: ToCheckProps) => (
  <Section
    title={t('today.toCheck')}
    count={count}
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

type MissingProps = Readonly<{ rows: readonly MissingRow[]; count: number }>

/** Where it is spoken of, or the document that it may be: that one waits for a yes or no. */
const aboutMissing = ({ proposals: [first], places, documentTitle, page }: MissingRow): string => {
  if (first !== undefined) return t('today.missingMaybe', { title: first.document.subject })
  const place = t('today.missingIn', { title: documentTitle, page })
  return places.length === 1 ? place : `${place} · ${t('missing.places', { count: places.length })}`
}

export const MissingSection = ({ rows, count }: MissingProps) => (
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
            onOpen={() => (row.proposals.length > 0 ? openMissing() : openPlace(row))}
          >
            <span className="cut">{missingName(row)}</span>
            <span className="cut quiet">{aboutMissing(row)}</span>
          </Row>
        </li>
      ))}
    </ul>
  </Section>
)

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
