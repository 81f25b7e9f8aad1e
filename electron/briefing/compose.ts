import { conflictTitle } from '../../shared/conflicts-text.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { adviceBlocks } from './advice-section.ts'
import type { Block } from './block.ts'
import { commitmentBlocks } from './commitments-section.ts'
import { withoutConfidential } from './confidential.ts'
import { coreBlocks } from './core-section.ts'
import { kpiBlocks } from './kpi-section.ts'
import { missingBlocks, noteBlocks, quoteBlocks } from './last-sections.ts'
import { itemsOf, type Material } from './material.ts'
import { motionBlocks } from './motions-section.ts'
import { dodged, questionBlocks, toJudge } from './questions-section.ts'
import { makeSources } from './sources.ts'
import { timelineBlocks } from './timeline-section.ts'
import { enumerate, isOpen, plain, quoted } from './words.ts'

/** The title of the document as it stands in its metadata and at the head of each page. */
export const briefingTitle = ({ dossier }: BriefingData): string =>
  t('briefing.title', { dossier: dossier.name })

/** Stands on every page of a briefing that was asked to hold secret or restricted documents; null where it holds none. */
export const confidentialMark = ({ documents }: BriefingData): string | null => {
  if (documents.some(({ confidentiality }) => confidentiality === 'geheim')) return t('briefing.mark.secret')
  return documents.some(({ confidentiality }) => confidentiality === 'besloten')
    ? t('briefing.mark.restricted')
    : null
}

type Selection = Readonly<{
  /** True only where the user asked for secret and restricted things by name; print `confidentialMark` on every page then. */
  withConfidential?: boolean
}>

/** The briefing of one dossier: conflicts first, then what matters most, every line with its source, secret things out. */
export const composeBriefing = (
  whole: BriefingData,
  { withConfidential = false }: Selection = {},
): readonly Block[] => {
  const data = withConfidential ? whole : withoutConfidential(whole)
  const material: Material = {
    data,
    sources: makeSources(data.documents),
    items: new Map(data.items.map((item) => [item.id, item])),
  }
  const blocks = [
    ...headBlocks(material),
    ...attentionBlocks(material),
    ...coreBlocks(material),
    ...timelineBlocks(material),
    ...commitmentBlocks(material),
    ...kpiBlocks(material),
    ...motionBlocks(material),
    ...questionBlocks(material),
    ...adviceBlocks(material),
    ...quoteBlocks(material),
    ...noteBlocks(material),
    ...missingBlocks(material),
  ]
  return [...blocks, ...material.sources.blocks()]
}

const headBlocks = (material: Material): readonly Block[] => {
  const { data } = material
  const names = enumerate(data.municipalities)
  const late = data.items.filter(({ isLate }) => isLate).length
  const open = itemsOf(material, 'commitment').filter(isOpen).length
  const unanswered = itemsOf(material, 'question').filter(
    (question) => dodged(question) || toJudge(question),
  ).length
  const municipality =
    data.municipalities.length > 1
      ? t('briefing.head.municipalities', { names })
      : t('briefing.head.municipality', { names })
  const figure = (value: number, label: string, alarm = false) => ({ value: String(value), label, alarm })
  return [
    {
      kind: 'title',
      overline: t('briefing.head.overline', { date: longDate(data.asOf) }),
      title: data.dossier.name,
      subtitle: names === '' ? '' : municipality,
    },
    {
      kind: 'figures',
      figures: [
        figure(late, t('briefing.figure.late'), late > 0),
        figure(open, t('briefing.figure.open', { count: open })),
        figure(unanswered, t('briefing.figure.dodged', { count: unanswered })),
        figure(data.documents.length, t('briefing.figure.documents', { count: data.documents.length })),
      ],
    },
  ]
}

/** What may not fit together, with the steps of its reasoning and its quotes. What a person judged is left to the count. */
const attentionBlocks = ({ data, sources }: Material): readonly Block[] => {
  const notices = data.conflicts
    .filter(({ judged }) => !judged)
    .map(
      ({ reasons, passages, ...conflict }): Block => ({
        kind: 'notice',
        sign: '▲',
        title: conflictTitle(conflict),
        body: [
          { paragraphs: reasons.map((reason) => plain(reason)), sources: [] },
          ...passages.map((passage) => ({
            paragraphs: [plain(quoted(passage.quote))],
            sources: sources.cite([passage]),
          })),
        ],
      }),
    )
  return notices.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: t('briefing.attention.heading') }, ...notices]
}
