import type { BriefingData, BriefingDocument } from '../../shared/records/briefing.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { documentName } from './sources.ts'
import { plain, small } from './words.ts'

/** What comes along with the briefing: originals whose pages follow it, each with its number, and those that are in it as files. */
export const appendixBlocks = (
  { documents }: BriefingData,
  { appended, attached }: BriefingPlan,
  cite: (documentId: number) => Extract<Block, { kind: 'paragraph' }>['sources'],
): readonly Block[] => {
  const known = (ids: readonly number[]) =>
    ids.flatMap((id) => documents.find((document) => document.id === id) ?? [])
  const items = [
    ...known(appended).map((document, at) =>
      lineOf(document, t('briefing.appendices.number', { number: at + 1 })),
    ),
    ...known(attached)
      .filter(({ id }) => !appended.includes(id))
      .map((document) => lineOf(document, '•')),
  ]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('briefing.appendices.heading') },
    {
      kind: 'list',
      items: items.map(({ id, label, isFile, document }) => ({
        label,
        paragraphs: [
          plain(documentName(document)),
          small(
            isFile
              ? t('briefing.appendices.file', { name: document.fileName })
              : t('briefing.appendices.pages', { count: document.pageCount }),
          ),
        ],
        sources: cite(id),
      })),
    },
  ]
}

const lineOf = (document: BriefingDocument, label: string) => ({
  id: document.id,
  document,
  label,
  isFile: label === '•',
})
