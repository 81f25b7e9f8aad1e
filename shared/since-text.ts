import { dutchDate } from './dates.ts'
import { eventWords } from './event-words.ts'
import type { SinceEntry } from './records/since.ts'
import { wordOf } from './texts/label.ts'
import { t } from './texts/translate.ts'

/** What a line is about: "T2026-001 Raad informeren", "Raadsbrief “Speelplekken” van 12-03-2026". */
export const sinceName = ({ item, document }: SinceEntry): string => {
  if (item !== null) return [item.number, item.title].filter((word) => word !== null).join(' ')
  if (document === null) return ''
  const kind = wordOf('documentKind', document.kind)
  const title = document.subject
  return document.date === null
    ? t('since.document', { kind, title })
    : t('since.documentOf', { kind, title, date: dutchDate(document.date) })
}

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
