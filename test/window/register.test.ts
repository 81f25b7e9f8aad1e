import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ItemDetail, ItemRow } from '../../shared/records/item.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
  byPalette,
  dialogGone,
  eventually,
  type Hands,
  handsOn,
  inStore,
  seeFocus,
  seeWords,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
/** The number of the promise of 1 November in the letter, whatever else the sample dossier yields. */
let promise: string
const detail = () => program.page.locator('.item-detail')
const current = () => program.page.locator('.grid-row.current')
const dialog = (name: RegExp) => program.page.getByRole('dialog', { name })
/** axe can't tell that the list of passages is moved through from within it. */
const known = /scrollable-region-focusable/

const rowsOf = async (): Promise<readonly ItemRow[]> => {
  const order = { column: 'number', descending: false }
  // What the contract says that items.list gives.
  const { rows } = (await inStore(program, 'items.list', { filter: {}, order, offset: 0, limit: 500 })) as {
    rows: readonly ItemRow[]
  }
  return rows
}

const item = async (number: string): Promise<ItemDetail> => {
  const id = (await rowsOf()).find((row) => row.number === number)?.id ?? 0
  return (await inStore(program, 'items.open', { id })) as ItemDetail // as above
}

/** By the filter, as somebody who knows the number. */
const goToItem = async (number: string) => {
  await hands.press('Control+2', '/', 'Control+a')
  await hands.type(number)
  const others = program.page.locator('.grid-row').filter({ hasNotText: number })
  await eventually(
    async () => (await others.count()) === 0,
    async () => `${await others.count()} rows without ${number}`,
  )
  await seeWords(detail(), number)
  await hands.press('ArrowDown', 'Home')
  await hands.pressUntil('ArrowDown', async () => {
    const own = current().filter({ hasText: new RegExp(`^${number}(?!\\.)`) })
    return (await own.and(program.page.locator(':focus')).count()) > 0
  })
  await seeWords(detail(), new RegExp(`^${number} `))
}

const palette = async (act: string) => {
  await byPalette(program, hands, act, new RegExp(`^${act}`))
}

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  hands = await handsOn(program)
  await inStore(program, 'app.saveSettings', {
    role: 'griffie',
    theme: 'system',
    letterKeys: true,
    rowHeight: 32,
    homeMunicipality: null,
  })
  await inStore(program, 'sample.load')
  await loadAxe(program.page)
  await inStore(program, 'dossiers.list')
  promise =
    (await rowsOf()).find(({ title }) => title.startsWith('Wij sturen u uiterlijk 1 november'))?.number ?? ''
})
afterAll(async () => {
  await program.close()
})

it('follows a promise in parts by keyboard: the whole shows how many are done', async () => {
  await hands.press('Control+2')
  await program.page.getByRole('tab', { name: /^Alles/ }).click()
  await goToItem(promise)
  await hands.press('v')
  await dialog(/^In delen volgen/).waitFor()
  await hands.type('Levertijd van rolstoelen\nLevertijd van trapliften')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), '0 van 2')
  await seeWords(current(), 'Open · 0 van 2')
  const { children } = await item(promise)
  expect(children.map(({ number, title }) => [number, title])).toEqual([
    [`${promise}.1`, 'Levertijd van rolstoelen'],
    [`${promise}.2`, 'Levertijd van trapliften'],
  ])
  await inStore(program, 'items.setStatus', {
    ids: children.map(({ id }) => id),
    status: 'afgedaan',
    on: '2026-11-20',
  })
  await seeWords(detail(), 'Alle delen zijn afgedaan. Ook dit afdoen?')
  expect((await item(promise)).officialStatus).toBe('open')
})

it('settles in two steps by keyboard, and takes the decision back from the history', async () => {
  await seeFocus(current())
  await hands.press('b')
  await dialog(/^Afdoening/).waitFor()
  expect((await violationsInBothThemes(program.page)).filter((one) => !known.test(one))).toEqual([])
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'Voorstel om af te doen, door college')
  await hands.press('b')
  await dialog(/^Afdoening/).waitFor()
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'Besluit van de raad: afgedaan')
  expect((await item(promise)).officialStatus).toBe('afgedaan')
  await hands.press('F6')
  const back = detail().getByRole('button', { name: /^Terugdraaien.*Besluit/ })
  await hands.pressUntil('Tab', async () => (await back.and(program.page.locator(':focus')).count()) > 0, 60)
  await hands.press('Enter')
  await seeWords(detail(), 'Teruggedraaid: besluit')
  expect((await item(promise)).officialStatus).toBe('voorstel_tot_afdoening')
  expect((await violationsInBothThemes(program.page)).filter((one) => !known.test(one))).toEqual([])
})

it('postpones by a holding answer without a date, and says so instead of late', async () => {
  await goToItem(promise)
  await palette('Tussenbericht')
  await dialog(/^Termijn/).waitFor()
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'Tussenbericht zonder nieuwe datum')
  await seeWords(program.page.getByRole('grid'), 'uitgesteld, geen datum')
  expect(await item(promise)).toMatchObject({ dueOn: null, firstDueOn: '2026-11-01', extended: true })
})

it('hands a portfolio over, and keeps who had it', async () => {
  await goToItem(promise)
  await palette('Portefeuille overdragen')
  await dialog(/^Portefeuille overdragen/).waitFor()
  expect((await violationsInBothThemes(program.page)).filter((one) => !known.test(one))).toEqual([])
  await hands.type('De Wit')
  await seeWords(dialog(/^Portefeuille overdragen/), /\d+ open items overdragen/)
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'tot 22-11-2026: Van Dijk')
  expect(await item(promise)).toMatchObject({ holder: 'De Wit', madeBy: 'het college' })
  await hands.press('Control+z')
  await seeWords(detail(), 'Verantwoordelijk wijzigen: Van Dijk')
})

it('takes a KPI from the table in the letter, with the year that the letter leaves out', async () => {
  await goToItem(promise)
  await hands.press('m')
  await dialog(/^KPI/).waitFor()
  expect((await violationsInBothThemes(program.page)).filter((one) => !known.test(one))).toEqual([])
  const year = program.page.getByRole('textbox', { name: /^Jaar van/ })
  await hands.tabTo(year)
  await hands.type('2026')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), /van 7 maanden boven de norm van 1%/)
  await detail()
    .getByRole('button', { name: /^Toon als tabel/ })
    .click()
  await seeWords(detail().locator('.kpi-table'), 'maart 2026')
})
