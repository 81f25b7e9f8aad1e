import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hands, handsOn, inStore, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gone-'))
let program: Program
let hands: Hands
const page = () => program.page

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-20' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await page().getByRole('navigation').getByRole('link', { name: 'Wmo-hulpmiddelen' }).waitFor()
  await hands.press('Escape')
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a dossier that is removed while a briefing of it is made gives its place to no other', async () => {
  await inStore(program, 'dossiers.create', { name: 'Een ander dossier' })
  // The operation gives the number of what it made.
  const gone = (await inStore(program, 'dossiers.create', { name: 'Tijdelijk' })) as Readonly<{ id: number }>
  await page().getByRole('navigation').getByRole('link', { name: 'Tijdelijk' }).click()
  await page().getByRole('heading', { level: 1, name: 'Tijdelijk' }).waitFor()
  await hands.press('Control+p')
  await page()
    .getByRole('img', { name: /^Pagina 1 van \d/ })
    .locator('img')
    .waitFor()
  await inStore(program, 'dossiers.remove', { id: gone.id })
  await seeWords(page().getByRole('alert'), /Dit dossier is er niet meer/)
  const file = path.join(folder, 'niet.pdf')
  program.answers.save(file)
  await hands.press('Control+Enter')
  await seeWords(page().locator('.composer-gone').getByRole('button'), /Kies een dossier/)
  await page().locator('.composer-gone').getByRole('button').click()
  await page().getByRole('option', { name: 'Een ander dossier' }).click()
  await page()
    .getByRole('img', { name: /^Pagina 1 van \d/ })
    .locator('img')
    .waitFor()
  expect(existsSync(file)).toBe(false)
})
