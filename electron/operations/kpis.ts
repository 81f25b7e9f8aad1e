import type { InputOf } from '../../shared/contract.ts'
import { periodsOf } from '../../shared/kpi-periods.ts'
import type { FoundKpiTable } from '../../shared/records/finding.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Store } from '../store/store.ts'
import { type Context, label } from './context.ts'

type Table = NonNullable<InputOf<'kpis.describe'>['table']>
type KpiChange = 'kpis.create' | 'kpis.describe' | 'kpis.remove' | 'kpis.measure' | 'kpis.unmeasure'

/** A KPI is about an item: its history says what was measured, and when that was put in. */
export const kpiHandlers = (context: Context) => {
  const { store, today } = context
  const { followUp, kpis } = store
  const change = <T>(operation: KpiChange, title: string, run: (seq: number) => T): T =>
    store.changes.change({ operation, label: label(`change.${operation}`, { title }) }, run)
  const measured = (seq: number, { item, title }: Kpi, words: string) =>
    followUp.measured(seq, item.id, title, words, { on: today() })
  const take = (seq: number, kpi: Kpi, table: Table) => {
    const result = takeTable(store, kpi.id, table)
    if (result.taken > 0) measured(seq, kpi, result.words)
    return { taken: result.taken, leftOut: result.leftOut }
  }
  return {
    'kpis.list': ({ dossierId }: InputOf<'kpis.list'>) => kpis.list(dossierId ?? null),
    'kpis.ofItem': ({ id }: InputOf<'kpis.ofItem'>) => kpis.ofItem(id),
    'kpis.tables': ({ id }: InputOf<'kpis.tables'>) => kpis.tables(store.items.row(id).documentId),
    'kpis.create': ({ itemId, table, ...fields }: InputOf<'kpis.create'>) =>
      change('kpis.create', fields.title, (seq) => {
        if (store.found.find(itemId).state !== 'recorded') throw new Refusal('not-recorded')
        const id = kpis.create(itemId, fields)
        followUp.kpi(seq, itemId, fields.title, 'added', { on: today() })
        return { id, ...(table === null ? { taken: 0, leftOut: 0 } : take(seq, kpis.open(id), table)) }
      }),
    'kpis.describe': ({ id, table, ...fields }: InputOf<'kpis.describe'>) =>
      change('kpis.describe', fields.title, (seq) => {
        const before = kpis.open(id)
        const same = (['title', 'unit', 'norm', 'side'] as const).every(
          (name) => before[name] === fields[name],
        )
        if (!same) {
          kpis.describe(id, fields)
          followUp.kpi(seq, before.item.id, fields.title, 'changed', { on: today() })
        }
        return table === null ? { taken: 0, leftOut: 0 } : take(seq, kpis.open(id), table)
      }),
    'kpis.remove': ({ id }: InputOf<'kpis.remove'>) => {
      const { title, item } = kpis.open(id)
      return change('kpis.remove', title, (seq) => {
        kpis.remove(id)
        followUp.kpi(seq, item.id, title, 'removed', { on: today() })
        return null
      })
    },
    'kpis.measure': ({ kpiId, passage, ...row }: InputOf<'kpis.measure'>) => {
      const kpi = kpis.open(kpiId)
      return change('kpis.measure', kpi.title, (seq) => {
        const passageId = passage === null ? null : store.passages.anchor(passage.documentId, passage)
        kpis.measure(kpiId, { ...row, passageId })
        measured(seq, kpi, `${row.label}: ${said(row.value, kpi.unit)}`)
        return null
      })
    },
    'kpis.unmeasure': ({ id }: InputOf<'kpis.unmeasure'>) =>
      change('kpis.unmeasure', '', (seq) => {
        const { kpiId, label: month } = kpis.unmeasure(id)
        const kpi = kpis.open(kpiId)
        store.changes.describe(label('change.kpis.unmeasure', { title: kpi.title }))
        measured(seq, kpi, `${month} –`)
        return null
      }),
  }
}

/** A number as Dutch people write it, with what it counts. */
const said = (value: number, unit: string): string =>
  `${String(value).replace('.', ',')}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`

const tableAt = (store: Store, { documentId, finding }: Table): FoundKpiTable => {
  const found = store.findings.ofDocument(documentId)[finding]
  if (found?.kind !== 'kpi_table') throw new Refusal('not-found-table')
  return found
}

/** Rows with a month that is certain and a number in the column, each with the passage that it stands in. */
const takeTable = (store: Store, kpiId: number, asked: Table) => {
  const { rows } = tableAt(store, asked)
  const source = store.passages.documentText(asked.documentId)
  const periods = periodsOf(rows, asked.year)
  const labels: string[] = []
  for (const [at, { label: words, range, values }] of rows.entries()) {
    const [period, value] = [periods[at] ?? null, values[asked.column] ?? null]
    if (period === null || value === null) continue
    const passageId = store.passages.anchor(asked.documentId, range, source)
    // A month without its year would be read as any year's.
    const year = /\d{4}/.test(words) ? '' : ` ${period.slice(0, 4)}`
    store.kpis.measure(kpiId, { period, label: `${words}${year}`, value, passageId })
    labels.push(`${words}${year}`)
  }
  const [first, last] = [labels[0] ?? '', labels.at(-1) ?? '']
  return {
    taken: labels.length,
    leftOut: rows.length - labels.length,
    words: labels.length > 1 ? `${first} – ${last}` : first,
  }
}
