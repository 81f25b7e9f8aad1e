import {
  type KeptWords,
  type ListColumnName,
  type ListedItem,
  type ListField,
  listWordFields,
} from '../../shared/records/list-exchange.ts'
import type { GroupVote } from '../../shared/records/motion.ts'
import { type TextKey, inDutch as t } from '../../shared/texts/translate.ts'
import { entriesWords, personsOfCell, personWords, statusOfCell } from './cells.ts'

/** Columns whose words are a day, YYYY-MM-DD, wherever they come from this file. */
export const dateColumns: readonly ListColumnName[] = ['date', 'dueOn', 'settledOn', 'heldUntil']

/** A key of a closed list's value: the catalogue has each. */
const word = (list: string, value: string | null): string =>
  value === null ? '' : t(`${list}.${value}` as TextKey)

/** An item in the words of a list, by column; '' where it has none. Reading them back gives the same item. */
export const itemWords = (item: ListedItem): Readonly<Record<ListColumnName, string>> => {
  const kept = Object.fromEntries(listWordFields.map((field) => [field, item.words[field] ?? '']))
  // The keys are those of listWordFields.
  const words = kept as Record<(typeof listWordFields)[number], string>
  return {
    ...words,
    number: item.number ?? '',
    sourceNumber: item.sourceNumber ?? '',
    kind: item.amendment ? t('lists.amendment') : word('itemKind', item.kind),
    subject: item.title,
    text: item.text,
    date: item.onDate ?? '',
    madeBy: personIn(item, 'madeBy', item.madeBy),
    madeTo: personIn(item, 'madeTo', item.madeTo),
    holder: personIn(item, 'holder', item.holder),
    dossier: item.dossiers.join('\n'),
    group: item.group ?? '',
    submitters: item.kind === 'motion' ? motionPeople(item) : personIn(item, 'submitters', item.person),
    coSubmitters: coSubmitters(item),
    termLiteral: item.termLiteral ?? '',
    dueOn: item.dueOn ?? '',
    certainty: word('certainty', item.certainty),
    status: statusWords(item),
    followUp: entriesWords(item.entries),
    settledOn: item.settledOn ?? '',
    municipality: item.municipality ?? '',
    verdict: word('verdict', item.verdict),
    answerVerdict: word('answerVerdict', item.answerVerdict),
    outcome: word('motionOutcome', item.outcome),
    execution: word('motionExecution', item.execution),
    votes: item.votes.map(voteWords).join('; '),
    meeting: item.meeting ?? '',
    heldUntil: item.heldUntil ?? '',
    reaction: word('reaction', item.reaction),
  }
}

/** "Passier, C.E. (Charlotte) (Volt)" as the list had it, as long as it is about who it is now. */
const personIn = ({ words }: ListedItem, field: ListField, name: string | null): string => {
  const literal = words[field]
  return literal !== undefined && personsOfCell(literal).name === name ? literal : (name ?? '')
}

/** "Elan voor 6", "VVD verdeeld 1 voor, 2 tegen", "CDA tegen" where nobody knows with how many. */
const voteWords = ({ group, vote, for: inFavour, against }: GroupVote): string => {
  const said = `${group} ${t(`vote.${vote}`).toLowerCase()}`
  if (vote === 'verdeeld' && (inFavour !== null || against !== null))
    return `${said} ${t('motions.voteSum', { for: inFavour ?? '?', against: against ?? '?' })}`
  const count = vote === 'voor' ? inFavour : vote === 'tegen' ? against : null
  return count === null ? said : `${said} ${count}`
}

const motionPeople = ({ words, submitters }: ListedItem): string =>
  words.submitters ??
  submitters
    .filter(({ co }) => co !== true)
    .map(personWords)
    .join('; ')

const coSubmitters = ({ words, submitters }: ListedItem): string =>
  words.coSubmitters ??
  submitters
    .filter(({ co }) => co === true)
    .map(personWords)
    .join('; ')

/** The source's own word for a status, as long as it still says the status in force. */
const statusWords = ({ officialStatus, officialWords }: ListedItem): string =>
  officialWords !== null && statusOfCell(officialWords) === officialStatus
    ? officialWords
    : t(`officialStatus.${officialStatus}`)

export const restWords = (rest: readonly KeptWords[]): string =>
  rest.map(({ header, words }) => `${header}: ${words}`).join('\n')

export const headerOf = (column: ListColumnName): string => t(`lists.column.${column}`)
