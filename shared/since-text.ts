import { dutchDate } from './dates.ts'
import { eventWords } from './event-words.ts'
import type { DocumentRow } from './records/document.ts'
import { itemKinds } from './records/item.ts'
import type { SinceEntry } from './records/since.ts'
import { wordOf } from './texts/label.ts'
import { t } from './texts/translate.ts'

/** What a line is about: "T2026-001 Raad informeren", "Raadsbrief “Speelplekken” van 12-03-2026". */
export const sinceName = ({ item, document }: SinceEntry): string => {
  if (item !== null) return [item.number, item.title].filter((word) => word !== null).join(' ')
  return document === null ? '' : documentName(document)
}

const documentName = ({ kind, subject: title, date }: DocumentRow): string =>
  date === null
    ? t('since.document', { kind: wordOf('documentKind', kind), title })
    : t('since.documentOf', { kind: wordOf('documentKind', kind), title, date: dutchDate(date) })

/** What happened to it. */
export const sinceWords = ({ what, item, event }: SinceEntry): string => {
  if (event !== null) {
    const words = event.kind === 'recorded' ? t('since.recorded', { kind: kindOf(item) }) : eventWords(event)
    return event.note === '' ? words : `${words}. “${event.note}”`
  }
  if (what === 'late') return t('since.late', { date: item?.dueOn == null ? '' : dutchDate(item.dueOn) })
  return t(what === 'imported' ? 'since.imported' : 'since.put')
}

const kindOf = (item: SinceEntry['item']): string =>
  item === null ? '' : wordOf('itemKind', item.kind).toLowerCase()

/** A line as one sentence. */
export const sinceLine = (entry: SinceEntry): string =>
  `${sinceName(entry).replace(/[.:;]$/, '')}: ${sinceWords(entry)}`

/** What a folded line is about: "27 nieuwe vragen in Beantwoording “Speelplekken” van 12-03-2026". */
export const foldName = (entries: readonly SinceEntry[], document: DocumentRow): string => {
  const isNew = entries.every(({ event }) => event?.kind === 'recorded')
  const items = itemKinds.flatMap((kind) => {
    const count = entries.filter(({ item }) => item?.kind === kind).length
    return count === 0 ? [] : t(isNew ? `since.new.${kind}` : `briefing.count.${kind}`, { count })
  })
  return t('since.fold', { items: items.join(', '), document: documentName(document) })
}

/** What happened to all of them; empty where it differs. */
export const foldWords = (entries: readonly SinceEntry[]): string => {
  const [words = '', ...others] = new Set(entries.map(sinceWords))
  return others.length === 0 ? words : ''
}
