import { z } from 'zod'
import { certainties } from './certainty.ts'
import { conflictKinds } from './conflict.ts'
import { confidentialities, dateOrigins, documentKinds } from './document.ts'
import { momentKinds } from './dossier.ts'
import {
  answerVerdicts,
  executions,
  motionOutcomes,
  officialStatuses,
  reactions,
  realisations,
  settledHows,
  verdicts,
} from './item.ts'
import { kpiFields, measurementFields } from './kpi.ts'
import { groupVote } from './motion.ts'
import { sinceGroups } from './since.ts'

/** Words of a source as they are printed: which document, which page, and the exact quote. */
const briefingPassage = z.strictObject({
  documentId: z.int(),
  page: z.int().min(1),
  quote: z.string().min(1),
  /** The words are not in the source as it reads now ("bron gewijzigd"). */
  changed: z.boolean().optional(),
})
export type BriefingPassage = Readonly<z.infer<typeof briefingPassage>>

const briefingDocument = z.strictObject({
  id: z.int(),
  kind: z.enum(documentKinds),
  subject: z.string(),
  municipality: z.string().nullable(),
  date: z.iso.date().nullable(),
  dateOrigin: z.enum(dateOrigins),
  reference: z.string().nullable(),
  fileName: z.string(),
  pageCount: z.int(),
  confidentiality: z.enum(confidentialities),
})
export type BriefingDocument = Readonly<z.infer<typeof briefingDocument>>

/** What every followed thing has. `dueOn` is the latest date now in force; `firstDueOn` the one before any extension. */
const common = {
  id: z.int(),
  /** Own number: T2026-014. */
  number: z.string().nullable(),
  /** Number as the source prints it: "2.1". */
  verbatimNumber: z.string().nullable(),
  title: z.string(),
  /** The literal text, with line ends and page furniture taken out. */
  text: z.string(),
  passage: briefingPassage.nullable(),
  parentId: z.int().nullable(),
  holder: z.string().nullable(),
  madeBy: z.string().nullable(),
  group: z.string().nullable(),
  asker: z.string().nullable(),
  termLiteral: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  firstDueOn: z.iso.date().nullable(),
  certainty: z.enum(certainties),
  /** Judged on `asOf`, as everywhere in the program. */
  isLate: z.boolean(),
  daysLate: z.int().min(0),
  officialStatus: z.enum(officialStatuses),
  /** The status in the words of the source, where it gives one. */
  statusWords: z.string().nullable(),
  /** How discreet the document is in which somebody read those words, where that is known. */
  statusWordsLevel: z.enum(confidentialities).nullable().optional(),
  verdict: z.enum(verdicts),
  settledOn: z.iso.date().nullable(),
  settledHow: z.enum(settledHows).nullable(),
  evidence: z.array(briefingPassage).readonly(),
}

const briefingQuestion = z.strictObject({
  ...common,
  kind: z.literal('question'),
  /** Verbatim number of the question whose answer this one refers to. */
  refersTo: z.string().nullable(),
  answerVerdict: z.enum(answerVerdicts).nullable(),
  answers: z.array(briefingPassage).readonly(),
  /** The words with which the answer dodges, found by the program, literally: "zie antwoord 2.1". */
  evasion: z.string().nullable(),
  /** What the same question is called where it stands without its answer. */
  also: z.array(z.string()).readonly().optional(),
})

/** `from` and `to` are outcomes, kinds of execution, or days on which it lapses. Of votes it says only that they were written down. */
const motionStep = z.strictObject({
  on: z.iso.date(),
  kind: z.enum(['outcome', 'held', 'execution', 'votes']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  words: z.string().nullable(),
  /** How discreet the document is in which those words stand, where that is known. */
  level: z.enum(confidentialities).nullable().optional(),
})
export type MotionStep = Readonly<z.infer<typeof motionStep>>

const briefingMotion = z.strictObject({
  ...common,
  kind: z.literal('motion'),
  amendment: z.boolean(),
  outcome: z.enum(motionOutcomes),
  submitters: z
    .array(z.strictObject({ name: z.string().nullable(), group: z.string().nullable() }))
    .readonly(),
  meeting: z.string().nullable(),
  /** Per group; empty where nobody wrote the vote down. */
  votes: z.array(groupVote).readonly(),
  /** What came of it, apart from its outcome, with the words of the source. */
  execution: z.enum(executions),
  executionWords: z.string().nullable(),
  executionLevel: z.enum(confidentialities).nullable().optional(),
  /** Held over: the day on which it lapses; null where nobody gave one. */
  heldUntil: z.iso.date().nullable(),
  /** What happened to it, in order, to tell how it stood on an earlier day. */
  past: z.array(motionStep).readonly().optional(),
})

/** `parentId` is its motion. */
const briefingDictumPoint = z.strictObject({ ...common, kind: z.literal('dictum_point') })

const briefingAdvicePoint = z.strictObject({
  ...common,
  kind: z.literal('advice_point'),
  requested: z.boolean().nullable(),
  reaction: z.enum(reactions),
  reason: briefingPassage.nullable(),
  realisation: z.enum(realisations),
})

const briefingCommitment = z.strictObject({
  ...common,
  kind: z.literal('commitment'),
  promisedOn: z.iso.date().nullable(),
  madeTo: z.string().nullable(),
})

const briefingDecisionMoment = z.strictObject({ ...common, kind: z.literal('decision_moment') })

export const briefingItem = z.discriminatedUnion('kind', [
  briefingQuestion,
  briefingMotion,
  briefingDictumPoint,
  briefingAdvicePoint,
  briefingCommitment,
  briefingDecisionMoment,
])
export type BriefingItem = Readonly<z.infer<typeof briefingItem>>
export type BriefingItemOf<K extends BriefingItem['kind']> = Extract<BriefingItem, Readonly<{ kind: K }>>

/** History that the state of documents and items doesn't show by itself; dates, terms and settlements are printed from those. */
const briefingEventKinds = ['extended', 'status_changed', 'noted'] as const
const briefingEvent = z.strictObject({
  on: z.iso.date(),
  kind: z.enum(briefingEventKinds),
  itemId: z.int().nullable(),
  documentId: z.int().nullable(),
  /** extended: the new latest date. */
  dueOn: z.iso.date().nullable(),
  /** status_changed: the new status. */
  officialStatus: z.enum(officialStatuses).nullable(),
  /** Reason or note, in the user's own words. */
  note: z.string().nullable(),
})
export type BriefingEvent = Readonly<z.infer<typeof briefingEvent>>

/** A warning with its reasoning. What a person judged is counted and not printed. */
const briefingConflict = z.strictObject({
  kind: z.enum(conflictKinds),
  certain: z.boolean(),
  itemIds: z.array(z.int()).readonly(),
  reasons: z.array(z.string().min(1)).readonly(),
  passages: z.array(briefingPassage).readonly(),
  judged: z.boolean(),
})

/** What the picture of the timeline shows. */
const briefingMoment = z.strictObject({
  on: z.iso.date(),
  what: z.enum(momentKinds),
  documentId: z.int().nullable(),
  itemId: z.int().nullable(),
  title: z.string(),
  late: z.boolean(),
  who: z.array(z.string()).readonly(),
})

const briefingMissing = z.strictObject({
  quote: z.string().min(1),
  kind: z.enum([...documentKinds, 'toezegging']),
  title: z.string().nullable(),
  date: z.iso.date().nullable(),
  reference: z.string().nullable(),
  /** The document that refers to it, and where. */
  documentId: z.int(),
  page: z.int().min(1),
})

const briefingNote = z.strictObject({
  text: z.string().min(1),
  on: z.iso.date().nullable(),
  itemId: z.int().nullable(),
})

/** A norm that was promised, with what was measured; `passages` are where that stands. */
const briefingKpi = kpiFields.extend({
  itemId: z.int(),
  measurements: z.array(measurementFields.extend({ documentId: z.int().nullable() })).readonly(),
  passages: z.array(briefingPassage).readonly(),
})

/** Words that a person holds against others, both literally: what contradicts, or departs from, the other. */
const briefingTie = z.strictObject({
  kind: z.enum(['spreekt_tegen', 'wijkt_af_van']),
  from: briefingPassage,
  to: briefingPassage,
  note: z.string().nullable(),
})

/** A letter being written in the dossier, with its points and what they rest on. */
const briefingDraft = z.strictObject({
  title: z.string(),
  points: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        itemId: z.int().nullable(),
        passages: z.array(briefingPassage).readonly(),
      }),
    )
    .readonly(),
})

/** What may be asked about an item, worded by the program; a person judges it. */
const briefingProposal = z.strictObject({
  itemId: z.int(),
  text: z.string().min(1),
  passages: z.array(briefingPassage).readonly(),
})

/** What is otherwise than it was at a moment, in words. */
const briefingSince = z.strictObject({
  since: z.string(),
  entries: z
    .array(
      z.strictObject({
        on: z.iso.date(),
        group: z.enum(sinceGroups),
        level: z.enum(confidentialities).optional(),
        text: z.string().min(1),
        itemId: z.int().nullable(),
        documentId: z.int().nullable(),
      }),
    )
    .readonly(),
})

const leftOutCounts = z.strictObject({ documents: z.int().min(0), items: z.int().min(0) })

/** Everything that a briefing is made of: of a dossier, or of all that there is. */
export const briefingData = z.strictObject({
  dossier: z.strictObject({ name: z.string().min(1), note: z.string().nullable() }),
  /** The one portfolio holder or group that it is about, with how many documents the whole has; null for the whole. */
  only: z
    .strictObject({
      holder: z.string().nullable(),
      group: z.string().nullable(),
      documents: z.record(z.enum(confidentialities), z.int().min(0)),
    })
    .nullable(),
  municipalities: z.array(z.string()).readonly(),
  /** The day on which the state is judged. */
  asOf: z.iso.date(),
  /** The one time stamp: the moment of making, ISO with zone. It goes into the file's metadata only. */
  madeAt: z.iso.datetime({ offset: true }),
  documents: z.array(briefingDocument).readonly(),
  items: z.array(briefingItem).readonly(),
  events: z.array(briefingEvent).readonly(),
  moments: z.array(briefingMoment).readonly(),
  conflicts: z.array(briefingConflict).readonly(),
  kpis: z.array(briefingKpi).readonly(),
  missing: z.array(briefingMissing).readonly(),
  notes: z.array(briefingNote).readonly(),
  ties: z.array(briefingTie).readonly(),
  /** Questions that a person tied to one another: one answers or repeats the other. */
  repeats: z.array(z.strictObject({ id: z.int(), of: z.int() })).readonly(),
  drafts: z.array(briefingDraft).readonly(),
  proposals: z.array(briefingProposal).readonly(),
  /** Null where there is no moment to look back to. */
  since: briefingSince.nullable(),
  /** What is dated after `asOf` and therefore not in here. */
  later: leftOutCounts,
  /** Secret and restricted things already left out. What is still in here and isn't public, composing leaves out and adds. */
  leftOut: z.strictObject({ secret: leftOutCounts, restricted: leftOutCounts }),
})
export type BriefingData = Readonly<z.infer<typeof briefingData>>
