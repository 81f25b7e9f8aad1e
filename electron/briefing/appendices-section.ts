import type { BriefingDocument } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Appendix, appendixLabel, linkToPage } from './appendix.ts'
import type { Block, Run } from './block.ts'
import { documentName } from './sources.ts'
import { plain, small } from './words.ts'

/** What comes along with the briefing: originals whose pages follow it, each with its number, and those that are in it as files. */
export const appendixBlocks = (
  documents: readonly BriefingDocument[],
  appendices: readonly Appendix[],
  cite: (documentId: number) => readonly Run[],
): readonly Block[] => {
  const items = appendices.flatMap((appendix) => {
    const document = documents.find(({ id }) => id === appendix.documentId)
    return document ? [{ appendix, document }] : []
  })
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: t('briefing.appendices.heading') },
    {
      kind: 'list',
      items: items.map(({ appendix: { number, pageCount, remarks }, document }) => ({
        label: number === null ? '•' : appendixLabel(number),
        paragraphs: [
          number === null
            ? plain(documentName(document))
            : { runs: [linkToPage(documentName(document), number, 1, documentName(document))] },
          small(
            number === null
              ? t('briefing.appendices.file', { name: document.fileName })
              : t('briefing.appendices.pages', { count: pageCount }),
          ),
          ...remarks.map((remark) => small(remark)),
        ],
        sources: cite(document.id),
      })),
    },
  ]
}
