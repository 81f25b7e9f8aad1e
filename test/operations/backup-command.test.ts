import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { storeFile } from '../../electron/store/open.ts'
import { fixtureText, testProgram } from '../fixtures/program.ts'

const place = mkdtempSync(path.join(tmpdir(), 'reservekopie-opdracht-'))
const data = path.join(place, 'gegevens')
const disk = path.join(place, 'schijf')
afterAll(() => rmSync(place, { recursive: true, force: true }))

const run = async (...args: readonly string[]) => {
  const [out, error]: [string[], string[]] = [[], []]
  const terminal = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) }
  const code = await runCommandLine([...args, '--data', data], terminal)
  return { code, out: out.join('\n'), error: error.join('\n') }
}

it('backs up everything, and puts it back over a store that can not be opened any more', async () => {
  await run('import', fixtureText('beantwoording'), '--accept', 'all')
  const { out: listed } = await run('list')
  expect(await run('backup', disk)).toMatchObject({ code: 0, error: '' })
  writeFileSync(storeFile(data), 'geen database meer')
  expect(await run('list')).toMatchObject({ code: 1 })
  const restored = await run('restore', disk)
  expect(restored).toMatchObject({ code: 0, error: '' })
  expect(restored.out).toContain('voor-terugzetten')
  expect(await run('list')).toMatchObject({ code: 0, out: listed })
  expect(await run('check')).toMatchObject({ code: 0, error: '' })
}, 120_000)

it('makes a copy of the database alone where a file is named, says what is not in it, and puts it back', async () => {
  const file = path.join(place, 'kopie.sqlite')
  expect((await run('backup', file)).error).toContain('De originelen zitten niet in dit bestand')
  expect(await run('restore', file)).toMatchObject({ code: 0, error: '' })
  expect(await run('restore', path.join(place, 'niets'))).toMatchObject({ code: 1 })
}, 120_000)

it('puts nothing back while another program has the store open, then or later', async () => {
  await run('backup', disk)
  const open = testProgram('2026-05-20', data)
  await open.operations.run('dossiers.create', { name: 'Na de reservekopie' })
  const refused = await run('restore', disk)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.error).toContain('ander')
  await open.operations.run('dossiers.create', { name: 'En daarna' })
  const again = open.reopen()
  const names = again.store.dossiers.names()
  again.close()
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Na de reservekopie', 'En daarna']))
}, 120_000)
