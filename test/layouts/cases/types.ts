import type { CommitmentLabel } from '../model.ts'

export type Asked = Readonly<{
  text: string
  /** Paragraphs; "- " and "1. " open a list in the answer. `{5}` stands for the number of the fifth question. */
  answer: readonly string[]
  /** Its answer is only a reference to the answer of that question, counted from 1. */
  refersTo?: number
  /** What the answer is where questions have no numbers to refer to. */
  unnumbered?: readonly string[]
  /** Part of the last question that is no part itself, in layouts that number so. */
  sub?: boolean
}>

/** What is asked and answered, apart from how a municipality sets it. */
export type QuestionCase = Readonly<{
  municipality: string
  subject: string
  reference: string
  asker: string
  group: string
  askedOn: string
  answeredOn: string
  holder: string
  intro: string
  questions: readonly Asked[]
  commitments: readonly CommitmentLabel[]
  /** Soft or small promises that count neither way. */
  borderline: readonly string[]
}>

/** Questions of several groups, whose numbering starts again in each. */
export type GroupsCase = Readonly<{
  municipality: string
  subject: string
  date: string
  groups: readonly Readonly<{ group: string; asked: readonly Readonly<{ text: string; answer: string }>[] }>[]
  commitments: readonly CommitmentLabel[]
  borderline: readonly string[]
}>

export type MotionCase = Readonly<{
  municipality: string
  number: string
  title: string
  date: string
  agenda: string
  heard: string
  noting: readonly string[]
  considering: readonly string[]
  /** Each is a point; read after "Verzoekt het college". */
  dictum: readonly string[]
  submitters: readonly (readonly [name: string, group: string])[]
}>

export type AmendmentCase = Readonly<{
  municipality: string
  number: string
  title: string
  date: string
  proposal: string
  /** What is changed, as old and new words. */
  changes: readonly Readonly<{ what: string; old: string; new: string }>[]
  reason: readonly string[]
  submitters: readonly (readonly [name: string, group: string])[]
}>

export type AdviceCase = Readonly<{
  municipality: string
  sender: string
  subject: string
  reference: string
  date: string
  opening: readonly string[]
  /** What leads up to a recommendation, and the recommendation. */
  points: readonly Readonly<{ title: string; before: string; point: string; after?: string }>[]
  closing: readonly string[]
  signed: string
}>

export type LetterCase = Readonly<{
  municipality: string
  subject: string
  reference: string
  date: string
  contact: string
  opening: string
  parts: readonly Readonly<{ title: string; paragraphs: readonly string[] }>[]
  figures: Readonly<{ head: readonly string[]; rows: readonly (readonly string[])[] }>
  closing: string
  commitments: readonly CommitmentLabel[]
  borderline: readonly string[]
}>

export type Promised = Readonly<{
  number: string
  on: string
  meeting: string
  holder: string
  quote: string
  term: string
  due_date: string | null
  status: string
}>
export type CommitmentsCase = Readonly<{ municipality: string; date: string; rows: readonly Promised[] }>

export type MeetingCase = Readonly<{
  municipality: string
  date: string
  present: string
  points: readonly Readonly<{
    title: string
    decision: string
    motions?: readonly Readonly<{ number: string; title: string; outcome: string }>[]
    spoken: readonly Readonly<{ who: string; words: string }>[]
  }>[]
  commitments: readonly CommitmentLabel[]
  borderline: readonly string[]
}>
