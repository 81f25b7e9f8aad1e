import type { FoundAskedPoint } from '../../shared/records/finding.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findAskedPoints = (_layout: Layout, _context: RecogniseContext): FoundAskedPoint[] => []
