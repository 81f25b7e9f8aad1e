import { type ItemEvent, isOpen, type OfficialStatus } from './records/item.ts'

/** Where a question is on its way to an answer. */
type QuestionStep = 'submitted' | 'extended' | 'partly_answered' | 'answered' | 'withdrawn' | 'lapsed'

/** As its official status and its history say. A question that was put off and then answered in part is answered in part. */
export const questionStepOf = ({
  officialStatus,
  extended,
  events,
}: Readonly<{
  officialStatus: OfficialStatus
  extended: boolean
  events: readonly Pick<ItemEvent, 'kind' | 'takenBack'>[]
}>): QuestionStep => {
  if (officialStatus === 'afgedaan') return 'answered'
  if (!isOpen(officialStatus))
    return events.some(({ kind, takenBack }) => kind === 'withdrawn' && !takenBack) ? 'withdrawn' : 'lapsed'
  if (officialStatus === 'deels_voldaan') return 'partly_answered'
  return extended ? 'extended' : 'submitted'
}
