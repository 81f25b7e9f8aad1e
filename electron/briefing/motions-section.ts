import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { kindOf, type Material } from './material.ts'
import {
  enumerate,
  evidenceParagraphs,
  isOpen,
  lower,
  notFulfilled,
  outcomeWords,
  plain,
  quoted,
  small,
  sourceParagraph,
  statusParagraphs,
  termParagraphs,
} from './words.ts'

type Motion = BriefingItemOf<'motion'>
type Shown = Readonly<{ motion: Motion; points: readonly BriefingItem[] }>

/** Each motion with its outcome, vote and submitters, and every dictum point on its own. */
export const motionsSection = (data: BriefingData): Cuttable => {
  const all = kindOf(data, 'dictum_point')
  const byId = new Map(all.map((point) => [point.id, point]))
  // A point of a point is printed under its motion too.
  const motionOf = ({ parentId }: BriefingItem): number | null => {
    const above = parentId === null ? undefined : byId.get(parentId)
    return above === undefined ? parentId : motionOf(above)
  }
  const points = Map.groupBy(all, motionOf)
  const motions = kindOf(data, 'motion')
  const known = new Set(motions.map(({ id }) => id))
  const loose = all.filter((point) => !known.has(motionOf(point) ?? 0))
  const shown: readonly (Shown | Readonly<{ motion: null; points: readonly BriefingItem[] }>)[] = [
    ...motions.map((motion) => ({ motion, points: points.get(motion.id) ?? [] })),
    ...(loose.length === 0 ? [] : [{ motion: null, points: loose }]),
  ]
  return cuttable(
    shown,
    ({ motion, points }) => rankOf(motion, points),
    (material, kept) =>
      kept.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t('briefing.motions.heading') },
            ...kept.flatMap(({ motion, points }) =>
              motion === null ? [pointsTable(material, points)] : motionBlock(material, motion, points),
            ),
          ],
  )
}

const rankOf = (motion: Motion | null, points: readonly BriefingItem[]): number => {
  const all = motion === null ? points : [motion, ...points]
  if (all.some(({ isLate }) => isLate)) return rank.late - 20
  if (motion?.heldUntil != null) return rank.soon
  if (all.some((item) => !isOpen(item) && notFulfilled(item))) return rank.notKept - 10
  return points.some(isOpen) || (motion !== null && isOpen(motion)) ? rank.open : rank.past
}

const motionBlock = (
  material: Material,
  motion: BriefingItemOf<'motion'>,
  points: readonly BriefingItem[],
): readonly Block[] => {
  const { sources } = material
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
      lead: points.length > 0,
      paragraphs: [
        { runs: [{ text: `${outcomeWords(motion.outcome)}.`, face: 'semibold' }, { text: submitters }] },
        ...factParagraphs(motion),
        ...evidenceParagraphs(motion),
      ],
      sources: sources.cite([motion.passage, ...motion.evidence]),
    },
    points.length === 0
      ? { kind: 'paragraph', paragraphs: [small(t('briefing.motions.noDictum'))], sources: [] }
      : pointsTable(material, points),
  ]
}

/** Where and how it was voted on, until when it is held over, and what came of it. */
const factParagraphs = (motion: Motion): readonly Paragraph[] => {
  const { meeting, votes, heldUntil, execution, executionWords } = motion
  const voted = votes.map(({ group, vote, for: inFavour, against }) => {
    const numbers = [inFavour, against].filter((number) => number !== null).join('–')
    return numbers === ''
      ? `${group} ${lower(t(`vote.${vote}`))}`
      : `${group} ${lower(t(`vote.${vote}`))} (${numbers})`
  })
  const facts = [
    ...(meeting === null ? [] : [t('briefing.motions.meeting', { meeting })]),
    ...(voted.length === 0 ? [] : [t('briefing.motions.votes', { votes: enumerate(voted) })]),
    ...(heldUntil === null ? [] : [t('briefing.motions.heldUntil', { date: dutchDate(heldUntil) })]),
    ...(execution === 'onbekend'
      ? []
      : [t('briefing.motions.execution', { word: lower(t(`motionExecution.${execution}`)) })]),
  ]
  return [
    ...(facts.length === 0 ? [] : [small(facts.join(' '))]),
    ...(executionWords === null || executionWords === '' ? [] : [plain(quoted(executionWords))]),
  ]
}

const pointsTable = ({ sources }: Material, points: readonly BriefingItem[]): Block => ({
  kind: 'table',
  columns: [
    { title: t('briefing.column.number'), width: 63 },
    { title: t('briefing.column.dictum'), width: 176 },
    { title: t('briefing.column.term'), width: 104 },
    { title: t('briefing.column.status'), width: 96 },
    { title: t('briefing.column.source'), width: 40 },
  ],
  rows: points.map((point) => ({
    cells: [
      [plain(point.number ?? point.verbatimNumber ?? t('briefing.item.noNumber'), { face: 'semibold' })],
      [
        plain(quoted(point.text)),
        ...(point.holder === null ? [] : [small(point.holder)]),
        ...evidenceParagraphs(point),
      ],
      termParagraphs(point),
      statusParagraphs(point),
      [sourceParagraph(sources.cite([point.passage, ...point.evidence]))],
    ],
  })),
})
