import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { appRoot } from '../../electron/app-root.ts'
import { storeFile } from '../../electron/store/open.ts'
import { fixtureText, importAndRecord, listAll, testProgram } from '../fixtures/program.ts'

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

it('refuses a newer schema than it knows, without changing a byte', () => {
  using program = testProgram()
  program.close()
  const file = storeFile(program.folder)
  const newer = new Database(file)
  newer.pragma('journal_mode = DELETE')
  newer.pragma('user_version = 999')
  newer.close()
  const before = hashOf(file)
  expect(() => program.reopen()).toThrow(expect.objectContaining({ code: 'store-too-new' }))
  expect(hashOf(file)).toBe(before)
})

it('refuses a file that is no store', () => {
  using program = testProgram()
  program.close()
  const other = new Database(storeFile(program.folder))
  other.pragma('application_id = 7')
  other.close()
  expect(() => program.reopen()).toThrow(expect.objectContaining({ code: 'not-our-store' }))
})

it('says that the data are damaged where they are, and leaves them', () => {
  using program = testProgram()
  program.close()
  writeFileSync(
    storeFile(program.folder),
    'dit is geen database, maar wel een bestand dat er staat'.repeat(100),
  )
  const before = hashOf(storeFile(program.folder))
  expect(() => program.reopen()).toThrow(expect.objectContaining({ code: 'store-damaged' }))
  expect(hashOf(storeFile(program.folder))).toBe(before)
})

it('lets only one program in at a time', () => {
  using program = testProgram()
  expect(() => testProgram('2026-05-20', program.folder)).toThrow(
    expect.objectContaining({ code: 'store-locked' }),
  )
})

it('is in the schema that stands in the repository', () => {
  using program = testProgram()
  program.close()
  const db = new Database(storeFile(program.folder), { readonly: true })
  const made = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .all()
    .map(({ sql }) => `${sql};\n`)
    .join('\n')
  db.close()
  const file = path.join(appRoot, 'electron/store/schema.sql')
  if (process.env.WRITE_SCHEMA) writeFileSync(file, made)
  expect(made).toBe(readFileSync(file, 'utf8'))
})

it('refuses a change of history, whoever asks', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('raadsbrief'))
  program.close()
  const db = new Database(storeFile(program.folder))
  expect(() => db.exec("UPDATE event SET note = 'anders'")).toThrow('append-only')
  expect(() => db.exec('DELETE FROM event')).toThrow('append-only')
  db.close()
})

it('finds everything again from a search index that was thrown away or damaged', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('raadsbrief'))
  const found = await program.operations.run('search.find', {
    text: 'keuring',
    filter: {},
    order: 'newest',
    limit: 10,
  })
  expect(found.hitCount).toBe(1)
  program.close()
  const index = path.join(program.folder, 'zoekindex.sqlite')
  rmSync(index)
  const again = program.reopen()
  expect(
    await again.operations.run('search.find', { text: 'keuring', filter: {}, order: 'newest', limit: 10 }),
  ).toEqual(found)
  again.close()
  writeFileSync(index, 'kapot'.repeat(1000))
  const third = testProgram('2026-05-20', program.folder)
  expect(
    await third.operations.run('search.find', { text: 'keuring', filter: {}, order: 'newest', limit: 10 }),
  ).toEqual(found)
  third.close()
})

it('makes a backup that holds what the store holds', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const rows = await listAll(program)
  const file = path.join(program.folder, 'kopie.sqlite')
  await program.operations.run('data.copy', { file })
  const copy = new Database(file, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare("SELECT id FROM item WHERE state = 'recorded'").all()).toHaveLength(rows.length)
  copy.close()
})

it('does not write a backup over its own data', async () => {
  using program = testProgram()
  await expect(
    program.operations.run('data.copy', { file: storeFile(program.folder) }),
  ).rejects.toMatchObject({ code: 'file-exists' })
})

it('names a document whose original is gone', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('raadsbrief'))
  rmSync(path.join(program.folder, 'originelen'), { recursive: true })
  const { findings } = await program.operations.run('data.check', {})
  expect(findings).toEqual([{ key: 'check.original', values: { file: 'raadsbrief.txt' } }])
})

it('forgets in search what a store that was put back from a backup does not hold', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const backup = path.join(program.folder, 'kopie.sqlite')
  await program.operations.run('data.copy', { file: backup })
  await importAndRecord(program, fixtureText('raadsbrief'))
  expect(
    await program.operations.run('search.find', { text: 'keuring', filter: {}, order: 'newest', limit: 10 }),
  ).toMatchObject({
    hitCount: 1,
  })
  program.close()
  for (const part of ['-wal', '-shm']) rmSync(storeFile(program.folder) + part, { force: true })
  copyFileSync(backup, storeFile(program.folder))
  const restored = program.reopen()
  const find = (text: string) =>
    restored.operations.run('search.find', { text, filter: {}, order: 'newest', limit: 10 })
  expect(await find('keuring')).toMatchObject({ hitCount: 0 })
  expect((await find('speeltoestellen')).hitCount).toBeGreaterThan(0)
  restored.close()
})
