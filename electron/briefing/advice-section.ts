import type { BriefingItemOf } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { itemsOf, type Material } from './material.ts'
import { countWords, lower, plain, quoted, reactionWords, small, sourceParagraph } from './words.ts'

/** Advice against reaction, point by point, both in their own words. */
export const adviceBlocks = (material: Material): readonly Block[] => {
  const points = itemsOf(material, 'advice_point')
  if (points.length === 0) return []
  const reactions = countWords(points.map(({ reaction }) => `reaction.${reaction}` as const))
  return [
    { kind: 'heading', level: 2, text: t('briefing.advice.heading') },
    {
      kind: 'table',
      caption: t('briefing.advice.caption', { count: points.length, reactions }),
      columns: [
        { title: t('briefing.column.number'), width: 66 },
        { title: t('briefing.column.advice'), width: 181 },
        { title: t('briefing.column.reaction'), width: 180 },
        { title: t('briefing.column.source'), width: 52 },
      ],
      rows: points.map((point) => ({ cells: cellsOf(material, point) })),
    },
  ]
}

const cellsOf = ({ sources }: Material, point: BriefingItemOf<'advice_point'>) => {
  const { number, verbatimNumber, text, requested, reaction, reason, realisation, passage } = point
  return [
    [
      plain(number ?? verbatimNumber ?? t('briefing.item.noNumber'), { face: 'semibold' }),
      ...(requested === null
        ? []
        : [small(t(requested ? 'briefing.advice.requested' : 'briefing.advice.unrequested'))]),
    ],
    [plain(quoted(text))],
    [
      plain(reactionWords(reaction), {
        face: 'semibold',
        tone: reaction === 'niet_overgenomen' ? 'alarm' : 'ink',
      }),
      ...(reason === null ? [] : [plain(quoted(reason.quote))]),
      ...(realisation === 'onbekend'
        ? []
        : [small(t('briefing.advice.realisation', { word: lower(t(`realisation.${realisation}`)) }))]),
    ],
    [sourceParagraph(sources.cite([passage, reason]))],
  ]
}
