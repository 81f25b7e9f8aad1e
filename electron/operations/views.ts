import type { InputOf } from '../../shared/contract.ts'
import { type Context, label } from './context.ts'

/** The grid and the views that are kept of it. */
export const viewHandlers = ({ store, today }: Context) => {
  const { items, views } = store
  const change = <T>(
    operation: 'views.save' | 'views.remove' | 'views.move',
    name: string,
    run: () => T,
  ): T => store.changes.change({ operation, label: label(`change.${operation}`, { name }) }, run)
  return {
    'items.lines': ({ offset, limit, ...listed }: InputOf<'items.lines'>) => ({
      ...items.lines(listed, offset, limit, today()),
      total: items.total(),
    }),
    'items.groups': ({ filter, by }: InputOf<'items.groups'>) => items.groups(filter, by, today()),
    'items.position': ({ id, ...listed }: InputOf<'items.position'>) => items.position(listed, id, today()),
    'items.ids': ({ offset, limit, ...listed }: InputOf<'items.ids'>) =>
      items.ids(listed, offset, limit, today()),
    'items.among': ({ filter, orders, ids }: InputOf<'items.among'>) =>
      items.among(filter, orders, ids, today()),
    'items.rows': ({ ids }: InputOf<'items.rows'>) => items.rows(ids),
    'items.counts': ({ filters }: InputOf<'items.counts'>) =>
      filters.map((filter) => items.count(filter, today())),

    'views.list': () => views.list(),
    'views.save': (input: InputOf<'views.save'>) =>
      change('views.save', input.name, () => ({ id: views.save(input) })),
    'views.remove': ({ id }: InputOf<'views.remove'>) =>
      change('views.remove', '', () => {
        const name = views.remove(id)
        store.changes.describe(label('change.views.remove', { name }))
        return null
      }),
    'views.move': ({ id, position }: InputOf<'views.move'>) => {
      const name = views.list().find((view) => view.id === id)?.name ?? ''
      return change('views.move', name, () => {
        views.move(id, position)
        return null
      })
    },
  }
}
