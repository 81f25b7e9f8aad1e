import { daysBetween, dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingDocument, BriefingItem } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { kindOf } from './material.ts'
import { documentName } from './sources.ts'
import { enumerate, fullNameOf, isOpen, plain, quoted, small, titleIsText } from './words.ts'

type Place = Readonly<{ documentId: number; page?: number }>
type Line = Readonly<{ rank: number; paragraphs: readonly Paragraph[]; places: readonly (Place | null)[] }>

const newestCount = 3

/** What is to be decided: decision moments ahead, motions that lapse, and the newest documents with what is in them. */
export const atStakeSection = (data: BriefingData): Cuttable =>
  cuttable(
    [...decisions(data), ...heldOver(data), ...newest(data)],
    (line) => line.rank,
    ({ sources }, kept): readonly Block[] =>
      kept.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t('briefing.atStake.heading') },
            {
              kind: 'list',
              items: kept.map(({ paragraphs, places }) => ({
                label: '•',
                paragraphs,
                sources: sources.cite(places),
              })),
            },
          ],
  )

const decisions = (data: BriefingData): readonly Line[] =>
  kindOf(data, 'decision_moment')
    .filter((item) => isOpen(item) && (item.dueOn === null || item.dueOn >= data.asOf))
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id)
    .map((item) => {
      const days = item.dueOn === null ? null : daysBetween(data.asOf, item.dueOn)
      const what = titleIsText(item) && item.number !== null ? item.number : fullNameOf(item)
      const date =
        item.dueOn === null ? '' : `${item.certainty === 'exact' ? '' : '~ '}${dutchDate(item.dueOn)}`
      const head =
        days === null
          ? t('briefing.atStake.undated', { what })
          : t('briefing.atStake.decision', { date, days, what })
      return {
        rank: rank.decision - Math.min(days ?? 100, 100),
        paragraphs: [
          plain(head, { face: 'semibold' }),
          ...(item.passage === null ? [] : [plain(quoted(item.passage.quote))]),
        ],
        places: [item.passage],
      }
    })

const heldOver = (data: BriefingData): readonly Line[] =>
  kindOf(data, 'motion').flatMap((motion): readonly Line[] =>
    motion.heldUntil === null || motion.heldUntil < data.asOf
      ? []
      : [
          {
            rank: rank.atStake + 20,
            paragraphs: [
              plain(
                t('briefing.atStake.held', { what: fullNameOf(motion), date: dutchDate(motion.heldUntil) }),
              ),
            ],
            places: [motion.passage],
          },
        ],
  )

/** Those without a date come last: nobody knows whether they are new. */
const newest = (data: BriefingData): readonly Line[] =>
  data.documents
    .filter(({ date }) => date === null || date <= data.asOf)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id - a.id)
    .slice(0, newestCount)
    .map((document, at) => ({
      rank: rank.atStake - at,
      paragraphs: [plain(named(document)), ...contents(data, document)],
      places: [{ documentId: document.id }],
    }))

const named = (document: BriefingDocument): string =>
  t('briefing.atStake.document', {
    name: documentName(document),
    date: document.date === null ? t('briefing.sources.noDate') : dutchDate(document.date),
  })

const contents = ({ items }: BriefingData, { id }: BriefingDocument): readonly Paragraph[] => {
  const inside = items.filter(({ passage }) => passage?.documentId === id)
  const counts = [...Map.groupBy(inside, ({ kind }: BriefingItem) => kind)].map(([kind, found]) =>
    t(`briefing.count.${kind}`, { count: found.length }),
  )
  return counts.length === 0 ? [] : [small(t('briefing.atStake.contents', { counts: enumerate(counts) }))]
}
