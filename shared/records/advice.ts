import type { DocumentRow } from './document.ts'
import { type ItemRow, type Reaction, type Realisation, reactions, type SourcedPassage } from './item.ts'

/** Where a point of advice stands. As long as the term for it runs, silence is waiting; after it, silence is the result. */
const standings = [...reactions, 'wacht'] as const satisfies readonly (Reaction | 'wacht')[]
export type Standing = (typeof standings)[number]

/** In which order they are drawn: what was taken over first, what is waited for last. */
export const chartOrder: readonly Standing[] = standings

type Reacted = Readonly<{
  reaction: Reaction | null
  /** The day of the reaction in force, also of one that says that there was none; null where nobody wrote one down. */
  reactedOn: string | null
  dueOn: string | null
}>

/** Judged on the day it is read and never stored. On the last day of its term a point still waits. */
export const standingOf = ({ reaction, reactedOn, dueOn }: Reacted, today: string): Standing => {
  if (reaction !== null && reaction !== 'geen_reactie') return reaction
  return reactedOn !== null || (dueOn !== null && dueOn < today) ? 'geen_reactie' : 'wacht'
}

export type StandingCounts = Readonly<Record<Standing, number>>
export const countStandings = (all: readonly Standing[]): StandingCounts => {
  const count = (standing: Standing) => all.filter((one) => one === standing).length
  return {
    geen_reactie: count('geen_reactie'),
    overgenomen: count('overgenomen'),
    gedeeltelijk_overgenomen: count('gedeeltelijk_overgenomen'),
    niet_overgenomen: count('niet_overgenomen'),
    al_bestaand_beleid: count('al_bestaand_beleid'),
    in_beraad: count('in_beraad'),
    onduidelijk: count('onduidelijk'),
    wacht: count('wacht'),
  }
}

/** What a letter seems to say to a point. It counts for nothing until somebody takes it over. */
export type ReactionProposal = Readonly<{
  reaction: Reaction
  /** The words of the letter, and where they stand in it. */
  passage: Readonly<{ documentId: number; start: number; end: number; page: number; quote: string }>
  /** The sentences among them that say why; null where none does. */
  reason: string | null
  /** The words that made it this reaction, those that tie it to this point, and whether the number did. */
  why: readonly string[]
  shared: readonly string[]
  byNumber: boolean
  /** The number or the words leave no other point, and the reaction is clear. */
  sure: boolean
}>

export type AdvicePoint = Readonly<{
  item: ItemRow
  text: string
  passage: SourcedPassage
  requested: boolean | null
  reason: string | null
  reactionPassage: SourcedPassage | null
  reactedOn: string | null
  realisation: Realisation
  standing: Standing
  proposal: ReactionProposal | null
}>

/** A letter that may react to an advice, or an advice that a letter may react to, and to how many of its points it seems to. */
export type ReactionLetter = Readonly<{ document: DocumentRow; proposals: number }>

/** An advice with its points and, beside them, the letter that reacts to it. */
export type Advice = Readonly<{
  document: DocumentRow
  points: readonly AdvicePoint[]
  letters: readonly ReactionLetter[]
  /** Whatever else is of that day or later, newest first: a person may know better. */
  others: readonly DocumentRow[]
  letterId: number | null
  counts: StandingCounts
  term: AdviceTerm
}>

/** The term for a reaction to an advice as a whole: the first of its points' terms that has no reaction yet, else the last. */
export type AdviceTerm = Readonly<{
  dueOn: string | null
  /** The first day on which any of its points was reacted to. */
  firstOn: string | null
  /** All of its points have a reaction. */
  complete: boolean
}>

/** One advice in a list or a year report. */
export type AdviceRow = AdviceTerm &
  Readonly<{
    documentId: number
    title: string
    municipality: string | null
    date: string | null
    /** Null where the letter doesn't say, or its points differ. */
    requested: boolean | null
    points: number
    counts: StandingCounts
    realised: Readonly<Record<Realisation, number>>
    /** From its date to the first reaction; null where one of both is not known. */
    days: number | null
    /** Whether the first reaction came on or before its term; null where that can't be said (yet). */
    onTime: boolean | null
    isPublic: boolean
  }>

/** Requested advice, unrequested advice, and what doesn't say which it is. */
export const adviceKinds = ['requested', 'unrequested', 'unsaid'] as const
export type AdviceKind = (typeof adviceKinds)[number]
export const adviceKindOf = ({ requested }: Pick<AdviceRow, 'requested'>): AdviceKind =>
  requested === null ? 'unsaid' : requested ? 'requested' : 'unrequested'

export type AdviceFigures = Readonly<{
  advices: number
  points: number
  counts: StandingCounts
  realised: Readonly<Record<Realisation, number>>
}>

/** A year of advice in figures. What they are about stands in `rows`. */
export type AdviceYear = Readonly<{
  year: number
  municipality: string | null
  rows: readonly AdviceRow[]
  byKind: Readonly<Record<AdviceKind, AdviceFigures>>
  all: AdviceFigures
  /** Of the advices with a first reaction on a known day. */
  days: Readonly<{ measured: number; median: number | null; longest: number | null }>
  /** "x van y binnen termijn": y had a term, and a reaction or no time left. */
  term: Readonly<{ onTime: number; judged: number }>
  /** Advice without a date belongs to no year. */
  undated: number
  /** The years that advice was given in, newest first. */
  years: readonly number[]
}>
