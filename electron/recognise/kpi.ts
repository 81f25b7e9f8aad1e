import type { FoundKpiTable } from '../../shared/records/finding.ts'
import type { Layout } from './layout.ts'

export const findKpiTables = (_layout: Layout): FoundKpiTable[] => []
