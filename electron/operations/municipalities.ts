import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { inDutch } from '../../shared/texts/translate.ts'
import { type Context, label } from './context.ts'

/** What is open and counts already, and would move if these rules were saved. */
export const previewRules = (
  { store }: Context,
  { id, rules }: InputOf<'municipalities.preview'>,
): OutputOf<'municipalities.preview'> =>
  id === null
    ? []
    : store.due.movedBy(id, rules).flatMap(({ recorded, ...moved }) => (recorded ? [moved] : []))

/**
 * Saves a municipality, and derives the terms that follow from its rules again: of what is open and has no date of a person
 * and no extension. The history of each that moved says so. One act, with one undo.
 */
export const saveMunicipality = (
  { store, today }: Context,
  input: InputOf<'municipalities.save'>,
): OutputOf<'municipalities.save'> => {
  const before = store.municipalities.list().find(({ id }) => id === input.id)
  return store.changes.change(
    { operation: 'municipalities.save', label: label('change.municipalities.save', { name: input.name }) },
    (seq) => {
      const id = store.municipalities.save(input)
      if (before === undefined || JSON.stringify(before.rules) === JSON.stringify(input.rules))
        return { id, moved: 0 }
      const why = { on: today(), note: inDutch('terms.rulesChanged', { name: input.name }) }
      let moved = 0
      for (const itemId of store.due.under(id)) {
        const { dueOn } = store.items.row(itemId)
        if (!store.due.derive(itemId, input.name) || !store.events.has(itemId)) continue
        store.followUp.noteMovedTerm(seq, itemId, dueOn, why, input.name)
        moved += 1
      }
      if (moved > 0)
        store.changes.describe(label('change.municipalities.saveMoved', { name: input.name, moved }))
      return { id, moved }
    },
  )
}
