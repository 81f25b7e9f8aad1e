import { Button as AriaButton } from 'react-aria-components'
import {
  type GridColumnName,
  gridColumns,
  groupings,
  type ViewLook,
} from '../../shared/records/saved-view.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { textOf } from '../app/label.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'
import { columnNames } from './column-texts.ts'
import { shownColumns, startWidth } from './columns.tsx'

type Props = Readonly<{ look: ViewLook; onLook: (look: ViewLook) => void; width: number }>

/** How the list looks: what it is grouped by, and which columns it has. */
export const LookBar = ({ look, onLook, width }: Props) => {
  const shown = shownColumns(look, width)
  useActs(
    groupings
      .filter((by) => by !== look.grouping)
      .map((by) => ({
        id: `list.group.${by}`,
        label: t('followUp.groupAct', { by: textOf({ key: `followUp.by.${by}` }) }),
        run: () => onLook({ ...look, grouping: by }),
      }))
      .concat(
        look.grouping === null
          ? []
          : [
              {
                id: 'list.group.none',
                label: t('followUp.ungroup'),
                run: () => onLook({ ...look, grouping: null }),
              },
            ],
      ),
  )
  return (
    <>
      <ChoiceMenu
        label={t('followUp.grouping')}
        trigger={
          <Chip
            label={t('followUp.grouping')}
            value={look.grouping === null ? undefined : textOf({ key: `followUp.by.${look.grouping}` })}
          />
        }
        items={groupings.map((by) => ({ id: by, label: textOf({ key: `followUp.by.${by}` }) }))}
        chosen={look.grouping === null ? [] : [look.grouping]}
        single
        onChange={([by]) => onLook({ ...look, grouping: groupings.find((one) => one === by) ?? null })}
      />
      <ChoiceMenu
        label={t('followUp.columns')}
        trigger={
          <AriaButton className="chip" aria-label={t('followUp.columns')}>
            <Icon name="list" size={14} />
          </AriaButton>
        }
        items={gridColumns.map((name) => ({ id: name, label: t(columnNames[name]) }))}
        chosen={shown.map(({ name }) => name)}
        onChange={(names) => onLook({ ...look, columns: withColumns(shown, names) })}
      />
    </>
  )
}

type Shown = ReturnType<typeof shownColumns>
/** A new column comes last; at least what an item is about stays. */
const withColumns = (shown: Shown, names: readonly string[]): ViewLook['columns'] => {
  const kept = shown.filter(({ name }) => names.includes(name))
  const added = gridColumns.filter((name) => names.includes(name) && !shown.some((one) => one.name === name))
  const columns = [...kept, ...added.map((name) => ({ name, width: startWidth(name) }))]
  return columns.length === 0 ? [{ name: 'title', width: null }] : columns
}

export const resized = (shown: Shown, column: string, width: number): ViewLook['columns'] =>
  shown.map((one) =>
    one.name === column ? { name: one.name, width: Math.min(2000, Math.max(40, width)) } : one,
  )

export const moved = (shown: Shown, column: string, to: number): ViewLook['columns'] => {
  const from = shown.findIndex(({ name }) => name === column)
  const [one] = shown.slice(from, from + 1)
  return from < 0 || one === undefined ? [...shown] : shown.toSpliced(from, 1).toSpliced(to, 0, one)
}

export const namesOf = (shown: Shown): readonly GridColumnName[] => shown.map(({ name }) => name)

type Orders = ViewLook['orders']
/** Another order beside those that are there, or its other way. */
export const withOrder = (orders: Orders, order: Orders[number]): Orders =>
  orders.some(({ column }) => column === order.column)
    ? orders.map((one) => (one.column === order.column ? order : one))
    : [...orders.slice(0, 3), order]
