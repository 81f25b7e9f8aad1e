import { conflictTitle } from '../../shared/conflicts-text.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import type { Material } from './material.ts'
import { plain, quoted } from './words.ts'

type Conflict = BriefingData['conflicts'][number]

/** What may not fit together, with the steps of its reasoning and its quotes. What a person judged is left to the count. */
export const conflictsSection = (data: BriefingData): Cuttable =>
  cuttable(
    data.conflicts.filter(({ judged }) => !judged),
    ({ certain }) => (certain ? rank.conflictCertain : rank.conflict),
    (material, kept) =>
      kept.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t('briefing.attention.heading') },
            ...kept.map((conflict) => noticeOf(material, conflict)),
          ],
  )

const noticeOf = ({ sources }: Material, { reasons, passages, ...conflict }: Conflict): Block => ({
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
})
