import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { MovedPassage } from '../../shared/records/text-version.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { store, useStore } from '../app/store.ts'
import { showToast } from '../app/toasts.ts'
import type { SelectionAct } from './selection-bar.tsx'

/** The passage whose place somebody is showing in the source; null when nobody is. */
const moving = store<number | null>(null)

export const useMoving = () => useStore(moving)
export const startMoving = (passage: MovedPassage): void => moving.set(passage.id)
export const stopMoving = (): void => moving.set(null)

type Place = Readonly<{
  document: DocumentDetail
  selection: TextRange | null
  clearSelection: () => void
  scroller: HTMLElement | null
}>

/**
 * While somebody shows where the words of a passage stand now, the selection is for that alone: the acts for the bar below
 * the source, or null where nothing is being shown.
 */
export const useMovingActs = ({ document, selection, clearSelection, scroller }: Place) => {
  const id = useStore(moving)
  const passage = document.moved.find((one) => one.id === id) ?? null
  const put = async () => {
    if (passage === null) return
    if (selection === null) {
      showToast({ text: t('source.pointHint') })
      return scroller?.focus()
    }
    const made = await act('passages.move', { id: passage.id, ...selection }, t('source.pointed'))
    if (made === undefined) return
    stopMoving()
    clearSelection()
  }
  const acts: readonly SelectionAct[] = [
    { label: t('source.pointHere'), keys: 'G', run: () => void put() },
    { label: t('source.pointStop'), keys: 'Escape', run: stopMoving },
  ]
  useActs(
    passage === null
      ? []
      : acts.map(({ label, keys, run }) => ({ id: `moving.${keys}`, label, keys: [keys], run })),
  )
  return passage === null ? null : { hint: t('source.pointHint'), acts }
}
