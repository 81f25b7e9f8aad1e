import { z } from 'zod'
import {
  type Draft,
  type DraftContent,
  type DraftRow,
  draftKinds,
  type LetterOutcome,
  type LetterTemplate,
  letterParts,
} from '../records/draft.ts'
import type { ItemRow } from '../records/item.ts'
import { change, day, id, ids, job, nothing, range, read, text, words } from './operation.ts'

/** As it is being typed: blanks at its ends stay. */
const written = (most: number) => z.string().max(most)

/** Typing in one field without leaving it: what has the same is one act, and goes back with one undo. */
const stay = words(60).optional()

/** Letters that are written here, from the first point to the letter as it was sent. What was sent refuses every change. */
export const draftOperations = {
  'drafts.list': read<readonly DraftRow[]>()(nothing),
  'drafts.open': read<Draft>()(z.strictObject({ id })),
  /**
   * From nothing; from a request for advice (its asked points and its term come along); from items (a dodged question, a late
   * promise, an advice point: a point each, tied to its passages); or as a reminder, of the items or of everything in `requestId`
   * that nobody reacted to within its term.
   */
  'drafts.create': change<Readonly<{ id: number }>>()(
    z.strictObject({
      kind: z.enum(draftKinds),
      title: words(300),
      municipality: text(120).nullable(),
      dossierId: id.nullable(),
      requestId: id.nullable(),
      itemIds: z.array(id).max(500),
      /** Below 0 is one that comes along; null is the first of its kind. */
      templateId: z.int().nullable(),
    }),
  ),
  /** A new draft with the same words, points and sources: the way to go on with what was sent. */
  'drafts.copy': change<Readonly<{ id: number }>>()(z.strictObject({ id, title: words(300) })),
  'drafts.change': change<null>()(
    z.strictObject({
      id,
      title: words(300).optional(),
      municipality: text(120).nullable().optional(),
      parts: letterParts.partial().optional(),
      dueOn: day.nullable().optional(),
      dossierId: id.nullable().optional(),
      requestId: id.nullable().optional(),
      stay,
      asked: z
        .array(z.strictObject({ number: text(20), text: words(4000), range: range.nullable() }))
        .max(100)
        .optional(),
    }),
  ),
  /** Past the last point is at the end. */
  'drafts.addPoint': change<Readonly<{ id: number }>>()(
    z.strictObject({
      draftId: id,
      position: z.int().min(0),
      text: written(20_000),
      range: range.nullable(),
    }),
  ),
  /** A point for each of the items at the end, worded and tied as at the start. */
  'drafts.addItems': change<Readonly<{ ids: readonly number[] }>>()(z.strictObject({ id, itemIds: ids })),
  'drafts.changePoint': change<null>()(
    z.strictObject({
      id,
      text: written(20_000).optional(),
      reason: written(20_000).optional(),
      answers: z.array(text(20)).max(100).optional(),
      stay,
    }),
  ),
  'drafts.movePoint': change<null>()(z.strictObject({ id, position: z.int().min(0) })),
  'drafts.removePoint': change<null>()(z.strictObject({ id })),
  'drafts.addSource': change<null>()(z.strictObject({ pointId: id, range })),
  'drafts.removeSource': change<null>()(z.strictObject({ pointId: id, passageId: id })),
  'drafts.keepVersion': change<Readonly<{ number: number }>>()(z.strictObject({ id })),
  'drafts.version': read<DraftContent>()(z.strictObject({ id, number: z.int().positive() })),
  /** Puts a version back; what was there is kept as a version first. `lost` counts sources whose document is gone. */
  'drafts.restore': change<Readonly<{ lost: number }>>()(z.strictObject({ id, number: z.int().positive() })),
  'drafts.remove': change<null>()(z.strictObject({ id })),
  /** DOCX or PDF by the file's name; keeps a version. Of what was sent the DOCX is the very file that was kept. */
  'drafts.export': job<LetterOutcome & Readonly<{ file: string; pageCount: number | null }>>()(
    z.strictObject({ id, file: z.string().min(1), secret: z.boolean().optional() }),
  ),
  /**
   * The letter as sent becomes a document (its DOCX is the original) with its points as recorded items, tied to their sources by
   * links; their terms run from `on`. One change, one undo that brings the draft back.
   */
  'drafts.send': job<LetterOutcome & Readonly<{ documentId: number; itemIds: readonly number[] }>>()(
    z.strictObject({ id, on: day, secret: z.boolean().optional() }),
  ),
  /** What a letter could be about: dodged answers, late promises, advice without a reaction after its term. */
  'drafts.sources': read<
    Readonly<{
      dodged: readonly ItemRow[]
      late: readonly ItemRow[]
      earlierAdvice: readonly ItemRow[]
    }>
  >()(z.strictObject({ dossierId: id.nullable(), text: z.string().max(500).optional() })),
  'templates.list': read<readonly LetterTemplate[]>()(nothing),
  /** An id is of an own one that changes. */
  'templates.save': change<Readonly<{ id: number }>>()(
    z.strictObject({ id: id.nullable(), kind: z.enum(draftKinds), name: words(200), parts: letterParts }),
  ),
  'templates.remove': change<null>()(z.strictObject({ id })),
} as const
