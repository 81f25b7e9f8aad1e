import { daysBetween, dutchDate, type IsoDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingEvent, BriefingItem } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import { timelineCounts } from '../../shared/timeline.ts'
import type { Block, Paragraph } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import type { Material } from './material.ts'
import { shortNameOf } from './short-name.ts'
import { documentName } from './sources.ts'
import { isOpen, lower, nameOf, plain, small } from './words.ts'

type Moment = Readonly<{
  on: IsoDate
  weight: number
  paragraphs: readonly Paragraph[]
  cited: readonly (Place | null)[]
}>
type Place = Readonly<{ documentId: number; page?: number }>
/** The drawing, or a line of the list below it. */
type Thing = Readonly<{ rank: number; moment: Moment | null }>

/** Documents, latest dates, decisions, settlements and history in one line of time, with the day of the briefing in it. */
export const timelineSection = (data: BriefingData): Cuttable => {
  const items = new Map(data.items.map((item) => [item.id, item]))
  const moments = [
    ...documentMoments(data),
    ...data.items.flatMap((item) => itemMoments(item)),
    ...eventMoments(data, items),
  ].toSorted((a, b) => a.on.localeCompare(b.on))
  const things: readonly Thing[] = [
    ...(data.moments.length === 0 ? [] : [{ rank: rank.timelinePicture, moment: null }]),
    ...moments.map((moment) => ({ rank: rankOf(data, moment), moment })),
  ]
  return cuttable(
    things,
    (thing) => thing.rank,
    (material, kept) => timelineBlocks(material, kept, moments.length),
  )
}

/** What is near in time matters more than what was long ago; half a year away is far. */
const rankOf = ({ asOf }: BriefingData, { on, weight }: Moment): number =>
  weight - Math.min(100, Math.abs(daysBetween(asOf, on)) / 2)

/** Of so many moments those that are kept. */
const timelineBlocks = (material: Material, kept: readonly Thing[], count: number): readonly Block[] => {
  const { data, sources } = material
  const moments = kept.flatMap(({ moment }) => moment ?? [])
  if (kept.length === 0) return []
  const past = moments.filter(({ on }) => on <= data.asOf)
  const entry =
    (mark: 'past' | 'future') =>
    ({ on, paragraphs, cited }: Moment) =>
      ({ label: dutchDate(on), mark, paragraphs, sources: sources.cite(cited) }) as const
  const undated = data.documents.filter(({ date }) => date === null)
  const now = [{ text: t('briefing.timeline.now'), face: 'semibold', tone: 'accent' }] as const
  return [
    { kind: 'heading', level: 2, text: t('briefing.timeline.heading') },
    ...(kept.some(({ moment }) => moment === null) ? pictureBlocks(material, moments.length === count) : []),
    ...(moments.length === 0
      ? []
      : [
          {
            kind: 'timeline',
            entries: [
              ...past.map(entry('past')),
              { label: dutchDate(data.asOf), mark: 'now', paragraphs: [{ runs: now }], sources: [] },
              ...moments.slice(past.length).map(entry('future')),
            ],
          } as const,
        ]),
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

/** The same signs and lanes as on screen; where no line is cut, those below it say each moment with its source. */
const pictureBlocks = ({ data: { moments, asOf } }: Material, isWhole: boolean): readonly Block[] => {
  const finding = t('dossiers.finding', timelineCounts(moments, asOf))
  const summary = t('briefing.timeline.picture', {
    count: moments.length,
    finding,
    isWhole: String(isWhole),
  })
  return [{ kind: 'picture', moments, today: asOf, summary }]
}

const documentMoments = ({ documents }: BriefingData): readonly Moment[] =>
  documents.flatMap((document) =>
    document.date === null
      ? []
      : [
          {
            on: document.date,
            weight: rank.near,
            paragraphs: [plain(documentName(document))],
            cited: [{ documentId: document.id }],
          },
        ],
  )

/** A moment is one line: the whole words stand in a section of their own. */
const atMoment = (item: BriefingItem): string => shortNameOf(item, 20)

const itemMoments = (item: BriefingItem): readonly Moment[] => {
  const { dueOn, certainty, settledOn, settledHow, officialStatus, passage, evidence, kind } = item
  const due = certainty === 'exact' ? 'briefing.timeline.due' : 'briefing.timeline.dueDerived'
  const decision = t('briefing.timeline.decision', { item: atMoment(item) })
  const status = lower(t(`officialStatus.${officialStatus}`))
  const settled =
    settledHow === null
      ? t('briefing.timeline.settled', { item: atMoment(item), status })
      : t('briefing.timeline.settledHow', {
          item: atMoment(item),
          status,
          how: lower(t(`settledHow.${settledHow}`)),
        })
  return [
    ...(dueOn !== null && kind === 'decision_moment'
      ? [
          {
            on: dueOn,
            weight: rank.timelinePicture,
            paragraphs: [plain(decision, { face: 'semibold' })],
            cited: [passage],
          },
        ]
      : []),
    ...(dueOn !== null && kind !== 'decision_moment' && isOpen(item)
      ? [
          {
            on: dueOn,
            weight: rank.near,
            paragraphs: [plain(t(due, { item: atMoment(item) }))],
            cited: [passage],
          },
        ]
      : []),
    // An answer or a reaction stands in the line as its document; one line for each of its points would bury the rest.
    ...(settledOn === null || kind === 'question' || kind === 'advice_point'
      ? []
      : [
          {
            on: settledOn,
            weight: rank.past,
            paragraphs: [plain(settled)],
            cited: evidence.length > 0 ? [...evidence] : [passage],
          },
        ]),
  ]
}

const eventMoments = (
  { events }: BriefingData,
  items: ReadonlyMap<number, BriefingItem>,
): readonly Moment[] =>
  events.map((event) => {
    const item = event.itemId === null ? undefined : items.get(event.itemId)
    const note = { small: true, runs: [{ text: event.note ?? '', face: 'italic' as const }] }
    return {
      on: event.on,
      weight: rank.past,
      paragraphs: [plain(eventWords(event, item)), ...(event.note === null ? [] : [note])],
      cited: [event.documentId === null ? (item?.passage ?? null) : { documentId: event.documentId }],
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
