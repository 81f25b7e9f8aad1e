import type { Block } from './block.ts'
import type { Material } from './material.ts'

/**
 * A section as things that each may be left out to keep a length. `ranks` says per thing how much it matters, over all sections
 * alike; `blocks` prints the things that stay. A section without things prints what `blocks` gives for none. Where things are cut
 * those that the section names only in passing are counted apart: `inPassing` says which.
 */
export type Cuttable = Readonly<{
  ranks: readonly number[]
  inPassing: readonly boolean[]
  blocks: (material: Material, stays: (thing: number) => boolean) => readonly Block[]
}>

export const cuttable = <T>(
  things: readonly T[],
  rankOf: (thing: T) => number,
  blocks: (material: Material, kept: readonly T[]) => readonly Block[],
  inPassing: (thing: T) => boolean = () => false,
): Cuttable => ({
  ranks: things.map(rankOf),
  inPassing: things.map(inPassing),
  blocks: (material, stays) =>
    blocks(
      material,
      things.filter((_, at) => stays(at)),
    ),
})

/**
 * How much a thing matters when pages are scarce; the higher stays longer. What is late, what does not fit together and what is
 * decided soon comes first, as people in the room are asked about it first; what is settled and kept goes first.
 */
export const rank = {
  core: 1000,
  conflictCertain: 960,
  conflict: 950,
  decision: 900,
  late: 850,
  atStake: 720,
  notKept: 700,
  dodged: 680,
  soon: 650,
  notAdopted: 640,
  pair: 610,
  brokenNorm: 600,
  draft: 590,
  note: 560,
  open: 550,
  toJudge: 520,
  undecided: 500,
  /** What the program words outlives no question, advice or promise that it is about. */
  proposal: 460,
  timelinePicture: 450,
  near: 420,
  other: 350,
  missing: 340,
  since: 330,
  past: 250,
  skeleton: 240,
  /** Of the program's questions those after the first five. */
  moreProposals: 200,
  settled: 150,
} as const
