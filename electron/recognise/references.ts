import type { FoundReference } from '../../shared/records/recognised.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findReferences = (_layout: Layout, _context: RecogniseContext): FoundReference[] => []
