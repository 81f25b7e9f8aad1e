import {
  type ListColumn,
  type ListField,
  type ListMapping,
  listFields,
} from '../../shared/records/list-exchange.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Choice, Select } from '../ui/choices.tsx'

type Props = Readonly<{ columns: readonly ListColumn[]; onMapping: (mapping: ListMapping) => void }>

const nothing = 'kept' as const
const options = (): readonly Choice<ListField | typeof nothing>[] => [
  { value: nothing, label: t('lists.keptChoice') },
  ...listFields.map((value) => ({ value, label: t(`lists.column.${value}`) })),
]

/** What each column of the list holds: found by its header, and for the user to say otherwise. */
export const ColumnMapping = ({ columns, onMapping }: Props) => {
  const choose = (column: number, field: ListField | null) =>
    onMapping(
      columns.map((one) => ({
        column: one.column,
        // A field stands in one column only: it leaves the one that had it.
        field: one.column === column ? field : one.field === field ? null : one.field,
      })),
    )
  const fields = options()
  return (
    <section className="list-columns" aria-label={t('lists.columns')} data-pane="">
      <h2>{t('lists.columns')}</h2>
      <div className="list-column-fields">
        {columns.map(({ column, header, field, examples }) => (
          <div key={column} className="list-column">
            <Select
              label={header}
              options={fields}
              value={field ?? nothing}
              onChange={(value) => choose(column, value === nothing ? null : value)}
            />
            <p className="muted list-example">{examples[0] ?? t('lists.emptyColumn')}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
