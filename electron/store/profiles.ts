import {
  type LearnedStyle,
  type SeenStyle,
  type SenderProfile,
  seenStyle,
  senderProfile,
} from '../../shared/records/sender-profile.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'

type SqlRow = {
  id: number
  municipality: string
  sender: string | null
  documents: number
  style: string
  seen: string
}

/** What was learned of each sender's house style. */
export const profilesStore = (db: Db) => {
  const columns = 'id, municipality, sender, documents, style, seen FROM sender_profile'
  const list = db.prepare<[], SqlRow>(`SELECT ${columns} ORDER BY municipality, sender, id`)
  const one = db.prepare<[number], SqlRow>(`SELECT ${columns} WHERE id = ?`)
  const insert = db.prepare(
    `INSERT INTO sender_profile (municipality, sender, documents, style, seen)
     VALUES (:municipality, :sender, :documents, :style, :seen)`,
  )
  const update = db.prepare(
    'UPDATE sender_profile SET documents = :documents, style = :style, seen = :seen WHERE id = :id',
  )
  const remove = db.prepare<[number], { id: number }>('DELETE FROM sender_profile WHERE id = ? RETURNING id')

  const toProfile = ({ style, seen: _, ...row }: SqlRow): SenderProfile =>
    senderProfile.parse({ ...row, ...JSON.parse(style) })

  return {
    list: (): SenderProfile[] => list.all().map(toProfile),
    find: (id: number): SenderProfile => {
      const row = one.get(id)
      if (!row) throw new Refusal('not-found-profile')
      return toProfile(row)
    },
    /** What documents of this sender showed too seldom to count yet. */
    seen: (id: number): SeenStyle => seenStyle.parse(JSON.parse(one.get(id)?.seen ?? '{}')),
    /** Keeps what was learned: of a new sender where `id` is null. */
    keep: (id: number | null, { profile, seen }: LearnedStyle) => {
      const { municipality, sender, documents, ...style } = profile
      const row = { documents, style: JSON.stringify(style), seen: JSON.stringify(seen) }
      if (id === null) insert.run({ municipality, sender, ...row })
      else update.run({ id, ...row })
    },
    remove: (id: number) => {
      if (!remove.get(id)) throw new Refusal('not-found-profile')
    },
  }
}
