import type { FoundDecisionMoment } from '../../shared/records/recognised.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findDecisionMoments = (_layout: Layout, _context: RecogniseContext): FoundDecisionMoment[] => []
