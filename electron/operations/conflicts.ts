import type { InputOf } from '../../shared/contract.ts'
import { type Context, label } from './context.ts'

/** Warnings, and what a person says of one. */
export const conflictHandlers = ({ store, today }: Context) => ({
  'conflicts.list': (scope: InputOf<'conflicts.list'>) => store.conflicts.list(scope, today()),
  'conflicts.judge': ({ key, note, wrong }: InputOf<'conflicts.judge'>): null => {
    const words = label(wrong ? 'change.conflicts.judge' : 'change.conflicts.takeBack')
    store.changes.change({ operation: 'conflicts.judge', label: words }, () =>
      wrong ? store.conflicts.judge(key, note) : store.conflicts.takeBack(key),
    )
    return null
  },
})
