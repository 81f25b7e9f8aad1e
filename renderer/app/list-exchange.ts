import { useEffect } from 'react'
import type { ChosenFile, ItemFilter, ItemOrder } from '../../shared/contract.ts'
import type { ListColumnName } from '../../shared/records/list-exchange.ts'
import { bridge } from './bridge.ts'
import { go } from './places.ts'
import { store } from './store.ts'

/** A file that was chosen, or the original of a document that came in before. */
type ChosenList = ChosenFile | Readonly<{ documentId: number; name: string }>

/** The list that is being looked at before it is taken over. */
export const chosenList = store<ChosenList | null>(null)

/** Asks for a list and shows what it would do. */
export const chooseList = async (): Promise<void> => {
  const [file] = await bridge().chooseFiles()
  if (file !== undefined) lookAtList(file)
}

/** Shows what a list would do. */
export const lookAtList = (list: ChosenList): void => {
  chosenList.set(list)
  go({ screen: 'lists' })
}

/** What a list that goes out is about: as the current screen shows it. */
export type ListToExport = Readonly<{
  filter: ItemFilter
  order?: ItemOrder
  /** Only these items, where some are selected. */
  ids?: readonly number[]
  /** The columns on screen, for who wants exactly those. */
  columns?: readonly ListColumnName[]
}>

/** What the current screen shows; where it shows no items, everything goes out. */
export const listOnScreen = store<ListToExport>({ filter: {} })
/** The list that the open export dialog is about. */
export const listToExport = store<ListToExport | null>(null)

/** Says what "Lijst exporteren…" is about for as long as a screen is shown. */
export const useListOnScreen = (list: ListToExport): void => {
  const shape = JSON.stringify(list)
  useEffect(() => {
    // The shape is the list itself, so that only another list sets it anew.
    listOnScreen.setQuietly(JSON.parse(shape))
    return () => listOnScreen.setQuietly({ filter: {} })
  }, [shape])
}

export const exportList = (): void => listToExport.set(listOnScreen.get())
