import {
  type BriefingPlan,
  type PlanPart,
  type Purpose,
  planOf,
  type Section,
} from '../../shared/records/briefing-plan.ts'
import type { DocumentRow } from '../../shared/records/document.ts'

export type NotePart = Extract<PlanPart, { kind: 'note' }>

/** What a part is called in the list for as long as it is there: a section by its name, a note by its place among the notes. */
export const partKeys = (parts: readonly PlanPart[]): readonly string[] => {
  let notes = 0
  return parts.map((part) => (part.kind === 'section' ? part.section : `note-${++notes}`))
}

const replaced = (plan: BriefingPlan, at: number, part: PlanPart): BriefingPlan => ({
  ...plan,
  parts: plan.parts.map((old, index) => (index === at ? part : old)),
})

export const toggled = (plan: BriefingPlan, at: number): BriefingPlan => {
  const part = plan.parts[at]
  return part?.kind === 'section' ? replaced(plan, at, { ...part, shown: !part.shown }) : plan
}

/** The part is put where another stands; those between make room. */
export const moved = (plan: BriefingPlan, from: number, to: number): BriefingPlan => {
  const part = plan.parts[from]
  if (part === undefined || to < 0 || to >= plan.parts.length || to === from) return plan
  return { ...plan, parts: plan.parts.toSpliced(from, 1).toSpliced(to, 0, part) }
}

const emptyNote: NotePart = { kind: 'note', title: '', text: '' }

export const withNoteAt = (plan: BriefingPlan, at: number): BriefingPlan => ({
  ...plan,
  parts: plan.parts.toSpliced(at, 0, emptyNote),
})

export const withNote = (plan: BriefingPlan, at: number, note: NotePart): BriefingPlan =>
  replaced(plan, at, note)

export const withoutPart = (plan: BriefingPlan, at: number): BriefingPlan => ({
  ...plan,
  parts: plan.parts.toSpliced(at, 1),
})

/** Another beginning, for the same dossier: what was written and chosen for this dossier stays. */
export const begunAs = (start: BriefingPlan, old: BriefingPlan): BriefingPlan => ({
  ...start,
  parts: withNotesOf(withoutNotes(start.parts), old.parts, start.parts),
  title: old.title,
  since: old.since,
  confidential: old.confidential,
  hidden: old.hidden,
  attached: old.attached,
  appended: old.appended,
})

/** A plan without what belongs to one dossier: for a template, and for the next dossier. */
export const withoutDossier = (plan: BriefingPlan): BriefingPlan => ({
  ...plan,
  title: null,
  since: null,
  confidential: { levels: [], ground: '' },
  hidden: [],
  attached: [],
  appended: [],
})

export const withoutOwnNotes = (plan: BriefingPlan): BriefingPlan => ({
  ...plan,
  parts: withoutNotes(plan.parts),
})

const withoutNotes = (parts: readonly PlanPart[]) => parts.filter(({ kind }) => kind === 'section')

/** Each note behind the section that it stood behind; the notes of the start itself come along. */
const withNotesOf = (
  sections: readonly PlanPart[],
  old: readonly PlanPart[],
  start: readonly PlanPart[],
): readonly PlanPart[] => {
  const own = notesIn(start)
  const notes = [...own, ...notesIn(old).filter((one) => !own.some((known) => sameNote(known, one)))]
  const behind = (section: Section | null) =>
    notes.filter(({ after }) => after === section).map(({ note }) => note)
  return [
    ...behind(null),
    ...sections.flatMap((part) => [part, ...behind(part.kind === 'section' ? part.section : null)]),
  ]
}

type PlacedNote = Readonly<{ note: NotePart; after: Section | null }>
const sameNote = ({ note }: PlacedNote, other: PlacedNote) =>
  note.title === other.note.title && note.text === other.note.text

const notesIn = (parts: readonly PlanPart[]): readonly PlacedNote[] => {
  let after: Section | null = null
  const found: PlacedNote[] = []
  for (const part of parts)
    if (part.kind === 'section') after = part.section
    else found.push({ note: part, after })
  return found
}

/** A plan of an older version may lack a section: it is added where its purpose has it, unticked. */
export const whole = (plan: BriefingPlan): BriefingPlan => {
  const has = (section: Section) =>
    plan.parts.some((part) => part.kind === 'section' && part.section === section)
  const lacking = planOf(plan.purpose).parts.filter((part) => part.kind === 'section' && !has(part.section))
  return lacking.length === 0
    ? plan
    : { ...plan, parts: [...plan.parts, ...lacking.map((part) => ({ ...part, shown: false }))] }
}

/** What somebody of this role most often makes. */
export const usualPurpose = (role: 'raadslid' | 'adviesraad' | 'griffie' | null): Purpose =>
  role === 'adviesraad' ? 'advice' : role === 'griffie' ? 'committee' : 'debate'

/** Whether an original may go along: it stays out where its text does. */
export const mayGoAlong = (
  { confidentiality }: Pick<DocumentRow, 'confidentiality'>,
  { confidential }: BriefingPlan,
): boolean => confidentiality === 'openbaar' || confidential.levels.includes(confidentiality)

/** Without the originals that may not go along, or are in the dossier no more. */
export const withOriginalsOf = (plan: BriefingPlan, documents: readonly DocumentRow[]): BriefingPlan => {
  const may = new Set(documents.filter((one) => mayGoAlong(one, plan)).map(({ id }) => id))
  return {
    ...plan,
    attached: plan.attached.filter((id) => may.has(id)),
    appended: plan.appended.filter((id) => may.has(id)),
  }
}

/** What isn't public is shown to somebody on a ground, which stands on each page. */
export const lacksGround = ({ confidential: { levels, ground } }: BriefingPlan): boolean =>
  levels.length > 0 && ground.trim() === ''
