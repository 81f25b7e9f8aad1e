import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingPassage } from '../../shared/records/briefing.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Paragraph } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { type Material, shows } from './material.ts'
import { documentName } from './sources.ts'
import { plain, quoted, small, sourceParagraph } from './words.ts'

/** Two passages to hold against each other, and who says that they go together. */
type Pair = Readonly<{
  from: BriefingPassage
  to: BriefingPassage
  why: string
  note: string | null
  rank: number
}>

/** Quotes opposite each other, literally and with their dates: tied by a person, or found to be at odds. */
export const quotesSection = (data: BriefingData, plan: BriefingPlan): Cuttable =>
  cuttable(
    pairsOf(data, plan),
    (pair) => pair.rank,
    (material, kept) =>
      kept.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t('briefing.quotes.heading') },
            {
              kind: 'table',
              columns: [
                { title: t('briefing.column.said'), width: 205 },
                { title: t('briefing.column.against'), width: 205 },
                { title: t('briefing.column.source'), width: 69 },
              ],
              rows: kept.map((pair) => rowOf(material, pair)),
            },
          ],
  )

const pairsOf = (data: BriefingData, plan: BriefingPlan): readonly Pair[] => {
  const tied = data.ties.map(
    ({ kind, from, to, note }): Pair => ({
      from,
      to,
      why: t(`item.link.${kind}.from`),
      note,
      rank: rank.pair,
    }),
  )
  // Where the warnings have a section of their own, their quotes stand there with their reasoning.
  const warned = shows(plan, 'conflicts') ? [] : data.conflicts.filter(({ judged }) => !judged)
  const found = warned.flatMap(({ passages: [from, to], kind, certain }): readonly Pair[] =>
    from === undefined || to === undefined
      ? []
      : [
          {
            from,
            to,
            why: t(`conflicts.${certain ? 'is' : 'can'}.${kind}`),
            note: null,
            rank: rank.pair + 20,
          },
        ],
  )
  const key = ({ from, to }: Pair) =>
    [from, to]
      .map(({ documentId, quote }) => `${documentId} ${quote}`)
      .sort((a, b) => a.localeCompare(b))
      .join(' | ')
  return [...new Map([...found, ...tied].map((pair) => [key(pair), pair])).values()]
}

const rowOf = (material: Material, { from, to, why, note }: Pair) => ({
  cells: [
    [...said(material, from), small(why)],
    [
      ...said(material, to),
      ...(note === null ? [] : [{ small: true, runs: [{ text: note, face: 'italic' as const }] }]),
    ],
    [sourceParagraph(material.sources.cite([from, to]))],
  ],
})

const said = ({ data }: Material, { documentId, quote }: BriefingPassage): readonly Paragraph[] => {
  const document = data.documents.find(({ id }) => id === documentId)
  const date = document?.date == null ? t('briefing.sources.noDate') : dutchDate(document.date)
  const where = document === undefined ? date : `${date} · ${documentName(document)}`
  return [small(where), plain(quoted(quote))]
}
