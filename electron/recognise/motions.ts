import type { FoundMotion } from '../../shared/records/recognised.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findMotions = (_layout: Layout, _context: RecogniseContext): FoundMotion[] => []
