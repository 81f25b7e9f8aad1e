import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { SinceEntry, SinceGroup } from '../../shared/records/since.ts'
import { foldsOf, sinceDay } from '../../shared/since-folds.ts'
import { foldName, foldWords, sinceName, sinceWords } from '../../shared/since-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { Icon } from '../ui/icon.tsx'
import { Row } from '../ui/rows.tsx'
import { WithDates } from '../ui/signs.tsx'

type GroupProps = Readonly<{
  group: SinceGroup
  entries: readonly SinceEntry[]
  documents: ReadonlyMap<number, DocumentRow>
}>

/** What happened of one kind; each line opens what it is about. */
export const SinceGroupLines = ({ group, entries, documents }: GroupProps) =>
  entries.length > 0 && (
    <section aria-label={t(`since.group.${group}`)}>
      <h3 className={group === 'late' ? 'late-text' : undefined}>
        {t(`since.group.${group}`)} <span className="count">{entries.length}</span>
      </h3>
      <ul className="rows">
        {foldsOf(entries).map((fold, at) => {
          const document = documents.get(fold.documentId ?? 0)
          const [first] = fold.entries
          return document === undefined ? (
            fold.entries.map((entry) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one item can have the same line twice in one moment.
              <li key={`${entry.item?.id} ${entry.document?.id} ${entry.at} ${at}`}>
                <Line entry={entry} />
              </li>
            ))
          ) : (
            <Folded
              key={`${document.id} ${first?.event?.kind} ${sinceDay(first?.at ?? '')}`}
              entries={fold.entries}
              document={document}
            />
          )
        })}
      </ul>
    </section>
  )

type FoldedProps = Readonly<{ entries: readonly SinceEntry[]; document: DocumentRow }>

/** Much that is the same about one document, as one line that opens the lines themselves. */
const Folded = ({ entries, document }: FoldedProps) => {
  const [isOpen, setOpen] = useState(false)
  const [first] = entries
  if (first === undefined) return null
  return (
    <>
      <li>
        <Row className="since-line" isOpen={isOpen} onOpen={() => setOpen(!isOpen)}>
          <time dateTime={first.at}>{dutchDate(sinceDay(first.at))}</time>
          <span className="cut">
            <Icon name={isOpen ? 'down' : 'right'} size={13} /> {foldName(entries, document)}
          </span>
          <span className={first.what === 'late' ? 'cut late-text' : 'cut quiet'}>
            <WithDates text={foldWords(entries)} />
          </span>
        </Row>
      </li>
      {isOpen &&
        entries.map((entry) => (
          <li key={entry.item?.id} className="since-folded">
            <Line entry={entry} />
          </li>
        ))}
    </>
  )
}

const Line = ({ entry }: Readonly<{ entry: SinceEntry }>) => {
  const { item, document, at } = entry
  const open = () => {
    if (item !== null) go({ screen: 'followUp', view: 'all', itemId: item.id })
    else if (document !== null)
      go({ screen: document.state === 'to_check' ? 'check' : 'source', documentId: document.id })
  }
  return (
    <Row className="since-line" onOpen={open}>
      <time dateTime={at}>{dutchDate(sinceDay(at))}</time>
      <span className="cut">{sinceName(entry)}</span>
      <span className={entry.what === 'late' ? 'cut late-text' : 'cut quiet'}>
        <WithDates text={sinceWords(entry)} />
      </span>
    </Row>
  )
}
