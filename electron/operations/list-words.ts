import type { MotionOutcome } from '../../shared/records/item.ts'
import {
  type ListedItem,
  type ListField,
  type ListRecord,
  listWordFields,
} from '../../shared/records/list-exchange.ts'
import { peopleOfCell, personsOfCell } from '../exchange/cells.ts'
import { headerOf, restWords } from '../exchange/item-words.ts'
import { titleOf } from '../store/found.ts'
import type { NewListed } from '../store/lists.ts'

type RowWords = Omit<
  NewListed,
  | 'documentId'
  | 'range'
  | 'municipality'
  | 'number'
  | 'sourceNumber'
  | 'ownDate'
  | 'onDate'
  | 'termLiteral'
  | 'dueOn'
  | 'certainty'
  | 'because'
  | 'dueByList'
  | 'documentTitle'
>

/** What a row says of its item, apart from its dates and numbers. */
export const wordsOf = (
  { kind, amendment, fields, statusWords, entries, rest }: ListRecord,
  /** Where the list has no column for it, whoever promised answers for it until somebody says otherwise. */
  holderField: 'holder' | 'madeBy',
): RowWords => {
  const person = (field: ListField) => personsOfCell(fields[field] ?? '')
  const text = fields.text ?? fields.subject ?? ''
  const words: Partial<Record<ListField, string>> = {}
  for (const field of listWordFields) if (fields[field] !== undefined) words[field] = fields[field]
  for (const field of ['holder', 'madeBy', 'madeTo', 'submitters'] as const)
    if (fields[field] !== undefined && (kind === 'motion' || person(field).name !== fields[field]))
      words[field] = fields[field]
  const people = peopleOfCell([fields.submitters, fields.coSubmitters].filter(Boolean).join('\n'))
  // A status of a list is one of ours, made by statusOfCell.
  const officialStatus = (fields.status ?? 'open') as ListedItem['officialStatus']
  const kept = listWordFields.flatMap((field) =>
    words[field] === undefined ? [] : [{ header: headerOf(field), words: words[field] }],
  )
  return {
    kind,
    amendment,
    title: fields.subject ?? titleOf(text.replace(/\s+/g, ' ')),
    text,
    group: fields.group ?? person('submitters').group ?? person('madeTo').group,
    person: kind === 'motion' ? (people[0]?.name ?? null) : person('submitters').name,
    holder: person(holderField).name,
    madeBy: person('madeBy').name,
    madeTo: person('madeTo').name,
    submitters: people,
    // A value of the closed list, made by outcomeOfCell.
    outcome: (fields.outcome ?? 'onbekend') as MotionOutcome,
    officialStatus,
    officialWords: statusWords,
    settledOn:
      officialStatus === 'afgedaan' || officialStatus === 'vervallen' ? (fields.settledOn ?? null) : null,
    words,
    entries,
    rest,
    note: restWords([...kept, ...rest]),
  }
}
