import { expect, it } from 'vitest'
import type { ViewLook } from '../../shared/records/saved-view.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

const look: ViewLook = {
  columns: [
    { name: 'title', width: null },
    { name: 'dueOn', width: 120 },
  ],
  orders: [
    { column: 'holder', descending: false },
    { column: 'dueOn', descending: true },
  ],
  grouping: 'holder',
}
const save = ({ operations }: TestProgram, name: string, id: number | null = null) =>
  operations.run('views.save', { id, name, filter: { mine: true, due: 'quarter' }, look })
const names = async ({ operations }: TestProgram) =>
  (await operations.run('views.list', {})).map(({ name }) => name)
const undo = ({ operations }: TestProgram) => operations.run('app.undo', {})

it('keeps a view with its filter, columns, orders and groups, also when the program is closed', async () => {
  using program = testProgram()
  const { id } = await save(program, 'Mijn kwartaal')
  using again = program.reopen()
  expect(await again.operations.run('views.list', {})).toEqual([
    { id, name: 'Mijn kwartaal', filter: { mine: true, due: 'quarter' }, look },
  ])
})

it('gives a view another name and another place, and takes each back with one undo', async () => {
  using program = testProgram()
  const { id } = await save(program, 'Een')
  await save(program, 'Twee')
  await save(program, 'Drie')
  await program.operations.run('views.move', { id, position: 2 })
  expect(await names(program)).toEqual(['Twee', 'Drie', 'Een'])
  await save(program, 'Eerste', id)
  expect(await names(program)).toEqual(['Twee', 'Drie', 'Eerste'])
  await undo(program)
  expect(await names(program)).toEqual(['Twee', 'Drie', 'Een'])
  await undo(program)
  expect(await names(program)).toEqual(['Een', 'Twee', 'Drie'])
})

it('takes a view away, and brings it back whole at its place', async () => {
  using program = testProgram()
  await save(program, 'Een')
  const { id } = await save(program, 'Twee')
  await save(program, 'Drie')
  const before = await program.operations.run('views.list', {})
  await program.operations.run('views.remove', { id })
  expect(await names(program)).toEqual(['Een', 'Drie'])
  await undo(program)
  expect(await program.operations.run('views.list', {})).toEqual(before)
})

it('refuses a name that another view has, however it is written, and a view that is gone', async () => {
  using program = testProgram()
  const { id } = await save(program, 'Te laat bij ons')
  await expect(save(program, 'TE LAAT BIJ ONS')).rejects.toThrow('name-taken')
  await save(program, 'Te laat bij Ons', id)
  await program.operations.run('views.remove', { id })
  await expect(save(program, 'Ander', id)).rejects.toThrow('not-found-view')
  await expect(program.operations.run('views.remove', { id })).rejects.toThrow('not-found-view')
  expect(await names(program)).toEqual([])
})
