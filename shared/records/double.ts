import type { AnswerSign } from './answer-proposal.ts'
import type { ItemRow } from './item.ts'
import type { SameSign } from './motion.ts'

/** What says that two items are one thing that was recorded twice. */
export type DoubleSign = Exclude<AnswerSign, 'words'> | SameSign

/** One of two items that may be the same, with its words and where they stand. */
export type DoubleSide = Readonly<{ item: ItemRow; text: string; documentTitle: string }>

/** Two recorded items that may be one: the one that goes on, and the one that is taken together with it. A person says so. */
export type Double = Readonly<{ keep: DoubleSide; other: DoubleSide; signs: readonly DoubleSign[] }>
