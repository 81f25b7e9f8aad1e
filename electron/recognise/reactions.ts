import type { FoundReaction } from '../../shared/records/finding.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findReactions = (_layout: Layout, _context: RecogniseContext): FoundReaction[] => []
