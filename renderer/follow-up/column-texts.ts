import { dutchDate } from '../../shared/dates.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import type { GridColumnName } from '../../shared/records/saved-view.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'

export const columnNames = {
  number: 'followUp.number',
  title: 'followUp.title',
  kind: 'followUp.kind',
  holder: 'followUp.who',
  madeBy: 'followUp.madeBy',
  group: 'followUp.group',
  municipality: 'followUp.municipality',
  onDate: 'item.onDate',
  dueOn: 'item.term',
  officialStatus: 'followUp.statusVerdict',
  verdict: 'followUp.verdict',
  sourceNumber: 'followUp.sourceNumber',
  termLiteral: 'item.literal',
  remindOn: 'followUp.remindOn',
  settledOn: 'item.settledDate',
  answerVerdict: 'followUp.answerVerdict',
  outcome: 'followUp.outcome',
  execution: 'motions.execution',
  reaction: 'followUp.reaction',
  confidentiality: 'followUp.confidentiality',
  parts: 'followUp.parts',
} as const satisfies Record<GridColumnName, TextKey>

export const cellAsText = (name: GridColumnName, row: ItemRow): string => texts[name](row) ?? ''
const dated = (date: string | null) => (date === null ? null : dutchDate(date))
const inWords = (list: string, value: string | null) => (value === null ? null : wordOf(list, value))

/** The same in words alone, for a mail or a spreadsheet. */
const texts: Readonly<Record<GridColumnName, (row: ItemRow) => string | null>> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  kind: ({ kind }) => inWords('itemKind', kind),
  holder: ({ holder }) => holder,
  madeBy: ({ madeBy }) => madeBy,
  group: ({ group }) => group,
  municipality: ({ municipality }) => municipality,
  onDate: ({ onDate }) => dated(onDate),
  dueOn: ({ dueOn }) => dated(dueOn),
  officialStatus: ({ officialStatus }) => inWords('officialStatus', officialStatus),
  verdict: ({ verdict }) => inWords('verdict', verdict),
  sourceNumber: ({ sourceNumber }) => sourceNumber,
  termLiteral: ({ termLiteral }) => termLiteral,
  remindOn: ({ remindOn }) => dated(remindOn),
  settledOn: ({ settledOn }) => dated(settledOn),
  answerVerdict: ({ answerVerdict }) => inWords('answerVerdict', answerVerdict),
  outcome: ({ outcome }) => inWords('motionOutcome', outcome),
  execution: ({ execution }) => inWords('motionExecution', execution),
  reaction: ({ reaction }) => inWords('reaction', reaction),
  confidentiality: ({ confidentiality }) => inWords('confidentiality', confidentiality),
  parts: ({ parts }) => (parts === null ? null : t('followUp.partsDone', parts)),
}
