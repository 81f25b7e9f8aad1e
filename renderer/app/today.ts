import { civilDate, type IsoDate } from '../../shared/dates.ts'
import { useOverview } from './overview.tsx'

/** The day that the store judges by. */
export const useToday = (): IsoDate => useOverview()?.today ?? civilDate(new Date())
