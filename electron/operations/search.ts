import type { InputOf } from '../../shared/contract.ts'
import { type Context, label } from './context.ts'

/** Finding, and the searches that are kept. */
export const searchHandlers = ({ store }: Context) => {
  const { search, searches, changes } = store
  return {
    'search.find': (input: InputOf<'search.find'>) => search.find(input),
    'search.wider': (input: InputOf<'search.wider'>) => search.wider(input),
    'search.facets': (input: InputOf<'search.facets'>) => search.facets(input),
    'search.index': () => search.state(),
    'search.alike': (input: InputOf<'search.alike'>) => search.alike(input),
    'search.saved': () => searches.list(),
    'search.save': (input: InputOf<'search.save'>) =>
      changes.change(
        { operation: 'search.save', label: label('change.search.save', { name: input.name }) },
        () => ({ id: searches.save(input) }),
      ),
    'search.unsave': ({ id }: InputOf<'search.unsave'>) =>
      changes.change(
        { operation: 'search.unsave', label: label('change.search.unsave', { name: '' }) },
        () => {
          changes.describe(label('change.search.unsave', { name: searches.remove(id) }))
          return null
        },
      ),
  }
}
