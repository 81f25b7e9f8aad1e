import type { RefObject } from 'react'
import { daysOf } from '../../shared/contract/item-filter.ts'
import { addDays, dutchDate, type IsoDate } from '../../shared/dates.ts'
import { type ItemRow, isOpen, officialStatuses } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { textOf, wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import type { ItemDialogName } from '../item/dialog-store.ts'
import { openItemDialog } from '../item/item-acts.ts'
import { nameOf } from '../item/item-words.tsx'
import { Chooser, type ChooserOption } from './chooser.tsx'

export const cellChoosers = { s: 'officialStatus', t: 'dueOn', p: 'holder' } as const
export type CellKey = keyof typeof cellChoosers

type Props = Readonly<{
  /** The current item, and all that the choice is for. */
  row: ItemRow
  ids: readonly number[]
  today: IsoDate
  at: RefObject<Element | null>
  onClose: () => void
}>

/** Status, term or portfolio, chosen in the cell by one key more; what needs more than that has its dialog. */
export const CellChooser = ({ of, ...props }: Props & Readonly<{ of: CellKey }>) => {
  switch (of) {
    case 's':
      return <StatusChooser {...props} />
    case 't':
      return <TermChooser {...props} />
    case 'p':
      return <HolderChooser {...props} />
  }
}

const titleOf = ({ row, ids }: Pick<Props, 'row' | 'ids'>): string =>
  ids.length === 1 ? nameOf(row) : t('item.many', { count: ids.length })

/** Opens once the list has given the focus back, so that the dialog gives it back to the row. */
const later = (name: ItemDialogName, ids: readonly number[], tab?: 'reminder') =>
  setTimeout(() => openItemDialog(name, ids, tab), 0)

const StatusChooser = ({ row, ids, today, at, onClose }: Props) => {
  const title = titleOf({ row, ids })
  const dialogs: readonly ChooserOption[] = [
    ...(isOpen(row.officialStatus) ? [{ id: 'settle', label: t('followUp.settleWith'), keys: 'A' }] : []),
    { id: 'status', label: t('followUp.statusMore'), keys: 'M' },
  ]
  return (
    <Chooser
      label={`${t('followUp.status')} · ${title}`}
      at={at}
      options={[
        ...officialStatuses.map((status, index) => ({
          id: status,
          label: wordOf('officialStatus', status),
          keys: String(index + 1),
          ...(ids.length === 1 && status === row.officialStatus ? { about: t('followUp.now') } : {}),
        })),
        ...dialogs,
      ]}
      onChoose={(id) => {
        const status = officialStatuses.find((one) => one === id)
        if (status === undefined) later(id === 'settle' ? 'settle' : 'status', ids)
        else
          void act(
            'items.setStatus',
            { ids: [...ids], status, on: today },
            t('item.done.status', { title, to: wordOf('officialStatus', status) }),
          )
      }}
      onClose={onClose}
    />
  )
}

const TermChooser = ({ row, ids, today, at, onClose }: Props) => {
  const title = titleOf({ row, ids })
  const from = ids.length === 1 && row.dueOn !== null && row.dueOn > today ? row.dueOn : today
  const dates = [
    ['weeks', addDays(from, 14)],
    ['month', daysOf('month', today).to],
    ['quarter', daysOf('quarter', today).to],
    ['year', daysOf('year', today).to],
  ] as const
  // A term that never was is set; one that was is postponed, and its old date stays in the history.
  const sets = ids.length === 1 && row.dueOn === null
  const put = (to: IsoDate) =>
    sets
      ? act(
          'items.setTerm',
          { ids: [...ids], literal: row.termLiteral, dueOn: to, certainty: 'exact' },
          t('item.done.term', { title }),
        )
      : act(
          'items.extend',
          { ids: [...ids], to, on: today, reason: '' },
          t('item.done.extended', { title, count: ids.length, to: dutchDate(to) }),
        )
  return (
    <Chooser
      label={`${sets ? t('item.term') : t('followUp.act.term')} · ${title}`}
      at={at}
      options={[
        ...dates.map(([name, date], index) => ({
          id: date,
          label: textOf({ key: `followUp.until.${name}` }),
          about: dutchDate(date),
          keys: String(index + 1),
        })),
        { id: 'term', label: t('followUp.otherDate'), keys: 'T' },
        { id: 'reminder', label: t('item.act.reminder'), keys: 'H' },
      ].filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index)}
      onChoose={(id) => {
        if (id === 'term') later('term', ids)
        else if (id === 'reminder') later('term', ids, 'reminder')
        else void put(id)
      }}
      onClose={onClose}
    />
  )
}

const HolderChooser = ({ row, ids, at, onClose }: Props) => {
  const { value } = useRead('app.choices', {})
  const title = titleOf({ row, ids })
  if (value === null) return null
  return (
    <Chooser
      label={`${t('followUp.holder')} · ${title}`}
      at={at}
      search={t('followUp.pickHolder')}
      options={[
        ...value.holders.map((name) => ({
          id: `name ${name}`,
          label: name,
          ...(ids.length === 1 && name === row.holder ? { about: t('followUp.now') } : {}),
        })),
        { id: 'nobody', label: t('item.nobody') },
      ]}
      typed={(name) => ({ id: `name ${name}`, label: t('followUp.newHolder', { name }) })}
      onChoose={(id) => {
        const holder = id === 'nobody' ? null : id.slice('name '.length)
        void act(
          'items.assign',
          { ids: [...ids], holder },
          t('item.done.holder', { title, count: ids.length, to: holder ?? t('item.nobody') }),
        )
      }}
      onClose={onClose}
    />
  )
}
