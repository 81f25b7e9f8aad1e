import { useState } from 'react'
import { type Kpi, type KpiTable, normSides } from '../../shared/records/kpi.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, showDone } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { TextField } from '../ui/fields.tsx'
import { choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { numberOf } from './kpi-input.ts'
import { Measurements, useTypedMeasurement } from './kpi-measurements.tsx'

type Props = ItemDialogProps & Readonly<{ kpiId: number | undefined }>

/** A norm and its measurements: typed in, or taken from a table that was found in a document. */
export const KpiDialog = (props: Props) => {
  const { value: kpis } = useRead('kpis.ofItem', { id: props.item.id })
  const { value: tables } = useRead('kpis.tables', { id: props.item.id })
  if (kpis === null || tables === null) return null
  return <Form {...props} kpi={kpis.find(({ id }) => id === props.kpiId) ?? null} tables={tables} />
}

type FormProps = ItemDialogProps & Readonly<{ kpi: Kpi | null; tables: readonly KpiTable[] }>

const Form = ({ item, title, onClose, kpi, tables }: FormProps) => {
  const [first] = tables
  // A table in the item's own document is most likely what the promise is about.
  const own = kpi === null && first?.documentId === item.documentId ? first : null
  const [name, setName] = useState(kpi?.title ?? (own === null ? '' : nameOf(own)))
  const [unit, setUnit] = useState(kpi?.unit ?? own?.table.unit ?? '%')
  const [norm, setNorm] = useState(numberText(kpi?.norm ?? own?.table.norm?.value))
  const [side, setSide] = useState(kpi?.side ?? own?.table.norm?.side ?? 'most')
  const [source, setSource] = useState(own === null ? 'none' : keyOf(own))
  const table = tables.find((one) => keyOf(one) === source) ?? null
  const [column, setColumn] = useState(String(own === null ? 0 : measuredOf(own)))
  const [year, setYear] = useState('')
  const value = numberOf(norm)
  const needsYear = table?.table.rows.some(({ period }) => period === null) ?? false
  const choose = (key: string) => {
    setSource(key)
    const chosen = tables.find((one) => keyOf(one) === key)
    setColumn(String(chosen === undefined ? 0 : measuredOf(chosen)))
  }
  const typed = useTypedMeasurement(kpi)
  const save = async () => {
    // What was typed of a measurement is no less meant than what was added.
    if (value === null || !(await typed.finish())) return
    const fields = { title: name, unit, norm: value, side }
    const from =
      table === null
        ? null
        : {
            documentId: table.documentId,
            finding: table.finding,
            column: Number(column),
            ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
          }
    if (kpi === null) {
      const made = await act('kpis.create', { ...fields, itemId: item.id, table: from })
      if (made === undefined) return
      onClose()
      showDone(t('item.done.kpi', { title: name, taken: made.taken, left: made.leftOut }))
      return
    }
    const changed = await act('kpis.describe', { ...fields, id: kpi.id, table: from })
    if (changed === undefined) return
    onClose()
    showDone(t('item.done.kpi', { title: name, taken: changed.taken, left: changed.leftOut }))
  }
  return (
    <ItemDialog
      heading={t('item.kpiTitle')}
      title={title}
      about={t('item.kpiAbout')}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={name.trim() === '' || value === null ? t('item.kpiIncomplete') : undefined}
      foot={
        kpi !== null && (
          <Button
            look="danger"
            onPress={() =>
              void act('kpis.remove', { id: kpi.id }, t('item.done.kpiGone', { title: kpi.title })).then(
                onClose,
              )
            }
          >
            {t('item.kpi.remove')}
          </Button>
        )
      }
    >
      <TextField label={t('item.kpi.name')} value={name} onChange={setName} autoFocus />
      <div className="kpi-new">
        <Select
          label={t('item.kpi.side')}
          options={choicesOf('normSide', normSides)}
          value={side}
          onChange={setSide}
        />
        <TextField label={t('item.kpi.normField')} value={norm} onChange={setNorm} />
        <TextField label={t('item.kpi.unit')} value={unit} onChange={setUnit} />
      </div>
      {tables.length > 0 && (
        <div className="settle-how kpi-source">
          <Select
            label={t('item.kpi.table')}
            options={[
              { value: 'none', label: t('item.kpi.noTable') },
              ...tables.map((one) => ({ value: keyOf(one), label: tableWords(one) })),
            ]}
            value={source}
            onChange={choose}
          />
          {table !== null && (
            <div className="kpi-new">
              <Select
                label={t('item.kpi.column')}
                options={table.table.columns.map((words, at) => ({
                  value: String(at),
                  label: words === '' ? t('item.kpi.columnNr', { nr: at + 2 }) : words,
                }))}
                value={column}
                onChange={setColumn}
              />
              {needsYear && (
                <TextField
                  label={t('item.kpi.year', { label: table.table.rows[0]?.label ?? '' })}
                  hint={t('item.kpi.yearHint')}
                  value={year}
                  onChange={setYear}
                />
              )}
            </div>
          )}
        </div>
      )}
      {kpi !== null && <Measurements kpi={kpi} typed={typed} />}
    </ItemDialog>
  )
}

/** The column that the norm is about: as it was found, else one of percentages, else the first. */
const measuredOf = ({ table }: Pick<KpiTable, 'table'>): number =>
  table.measured ??
  Math.max(
    0,
    table.columns.findIndex((words) => /%|percent/i.test(words)),
  )
/** What a table measures: its title, else the head of the column that its norm is about; a bare "%" is no name, then the first. */
const nameOf = ({ table }: KpiTable): string => {
  const heads = [table.title, table.columns[measuredOf({ table })] ?? '', ...table.columns]
  return heads.find((words) => /\p{L}{3}/u.test(words)) ?? ''
}
const keyOf = ({ documentId, finding }: KpiTable): string => `${documentId}.${finding}`
const numberText = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',')
const tableWords = ({ documentTitle, documentDate, table }: KpiTable): string =>
  [
    table.title || table.columns.filter((words) => words !== '').join(', ') || t('item.kpi.untitled'),
    t('item.kpi.rows', { count: table.rows.length }),
    documentTitle,
    ...(documentDate === null ? [] : [longDate(documentDate)]),
  ].join(' · ')
