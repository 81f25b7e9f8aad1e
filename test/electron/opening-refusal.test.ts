import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { openingRefusal } from '../../electron/opening-refusal.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'opening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const errorOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

it('says that the program is broken, not the data, where a module of the package is missing', () => {
  const error = errorOf(() => createRequire(import.meta.url)('./not-packed.node'))
  expect(openingRefusal(error)).toMatchObject({ code: 'program-broken', cause: error })
})

it('says that the data are damaged where the database says so', () => {
  const file = path.join(folder, 'damaged.sqlite')
  writeFileSync(file, 'no database at all, '.repeat(100))
  const error = errorOf(() => new Database(file).pragma('user_version'))
  expect(openingRefusal(error)).toMatchObject({ code: 'store-damaged', cause: error })
})
