import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem, BriefingPassage } from '../../shared/records/briefing.ts'
import type { BriefingPlan, Cut } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'
import { coreLines } from './core-section.ts'
import { laterBlocks, leftOutBlocks, overlineOf } from './head.ts'
import type { PagesOf } from './length.ts'
import { askedShort, questionsToPut } from './proposals-section.ts'
import { noteBlocks } from './sections.ts'
import { shortTitle } from './short-name.ts'
import { enumerate, fullNameOf, plain, small } from './words.ts'

type Place = Readonly<{ documentId: number; page?: number }>
type Line = Readonly<{ section: 'core' | 'proposals' | 'commitments'; paragraphs: readonly Paragraph[] }>

/** More of them are not read from a lectern. */
const mostLines = { core: 5, proposals: 4, commitments: 4 } as const
const order = ['core', 'commitments', 'proposals'] as const

type Card = Readonly<{ blocks: readonly Block[]; cut: readonly Cut[]; tooLong: boolean }>

/**
 * One page for the lectern: the five lines that matter most, what is late, what to ask, and own notes. A source stands in words
 * under its line, as there is no list to look it up in. What does not fit is named.
 */
export const composeCard = (whole: BriefingData, plan: BriefingPlan, pagesOf: PagesOf): Card => {
  const most = plan.large && plan.paper === 'a5' ? 20 : 50
  const data = { ...whole, items: whole.items.map((item) => withShortTitle(item, most)) }
  const all: readonly Line[] = [...coreOf(data), ...lateOf(data), ...questionsOf(data)]
  const wanted = all.filter(
    (line) => all.filter(({ section }) => section === line.section).indexOf(line) < mostLines[line.section],
  )
  // Of each kind the first before the second: a card without what is late or a question is as poor as one without its core, which
  // leads by one after that.
  const place = (line: Line) => {
    const at = wanted.filter(({ section }) => section === line.section).indexOf(line)
    return line.section === 'core' && at > 0 ? Math.max(0.5, at - 1) : at
  }
  const ranked = wanted.toSorted(
    (a, b) => place(a) - place(b) || order.indexOf(a.section) - order.indexOf(b.section),
  )
  const cardWith = (kept: readonly Line[]) =>
    cardOf(
      data,
      plan,
      all,
      wanted.filter((line) => kept.includes(line)),
    )
  const fitsOn = (kept: readonly Line[]) => pagesOf(cardWith(kept).blocks, 1) <= 1
  // A line that is too long for what is left gives its place to the next.
  const kept: Line[] = []
  for (const line of ranked) if (fitsOn([...kept, line])) kept.push(line)
  return { ...cardWith(kept), tooLong: kept.length === 0 && !fitsOn(kept) }
}

const cardOf = (
  data: BriefingData,
  plan: BriefingPlan,
  all: readonly Line[],
  kept: readonly Line[],
): Omit<Card, 'tooLong'> => {
  const of = (section: Line['section']) => kept.filter((line) => line.section === section)
  const cut = order.flatMap((section): readonly (Cut & Pick<Line, 'section'>)[] => {
    const total = all.filter((line) => line.section === section).length
    const left = total - of(section).length
    return left === 0 ? [] : [{ section, left, of: total }]
  })
  const words = {
    core: t('briefing.core.heading', { count: of('core').length }),
    commitments: t('briefing.card.late'),
    proposals: t('briefing.card.ask'),
  }
  const counts = cut.map(({ section, left, of: total }) =>
    t('briefing.cut.count', {
      left,
      of: t(section === 'commitments' ? 'briefing.card.count' : `briefing.cut.${section}`, { count: total }),
    }),
  )
  const blocks: readonly Block[] = [
    {
      kind: 'title',
      overline: overlineOf(data, plan.purpose),
      title: plan.title || data.dossier.name,
      subtitle: enumerate(data.municipalities),
    },
    ...order.flatMap((section): readonly Block[] =>
      of(section).length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: words[section] },
            {
              kind: 'list',
              items: of(section).map(({ paragraphs }, at) => ({
                label: `${at + 1}.`,
                paragraphs,
                sources: [],
              })),
            },
          ],
    ),
    ...plan.parts.flatMap((part) => (part.kind === 'note' ? noteBlocks(part) : [])),
    ...laterBlocks(data),
    ...leftOutBlocks(data),
    ...(counts.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            paragraphs: [small(t('briefing.cut.card', { counts: counts.join('; ') }))],
            sources: [],
          } as const,
        ]),
  ]
  return { blocks, cut }
}

/** What is late has a list of its own here: the core does not say it again. */
const coreOf = (data: BriefingData): readonly Line[] =>
  coreLines({ ...data, items: data.items.map((item) => ({ ...item, isLate: false })) }).map(
    ({ text, places }) => ({
      section: 'core',
      paragraphs: [withSource(text, sourceWords(data, places))],
    }),
  )

const lateOf = (data: BriefingData): readonly Line[] =>
  data.items
    .filter(({ isLate }) => isLate)
    .toSorted((a, b) => b.daysLate - a.daysLate || a.id - b.id)
    .map((item) => ({
      section: 'commitments',
      paragraphs: [withSource(lateWords(item), sourceWords(data, [item.passage]))],
    }))

/** Spoken from a distance: the whole title stands in the source. */
const withShortTitle = (item: BriefingItem, most: number): BriefingItem => ({
  ...item,
  title: shortTitle(item.title, most),
})

const lateWords = (item: BriefingItem): string =>
  `${fullNameOf(item)}: ${t('briefing.item.late', { days: item.daysLate })}`

const questionsOf = (data: BriefingData): readonly Line[] => {
  const byId = new Map(data.items.map((item) => [item.id, item]))
  return questionsToPut(data).map((question) => ({
    section: 'proposals',
    paragraphs: [
      plain(askedShort(question, byId)),
      small(
        [
          t(`briefing.proposals.${question.what}`, { from: question.from }),
          ...sourceWords(data, question.passages),
        ].join(' · '),
      ),
    ],
  }))
}

/** "raadsbrief van 12-09-2026, p. 3" for each document, at the most three. */
const sourceWords = (
  { documents }: BriefingData,
  places: readonly (Place | BriefingPassage | null)[],
): readonly string[] => {
  const found = [
    ...Map.groupBy(
      places.flatMap((place) => place ?? []),
      ({ documentId }) => documentId,
    ),
  ]
  const words = found.flatMap(([documentId, [first]]) => {
    const document = documents.find(({ id }) => id === documentId)
    if (document === undefined) return []
    const date = document.date === null ? t('briefing.sources.noDate') : dutchDate(document.date)
    const name = `${t(`documentKind.${document.kind}`)} ${date}`
    return document.pageCount > 1 && first?.page !== undefined ? `${name}, p. ${first.page}` : name
  })
  return words.length > 3 ? [t('briefing.count.documents', { count: words.length })] : words
}

/** A source in words behind its line: a card has no list to look it up in. */
const withSource = (text: string, sources: readonly string[]): Paragraph => ({
  runs: [
    { text },
    ...(sources.length === 0 ? [] : [{ text: ` (${sources.join('; ')})`, tone: 'muted' as const }]),
  ],
})
