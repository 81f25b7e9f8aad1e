import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readDocument } from '../../electron/documents/read-document.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

const all = { order: { column: 'madeAt', descending: true }, offset: 0, limit: 100 } as const

let program: TestProgram
let holders: readonly string[] = []

beforeAll(async () => {
  program = testProgram('2026-11-22')
  await program.operations.run('sample.load', {})
  const { rows } = await program.operations.run('items.list', {
    filter: {},
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 500,
  })
  await program.operations.run('items.assign', { ids: [Number(rows[0]?.id)], holder: 'A/B: "Jansen"' })
  holders = [...new Set(await holdersNow())]
  return () => program[Symbol.dispose]()
}, 60_000)

const holdersNow = async () => {
  const { rows } = await program.operations.run('items.list', {
    filter: {},
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 500,
  })
  return rows.flatMap(({ holder }) => holder ?? [])
}
const folderNamed = (name: string) => {
  const folder = path.join(program.folder, name)
  mkdirSync(folder)
  return folder
}
const asked = { dossierId: null, by: 'holder', format: 'pdf' } as const

it('makes one file for each portfolio holder that there is something of, under a name that every system takes', async () => {
  const folder = folderNamed('allemaal')
  const done = await program.operations.run('briefings.exportEach', { ...asked, folder })
  expect(holders.length).toBeGreaterThan(1)
  expect(done.map(({ name }) => name).toSorted()).toEqual(holders.toSorted())
  const files = readdirSync(folder)
  expect(files.toSorted()).toEqual(done.map(({ file }) => file).toSorted())
  for (const file of files) expect(file).not.toMatch(/[<>:"/\\|?*]/)
  const { source } = await readDocument(path.join(folder, String(done[0]?.file)))
  expect(source.text).toContain('Pagina 1 van')
}, 120_000)

it('leaves a file that is there as it is', async () => {
  const folder = folderNamed('bezet')
  const [first] = await program.operations.run('briefings.exportEach', { ...asked, folder })
  writeFileSync(path.join(folder, String(first?.file)), 'van mij')
  const [second] = await program.operations.run('briefings.exportEach', { ...asked, folder })
  expect(second?.file).not.toBe(first?.file)
}, 120_000)

it('stops before the next file when it is cancelled, and keeps what was finished', async () => {
  const folder = folderNamed('gestopt')
  const stop = new AbortController()
  const seen: string[] = []
  const done = await program.operations.run(
    'briefings.exportEach',
    { ...asked, folder },
    {
      signal: stop.signal,
      progress: ({ done, total }) => {
        seen.push(`${done}/${total}`)
        stop.abort()
      },
    },
  )
  expect(seen).toEqual([`0/${holders.length}`])
  expect(done).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(1)
  expect((await program.operations.run('briefings.window', all)).rows).toContainEqual(
    expect.objectContaining({ holder: done[0]?.name, pageCount: done[0]?.pageCount }),
  )
})

it('refuses a folder that is not there', async () => {
  const folder = path.join(program.folder, 'nergens')
  await expect(program.operations.run('briefings.exportEach', { ...asked, folder })).rejects.toMatchObject({
    code: 'cannot-write',
  })
})

it('keeps the holder in the name of the file where the name of the dossier is long', async () => {
  const folder = folderNamed('lang')
  const [dossier] = await program.operations.run('dossiers.list', {})
  const id = Number(dossier?.id)
  await program.operations.run('dossiers.describe', {
    id,
    name: `${'Zorg en ondersteuning '.repeat(8)}einde`,
    note: '',
  })
  const done = await program.operations.run('briefings.exportEach', { ...asked, dossierId: id, folder })
  expect(done.length).toBeGreaterThan(1)
  for (const { name, file } of done) {
    expect(file).toContain(
      name
        .replaceAll(/[<>:"/\\|?*]+/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    )
    expect(file).toMatch(/^Briefing Zorg en ondersteuning .*… – /)
    expect(file.length).toBeLessThanOrEqual(124)
  }
}, 120_000)
