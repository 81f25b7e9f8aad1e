import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { byPalette, eventually, type Hands, handsOn, inStore, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
const main = () => program.page.getByRole('main')

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  hands = await handsOn(program)
  await loadAxe(program.page)
})
afterAll(async () => {
  await program.close()
})

it('says in one sentence that there are no figures yet', async () => {
  await hands.press('Escape', 'Control+6')
  await seeWords(main(), 'Nog geen cijfers')
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

it('states its findings in its titles, as a drawing and as a table', async () => {
  await inStore(program, 'sample.load')
  await seeWords(main(), '11 van 11 antwoorden binnen de termijn; de mediaan is 29 dagen')
  await seeWords(main(), /\d+ open, waarvan \d+ te laat/)
  expect(await violationsInBothThemes(program.page)).toEqual([])
  const asTable = program.page.getByRole('button', { name: /^Toon als tabel\s*: Stand/ })
  await hands.tabTo(asTable)
  await hands.press('Enter')
  await seeWords(program.page.getByRole('region', { name: 'Stand door de tijd' }), '31-10-2026')
})

it('opens the list that a number counts, by keyboard', async () => {
  const late = program.page.getByRole('button', { name: /Te laat van Van Dijk/ })
  const count = Number(/^\d+/.exec(await late.innerText())?.[0])
  await hands.pressUntil('Tab', async () => (await late.and(program.page.locator(':focus')).count()) > 0, 60)
  await hands.press('Enter')
  await program.page.getByRole('tab', { name: /^Te laat/, selected: true }).waitFor()
  await seeWords(program.page.getByRole('contentinfo'), `${count} van`)
  const rows = program.page.locator('.grid-row')
  await eventually(
    async () => (await rows.count()) === count,
    async () => `${await rows.count()} rows instead of ${count}`,
  )
})

it('opens what was late on the last day of a month, by keyboard', async () => {
  await hands.press('Control+6')
  const months = program.page.getByRole('region', { name: 'Stand door de tijd' })
  const asTable = program.page.getByRole('button', { name: /^Toon als tabel\s*: Stand/ })
  await hands.tabTo(asTable)
  await hands.press('Enter')
  const late = months.getByRole('button', { name: /Te laat van 31-10-2026/ })
  await hands.pressUntil(
    'Shift+Tab',
    async () => (await late.and(program.page.locator(':focus')).count()) > 0,
    20,
  )
  const count = Number(/^\d+/.exec(await late.innerText())?.[0])
  expect(count).toBeGreaterThan(0)
  await hands.press('Enter')
  await program.page.getByRole('tab', { name: /^Alles/, selected: true }).waitFor()
  await program.page.getByRole('button', { name: /^Stand toen te laat op 31-10-2026/ }).waitFor()
  await seeWords(program.page.getByRole('contentinfo'), `${count} van`)
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

it('opens what was answered within the term in a year, and says in the list what it is narrowed to', async () => {
  await hands.press('Control+6')
  const answers = program.page.getByRole('region', { name: 'Vragen en hun termijn' })
  await answers.locator('label', { hasText: 'Jaar' }).click()
  const onTime = answers.getByRole('button', { name: /Binnen termijn van 20\d\d/ }).first()
  await onTime.waitFor()
  const count = Number(/^\d+/.exec(await onTime.innerText())?.[0])
  expect(count).toBeGreaterThan(0)
  const year = /van (20\d\d)/.exec(await onTime.innerText())?.[1] ?? ''
  await onTime.click()
  await program.page.getByRole('tab', { name: /^Alles/, selected: true }).waitFor()
  await program.page.getByRole('button', { name: /^Beantwoording binnen termijn/ }).waitFor()
  await program.page.getByRole('button', { name: new RegExp(`^Gevraagd in ${year}`) }).waitFor()
  await seeWords(program.page.getByRole('contentinfo'), `${count} van`)
})

it('narrows the log by words, and says so where nothing is left', async () => {
  await byPalette(program, hands, 'ga naar logboek', 'Ga naar Logboek')
  await program.page.getByRole('heading', { level: 1, name: 'Logboek' }).waitFor()
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('/')
  await hands.type('dit staat nergens')
  await seeWords(main(), 'Geen regel past bij deze filters')
})
