import { useState } from 'react'
import type { ItemOrder } from '../../shared/contract.ts'
import { remember, remembered } from '../app/remembered.ts'
import { type Chosen, firstOrder, nothingChosen, type View } from './views.ts'

/** Filter and order of a view, as they were left. */
export const useView = (view: View) => {
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...nothingChosen,
    ...remembered<Partial<Chosen>>(`followUp.chosen.${view}`, {}),
  }))
  const [order, setOrder] = useState<ItemOrder>(() => remembered(`followUp.order.${view}`, firstOrder))
  return {
    chosen,
    order,
    setChosen: (next: Chosen) => {
      remember(`followUp.chosen.${view}`, next)
      setChosen(next)
    },
    setOrder: (next: ItemOrder) => {
      remember(`followUp.order.${view}`, next)
      setOrder(next)
    },
  }
}
