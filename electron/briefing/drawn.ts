import type { Block } from './block.ts'

/** A block that is a drawing. */
export type Drawn = Extract<Block, { kind: 'chart' | 'bars' | 'picture' }>

export const drawnIn = (blocks: readonly Block[]): readonly Drawn[] =>
  blocks.filter((block) => block.kind === 'chart' || block.kind === 'bars' || block.kind === 'picture')
