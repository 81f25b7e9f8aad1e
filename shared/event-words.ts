import { dutchDate, isIsoDate } from './dates.ts'
import type { EventKind, ItemEvent } from './records/item.ts'
import { textOf, wordOf } from './texts/label.ts'
import { t } from './texts/translate.ts'

/** The closed list in whose words an event's values are. */
const listOf: Partial<Record<EventKind, string>> = {
  status: 'officialStatus',
  verdict: 'verdict',
  reaction: 'reaction',
  realisation: 'realisation',
  answer_verdict: 'answerVerdict',
  outcome: 'motionOutcome',
  execution: 'motionExecution',
}

/** What happened, in one line. */
export const eventWords = (event: Pick<ItemEvent, 'kind' | 'details'>): string => {
  const values = Object.entries(event.details).map(([name, value]) => [name, valueWords(event, name, value)])
  const words = textOf({ key: keyOf(event), values: Object.fromEntries(values) })
  const how = event.details.how
  return typeof how === 'string' ? `${words}: ${wordOf('settledHow', how).toLowerCase()}` : words
}

/** Why, in the words of whoever said it; what the program itself said, in the language of the screen. */
export const eventNote = ({ note, details }: Pick<ItemEvent, 'note' | 'details'>): string =>
  typeof details.rulesOf === 'string' ? t('terms.rulesChanged', { name: details.rulesOf }) : note

const keyOf = ({ kind, details }: Pick<ItemEvent, 'kind' | 'details'>) => {
  if (kind === 'reminder' && details.to === null) return 'event.reminderGone'
  if (kind === 'held' && details.to === null) return 'event.heldBare'
  if (kind === 'holding_answer' && details.to === null) return 'event.holdingAnswerBare'
  if (kind === 'decision' && details.to !== undefined) return 'event.decisionTerm'
  return `event.${kind}`
}

type Value = ItemEvent['details'][string]

const valueWords = (event: Pick<ItemEvent, 'kind'>, name: string, value: Value): string | number => {
  if (value === null) return t('event.nothing')
  if (typeof value !== 'string') return value
  if (isIsoDate(value)) return dutchDate(value)
  if (name === 'decision') return wordOf('settlementDecision', value).toLowerCase()
  if (name === 'by' && event.kind === 'proposal') return wordOf('settler', value).toLowerCase()
  if (name === 'link') return textOf({ key: `item.link.${value}` }).toLowerCase()
  if (name === 'kinds') return value.split(',').map(kindWord).join(', ')
  const list = listOf[event.kind]
  return list === undefined || (name !== 'from' && name !== 'to') ? value : wordOf(list, value).toLowerCase()
}

const kindWord = (kind: string): string => wordOf('eventKind', kind).toLowerCase()
