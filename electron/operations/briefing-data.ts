import type { InputOf } from '../../shared/contract.ts'
import { civilDate } from '../../shared/dates.ts'
import type { BriefingData } from '../../shared/records/briefing.ts'
import { sinceLine } from '../../shared/since-text.ts'
import { asOfItsDay } from '../briefing/as-of.ts'
import { needsAsking } from '../briefing/questions-section.ts'
import { proposePoint } from '../letters/proposals.ts'
import type { Cite } from '../store/printed-quotes.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'

/** Which dossier, person or group, day and plan. */
export type Asked = InputOf<'briefings.preview'>

/** Everything that a briefing may be made of, before what isn't public is taken out. */
export const briefingData = ({ store, now, today }: Context, asked: Asked): BriefingData => {
  const { dossierId, holder = null, group = null, plan } = asked
  const asOf = asked.asOf ?? today()
  const data = store.briefings.data(dossierId, asOf, now().toISOString(), { holder, group })
  const known = new Set(data.items.map(({ id }) => id))
  const isWhole = holder === null && group === null
  const cite = store.briefings.citing()
  const drafts = draftsOf(store, dossierId, cite)
    .map((draft) => ({
      ...draft,
      points: draft.points.filter(({ itemId }) => isWhole || (itemId !== null && known.has(itemId))),
    }))
    .filter(({ points }) => points.length > 0)
  const asking = new Set(drafts.flatMap(({ points }) => points.map(({ itemId }) => itemId)))
  const documents = new Set(data.documents.map(({ id }) => id))
  const since = sinceOf(store, { dossierId, day: plan?.since ?? null, asOf })
  const whole: BriefingData = {
    ...data,
    kpis: kpisOf(store, dossierId, cite).filter(({ itemId }) => known.has(itemId)),
    drafts,
    proposals: store.details
      .openAll(data.items.filter((item) => needsAsking(item) && !asking.has(item.id)).map(({ id }) => id))
      .map((item) => {
        const { text, passages } = proposePoint('questions', item, asOf)
        return { itemId: item.id, text, passages: passages.map(cite) }
      })
      .filter(({ text }) => text !== ''),
    since: since && {
      ...since,
      entries: since.entries.filter(
        ({ itemId, documentId }) =>
          isWhole || (itemId === null ? documents.has(documentId ?? 0) : known.has(itemId)),
      ),
    },
  }
  // Who makes it today knows what is dated tomorrow; who looks back did not.
  return asOf < today() ? asOfItsDay(whole) : whole
}

const draftsOf = (
  { drafts, draftPoints, passages }: Store,
  dossierId: number | null,
  cite: Cite,
): BriefingData['drafts'] =>
  drafts
    .list()
    .filter(({ state, dossier }) => state === 'draft' && (dossierId === null || dossier?.id === dossierId))
    .map(({ id, title }) => ({
      title,
      points: draftPoints
        .ofDraft(id)
        .filter(({ text }) => text.trim() !== '')
        .map((point) => ({
          text: point.text,
          itemId: point.about,
          passages: draftPoints
            .sourcesOf(point.id)
            .flatMap((source) => passages.find(source) ?? [])
            .map(cite),
        })),
    }))

/** Since the day that is asked for, else since the briefing before, or the last visit. */
const sinceOf = (
  { since }: Store,
  { dossierId, day, asOf }: Readonly<{ dossierId: number | null; day: string | null; asOf: string }>,
): BriefingData['since'] => {
  if (dossierId === null) return null
  const { briefing, opened } = since.moments(dossierId)
  const from = day === null ? (briefing ?? opened) : new Date(`${day}T00:00:00`).toISOString()
  if (from === null) return null
  const fromDay = civilDate(new Date(from))
  return {
    since: fromDay,
    entries: since.entries(dossierId, from, fromDay, asOf).map((entry) => ({
      on: entry.at.length === 10 ? entry.at : civilDate(new Date(entry.at)),
      group: entry.group,
      text: sinceLine(entry),
      itemId: entry.item?.id ?? null,
      documentId: entry.document?.id ?? null,
      level: entry.level,
    })),
  }
}

const kpisOf = ({ kpis }: Store, dossierId: number | null, cite: Cite): BriefingData['kpis'] =>
  kpis.list(dossierId).map(({ title, unit, norm, side, item, measurements }) => ({
    title,
    unit,
    norm,
    side,
    itemId: item.id,
    measurements: measurements.map(({ period, label, value, passage }) => ({
      period,
      label,
      value,
      documentId: passage?.documentId ?? null,
    })),
    passages: measurements.flatMap(({ passage }) => (passage === null ? [] : [cite(passage)])),
  }))
