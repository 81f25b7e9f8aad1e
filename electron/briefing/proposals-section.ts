import { dutchDate } from '../../shared/dates.ts'
import type { BriefingData, BriefingItem, BriefingPassage } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from './block.ts'
import { coreLines } from './core-section.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { type Material, shows } from './material.ts'
import { dodged } from './questions-section.ts'
import { shortNameOf } from './short-name.ts'
import { enumerate, nameOf, plain, small } from './words.ts'

/** A question to put: of a letter being written here, or worded by the program. */
type Question = Readonly<{
  what: 'draft' | 'proposal'
  text: string
  from: string
  itemId: number | null
  passages: readonly BriefingPassage[]
}>
type Note = Readonly<{ what: 'note'; text: string; on: string | null; itemId: number | null }>
type Skeleton = Readonly<{ what: 'skeleton' }>
type Thing = Question | Note | Skeleton

/** More worded by the program than this are no help to prepare with: what is left of them goes first. */
const usefulProposals = 5

/** Questions to put and words to speak. What the program words is marked as its proposal, what the user wrote as theirs. */
export const proposalsSection = (data: BriefingData): Cuttable => {
  const things = thingsOf(data)
  const more = new Set(things.filter(({ what }) => what === 'proposal').slice(usefulProposals))
  return cuttable(
    things,
    (thing) => (more.has(thing) ? rank.moreProposals : rankOf(thing)),
    (material, kept) =>
      kept.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t('briefing.proposals.heading') },
            ...questionBlocks(material, kept),
            ...spokenBlocks(material, kept),
          ],
  )
}

/** Questions as they can be put: those of letters first. */
export const questionsToPut = (data: BriefingData): readonly Question[] => {
  const named = new Map(data.items.map((item) => [item.id, nameOf(item)]))
  return [
    ...data.drafts.flatMap(({ title, points }) =>
      points.map(
        ({ text, itemId, passages }): Question => ({ what: 'draft', text, from: title, itemId, passages }),
      ),
    ),
    ...proposedOf(data, named),
  ]
}

/** What matters most first; questions of one letter that are sent on to one and the same answer are put in one. */
const proposedOf = (
  { proposals, items }: BriefingData,
  named: ReadonlyMap<number, string>,
): readonly Question[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const sorted = proposals.toSorted((a, b) => urgency(byId.get(b.itemId)) - urgency(byId.get(a.itemId)))
  const groups = Map.groupBy(sorted, ({ itemId }) => referenceOf(byId.get(itemId)) ?? itemId)
  return [...groups.values()].flatMap((group): readonly Question[] => {
    const [first, second] = group
    const item = byId.get(first?.itemId ?? 0)
    const names = group.map(({ itemId }) => named.get(itemId) ?? '')
    if (second === undefined || item?.kind !== 'question')
      return group.map((one, at) => ({ ...one, what: 'proposal', from: names[at] ?? '' }))
    const words = { items: enumerate(names), number: item.refersTo ?? '' }
    return [
      {
        what: 'proposal',
        text: t('briefing.proposals.joined', words),
        from: t('briefing.count.question', { count: group.length }),
        itemId: null,
        passages: group.flatMap(({ passages }) => passages),
      },
    ]
  })
}

/** The answer of a letter that a question is sent on to. */
const referenceOf = (item: BriefingItem | undefined): string | null =>
  item?.kind === 'question' && item.refersTo !== null && item.answers[0] !== undefined
    ? `${item.answers[0].documentId} ${item.refersTo}`
    : null

const urgency = (item: BriefingItem | undefined): number => {
  if (item?.isLate) return 2
  return item?.kind === 'question' && dodged(item) ? 1 : 0
}

const thingsOf = (data: BriefingData): readonly Thing[] => [
  ...questionsToPut(data),
  ...(data.notes.length > 0
    ? data.notes.map((note): Note => ({ what: 'note', ...note }))
    : data.items.length > 0
      ? [{ what: 'skeleton' } as const]
      : []),
]

const rankOf = ({ what }: Thing): number => {
  switch (what) {
    case 'draft':
      return rank.draft
    case 'proposal':
      return rank.proposal
    case 'note':
      return rank.note
    case 'skeleton':
      return rank.skeleton
  }
}

const questionBlocks = (material: Material, kept: readonly Thing[]): readonly Block[] => {
  const questions = kept.filter(
    (thing): thing is Question => thing.what === 'draft' || thing.what === 'proposal',
  )
  if (questions.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: t('briefing.proposals.questions') },
    {
      kind: 'list',
      items: questions.map((question, at) => ({
        label: `${at + 1}.`,
        paragraphs: [
          plain(wordsOf(material, question)),
          small(t(`briefing.proposals.${question.what}`, { from: fromWords(material, question) })),
        ],
        sources: material.sources.cite(question.passages),
      })),
    },
  ]
}

const fromWords = ({ items }: Material, { what, from, itemId }: Question): string => {
  const item = what === 'draft' || itemId === null ? undefined : items.get(itemId)
  return item === undefined ? from : shortNameOf(item, 40)
}

/** Where the item stands in a section of its own with its quotes, its name is enough. */
const wordsOf = ({ plan, items }: Material, question: Question): string => {
  const item = question.itemId === null ? undefined : items.get(question.itemId)
  const isShown =
    (item?.kind === 'question' && shows(plan, 'dodged')) ||
    (item?.kind === 'commitment' && shows(plan, 'commitments')) ||
    (item?.kind === 'dictum_point' && shows(plan, 'motions'))
  return isShown && plan.pages !== null ? askedShort(question, items, nameOf) : question.text
}

/** A proposal as it is spoken: the name of the item, and the question itself without the quotes before it. */
export const askedShort = (
  { what, text, itemId }: Question,
  items: ReadonlyMap<number, BriefingItem>,
  called: (item: BriefingItem) => string = shortNameOf,
): string => {
  const item = itemId === null ? undefined : items.get(itemId)
  const asked = /(?:^|[.!?”"]\s+)([^.!?”"]+\?)\s*$/u.exec(text)?.[1]
  return what === 'draft' || item === undefined || asked === undefined ? text : `${called(item)}: ${asked}`
}

const spokenBlocks = (material: Material, kept: readonly Thing[]): readonly Block[] => {
  const notes = kept.filter((thing): thing is Note => thing.what === 'note')
  const hasSkeleton = kept.some(({ what }) => what === 'skeleton')
  if (notes.length === 0 && !hasSkeleton) return []
  return [
    { kind: 'heading', level: 3, text: t('briefing.proposals.spoken') },
    ...notes.map((note) => noteBlock(material, note)),
    ...(hasSkeleton
      ? skeletonBlocks(
          material,
          kept.some(({ what }) => what === 'draft' || what === 'proposal'),
        )
      : []),
  ]
}

/** Where the core stands in the briefing already its lines are named by their numbers. */
const skeletonBlocks = ({ sources, data, plan }: Material, hasQuestions: boolean): readonly Block[] => {
  const lines = coreLines(data)
  const mark = small(t('briefing.proposals.skeleton'))
  if (shows(plan, 'core')) {
    const order = t('briefing.proposals.order', { count: lines.length, questions: String(hasQuestions) })
    return [{ kind: 'paragraph', paragraphs: [plain(order), mark], sources: [] }]
  }
  return [
    { kind: 'paragraph', lead: true, paragraphs: [mark], sources: [] },
    {
      kind: 'list',
      items: lines.map(({ text, places }, at) => ({
        label: `${at + 1}.`,
        paragraphs: [plain(text)],
        sources: sources.cite(places),
      })),
    },
  ]
}

/** The user's own words, set apart from everything that has a source. */
const noteBlock = ({ items }: Material, { text, on, itemId }: Note): Block => {
  const item = itemId === null ? undefined : items.get(itemId)
  const about = [
    t('briefing.notes.own'),
    ...(on === null ? [] : [dutchDate(on)]),
    ...(item ? [t('briefing.notes.about', { item: nameOf(item) })] : []),
  ]
  return {
    kind: 'paragraph',
    paragraphs: [plain(text, { face: 'italic' }), small(about.join(' · '))],
    sources: [],
  }
}
