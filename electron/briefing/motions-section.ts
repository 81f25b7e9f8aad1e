import type { BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { itemsOf, type Material } from './material.ts'
import {
  enumerate,
  outcomeWords,
  plain,
  quoted,
  small,
  sourceParagraph,
  statusParagraphs,
  termParagraphs,
} from './words.ts'

/** Each motion with its outcome and submitters, and every dictum point on its own. */
export const motionBlocks = (material: Material): readonly Block[] => {
  const motions = itemsOf(material, 'motion')
  if (motions.length === 0) return []
  const all = itemsOf(material, 'dictum_point')
  const byId = new Map(all.map((point) => [point.id, point]))
  // A point of a point is printed under its motion too.
  const motionOf = ({ parentId }: BriefingItem): number | null => {
    const above = parentId === null ? undefined : byId.get(parentId)
    return above === undefined ? parentId : motionOf(above)
  }
  const points = Map.groupBy(all, motionOf)
  return [
    { kind: 'heading', level: 2, text: t('briefing.motions.heading') },
    ...motions.flatMap((motion) => motionBlock(material, motion, points.get(motion.id) ?? [])),
  ]
}

const motionBlock = (
  { sources }: Material,
  motion: BriefingItemOf<'motion'>,
  points: readonly BriefingItem[],
): readonly Block[] => {
  const kind = motion.amendment ? [t('briefing.motions.amendment')] : []
  const number = motion.number ?? motion.verbatimNumber
  const names = motion.submitters.flatMap(({ name, group }) => {
    if (name === null) return group ?? []
    return group === null ? name : `${name} (${group})`
  })
  const submitters =
    names.length === 0 ? '' : ` ${t('briefing.motions.submitters', { names: enumerate(names) })}`
  return [
    {
      kind: 'heading',
      level: 3,
      text: [...kind, ...(number === null ? [] : [number]), motion.title].join(' · '),
    },
    {
      kind: 'paragraph',
      lead: true,
      paragraphs: [
        { runs: [{ text: `${outcomeWords(motion.outcome)}.`, face: 'semibold' }, { text: submitters }] },
      ],
      sources: sources.cite([motion.passage]),
    },
    points.length === 0
      ? { kind: 'paragraph', paragraphs: [small(t('briefing.motions.noDictum'))], sources: [] }
      : {
          kind: 'table',
          columns: [
            { title: t('briefing.column.number'), width: 66 },
            { title: t('briefing.column.dictum'), width: 152 },
            { title: t('briefing.column.term'), width: 110 },
            { title: t('briefing.column.status'), width: 108 },
            { title: t('briefing.column.source'), width: 43 },
          ],
          rows: points.map((point) => ({
            cells: [
              [
                plain(point.number ?? point.verbatimNumber ?? t('briefing.item.noNumber'), {
                  face: 'semibold',
                }),
              ],
              [plain(quoted(point.text)), ...(point.holder === null ? [] : [small(point.holder)])],
              termParagraphs(point),
              statusParagraphs(point),
              [sourceParagraph(sources.cite([point.passage, ...point.evidence]))],
            ],
          })),
        },
  ]
}
