import type { FoundCommitment } from '../../shared/records/recognised.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'

export const findCommitments = (_layout: Layout, _context: RecogniseContext): FoundCommitment[] => []
