import { yearOf } from '../../shared/dates.ts'
import type { ListRecord } from '../../shared/records/list-exchange.ts'
import { headerOf } from '../exchange/item-words.ts'
import { latestDateOf } from '../store/due.ts'
import type { NewListed } from '../store/lists.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { setOutcome } from './follow-up.ts'
import { dossiersOfRow, type Plan, type TakenRow } from './list-plan.ts'
import { wordsOf } from './list-words.ts'
import { letters } from './record.ts'

export type Taker = (seq: number, row: TakenRow) => void

/** Puts rows into the register, one by one. */
export const takerOf = (context: Context, plan: Plan, documentId: number): Taker => {
  const { store, today } = context
  const document = store.documents.row(documentId)
  const source = store.passages.documentText(documentId)
  const rules = store.municipalities.rulesOf(plan.municipality)
  const numberOf = numbering(context, plan)
  const holderField = plan.columns.some(({ field }) => field === 'holder') ? 'holder' : 'madeBy'
  return (seq, row) => {
    const { record } = row
    const range = { start: record.start, end: record.end }
    if (row.kind === 'new') {
      const words = wordsOf(record, record.fields.holder === undefined ? holderField : 'holder')
      const onDate = record.fields.date ?? document.date
      const term = row.term ?? {
        literal: null,
        ...latestDateOf(
          {
            kind: record.kind,
            documentKind: 'toezeggingenlijst',
            termLiteral: null,
            ownDate: record.fields.date ?? null,
            documentDate: document.date,
            dates: document.dates,
            answered: false,
            outcome: record.kind === 'motion' ? words.outcome : null,
            says: () => false,
          },
          rules,
        ),
      }
      const number = numberOf(record, yearOf(onDate ?? today()))
      const item: NewListed = {
        ...words,
        documentId,
        range,
        municipality: plan.municipality,
        number,
        // An own number that came back as it went out is no number of another source.
        sourceNumber:
          record.fields.sourceNumber ??
          (number === record.fields.number ? null : (record.fields.number ?? null)),
        ownDate: record.fields.date ?? null,
        onDate,
        termLiteral: term.literal,
        dueOn: term.dueOn,
        certainty: term.certainty,
        because: term.because,
        dueByList: record.fields.dueOn !== undefined,
        documentTitle: document.subject,
      }
      putInDossiers(store, row, store.lists.add(seq, item, source, today()))
      return
    }
    const { item, patch, changes } = row
    store.lists.change(
      seq,
      {
        id: item.id,
        documentId,
        range,
        reworded: patch.text !== undefined,
        title: patch.title ?? item.title,
        text: patch.text ?? item.text,
        onDate: patch.onDate ?? item.onDate,
        group: patch.group ?? item.group,
        person: patch.person ?? item.person,
        holder: patch.holder ?? item.holder,
        madeBy: patch.madeBy ?? item.madeBy,
        madeTo: patch.madeTo ?? item.madeTo,
        term: patch.term ?? null,
        status: patch.status ?? null,
        words: patch.words,
        entries: [...item.entries, ...patch.entries],
        newEntries: patch.entries,
        rest: patch.rest,
        note: changes
          .filter(({ field }) => field !== 'followUp')
          .map(({ field, from, to }) =>
            field === 'rest' ? (to ?? '') : `${headerOf(field)}: ${from ?? '–'} → ${to ?? '–'}`,
          )
          .join('\n'),
      },
      source,
      today(),
    )
    if (patch.outcome !== undefined)
      setOutcome(context, seq, item.id, patch.outcome, { on: today(), note: '' })
    putInDossiers(store, row, item.id)
  }
}

const putInDossiers = ({ dossiers }: Store, row: TakenRow, id: number) => {
  for (const name of dossiersOfRow(row))
    dossiers.put(dossiers.idOf(name) ?? dossiers.create(name, ''), [], [id])
}

const ownNumber = /^[VMATB]\d{4}-\d{3,}(?:\.\d+)?$/

/** A number of our own form that is free comes back as it went out; other rows get the next one of their year. */
const numbering = ({ store }: Context, { municipality, rows }: Plan) => {
  const used = new Set(store.lists.numbersOf(municipality))
  const reserved = new Map<string, number>()
  for (const row of rows) {
    const number = row.kind === 'new' ? row.record.fields.number : undefined
    if (row.kind !== 'new' || number === undefined || !ownNumber.test(number) || used.has(number)) continue
    used.add(number)
    reserved.set(number, row.record.line)
  }
  const last = new Map<string, number>()
  return ({ kind, line, fields }: ListRecord, year: number): string => {
    if (fields.number !== undefined && reserved.get(fields.number) === line) return fields.number
    const series = `${letters[kind]}${year}`
    const start =
      last.get(series) ?? Number(store.items.nextNumber(letters[kind], municipality, year).slice(6)) - 1
    let next = start + 1
    while (used.has(`${series}-${String(next).padStart(3, '0')}`)) next += 1
    last.set(series, next)
    return `${series}-${String(next).padStart(3, '0')}`
  }
}
