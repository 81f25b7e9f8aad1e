import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Overview } from '../../shared/contract.ts'
import { byPalette, eventually, type Hands, handsOn, importByDialog, inStore, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'getypt-'))
const letter = path.join(folder, 'Raadsbrief.txt')
const list = path.join(folder, 'Lijst.csv')
let program: Program
let hands: Hands

// What the contract says that app.overview gives.
const settings = async () => ((await inStore(program, 'app.overview')) as Overview).settings
const kept = (isSo: (now: Overview['settings']) => boolean) =>
  eventually(
    async () => isSo(await settings()),
    async () => `the settings are ${JSON.stringify(await settings())}`,
  )

beforeAll(async () => {
  writeFileSync(letter, 'Gemeente Elzenburg\n\nRaadsbrief\n\nDatum: 2 november 2026\nOnderwerp: Zwembaden\n')
  writeFileSync(list, 'Nr;Onderwerp;Tekst toezegging;Datum\nT1;Bad;De wethouder meldt de tijden.;2-11-2026\n')
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the role and municipality of the welcome are kept when Ctrl+O goes round its buttons', async () => {
  const { page } = program
  const role = page.getByRole('radio', { name: 'Griffie' })
  await hands.pressUntil('ArrowRight', () => role.isChecked())
  await hands.tabTo(page.getByRole('combobox', { name: /Uw gemeente/ }))
  await hands.type('Elzenburg')
  await importByDialog(program, hands, [letter])
  await seeWords(page.getByRole('heading', { level: 1 }), 'Raadsbrief.txt')
  await kept(({ role: now, homeMunicipality }) => now === 'griffie' && homeMunicipality === 'Elzenburg')
})

test('what was typed in the settings is kept when the next key goes to another screen', async () => {
  const { page } = program
  await byPalette(program, hands, 'instellingen', /Instellingen/)
  await hands.tabTo(page.getByRole('combobox', { name: 'Uw fractie' }))
  await hands.type('Groen Elzenburg')
  await hands.press('Control+1')
  await kept(({ mine }) => mine.groups.join() === 'Groen Elzenburg')
})

test('half a name of a municipality says that it would be a new one', async () => {
  const { page } = program
  program.answers.open([list])
  await byPalette(program, hands, 'lijst inlezen', /Lijst inlezen/)
  const asked = page.getByRole('combobox', { name: 'Gemeente' })
  await asked.waitFor()
  expect(await asked.inputValue()).toBe('Elzenburg')
  await hands.tabTo(asked)
  await hands.press('Control+a')
  await hands.type('Elz')
  await hands.press('Enter')
  await seeWords(page.getByRole('main'), 'Nieuw: “Elz” is nog geen gemeente')
})
