import { z } from 'zod'
import { documentHead, documentKinds, headSources } from './document.ts'
import { finding } from './finding.ts'
import { motionOutcomes, motionPartKinds } from './item.ts'
import { textRange } from './source-text.ts'
import { tiers } from './tier.ts'

/** What every found thing has: where it stands, its words with line ends and page furniture taken out, and why it was found. */
const found = {
  range: textRange,
  text: z.string().min(1),
  tier: z.enum(tiers),
  /** The words of the source that made it a proposal, literally. */
  why: z.array(z.string()),
}

/** A term as the source words it. The latest date depends on the document's date and on the municipality: see shared/terms. */
export const foundTerm = z.strictObject({ literal: z.string().min(1), range: textRange })

export const foundQuestion = z.strictObject({
  ...found,
  /** As printed, without closing point or bracket: "2.1.1", "1a", "B"; null where the source has none. */
  number: z.string().nullable(),
  /** Index in `questions` of the question that this one is part of. */
  parent: z.int().nullable(),
  group: z.string().nullable(),
  asker: z.string().nullable(),
  /** Empty where it isn't answered. More than one where something else stands between the parts. */
  answers: z.array(textRange),
  /** The answer's words, cleaned as `text` is; null where it isn't answered. */
  answerText: z.string().nullable(),
  /** Verbatim number of the question whose answer this one refers to ("zie antwoord 2.1"). */
  refersTo: z.string().nullable(),
})
export type FoundQuestion = Readonly<z.infer<typeof foundQuestion>>

export const foundDictumPoint = z.strictObject({
  ...found,
  number: z.string().nullable(),
  /** Index in `dictum` of the point that this one is part of. */
  parent: z.int().nullable(),
})

export const foundMotion = z.strictObject({
  ...found,
  title: z.string(),
  number: z.string().nullable(),
  amendment: z.boolean(),
  submitters: z.array(z.strictObject({ name: z.string().nullable(), group: z.string().nullable() })),
  outcome: z.enum(motionOutcomes),
  dictum: z.array(foundDictumPoint),
  /** Its considerations and the like, for reading along; only dictum points are followed. */
  parts: z.array(z.strictObject({ kind: z.enum(motionPartKinds), range: textRange })),
})
export type FoundMotion = Readonly<z.infer<typeof foundMotion>>

export const foundAdvicePoint = z.strictObject({
  ...found,
  number: z.string().nullable(),
  /** Asked for by the executive, unasked, or not said in the text. */
  requested: z.boolean().nullable(),
})
export type FoundAdvicePoint = Readonly<z.infer<typeof foundAdvicePoint>>

export const foundCommitment = z.strictObject({
  ...found,
  term: foundTerm.nullable(),
  /** Who promises, as the source says it: "het college", "wethouder Jansen". */
  madeBy: z.string().nullable(),
  /** To whom: "de raad", "commissie", a member's name. */
  madeTo: z.string().nullable(),
  /** Portfolio holder where the source names one. */
  holder: z.string().nullable(),
  /** Index in `questions` of the question in whose answer it stands. */
  inAnswerTo: z.int().nullable(),
  /** A date that a list gives beside its text ("Datum toezegging"), with where it comes from kept in `why`. */
  promisedOn: z.iso.date().nullable(),
  /** A status that a list gives beside it, literally. */
  statusWords: z.string().nullable(),
})
export type FoundCommitment = Readonly<z.infer<typeof foundCommitment>>

/** A hard date in the text on which something is decided ("keuze uiterlijk 1 juni 2023"). */
export const foundDecisionMoment = z.strictObject({ ...found, term: foundTerm })
export type FoundDecisionMoment = Readonly<z.infer<typeof foundDecisionMoment>>

/** Something that the document refers to and that may not be in the store. */
export const foundReference = z.strictObject({
  range: textRange,
  quote: z.string().min(1),
  /** What it refers to; 'toezegging' refers to an older commitment, not to a document. */
  kind: z.enum([...documentKinds, 'toezegging']),
  title: z.string().nullable(),
  date: z.iso.date().nullable(),
  reference: z.string().nullable(),
})
export type FoundReference = Readonly<z.infer<typeof foundReference>>

/** Everything that the program proposes for one document. Nothing of it counts until somebody accepts it. */
export const recognised = z.strictObject({
  head: documentHead,
  /** Where each field of the head was read. */
  headSources,
  /** Running heads, page numbers and the like: kept in the text, left out of what is shown as running text. */
  furniture: z.array(textRange),
  questions: z.array(foundQuestion),
  motions: z.array(foundMotion),
  advicePoints: z.array(foundAdvicePoint),
  commitments: z.array(foundCommitment),
  decisionMoments: z.array(foundDecisionMoment),
  references: z.array(foundReference),
  findings: z.array(finding),
})
export type Recognised = Readonly<z.infer<typeof recognised>>
