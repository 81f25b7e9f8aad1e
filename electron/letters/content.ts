import type { DraftContent, QuotedSource } from '../../shared/records/draft.ts'
import type { Store } from '../store/store.ts'

/** A letter as it stands now, with the words of its sources as they are. */
export const contentOf = (store: Store, id: number): DraftContent => {
  const { title, parts, asked } = store.drafts.head(id)
  const points = store.draftPoints.ofDraft(id)
  return {
    title,
    parts,
    asked: [...asked],
    points: points.map(({ draftId: _, position: __, itemId: ___, ...point }) => ({
      ...point,
      answers: [...point.answers],
      sources: store.draftPoints.sourcesOf(point.id).map((passageId) => quotedOf(store, passageId)),
    })),
  }
}

const quotedOf = (store: Store, passageId: number): QuotedSource => {
  const { documentId, documentTitle, documentKind, documentDate, page, quote } =
    store.passages.open(passageId)
  const { confidentiality } = store.documents.row(documentId)
  return { passageId, documentId, documentTitle, documentKind, documentDate, confidentiality, page, quote }
}

/** Everything that somebody wrote in it. */
export const textsOf = ({ parts, points }: DraftContent): string[] => [
  ...Object.values(parts).filter((part) => typeof part === 'string'),
  ...points.flatMap(({ text, reason }) => [text, reason]),
]
