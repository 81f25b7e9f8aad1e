import type { BriefingData, BriefingItemOf } from '../../shared/records/briefing.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Paragraph } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { excerptOf } from './excerpt.ts'
import { kindOf, type Material } from './material.ts'
import {
  countWords,
  evidenceParagraphs,
  lateParagraphs,
  lower,
  plain,
  quoted,
  reactionWords,
  small,
  sourceParagraph,
} from './words.ts'

/** Advice against reaction, point by point, both in their own words. */
export const adviceSection = (data: BriefingData): Cuttable => {
  const points = kindOf(data, 'advice_point')
  const reactions = countWords(points.map(({ reaction }) => `reaction.${reaction}` as const))
  const isAnswered = points.some(({ reaction, reason }) => reaction !== 'geen_reactie' || reason !== null)
  return cuttable(points, rankOf, (material, kept) =>
    kept.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: t('briefing.advice.heading') },
          {
            kind: 'table',
            caption: isAnswered
              ? t('briefing.advice.caption', { count: points.length, reactions })
              : t('briefing.advice.captionNone', { count: points.length }),
            columns: [
              { title: t('briefing.column.number'), width: 66 },
              // Where no reaction has words the advice itself needs the room.
              { title: t('briefing.column.advice'), width: isAnswered ? 181 : 256 },
              { title: t('briefing.column.reaction'), width: isAnswered ? 180 : 105 },
              { title: t('briefing.column.source'), width: 52 },
            ],
            rows: kept.map((point) => ({ cells: cellsOf(material, point) })),
          },
        ],
  )
}

const rankOf = ({ reaction, isLate }: BriefingItemOf<'advice_point'>): number => {
  if (isLate) return rank.late - 40
  if (reaction === 'niet_overgenomen') return rank.notAdopted
  return reaction === 'overgenomen' || reaction === 'al_bestaand_beleid' ? rank.other - 40 : rank.undecided
}

const cellsOf = ({ sources, plan }: Material, point: BriefingItemOf<'advice_point'>) => {
  const { number, verbatimNumber, text, requested, reaction, reason, realisation, passage, evidence } = point
  return [
    [
      plain(number ?? verbatimNumber ?? t('briefing.item.noNumber'), { face: 'semibold' }),
      ...(requested === null
        ? []
        : [small(t(requested ? 'briefing.advice.requested' : 'briefing.advice.unrequested'))]),
    ],
    [plain(quoted(text)), ...evidenceParagraphs(point)],
    [
      plain(reactionWords(reaction), {
        face: 'semibold',
        tone: reaction === 'niet_overgenomen' ? 'alarm' : 'ink',
      }),
      ...lateParagraphs(point),
      ...(reason === null ? [] : reasonParagraphs(plan, reason.quote)),
      ...(realisation === 'onbekend'
        ? []
        : [small(t('briefing.advice.realisation', { word: lower(t(`realisation.${realisation}`)) }))]),
    ],
    [sourceParagraph(sources.cite([passage, reason, ...evidence]))],
  ]
}

const reasonParagraphs = (plan: BriefingPlan, quote: string): readonly Paragraph[] => {
  const { words, note } = excerptOf(plan, quote, null)
  return [plain(quoted(words)), ...note]
}
