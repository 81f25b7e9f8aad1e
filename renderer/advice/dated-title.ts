import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'

export const datedTitle = ({ date, subject }: DocumentRow): string =>
  [date === null ? null : dutchDate(date), subject].filter((part) => part !== null).join(' ')
