import type { BriefingData } from '../../shared/records/briefing.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { longDate, numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { kindOf } from './material.ts'
import { dodged, toJudge } from './questions-section.ts'
import { enumerate, isOpen, plain, small } from './words.ts'

/** The title with its day, four figures, and what was left out: that is always said, never shown. */
export const headBlocks = (data: BriefingData, { title, purpose }: BriefingPlan): readonly Block[] => {
  const names = enumerate(data.municipalities)
  const late = data.items.filter(({ isLate }) => isLate).length
  const open = kindOf(data, 'commitment').filter(isOpen).length
  const unanswered = kindOf(data, 'question').filter(
    (question) => dodged(question) || toJudge(question),
  ).length
  const municipality =
    data.municipalities.length > 1
      ? t('briefing.head.municipalities', { names })
      : t('briefing.head.municipality', { names })
  const figure = (value: number, label: string, alarm = false) => ({
    value: numberWords(value),
    label,
    alarm,
  })
  return [
    {
      kind: 'title',
      overline: overlineOf(data, purpose),
      title: title || data.dossier.name,
      subtitle: names === '' ? '' : municipality,
    },
    {
      kind: 'figures',
      figures: [
        figure(late, t('briefing.figure.late', { count: late }), late > 0),
        figure(open, t('briefing.figure.open', { count: open })),
        figure(unanswered, t('briefing.figure.dodged', { count: unanswered })),
        figure(data.documents.length, t('briefing.figure.documents', { count: data.documents.length })),
      ],
    },
    ...laterBlocks(data),
    ...leftOutBlocks(data),
    ...judgedBlocks(data),
  ]
}

/** What it is for and the day that it tells of; of one holder or group it says so before anything else. */
export const overlineOf = (data: BriefingData, purpose: BriefingPlan['purpose']): string =>
  withOnly(
    data,
    t('briefing.head.overline', { purpose: t(`briefing.purpose.${purpose}`), date: longDate(data.asOf) }),
  )

/** Words that stand for the whole briefing, with whom it is about where that is one alone. */
export const withOnly = ({ only }: BriefingData, whole: string): string => {
  const names = enumerate([only?.holder ?? [], only?.group ?? []].flat())
  return names === '' ? whole : t('briefing.head.part', { whole, part: t('briefing.head.only', { names }) })
}

/** Said always, however little room there is. */
export const leftOutBlocks = ({ leftOut }: BriefingData): readonly Block[] => {
  const parts = [
    ['briefing.leftOut.secretDocuments', leftOut.secret.documents],
    ['briefing.leftOut.secretItems', leftOut.secret.items],
    ['briefing.leftOut.restrictedDocuments', leftOut.restricted.documents],
    ['briefing.leftOut.restrictedItems', leftOut.restricted.items],
  ] as const
  const words = parts.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []))
  return words.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          sources: [],
          paragraphs: [plain(t('briefing.core.leftOut', { parts: enumerate(words) }))],
        },
      ]
}

/** Of a day that is past: how much is dated after it. */
export const laterBlocks = ({ asOf, later }: BriefingData): readonly Block[] => {
  const words = [
    ...(later.documents > 0 ? [t('briefing.count.documents', { count: later.documents })] : []),
    ...(later.items > 0 ? [t('briefing.count.items', { count: later.items })] : []),
  ]
  if (words.length === 0) return []
  const said = t('briefing.core.later', { date: longDate(asOf), parts: enumerate(words) })
  return [{ kind: 'paragraph', sources: [], paragraphs: [plain(said)] }]
}

/** Warnings that a person judged are counted here and printed nowhere. */
const judgedBlocks = ({ conflicts }: BriefingData): readonly Block[] => {
  const judged = conflicts.filter((one) => one.judged).length
  const count = conflicts.length - judged
  return judged === 0
    ? []
    : [
        {
          kind: 'paragraph',
          paragraphs: [small(t('briefing.core.conflicts', { count, judged }))],
          sources: [],
        },
      ]
}
