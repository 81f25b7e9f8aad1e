import type { InputOf } from '../../shared/contract.ts'
import { civilDate, isIsoDate } from '../../shared/dates.ts'
import type { Context } from './context.ts'

/** What is otherwise in a dossier than it was when somebody looked last. */
export const sinceHandlers = ({ store, today }: Context) => ({
  'dossiers.since': ({ id, since }: InputOf<'dossiers.since'>) => {
    store.dossiers.find(id, today())
    // A day begins at midnight where the user is.
    const from = isIsoDate(since) ? new Date(`${since}T00:00:00`).toISOString() : since
    return { since, entries: store.since.entries(id, from, civilDate(new Date(from)), today()) }
  },
  'dossiers.visit': ({ id }: InputOf<'dossiers.visit'>) => {
    store.dossiers.find(id, today())
    return store.since.visit(id)
  },
})
