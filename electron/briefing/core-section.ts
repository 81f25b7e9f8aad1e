import { conflictTitle } from '../../shared/conflicts-text.ts'
import { daysBetween } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem, BriefingPassage } from '../../shared/records/briefing.ts'
import { breaksNorm } from '../../shared/records/kpi.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Sourced } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { kindOf } from './material.ts'
import { dodged, toJudge } from './questions-section.ts'
import type { Sources } from './sources.ts'
import {
  amid,
  countWords,
  enumerate,
  fullNameOf,
  isOpen,
  nameOf,
  notFulfilled,
  plain,
  small,
} from './words.ts'

type Place = Pick<BriefingPassage, 'documentId'> & Readonly<{ page?: number }>
/** A line with how much it matters and where it comes from: words of a source, or what the program counted in these documents. */
export type CoreLine = Readonly<{ weight: number; text: string; places: readonly (Place | null)[] }>

const lineCount = 5
const mostCited = 6

/** The five lines that matter most: what is late, what does not fit together, what is decided soon, what was dodged, what was not kept. */
export const coreLines = (data: BriefingData): readonly CoreLine[] =>
  [
    ...conflictLines(data),
    ...lateLines(data),
    ...decisionLines(data),
    ...notKeptLines(data),
    ...questionLines(data),
    ...adviceLines(data),
    ...kpiLines(data),
    ...nextLines(data),
    ...motionLines(data),
    ...commitmentLines(data),
    ...missingLines(data),
    documentsLine(data),
  ]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, lineCount)

export const coreSection = (data: BriefingData): Cuttable => {
  const lines = coreLines(data)
  const { note } = data.dossier
  return cuttable(
    lines,
    (line) => rank.core - lines.indexOf(line),
    ({ sources }, kept): readonly Block[] => [
      { kind: 'heading', level: 2, text: t('briefing.core.heading', { count: kept.length }) },
      {
        kind: 'list',
        items: kept.map((line, at) => ({ label: `${at + 1}.`, ...sourced(sources, line) })),
      },
      ...(note === null || note.trim() === '' ? [] : [ownNote(note)]),
    ],
  )
}

/** What was counted over many documents says so: their numbers would fill the margin and lead nobody anywhere. */
const sourced = (sources: Sources, { text, places }: CoreLine): Sourced => {
  const count = new Set(places.flatMap((place) => place?.documentId ?? [])).size
  return count > mostCited
    ? { paragraphs: [plain(text), small(t('briefing.core.counted', { count }))], sources: [] }
    : { paragraphs: [plain(text)], sources: sources.cite(places) }
}

const ownNote = (note: string): Block => ({
  kind: 'paragraph',
  sources: [],
  paragraphs: [
    {
      runs: [
        { text: t('briefing.core.dossierNote'), face: 'semibold' },
        { text: note, face: 'italic' },
      ],
    },
  ],
})

/** Which documents the items stand in, without pages: these lines count, the sections quote. */
const documentsOf = (items: readonly BriefingItem[]): readonly Place[] =>
  items.flatMap(({ passage }) => (passage ? [{ documentId: passage.documentId }] : []))

const names = (items: readonly BriefingItem[]) => enumerate(items.map(nameOf))

/** The first warning by name with what follows from it; the others by number. */
const conflictLines = ({ conflicts, items }: BriefingData): readonly CoreLine[] => {
  const standing = conflicts
    .filter(({ judged }) => !judged)
    .toSorted((a, b) => Number(b.certain) - Number(a.certain))
  const [first] = standing
  if (first === undefined) return []
  const about = items.filter(({ id }) => first.itemIds.includes(id)).map(nameOf)
  // Of a promise and its decision the third step is what the two dates come to.
  const why =
    (first.kind === 'answer_after_decision' ? first.reasons[2] : undefined) ?? first.reasons[0] ?? ''
  const named = about.length === 0 ? conflictTitle(first) : `${conflictTitle(first)} (${enumerate(about)})`
  const more = standing.length - 1
  return [
    {
      weight: first.certain ? 100 : 97,
      text: `${named}: ${amid(why)}${more === 0 ? '' : ` ${t('briefing.core.moreConflicts', { count: more })}`}`,
      places: first.passages,
    },
  ]
}

const lateLines = ({ items }: BriefingData): readonly CoreLine[] => {
  const late = items.filter(({ isLate }) => isLate).toSorted((a, b) => b.daysLate - a.daysLate || a.id - b.id)
  const [worst] = late
  if (!worst) return []
  const text = t('briefing.core.late', { count: late.length, item: fullNameOf(worst), days: worst.daysLate })
  return [{ weight: 98, text, places: [worst.passage, ...documentsOf(late)] }]
}

/** The nearer the decision, the more it matters. */
const decisionLines = ({ items, asOf }: BriefingData): readonly CoreLine[] =>
  items
    .filter(
      (item) => item.kind === 'decision_moment' && isOpen(item) && item.dueOn !== null && item.dueOn >= asOf,
    )
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id - b.id)
    .slice(0, 2)
    .map((item, at) => {
      const days = daysBetween(asOf, item.dueOn ?? asOf)
      const date = dateWords(item)
      return {
        weight: (days <= 60 ? 96 : 74) - at * 12,
        text: t('briefing.core.decision', { date, days, what: fullNameOf(item) }),
        places: [item.passage],
      }
    })

const dateWords = ({ dueOn, certainty }: BriefingItem) =>
  dueOn === null ? '' : certainty === 'exact' ? longDate(dueOn) : `~ ${longDate(dueOn)}`

const nextLines = ({ items, asOf }: BriefingData): readonly CoreLine[] => {
  const [next] = items
    .filter(
      (item) => item.kind !== 'decision_moment' && isOpen(item) && item.dueOn !== null && item.dueOn >= asOf,
    )
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id - b.id)
  if (!next) return []
  const text = t('briefing.core.next', { date: dateWords(next), what: fullNameOf(next) })
  return [{ weight: 60, text, places: [next.passage] }]
}

const notKeptLines = ({ items }: BriefingData): readonly CoreLine[] => {
  const failed = items.filter((item) => !isOpen(item) && notFulfilled(item))
  if (failed.length === 0) return []
  const text = t('briefing.core.settledNotFulfilled', { items: names(failed) })
  return [{ weight: 85, text, places: documentsOf(failed) }]
}

const questionLines = (data: BriefingData): readonly CoreLine[] => {
  const all = kindOf(data, 'question')
  const judged = all.filter(dodged)
  const waiting = all.filter(toJudge)
  const text = [
    ...(judged.length === 0
      ? []
      : judged.length === all.length
        ? [t('briefing.core.dodgedAll', { count: all.length })]
        : [t('briefing.core.dodged', { total: all.length, dodged: judged.length })]),
    ...(waiting.length === 0 ? [] : [t('briefing.core.toJudge', { count: waiting.length })]),
  ]
  if (text.length === 0) return []
  const weight = judged.length > 0 ? 80 : 62
  return [{ weight, text: text.join(' '), places: documentsOf([...judged, ...waiting]) }]
}

const adviceLines = (data: BriefingData): readonly CoreLine[] => {
  const points = kindOf(data, 'advice_point')
  if (points.length === 0) return []
  const reactions = countWords(points.map(({ reaction }) => `reaction.${reaction}` as const))
  const refused = points.some(({ reaction }) => reaction === 'niet_overgenomen')
  const text = points.every(({ reaction }) => reaction === 'geen_reactie')
    ? t('briefing.core.adviceNone', { count: points.length })
    : t('briefing.core.advice', { count: points.length, reactions })
  return [{ weight: refused ? 72 : 48, text, places: documentsOf(points) }]
}

/** Where it was measured; of what a person filled in by hand, where the norm was promised. */
export const restsOn = (
  { passages, itemId }: BriefingData['kpis'][number],
  items: readonly BriefingItem[],
): readonly (BriefingPassage | null)[] =>
  passages.length > 0 ? passages : [items.find(({ id }) => id === itemId)?.passage ?? null]

const kpiLines = ({ kpis, items }: BriefingData): readonly CoreLine[] =>
  kpis
    .flatMap((kpi) => {
      const over = kpi.measurements.filter(({ value }) => breaksNorm(kpi, value))
      if (over.length === 0) return []
      const counts = { title: kpi.title, over: over.length, count: kpi.measurements.length }
      return [{ weight: 76, text: t('briefing.core.kpi', counts), places: restsOn(kpi, items) }]
    })
    .slice(0, 1)

const motionLines = (data: BriefingData): readonly CoreLine[] => {
  const motions = kindOf(data, 'motion')
  const points = kindOf(data, 'dictum_point')
  if (motions.length + points.length === 0) return []
  const outcomes = countWords(motions.map(({ outcome }) => `motionOutcome.${outcome}` as const))
  const open = points.filter(isOpen).length
  const text = [
    ...(motions.length === 0 ? [] : [t('briefing.core.motions', { count: motions.length, outcomes })]),
    ...(points.length === 0 ? [] : [dictumWords(points.length, open)]),
  ]
  return [{ weight: open > 0 ? 50 : 40, text: text.join(' '), places: documentsOf([...motions, ...points]) }]
}

const dictumWords = (total: number, open: number): string =>
  open === total ? t('briefing.core.dictumAll', { count: total }) : t('briefing.core.dictum', { total, open })

const commitmentLines = (data: BriefingData): readonly CoreLine[] => {
  const all = kindOf(data, 'commitment')
  if (all.length === 0) return []
  const open = all.filter(isOpen)
  const noTerm = open.filter(({ dueOn }) => dueOn === null)
  const text = [
    open.length === all.length
      ? t('briefing.core.commitmentsAll', { count: all.length })
      : t('briefing.core.commitments', { total: all.length, open: open.length }),
    ...(noTerm.length === 0
      ? []
      : [t('briefing.core.noTerm', { count: noTerm.length, items: names(noTerm) })]),
  ]
  return [
    {
      weight: noTerm.length > 0 ? 56 : 46,
      text: text.join(' '),
      places: documentsOf(open.length > 0 ? open : all),
    },
  ]
}

const missingLines = ({ missing }: BriefingData): readonly CoreLine[] => {
  const count = missing.length
  if (count === 0) return []
  const places = missing.map(({ documentId }) => ({ documentId }))
  return [{ weight: 42, text: t('briefing.core.missing', { count }), places }]
}

const documentsLine = ({ documents, only, leftOut }: BriefingData): CoreLine => {
  const count = documents.length
  if (count === 0 && only === null && leftOut.secret.documents + leftOut.restricted.documents > 0)
    return { weight: 10, text: t('briefing.core.noneShown'), places: [] }
  const all = only === null ? null : only.documents.openbaar + only.documents.besloten + only.documents.geheim
  const lead =
    all === null ? t('briefing.core.documents', { count }) : t('briefing.core.documentsOf', { count, all })
  const places = documents.map(({ id }) => ({ documentId: id }))
  return { weight: 10, text: `${lead}${daysOf(documents)}.`, places }
}

/** From the first day to the last, of those that have one; how many have none is said. */
const daysOf = (documents: BriefingData['documents']): string => {
  const dates = documents.flatMap(({ date }) => date ?? []).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  const undated = documents.length - dates.length
  if (documents.length === 0) return ''
  if (first === undefined || last === undefined)
    return t('briefing.core.daysUnknown', { count: documents.length })
  const days =
    first === last
      ? t('briefing.core.dayOne', { from: longDate(first) })
      : t('briefing.core.days', { from: longDate(first), to: longDate(last) })
  return undated === 0 ? `, ${days}` : t('briefing.core.daysSome', { count: dates.length, days, undated })
}
