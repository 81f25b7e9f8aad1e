import { z } from 'zod'
import type { DocumentRow } from './document.ts'
import type { Execution, ItemRow, MotionOutcome, SourcedPassage } from './item.ts'

export const votes = ['voor', 'tegen', 'verdeeld', 'afwezig'] as const
export type Vote = (typeof votes)[number]

/** How one group voted; the numbers of its members only where they are known. */
export const groupVote = z.strictObject({
  group: z.string().trim().min(1).max(200),
  vote: z.enum(votes),
  for: z.int().min(0).max(999).nullable(),
  against: z.int().min(0).max(999).nullable(),
})
export type GroupVote = Readonly<z.infer<typeof groupVote>>

/** Who submitted a motion; `co` is a co-submitter. */
export const submitter = z.strictObject({
  name: z.string().trim().min(1).max(200).nullable(),
  group: z.string().trim().min(1).max(200).nullable(),
  co: z.boolean(),
})
export type Submitter = Readonly<z.infer<typeof submitter>>

/** A vote added up. `uncounted` groups voted, and nobody knows with how many. */
export type Tally = Readonly<{
  for: number
  against: number
  groupsFor: number
  groupsAgainst: number
  divided: number
  absent: number
  uncounted: number
}>

export const tallyOf = (all: readonly GroupVote[]): Tally => {
  const of = (vote: Vote) => all.filter((one) => one.vote === vote).length
  return {
    for: all.reduce((sum, one) => sum + (one.for ?? 0), 0),
    against: all.reduce((sum, one) => sum + (one.against ?? 0), 0),
    groupsFor: of('voor'),
    groupsAgainst: of('tegen'),
    divided: of('verdeeld'),
    absent: of('afwezig'),
    uncounted: all.filter(isUncounted).length,
  }
}

const isUncounted = ({ vote, for: inFavour, against }: GroupVote): boolean =>
  (vote === 'voor' && inFavour === null) ||
  (vote === 'tegen' && against === null) ||
  (vote === 'verdeeld' && (inFavour === null || against === null))

/** What a vote makes one look twice at. It is said and never corrected: the minutes decide, not the sum. */
export const voteRemarks = ['tie', 'more_against', 'more_for', 'not_counted', 'own_numbers'] as const
export type VoteRemark = (typeof voteRemarks)[number]

export const remarksOn = (
  all: readonly GroupVote[],
  outcome: MotionOutcome | null,
): readonly VoteRemark[] => {
  const tally = tallyOf(all)
  const counted = tally.uncounted === 0 && tally.for + tally.against > 0
  const said: Readonly<Record<VoteRemark, boolean>> = {
    tie: counted && tally.for === tally.against,
    more_against: counted && outcome === 'aangenomen' && tally.against > tally.for,
    more_for: counted && outcome === 'verworpen' && tally.for > tally.against,
    not_counted: tally.uncounted > 0,
    own_numbers: all.some(contradictsItself),
  }
  return voteRemarks.filter((remark) => said[remark])
}

/** "Voor" with votes against, or members of a group that was absent. */
const contradictsItself = ({ vote, for: inFavour, against }: GroupVote): boolean =>
  (vote === 'voor' && (against ?? 0) > 0) ||
  (vote === 'tegen' && (inFavour ?? 0) > 0) ||
  (vote === 'afwezig' && (inFavour ?? 0) + (against ?? 0) > 0) ||
  (vote === 'verdeeld' && (inFavour === 0 || against === 0))

/** A group of the municipality, with how many of it voted the last time that this was written down. */
export type KnownGroup = Readonly<{ group: string; seats: number | null; on: string | null }>

/** What a motion has beside what every item has. */
export type MotionFacts = Readonly<{
  id: number
  outcome: MotionOutcome
  meeting: string | null
  submitters: readonly Submitter[]
  votes: readonly GroupVote[]
  execution: Execution
  executionWords: string | null
  executionPassage: SourcedPassage | null
  /** The day on which it lapses where it is held over; null as long as nobody gave one. */
  heldUntil: string | null
  /** It is held over and that day has passed: that it lapsed is for a person to say. */
  maybeLapsed: boolean
  groups: readonly KnownGroup[]
  /** Meetings that motions of this municipality were in. */
  meetings: readonly string[]
}>

/** What says that a found motion is one that is recorded, the strongest first. */
export const sameSigns = ['number', 'title', 'date'] as const
export type SameSign = (typeof sameSigns)[number]

/** A motion is found in a decision list and stands in its own document too; a person says whether it is one and the same. */
export type SameMotion = Readonly<{
  foundId: number
  foundTitle: string
  foundOutcome: MotionOutcome
  motion: ItemRow
  /** The document that the recorded one stands in. */
  documentTitle: string
  signs: readonly SameSign[]
}>

/** Words of the executive's letter that may settle one point of a motion, the most alike first. */
export type PointInLetter = Readonly<{ point: ItemRow; text: string; passages: readonly LetterPassage[] }>
export type LetterPassage = Readonly<{
  start: number
  end: number
  page: number
  quote: string
  /** Words that it shares with the point; the score only orders. */
  words: readonly string[]
  score: number
}>

/** The letters that may be about a motion, the likeliest first, and what one of them says of its points. */
export type MotionLetters = Readonly<{
  letters: readonly DocumentRow[]
  letterId: number | null
  points: readonly PointInLetter[]
  /** Every sentence of it, for a point that none is like. */
  sentences: readonly LetterPassage[]
}>
