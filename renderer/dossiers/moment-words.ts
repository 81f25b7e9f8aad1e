import type { Moment } from '../../shared/records/dossier.ts'
import { go } from '../app/places.ts'

/** Opens what a moment is about: a document's source, or the item in the follow-up. */
export const openMoment = ({ what, documentId, itemId }: Moment): void => {
  if (what !== 'document' && itemId !== null) go({ screen: 'followUp', view: 'all', itemId })
  else if (documentId !== null) go({ screen: 'source', documentId })
}
