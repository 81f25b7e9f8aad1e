import type { Confidentiality } from './records/document.ts'
import type { EventKind, ItemDetail, ItemEvent, ItemKind, SourcedPassage } from './records/item.ts'
import type { ChainKind, ChainStep } from './records/link.ts'

/** What a chain is made of in the window, on paper and in a briefing: nothing here is worked out from anything but what was recorded. */
type Step = Omit<ChainStep, 'via' | 'more' | 'confidentiality'>

export const itemKey = (id: number): string => `item:${id}`
export const passageKey = (id: number): string => `passage:${id}`

const beginnings = {
  question: 'asked',
  commitment: 'promised',
  motion: 'adopted',
  dictum_point: 'adopted',
  advice_point: 'advised',
  decision_moment: 'decision',
} as const satisfies Record<ItemKind, ChainKind>

/** An item itself, and what belongs to it: its answer, the reaction to it, its proof, how it was settled and judged. */
export const stepsOfItem = (item: ItemDetail): readonly [main: Step, ...parts: Step[]] => {
  const key = itemKey(item.id)
  const part = (what: ChainKind, name: string | number, given: Partial<Step>): Step => ({
    key: `${what}:${item.id}:${name}`,
    what,
    on: null,
    item,
    passage: null,
    of: key,
    value: null,
    words: '',
    ...given,
  })
  const main: Step = {
    key,
    what: beginnings[item.kind],
    on: item.kind === 'decision_moment' ? item.dueOn : item.onDate,
    item,
    passage: asRead(item.passage, item.text),
    of: null,
    value: null,
    words: '',
  }
  const [only, ...others] = item.answers
  const read = only === undefined || others.length > 0 ? item.answers : [asRead(only, item.answerText)]
  const answers = read.map((passage) => part('answered', passage.id, { passage, on: passage.documentDate }))
  return [
    main,
    ...answers,
    ...reacted(item, part),
    ...proved(item, part),
    ...settled(item, part),
    ...judged(item, part),
  ]
}

/** The words of an item as they read on from page to page: without the heads and numbers of pages that stand between them. */
const asRead = (passage: SourcedPassage, text: string | null): SourcedPassage =>
  passage.attachment !== 'exact' || text === null || text === '' ? passage : { ...passage, quote: text }

type Part = (what: ChainKind, name: string | number, given: Partial<Step>) => Step

/** The last line of a history of one of these kinds that was not taken back. */
const lastOf = (item: ItemDetail, ...kinds: readonly EventKind[]): ItemEvent | undefined =>
  item.events.findLast(({ kind, takenBack }) => !takenBack && kinds.includes(kind))

const reacted = (item: ItemDetail, part: Part): readonly Step[] => {
  const event = lastOf(item, 'reaction')
  if (item.reaction === null || event === undefined) return []
  const value = { list: 'reaction', value: item.reaction }
  const given = { on: event.onDate, value, words: item.reason ?? '' }
  const [first, ...more] = item.reactionPassages
  return [
    part('reacted', 'first', { ...given, passage: first ?? null }),
    ...more.map((passage) => part('reacted', passage.id, { on: event.onDate, passage })),
  ]
}

/** Proof counts from the day on which it was put with the item; proof that came otherwise from the day of its document. */
const proved = (item: ItemDetail, part: Part): readonly Step[] =>
  item.evidence.map((passage) => {
    const event = item.events.find(
      (one) => !one.takenBack && one.passage?.id === passage.id && one.kind !== 'recorded',
    )
    return part('proved', passage.id, {
      passage,
      on: event?.onDate ?? passage.documentDate,
      words: event?.note ?? '',
    })
  })

const settled = (item: ItemDetail, part: Part): readonly Step[] => {
  // A question that has its answer, and advice that has its reaction, say so themselves.
  const saysSo = item.answers.length > 0 || item.kind === 'advice_point'
  const isSettled = item.officialStatus === 'afgedaan' || item.officialStatus === 'vervallen'
  if (!isSettled || item.settledOn === null || saysSo) return []
  const value =
    item.settledHow === null
      ? { list: 'officialStatus', value: item.officialStatus }
      : { list: 'settledHow', value: item.settledHow }
  return [part('settled', 'status', { on: item.settledOn, value, words: item.officialWords ?? '' })]
}

/** The user's own opinions, each on the day on which it was last given. */
const judged = (item: ItemDetail, part: Part): readonly Step[] => {
  const opinions = [
    [
      'verdict',
      item.verdict === 'nog_niet_beoordeeld' ? null : item.verdict,
      lastOf(item, 'verdict', 'settled', 'partly_settled'),
    ],
    ['answerVerdict', item.answerVerdict, lastOf(item, 'answer_verdict')],
    ['realisation', item.realisation === 'onbekend' ? null : item.realisation, lastOf(item, 'realisation')],
    ['motionOutcome', item.outcome === 'onbekend' ? null : item.outcome, lastOf(item, 'outcome')],
  ] as const
  return opinions.flatMap(([list, value, event]) =>
    value === null || event === undefined
      ? []
      : [part('judged', list, { on: event.onDate, value: { list, value }, words: event.note })],
  )
}

/** Bare words of a document that something was linked to. */
export const stepOfPassage = (passage: SourcedPassage): Step => ({
  key: passageKey(passage.id),
  what: 'linked',
  on: passage.documentDate,
  item: null,
  passage,
  of: null,
  value: null,
  words: '',
})

/** 'geheim' before 'besloten' before 'openbaar'. */
export const strictest = (all: readonly Confidentiality[]): Confidentiality =>
  (['geheim', 'besloten'] as const).find((one) => all.includes(one)) ?? 'openbaar'
