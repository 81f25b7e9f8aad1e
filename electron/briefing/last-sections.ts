import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import type { Material } from './material.ts'
import { nameOf, plain, quoteAnchor, quoted, rowAnchor, small, sourceParagraph } from './words.ts'

/** The literal words of commitments and decision moments, and of what proves that they were kept. */
export const quoteBlocks = ({ data, sources }: Material): readonly Block[] => {
  const quotes = data.items.flatMap((item): Block[] => {
    const evidence = item.evidence.map(
      (proof): Block => ({
        kind: 'quote',
        paragraphs: [
          plain(quoted(proof.quote)),
          small(t('briefing.quotes.evidence', { item: nameOf(item) })),
        ],
        sources: sources.cite([proof]),
      }),
    )
    const own = item.kind === 'commitment' || item.kind === 'decision_moment'
    if (!own || !item.passage) return evidence
    const quote: Block = {
      kind: 'quote',
      anchor: quoteAnchor(item),
      paragraphs: [plain(quoted(item.passage.quote)), backTo(item)],
      sources: sources.cite([item.passage]),
    }
    return [quote, ...evidence]
  })
  return quotes.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: t('briefing.quotes.heading') }, ...quotes]
}

const backTo = (item: BriefingItem): Paragraph => ({
  small: true,
  runs: [
    {
      text: nameOf(item),
      face: 'semibold',
      tone: 'accent',
      to: rowAnchor(item),
      alt: t('briefing.quotes.back', { item: nameOf(item) }),
    },
    {
      text: ` · ${t(`itemKind.${item.kind}`)}${item.madeBy === null ? '' : ` · ${item.madeBy}`}`,
      tone: 'muted',
    },
  ],
})

/** The user's own words are set apart from everything that has a source. */
export const noteBlocks = ({ data, items }: Material): readonly Block[] => {
  if (data.notes.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('briefing.notes.heading') },
    ...data.notes.map(({ text, on, itemId }): Block => {
      const item = itemId === null ? undefined : items.get(itemId)
      const about = [
        ...(on === null ? [] : [dutchDate(on)]),
        ...(item ? [t('briefing.notes.about', { item: nameOf(item) })] : []),
      ]
      return {
        kind: 'paragraph',
        paragraphs: [
          plain(text, { face: 'italic' }),
          ...(about.length === 0 ? [] : [small(about.join(' · '))]),
        ],
        sources: [],
      }
    }),
  ]
}

export const missingBlocks = ({ data, sources }: Material): readonly Block[] => {
  if (data.missing.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('briefing.missing.heading') },
    { kind: 'paragraph', lead: true, paragraphs: [plain(t('briefing.missing.intro'))], sources: [] },
    {
      kind: 'table',
      columns: [
        { title: t('briefing.column.missing'), width: 200 },
        { title: t('briefing.column.namedAs'), width: 227 },
        { title: t('briefing.column.source'), width: 52 },
      ],
      rows: data.missing.map((missing) => ({
        cells: [
          missingName(missing),
          [plain(quoted(missing.quote))],
          [sourceParagraph(sources.cite([{ documentId: missing.documentId, page: missing.page }]))],
        ],
      })),
    },
  ]
}

const missingName = ({
  kind,
  title,
  date,
  reference,
}: BriefingData['missing'][number]): readonly Paragraph[] => {
  const name = kind === 'toezegging' ? t('briefing.missing.commitment') : t(`documentKind.${kind}`)
  const facts = [
    ...(date === null ? [] : [dutchDate(date)]),
    ...(reference === null ? [] : [t('briefing.sources.reference', { reference })]),
  ]
  return [
    plain(title === null ? name : t('briefing.timeline.document', { kind: name, subject: title }), {
      face: 'semibold',
    }),
    ...(facts.length === 0 ? [] : [small(facts.join(' · '))]),
  ]
}
