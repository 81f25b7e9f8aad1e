import { type Highlight, trimRange } from '../../shared/reading.ts'
import type { DocumentDetail, FoundItem } from '../../shared/records/found-item.ts'
import type { ItemKind } from '../../shared/records/item.ts'
import type { LinkedPassage } from '../../shared/records/link.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'

export type MarkKind =
  | ItemKind
  | 'answer'
  | 'missing'
  | 'link'
  | 'finding'
  | 'unsure'
  | 'passage'
  | 'hit'
  | 'hitNow'

/** Something marked in the source. `tag` stands in the margin beside it, `label` is what a screen reader says of it. */
export type Mark = Highlight & Readonly<{ kind: MarkKind; itemId: number | null; tag: string; label: string }>

export const itemKey = (id: number): string => `item:${id}`
export const answerKey = (id: number): string => `answer:${id}`
export const missingKey = (id: number): string => `missing:${id}`
export const linkKey = (passageId: number): string => `link:${passageId}`

/** Lines that the machine is less sure of than this, in percent, are shown as such. */
export const sureFrom = 70

type Marked = Pick<DocumentDetail, 'text' | 'items'> &
  Partial<Pick<DocumentDetail, 'missing' | 'confidences'>>

/**
 * The marks of a document's items, their answers, what it refers to, and lines that a machine read unsurely. Dropped ones
 * are not marked, nor is what isn't in this text any more.
 */
export const marksOf = ({ text, items, missing = [], confidences = [] }: Marked): readonly Mark[] =>
  [
    ...items
      .filter(({ state }) => state !== 'dropped')
      .flatMap((item) => [...(item.attachment === 'changed' ? [] : [itemMark(item)]), ...answerMarks(item)]),
    ...missing.filter(({ dropped }) => !dropped).map(missingMark),
    ...confidences.filter(({ confidence }) => confidence < sureFrom).map(unsureMark),
  ].flatMap((mark) => {
    const range = trimRange(text, mark)
    return range === null ? [] : { ...mark, ...range }
  })

/** The items of a document to read: not what is dropped, nor what was found later and counts for nothing until it is checked. */
export const shownItems = ({ items, state }: Pick<DocumentDetail, 'items' | 'state'>): readonly FoundItem[] =>
  items.filter((item) => item.state !== 'dropped' && (item.state !== 'proposed' || state === 'to_check'))

const signs = {
  question: 'V',
  motion: 'M',
  dictum_point: 'D',
  advice_point: 'A',
  commitment: 'T',
  decision_moment: '▸',
} as const satisfies Record<ItemKind, string>

/** What an item is called in short: "Vraag 2.1", "Toezegging". */
export const itemName = ({ kind, sourceNumber }: Pick<FoundItem, 'kind' | 'sourceNumber'>): string =>
  [t(`itemKind.${kind}`), sourceNumber].filter(Boolean).join(' ')

const itemMark = (item: FoundItem): Mark => ({
  key: itemKey(item.id),
  kind: item.kind,
  itemId: item.id,
  start: item.start,
  end: item.end,
  tag: item.sourceNumber !== null && item.sourceNumber.length < 7 ? item.sourceNumber : signs[item.kind],
  label: itemName(item),
})

const answerMarks = (item: FoundItem): readonly Mark[] =>
  item.answers.map(({ start, end }) => ({
    key: answerKey(item.id),
    kind: 'answer',
    itemId: item.id,
    start,
    end,
    tag: '↳',
    label: t('source.answerTo', { item: itemName(item) }),
  }))

const missingMark = ({ id, start, end, tiedTitle }: DocumentDetail['missing'][number]): Mark => ({
  key: missingKey(id),
  kind: 'missing',
  itemId: null,
  start,
  end,
  tag: '→',
  label: tiedTitle === null ? t('source.refersToMissing') : t('missing.refersToTied', { title: tiedTitle }),
})

/** Words that something is linked to; their other ends can be opened. */
export const linkMark = ({ passageId, start, end, count }: LinkedPassage): Mark => ({
  key: linkKey(passageId),
  kind: 'link',
  itemId: null,
  start,
  end,
  tag: '⇄',
  label: t('source.linkedHere', { count }),
})

const unsureMark = ({ start, end }: DocumentDetail['confidences'][number]): Mark => ({
  key: `unsure:${start}`,
  kind: 'unsure',
  itemId: null,
  start,
  end,
  tag: '',
  label: t('source.unsure'),
})

/** Words that are shown for a moment, as where a date of the head was read. */
export const shownMark = ({ start, end }: TextRange, label: string): Mark => ({
  key: 'shown',
  kind: 'passage',
  itemId: null,
  start,
  end,
  tag: '',
  label,
})
