import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  byPalette,
  eventually,
  type Hands,
  handsOn,
  hasFocus,
  inStore,
  seeFocus,
  seeWords,
  today,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// The library narrowed by keyboard: words, kinds, nothing found, and back.
let program: Program
let hands: Hands

const grid = () => program.page.getByRole('grid', { name: 'Documenten' })
const rows = () => grid().getByRole('rowgroup').getByRole('row')
const bar = () => program.page.getByRole('search', { name: 'Documenten filteren' })
const field = () => bar().getByRole('searchbox', { name: 'Woorden in naam' })
const status = () => program.page.getByRole('contentinfo')
const seeRows = (count: number) =>
  eventually(
    async () => (await rows().count()) === count,
    async () => `${await rows().count()} rows`,
  )

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await hands.press('Escape')
  await inStore(program, 'sample.load')
  await byPalette(program, hands, 'ga naar documenten', 'Ga naar Documenten')
  await seeRows(8)
})
afterAll(async () => {
  await program.close()
})

test('words narrow it, and Enter goes to the rows that are left', async () => {
  await hands.press('/')
  await seeFocus(field())
  await hands.type('besluiten')
  await seeRows(1)
  await seeWords(status(), '1 document')
  await hands.press('Enter')
  await seeFocus(rows().first())
  if (process.env.SHOTS)
    await program.page.screenshot({ path: path.join(process.env.SHOTS, 'library-1.png') })
})

test('a word that no name has says so and keeps the field, and Esc brings all back', async () => {
  await hands.press('/')
  await seeFocus(field())
  await hands.press('Control+a')
  await hands.type('watervliegtuig')
  await seeWords(program.page.locator('.empty'), 'Geen document past bij deze filters.')
  expect(await hasFocus(field())).toBe(true)
  if (process.env.SHOTS)
    await program.page.screenshot({ path: path.join(process.env.SHOTS, 'library-2.png') })
  await hands.press('Escape')
  await seeRows(8)
})

test('a kind narrows it, and what is cleared is all there again', async () => {
  await hands.press('/')
  await seeFocus(field())
  await hands.tabTo(bar().getByRole('button', { name: /^Soort/ }), 'Shift+Tab')
  await hands.press('Enter')
  const choice = program.page.getByRole('menuitemcheckbox', { name: 'Raadsbrief' })
  await choice.waitFor()
  await hands.tabTo(choice, 'ArrowDown')
  await hands.press('Enter')
  await hands.press('Escape')
  await eventually(
    async () => (await rows().count()) > 0 && (await rows().count()) < 8,
    async () => `${await rows().count()} rows`,
  )
  for (const row of await rows().allInnerTexts()) expect(row).toContain('Raadsbrief')
  if (process.env.SHOTS)
    await program.page.screenshot({ path: path.join(process.env.SHOTS, 'library-3.png') })
  await seeFocus(bar().getByRole('button', { name: /^Soort/ }))
  await hands.tabTo(bar().getByRole('button', { name: 'Filters wissen' }))
  await hands.press('Enter')
  await seeRows(8)
  await seeFocus(field())
})
