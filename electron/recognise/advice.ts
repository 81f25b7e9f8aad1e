import type { FoundAdvicePoint } from '../../shared/records/recognised.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findAdvicePoints = (_layout: Layout, _context: RecogniseContext): FoundAdvicePoint[] => []
