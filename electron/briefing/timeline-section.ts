import { dutchDate, type IsoDate } from '../../shared/dates.ts'
import type { BriefingEvent, BriefingItem } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import { timelineCounts } from '../../shared/timeline.ts'
import type { Block, Paragraph, Run } from './block.ts'
import type { Material } from './material.ts'
import { documentName } from './sources.ts'
import { fullNameOf, isOpen, lower, nameOf, plain, small } from './words.ts'

type Moment = Readonly<{ on: IsoDate; paragraphs: readonly Paragraph[]; sources: () => readonly Run[] }>

/** Documents, latest dates, decisions, settlements and history in one line of time, with the day of the briefing in it. */
export const timelineBlocks = (material: Material): readonly Block[] => {
  const { data, sources } = material
  const moments = [
    ...documentMoments(material),
    ...data.items.flatMap((item) => itemMoments(material, item)),
    ...eventMoments(material),
  ]
  if (moments.length === 0) return []
  const sorted = moments.toSorted((a, b) => a.on.localeCompare(b.on))
  const past = sorted.filter(({ on }) => on <= data.asOf)
  const entry = (mark: 'past' | 'future') => (moment: Moment) =>
    ({ label: dutchDate(moment.on), mark, paragraphs: moment.paragraphs, sources: moment.sources() }) as const
  const undated = data.documents.filter(({ date }) => date === null)
  const now = [{ text: t('briefing.timeline.now'), face: 'semibold', tone: 'accent' }] as const
  return [
    { kind: 'heading', level: 2, text: t('briefing.timeline.heading') },
    ...pictureBlocks(material),
    {
      kind: 'timeline',
      entries: [
        ...past.map(entry('past')),
        { label: dutchDate(data.asOf), mark: 'now', paragraphs: [{ runs: now }], sources: [] },
        ...sorted.slice(past.length).map(entry('future')),
      ],
    },
    ...(undated.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            paragraphs: [
              small(t('briefing.timeline.undated', { names: undated.map(documentName).join('; ') })),
            ],
            sources: sources.cite(undated.map(({ id }) => ({ documentId: id }))),
          } as const,
        ]),
  ]
}

/** The same signs and lanes as on screen; the lines below it say each moment with its source. */
const pictureBlocks = ({ data: { moments, asOf } }: Material): readonly Block[] => {
  if (moments.length === 0) return []
  const finding = t('dossiers.finding', timelineCounts(moments, asOf))
  const summary = t('briefing.timeline.picture', { count: moments.length, finding })
  return [{ kind: 'picture', moments, today: asOf, summary }]
}

const documentMoments = ({ data, sources }: Material): readonly Moment[] =>
  data.documents.flatMap((document) =>
    document.date === null
      ? []
      : [
          {
            on: document.date,
            paragraphs: [plain(documentName(document))],
            sources: () => sources.cite([{ documentId: document.id }]),
          },
        ],
  )

const itemMoments = ({ sources }: Material, item: BriefingItem): readonly Moment[] => {
  const { dueOn, certainty, settledOn, settledHow, officialStatus, passage, evidence, kind } = item
  const cited =
    (places = [passage]) =>
    () =>
      sources.cite(places)
  const due = certainty === 'exact' ? 'briefing.timeline.due' : 'briefing.timeline.dueDerived'
  const status = lower(t(`officialStatus.${officialStatus}`))
  const settled =
    settledHow === null
      ? t('briefing.timeline.settled', { item: fullNameOf(item), status })
      : t('briefing.timeline.settledHow', {
          item: fullNameOf(item),
          status,
          how: lower(t(`settledHow.${settledHow}`)),
        })
  return [
    ...(dueOn !== null && kind === 'decision_moment'
      ? [
          {
            on: dueOn,
            paragraphs: [
              plain(t('briefing.timeline.decision', { item: fullNameOf(item) }), { face: 'semibold' }),
            ],
            sources: cited(),
          },
        ]
      : []),
    ...(dueOn !== null && kind !== 'decision_moment' && isOpen(item)
      ? [{ on: dueOn, paragraphs: [plain(t(due, { item: fullNameOf(item) }))], sources: cited() }]
      : []),
    // An answer or a reaction stands in the line as its document; one line for each of its points would bury the rest.
    ...(settledOn === null || kind === 'question' || kind === 'advice_point'
      ? []
      : [
          {
            on: settledOn,
            paragraphs: [plain(settled)],
            sources: cited(evidence.length > 0 ? [...evidence] : [passage]),
          },
        ]),
  ]
}

const eventMoments = ({ data, sources, items }: Material): readonly Moment[] =>
  data.events.map((event) => {
    const item = event.itemId === null ? undefined : items.get(event.itemId)
    return {
      on: event.on,
      paragraphs: [
        plain(eventWords(event, item)),
        ...(event.note === null
          ? []
          : [{ small: true, runs: [{ text: event.note, face: 'italic' as const }] }]),
      ],
      sources: () =>
        sources.cite([
          event.documentId === null ? (item?.passage ?? null) : { documentId: event.documentId },
        ]),
    }
  })

const eventWords = (
  { kind, dueOn, officialStatus }: BriefingEvent,
  item: BriefingItem | undefined,
): string => {
  const name = item ? nameOf(item) : ''
  switch (kind) {
    case 'extended':
      return dueOn === null
        ? t('briefing.timeline.extendedOpen', { item: name })
        : t('briefing.timeline.extended', { item: name, date: dutchDate(dueOn) })
    case 'status_changed':
      return t('briefing.timeline.status', {
        item: name,
        status: lower(t(`officialStatus.${officialStatus ?? 'onbekend'}`)),
      })
    case 'noted':
      return item ? t('briefing.timeline.note', { item: name }) : t('briefing.timeline.noteOnly')
  }
}
