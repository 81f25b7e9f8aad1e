import { daysBetween, dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingItemOf } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { kindOf, type Material } from './material.ts'
import {
  amid,
  enumerate,
  evidenceParagraphs,
  isOpen,
  literalParagraphs,
  lower,
  nameOf,
  notFulfilled,
  plain,
  small,
  sourceParagraph,
  statusParagraphs,
  termParagraphs,
} from './words.ts'

type Commitment = BriefingItemOf<'commitment'>

/** Late ones first, then open ones by date, then those settled on paper only; the rest in one line. */
export const commitmentsSection = (data: BriefingData): Cuttable => {
  const all = kindOf(data, 'commitment')
  return cuttable(
    all,
    (item) => rankOf(data, item),
    (material, kept) => (all.length === 0 ? [] : commitmentBlocks(material, all, kept)),
  )
}

const rankOf = ({ asOf }: BriefingData, item: Commitment): number => {
  if (item.isLate) return rank.late + Math.min(item.daysLate / 100, 30)
  if (!isOpen(item)) return notFulfilled(item) ? rank.notKept : rank.settled
  if (item.dueOn === null) return rank.open
  return daysBetween(asOf, item.dueOn) <= 60 ? rank.soon : rank.open - 10
}

const commitmentBlocks = (
  material: Material,
  all: readonly Commitment[],
  kept: readonly Commitment[],
): readonly Block[] => {
  const groups = [
    {
      caption: 'briefing.commitments.late' as const,
      among: (item: Commitment) => item.isLate,
      order: (a: Commitment, b: Commitment) => b.daysLate - a.daysLate || a.id - b.id,
    },
    {
      caption: 'briefing.commitments.open' as const,
      among: (item: Commitment) => !item.isLate && isOpen(item),
      order: byTerm,
    },
    {
      caption: 'briefing.commitments.notFulfilled' as const,
      among: (item: Commitment) => !item.isLate && !isOpen(item) && notFulfilled(item),
      order: byTerm,
    },
  ]
  const tables = groups.flatMap(({ caption, among, order }): readonly Block[] => {
    const rows = kept.filter(among).toSorted(order)
    const count = all.filter(among).length
    return rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: t(caption, { count }),
            columns: columns(),
            rows: rows.map((item) => rowOf(material, item)),
          },
        ]
  })
  const settled = kept.filter((item) => !item.isLate && !isOpen(item) && !notFulfilled(item))
  const noneOpen = all.every((item) => !item.isLate && !isOpen(item))
  return [
    { kind: 'heading', level: 2, text: t('briefing.commitments.heading') },
    ...(noneOpen
      ? [{ kind: 'paragraph', paragraphs: [plain(t('briefing.commitments.none'))], sources: [] } as const]
      : []),
    ...tables,
    ...settledBlocks(material, settled),
  ]
}

const settledBlocks = ({ sources }: Material, settled: readonly Commitment[]): readonly Block[] => {
  if (settled.length === 0) return []
  const items = settled.map((item) =>
    t('briefing.commitments.settledItem', {
      item: nameOf(item),
      status: lower(t(`officialStatus.${item.officialStatus}`)),
      verdict: lower(t(`verdict.${item.verdict}`)),
    }),
  )
  return [
    {
      kind: 'paragraph',
      paragraphs: [plain(t('briefing.commitments.settled', { items: enumerate(items) }))],
      sources: sources.cite(settled.map(({ passage }) => passage)),
    },
  ]
}

const byTerm = (a: Commitment, b: Commitment) =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id

const columns = () => [
  { title: t('briefing.column.number'), width: 57 },
  { title: t('briefing.column.commitment'), width: 182 },
  { title: t('briefing.column.term'), width: 104 },
  { title: t('briefing.column.status'), width: 96 },
  { title: t('briefing.column.source'), width: 40 },
]

const rowOf = ({ sources, data }: Material, item: Commitment) => ({
  cells: [
    [plain(item.number ?? item.verbatimNumber ?? t('briefing.item.noNumber'), { face: 'semibold' })],
    [
      ...literalParagraphs(item),
      ...whoParagraphs(item, dayOfSource(data, item)),
      ...evidenceParagraphs(item),
    ],
    termParagraphs(item),
    statusParagraphs(item),
    [sourceParagraph(sources.cite([item.passage, ...item.evidence]))],
  ],
})

const dayOfSource = ({ documents }: BriefingData, { passage }: Commitment): string | null =>
  documents.find(({ id }) => id === passage?.documentId)?.date ?? null

/** What was promised on the day of its document says so by its source. */
const whoParagraphs = (
  { holder, madeBy, madeTo, promisedOn }: Commitment,
  sourceDay: string | null,
): readonly Paragraph[] => {
  const parts = [
    ...(holder === null ? [] : [t('briefing.item.holder', { name: holder })]),
    ...(madeBy === null || madeBy === holder ? [] : [t('briefing.item.madeBy', { name: amid(madeBy) })]),
    ...(madeTo === null ? [] : [t('briefing.item.madeTo', { name: amid(madeTo) })]),
    ...(promisedOn === null || promisedOn === sourceDay
      ? []
      : [t('briefing.item.promisedOn', { date: dutchDate(promisedOn) })]),
  ]
  return parts.length === 0 ? [] : [small(parts.join(' · '))]
}
