import {
  type DraftContent,
  type DraftVersion,
  draftContent,
  type VersionReason,
} from '../../shared/records/draft.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

/** Letters as they were at a moment, each whole and apart from what the store holds now. */
export const draftVersionsStore = (db: Db, now: () => string) => {
  const ofDraft = db.prepare<[number], DraftVersion>(
    'SELECT number, why, made_at AS madeAt FROM draft_version WHERE draft_id = ? ORDER BY number DESC',
  )
  const contentOf = db.prepare<[number, number], { content: string }>(
    'SELECT content FROM draft_version WHERE draft_id = ? AND number = ?',
  )
  const lastSent = db.prepare<[number], { content: string }>(
    "SELECT content FROM draft_version WHERE draft_id = ? AND why = 'sent' ORDER BY number DESC LIMIT 1",
  )
  const insert = db.prepare<[Record<string, unknown>], { number: number }>(
    `INSERT INTO draft_version (draft_id, number, why, made_at, content)
     SELECT :draftId, ifnull(max(number), 0) + 1, :why, :at, :content FROM draft_version WHERE draft_id = :draftId RETURNING number`,
  )
  const read = (row: { content: string } | undefined): DraftContent => {
    if (!row) throw new Refusal('not-found-version')
    return draftContent.parse(JSON.parse(row.content))
  }
  return {
    ofDraft: (draftId: number) => ofDraft.all(draftId),
    read: (draftId: number, number: number) => read(contentOf.get(draftId, number)),
    /** The words of the letter as it went out. */
    sent: (draftId: number) => read(lastSent.get(draftId)),
    keep: (draftId: number, why: VersionReason, content: DraftContent): number =>
      Number(insert.get({ draftId, why, at: now(), content: JSON.stringify(content) })?.number),
    /** Whether the newest version holds these very words. */
    isKept: (draftId: number, content: DraftContent): boolean => {
      const newest = ofDraft.all(draftId)[0]
      return (
        newest !== undefined && contentOf.get(draftId, newest.number)?.content === JSON.stringify(content)
      )
    },
  }
}
