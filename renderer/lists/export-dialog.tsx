import { useState } from 'react'
import {
  type ListFormat,
  type ListLayout,
  listFormats,
  listLayouts,
} from '../../shared/records/list-exchange.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { type ListToExport, listToExport } from '../app/list-exchange.ts'
import { useStore } from '../app/store.ts'
import { sayWritten } from '../app/written.ts'
import { Button } from '../ui/button.tsx'
import { Segments, Select } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox } from '../ui/fields.tsx'

/** The dialog of the list that somebody asked to export. */
export const ListExport = () => {
  const list = useStore(listToExport)
  return list === null ? null : <ExportDialog list={list} onClose={() => listToExport.set(null)} />
}

const months = ['1', '2', '3', '6', '12'] as const

const ExportDialog = ({ list, onClose }: Readonly<{ list: ListToExport; onClose: () => void }>) => {
  const [format, setFormat] = useState<ListFormat>('xlsx')
  const [layout, setLayout] = useState<ListLayout>('total')
  const [within, setWithin] = useState<(typeof months)[number]>('3')
  const [shown, setShown] = useState(false)
  const [secret, setSecret] = useState(false)
  const { ids, columns, ...rest } = list
  const asTable = format === 'xlsx' || format === 'csv'
  const make = async () => {
    const place = await bridge().choosePlace(format, t('lists.fileName'))
    if (place === null) return
    const made = await runJob('lists.export', {
      ...rest,
      ...(ids === undefined || ids.length === 0 ? {} : { ids: [...ids] }),
      ...(shown && asTable && columns !== undefined ? { columns: [...columns] } : {}),
      file: place.token,
      format,
      layout,
      months: Number(within),
      ...(secret ? { secret } : {}),
    })
    if (made === undefined) return
    sayWritten(place, t('lists.exported', { file: place.name, count: made.count, leftOut: made.leftOut }))
    onClose()
  }
  return (
    <Dialog
      title={t('lists.exportTitle')}
      about={
        ids !== undefined && ids.length > 0
          ? t('lists.exportSelected', { count: ids.length })
          : t('lists.exportShown')
      }
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void make()}
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => void make()}>
            {t('lists.export')}
          </Button>
        </>
      }
    >
      <Segments
        label={t('lists.format')}
        options={listFormats.map((value) => ({ value, label: t(`lists.format.${value}`) }))}
        value={format}
        onChange={setFormat}
        autoFocus
      />
      <p className="muted">{t(`lists.about.${format}`)}</p>
      {format !== 'ics' && (
        <Select
          label={t('lists.layout')}
          options={listLayouts.map((value) => ({ value, label: t(`lists.layout.${value}`) }))}
          value={layout}
          onChange={setLayout}
        />
      )}
      {format !== 'ics' && layout === 'due_soon' && (
        <Select
          label={t('lists.within')}
          options={months.map((value) => ({ value, label: t('lists.months', { count: Number(value) }) }))}
          value={within}
          onChange={setWithin}
        />
      )}
      {asTable && columns !== undefined && (
        <Checkbox isSelected={shown} onChange={setShown}>
          {t('lists.shownColumns')}
        </Checkbox>
      )}
      <Checkbox isSelected={secret} onChange={setSecret}>
        {t('lists.secret')}
      </Checkbox>
    </Dialog>
  )
}
