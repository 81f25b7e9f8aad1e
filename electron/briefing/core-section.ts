import type { BriefingItem } from '../../shared/records/briefing.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Run } from './block.ts'
import { itemsOf, type Material } from './material.ts'
import { dodged, toJudge } from './questions-section.ts'
import { countWords, enumerate, fullNameOf, isOpen, nameOf, notFulfilled, plain } from './words.ts'

type Line = Readonly<{ text: string; sources: readonly Run[] }>

/** The dossier in a few lines, all counted from its data: nothing is judged or worded by the program. */
export const coreBlocks = (material: Material): readonly Block[] => {
  const lines = [
    documentsLine(material),
    ...nextLine(material),
    ...lateLine(material),
    ...conflictLine(material),
    ...commitmentLines(material),
    ...motionLines(material),
    ...questionLines(material),
    ...adviceLine(material),
    ...missingLine(material),
  ]
  const { note } = material.data.dossier
  return [
    { kind: 'heading', level: 2, text: t('briefing.core.heading') },
    {
      kind: 'list',
      items: lines.map(({ text, sources }) => ({ label: '•', paragraphs: [plain(text)], sources })),
    },
    ...leftOutBlocks(material),
    ...(note === null || note.trim() === ''
      ? []
      : [
          {
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
          } as const,
        ]),
  ]
}

/** Which documents the items stand in, without pages: these lines count, the sections quote. */
const citeAll = ({ sources }: Material, items: readonly BriefingItem[]) =>
  sources.cite(items.flatMap(({ passage }) => (passage ? [{ documentId: passage.documentId }] : [])))

const documentsLine = ({ data }: Material): Line => {
  const count = data.documents.length
  const dates = data.documents.flatMap(({ date }) => date ?? []).toSorted()
  const [from, to] = [dates[0], dates.at(-1)]
  if (from === undefined || to === undefined)
    return { text: t('briefing.core.documentsUndated', { count }), sources: [] }
  const key = from === to ? 'briefing.core.documentsOneDay' : 'briefing.core.documents'
  return { text: t(key, { count, from: longDate(from), to: longDate(to) }), sources: [] }
}

const nextLine = (material: Material): readonly Line[] => {
  const [next] = material.data.items
    .filter((item) => isOpen(item) && item.dueOn !== null && item.dueOn >= material.data.asOf)
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id - b.id)
  if (!next?.dueOn) return []
  const date = next.certainty === 'exact' ? longDate(next.dueOn) : `~ ${longDate(next.dueOn)}`
  return [
    {
      text: t('briefing.core.next', { date, what: fullNameOf(next) }),
      sources: material.sources.cite([next.passage]),
    },
  ]
}

const lateLine = (material: Material): readonly Line[] => {
  const late = material.data.items.filter(({ isLate }) => isLate).toSorted((a, b) => b.daysLate - a.daysLate)
  const [worst] = late
  if (!worst) return []
  const text = t('briefing.core.late', { count: late.length, item: fullNameOf(worst), days: worst.daysLate })
  return [{ text, sources: citeAll(material, late) }]
}

/** Warnings that a person judged are counted here and printed nowhere. */
const conflictLine = ({ data: { conflicts } }: Material): readonly Line[] => {
  const judged = conflicts.filter((one) => one.judged).length
  if (conflicts.length === 0) return []
  return [{ text: t('briefing.core.conflicts', { count: conflicts.length - judged, judged }), sources: [] }]
}

const commitmentLines = (material: Material): readonly Line[] => {
  const all = itemsOf(material, 'commitment')
  if (all.length === 0) return []
  const open = all.filter(isOpen)
  const noTerm = open.filter(({ dueOn }) => dueOn === null)
  const failed = all.filter((item) => !isOpen(item) && notFulfilled(item))
  const names = (items: readonly BriefingItem[]) => enumerate(items.map(nameOf))
  const counts = [
    t('briefing.core.commitments', { total: all.length, open: open.length }),
    ...(noTerm.length === 0
      ? []
      : [t('briefing.core.noTerm', { count: noTerm.length, items: names(noTerm) })]),
  ]
  const failedLine = t('briefing.core.settledNotFulfilled', { items: names(failed) })
  return [
    { text: counts.join(' '), sources: citeAll(material, open) },
    ...(failed.length === 0 ? [] : [{ text: failedLine, sources: citeAll(material, failed) }]),
  ]
}

const motionLines = (material: Material): readonly Line[] => {
  const motions = itemsOf(material, 'motion')
  const points = itemsOf(material, 'dictum_point')
  if (motions.length + points.length === 0) return []
  const outcomes = countWords(motions.map(({ outcome }) => `motionOutcome.${outcome}` as const))
  const counts = { total: points.length, open: points.filter(isOpen).length }
  const text = [
    ...(motions.length === 0 ? [] : [t('briefing.core.motions', { count: motions.length, outcomes })]),
    ...(points.length === 0 ? [] : [t('briefing.core.dictum', counts)]),
  ]
  return [{ text: text.join(' '), sources: citeAll(material, [...motions, ...points]) }]
}

const questionLines = (material: Material): readonly Line[] => {
  const all = itemsOf(material, 'question')
  const judged = all.filter(dodged)
  const waiting = all.filter(toJudge)
  const text = [
    ...(judged.length === 0 ? [] : [t('briefing.core.dodged', { total: all.length, dodged: judged.length })]),
    ...(waiting.length === 0 ? [] : [t('briefing.core.toJudge', { count: waiting.length })]),
  ]
  if (text.length === 0) return []
  return [{ text: text.join(' '), sources: citeAll(material, [...judged, ...waiting]) }]
}

const adviceLine = (material: Material): readonly Line[] => {
  const points = itemsOf(material, 'advice_point')
  if (points.length === 0) return []
  const words = countWords(points.map(({ reaction }) => `reaction.${reaction}` as const))
  return [
    {
      text: t('briefing.core.advice', { count: points.length, reactions: words }),
      sources: citeAll(material, points),
    },
  ]
}

const missingLine = ({ data, sources }: Material): readonly Line[] => {
  const count = data.missing.length
  if (count === 0) return []
  return [
    {
      text: t('briefing.core.missing', { count }),
      sources: sources.cite(data.missing.map(({ documentId }) => ({ documentId }))),
    },
  ]
}

/** What was left out is always said, never shown. */
const leftOutBlocks = ({ data: { leftOut } }: Material): readonly Block[] => {
  const parts = [
    ['briefing.leftOut.secretDocuments', leftOut.secret.documents],
    ['briefing.leftOut.secretItems', leftOut.secret.items],
    ['briefing.leftOut.restrictedDocuments', leftOut.restricted.documents],
    ['briefing.leftOut.restrictedItems', leftOut.restricted.items],
  ] as const
  const words = parts.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []))
  if (words.length === 0) return []
  return [
    {
      kind: 'paragraph',
      sources: [],
      paragraphs: [plain(t('briefing.core.leftOut', { parts: enumerate(words) }))],
    },
  ]
}
