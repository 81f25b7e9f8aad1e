import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { IsoDate } from '../../shared/dates.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { CellChooser, type CellKey, cellChoosers } from './cell-chooser.tsx'
import { Chooser } from './chooser.tsx'
import type { ViewId } from './views.ts'

type Given = Readonly<{
  screen: RefObject<HTMLElement | null>
  row: ItemRow | null
  ids: readonly number[]
  today: IsoDate
  views: readonly Readonly<{ id: ViewId; label: string }>[]
  onView: (view: ViewId) => void
}>

/** The small lists that open at a place in the screen: in the cell of the current row (S, T, P), and of all views (W). */
export const useChoosing = ({ screen, row, ids, today, views, onView }: Given) => {
  const [open, setOpen] = useState<CellKey | 'view' | null>(null)
  const place = useRef<Element>(null)
  const close = () => setOpen(null)
  const choosers: ReactNode =
    open === 'view' ? (
      <Chooser
        label={t('followUp.pickView')}
        at={place}
        search={t('followUp.pickView')}
        options={views.map(({ id, label }) => ({ id, label }))}
        onChoose={(id) => {
          const found = views.find((one) => one.id === id)
          if (!found) return
          // The list that comes takes the focus, not what had it before, as another tab.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          onView(found.id)
        }}
        onClose={close}
      />
    ) : open !== null && row !== null ? (
      <CellChooser of={open} row={row} ids={ids} today={today} at={place} onClose={close} />
    ) : null
  return {
    open,
    choosers,
    /** True where the letter opened a list. */
    inCell: (letter: string): boolean => {
      const key = (['s', 't', 'p'] as const).find((one) => one === letter)
      const line = screen.current?.querySelector('.grid-row.current')
      if (key === undefined || line == null || row === null) return false
      // A column that isn't shown has no cell.
      place.current = line.querySelector(`[data-column="${cellChoosers[key]}"]`) ?? line
      setOpen(key)
      return true
    },
    view: () => {
      place.current = screen.current?.querySelector('.filters') ?? null
      setOpen('view')
    },
  }
}
