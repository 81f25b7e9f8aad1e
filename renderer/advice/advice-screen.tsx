import { AdviceOverview } from './advice-overview.tsx'
import { Reactions } from './reactions.tsx'
import './advice.css'

/** All advice with the report of a year, or one advice with the reactions to its points. */
export const AdviceScreen = ({
  documentId,
  letterId,
}: Readonly<{ documentId?: number | undefined; letterId?: number | undefined }>) =>
  documentId === undefined ? (
    <AdviceOverview />
  ) : (
    <Reactions key={`${documentId} ${letterId}`} documentId={documentId} letterId={letterId} />
  )
