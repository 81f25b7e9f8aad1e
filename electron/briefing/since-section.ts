import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { sinceGroups } from '../../shared/records/since.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import type { Material } from './material.ts'
import { plain } from './words.ts'

type Entry = NonNullable<BriefingData['since']>['entries'][number]

/** What is otherwise than it was at the briefing before, the last visit, or a day: late first. */
export const sinceSection = ({ since }: BriefingData): Cuttable =>
  cuttable(since?.entries ?? [], rankOf, (material, kept) =>
    since === null
      ? []
      : [
          {
            kind: 'heading',
            level: 2,
            text: t('briefing.since.heading', { date: longDate(since.since) }),
          },
          ...(since.entries.length === 0
            ? [{ kind: 'paragraph', paragraphs: [plain(t('briefing.since.nothing'))], sources: [] } as const]
            : groupBlocks(material, kept)),
        ],
  )

const rankOf = ({ group }: Entry): number =>
  group === 'late' ? rank.undecided : rank.since - sinceGroups.indexOf(group)

const groupBlocks = (material: Material, kept: readonly Entry[]): readonly Block[] =>
  sinceGroups.flatMap((group): readonly Block[] => {
    const entries = kept.filter((entry) => entry.group === group)
    return entries.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: t(`since.group.${group}`) },
          { kind: 'list', items: entries.map((entry) => lineOf(material, entry)) },
        ]
  })

const lineOf = ({ sources, items }: Material, { on, text, itemId, documentId }: Entry) => ({
  label: '•',
  paragraphs: [plain(`${dutchDate(on)} ${text}`)],
  sources: sources.cite([
    documentId === null ? (itemId === null ? null : (items.get(itemId)?.passage ?? null)) : { documentId },
  ]),
})
