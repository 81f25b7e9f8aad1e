import { dutchDate } from '../../shared/dates.ts'
import type { BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { itemsOf, type Material } from './material.ts'
import {
  enumerate,
  isOpen,
  lower,
  nameOf,
  notFulfilled,
  plain,
  quoteAnchor,
  rowAnchor,
  small,
  sourceParagraph,
  statusParagraphs,
  termParagraphs,
} from './words.ts'

type Commitment = BriefingItemOf<'commitment'>

/** Late ones first, then open ones by date, then those settled on paper only; the rest in one line. */
export const commitmentBlocks = (material: Material): readonly Block[] => {
  const all = itemsOf(material, 'commitment')
  if (all.length === 0) return []
  const late = all.filter(({ isLate }) => isLate).toSorted((a, b) => b.daysLate - a.daysLate || a.id - b.id)
  const open = all.filter((item) => !item.isLate && isOpen(item)).toSorted(byTerm)
  const failed = all.filter((item) => !isOpen(item) && notFulfilled(item))
  const settled = all.filter((item) => !item.isLate && !isOpen(item) && !notFulfilled(item))
  const table = (caption: string, items: readonly Commitment[]): Block[] =>
    items.length === 0
      ? []
      : [{ kind: 'table', caption, columns: columns(), rows: items.map((item) => rowOf(material, item)) }]
  const settledWords = settled.map((item) =>
    t('briefing.commitments.settledItem', {
      item: nameOf(item),
      status: lower(t(`officialStatus.${item.officialStatus}`)),
      verdict: lower(t(`verdict.${item.verdict}`)),
    }),
  )
  return [
    { kind: 'heading', level: 2, text: t('briefing.commitments.heading') },
    ...(late.length + open.length === 0
      ? [{ kind: 'paragraph', paragraphs: [plain(t('briefing.commitments.none'))], sources: [] } as const]
      : []),
    ...table(t('briefing.commitments.late', { count: late.length }), late),
    ...table(t('briefing.commitments.open', { count: open.length }), open),
    ...table(t('briefing.commitments.notFulfilled', { count: failed.length }), failed),
    ...(settled.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            paragraphs: [plain(t('briefing.commitments.settled', { items: enumerate(settledWords) }))],
            sources: material.sources.cite(settled.map(({ passage }) => passage)),
          } as const,
        ]),
  ]
}

const byTerm = (a: Commitment, b: Commitment) =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id

const columns = () => [
  { title: t('briefing.column.number'), width: 60 },
  { title: t('briefing.column.commitment'), width: 158 },
  { title: t('briefing.column.term'), width: 110 },
  { title: t('briefing.column.status'), width: 108 },
  { title: t('briefing.column.source'), width: 43 },
]

const rowOf = ({ sources }: Material, item: Commitment) => ({
  anchor: rowAnchor(item),
  cells: [
    [numberParagraph(item)],
    [plain(item.title), ...whoParagraphs(item)],
    termParagraphs(item),
    statusParagraphs(item),
    [sourceParagraph(sources.cite([item.passage]))],
  ],
})

/** The number leads to the literal words further on. */
const numberParagraph = (item: BriefingItem): Paragraph => ({
  runs: [
    {
      text: item.number ?? item.verbatimNumber ?? t('briefing.item.noNumber'),
      face: 'semibold',
      tone: 'accent',
      to: quoteAnchor(item),
      alt: t('briefing.item.toQuote', { item: nameOf(item) }),
    },
  ],
})

const whoParagraphs = ({ holder, madeBy, madeTo, promisedOn }: Commitment): readonly Paragraph[] => {
  const parts = [
    ...(holder === null ? [] : [t('briefing.item.holder', { name: holder })]),
    ...(madeBy === null || madeBy === holder ? [] : [t('briefing.item.madeBy', { name: madeBy })]),
    ...(madeTo === null ? [] : [t('briefing.item.madeTo', { name: madeTo })]),
    ...(promisedOn === null ? [] : [t('briefing.item.promisedOn', { date: dutchDate(promisedOn) })]),
  ]
  return parts.length === 0 ? [] : [small(parts.join(' · '))]
}
