import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Paragraph, Run } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { plain, quoted, sourceParagraph } from './words.ts'

type Missing = BriefingData['missing'][number]

/** What documents refer to and isn't here, in the words with which they do. */
export const missingSection = ({ missing }: BriefingData): Cuttable =>
  cuttable(
    missing,
    ({ kind }) => (kind === 'toezegging' ? rank.missing + 40 : rank.missing),
    ({ sources }, kept) =>
      kept.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t('briefing.missing.heading') },
            { kind: 'paragraph', lead: true, paragraphs: [plain(t('briefing.missing.intro'))], sources: [] },
            {
              kind: 'table',
              columns: [
                { title: t('briefing.column.missing'), width: 200 },
                { title: t('briefing.column.namedAs'), width: 227 },
                { title: t('briefing.column.source'), width: 52 },
              ],
              rows: kept.map((one) => ({
                cells: [
                  missingName(one),
                  [plain(quoted(one.quote))],
                  [sourceParagraph(sources.cite([{ documentId: one.documentId, page: one.page }]))],
                ],
              })),
            },
          ],
  )

const missingName = ({ kind, title, date, reference }: Missing): readonly Paragraph[] => {
  const name = kind === 'toezegging' ? t('briefing.missing.commitment') : t(`documentKind.${kind}`)
  const facts = [
    ...(date === null ? [] : [dutchDate(date)]),
    ...(reference === null ? [] : [t('briefing.sources.reference', { reference })]),
  ]
  const named = title === null ? name : t('briefing.timeline.document', { kind: name, subject: title })
  const about: readonly Run[] = facts.length === 0 ? [] : [{ text: ` · ${facts.join(' · ')}`, tone: 'muted' }]
  return [{ runs: [{ text: named, face: 'semibold' }, ...about] }]
}
