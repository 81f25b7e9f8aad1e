import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import { dialogGone, eventually, type Hands, handsOn, inStore, seeFocus, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
let promise: ItemRow

const dialog = () => program.page.getByRole('dialog', { name: /^KPI/ })
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name })
// What the contract says that kpis.ofItem gives.
const measured = async () =>
  ((await inStore(program, 'kpis.ofItem', { id: promise.id })) as readonly Kpi[]).flatMap(
    ({ measurements }) => measurements.map(({ label, value }) => [label, value]),
  )
const isMeasured = (wanted: readonly (readonly [string, number])[]) =>
  eventually(
    async () => JSON.stringify(await measured()) === JSON.stringify(wanted),
    async () => JSON.stringify(await measured()),
  )

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  // What the contract says that items.list gives.
  const { rows } = (await inStore(program, 'items.list', {
    filter: { kinds: ['commitment'] },
    order: { column: 'dueOn', descending: false },
    offset: 0,
    limit: 1,
  })) as Readonly<{ rows: readonly ItemRow[] }>
  const [first] = rows
  if (first === undefined) throw new Error('the sample has no commitment')
  promise = first
  await hands.press('Control+2')
  await program.page.getByRole('tab', { name: /^Alles/ }).click()
  await program.page
    .getByRole('row', { name: new RegExp(promise.number ?? '') })
    .first()
    .click()
})
afterAll(async () => {
  await program.close()
})

test('a norm and its measurements are typed by hand: Enter adds one and goes on with the next', async () => {
  await seeFocus(program.page.locator('.grid-row.current'))
  await hands.press('m')
  await dialog().waitFor()
  await field('Naam').fill('Wachttijd')
  await field('Norm').fill('10')
  await field('Eenheid').fill('dagen')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(program.page.locator('.item-detail'), 'Nog geen metingen.')
  await program.page.getByRole('button', { name: /^Wijzigen of meting toevoegen/ }).click()
  await dialog().waitFor()
  await hands.tabTo(field('Maand of kwartaal'))
  for (const [month, value] of [
    ['januari 2026', '8'],
    ['feb 2026', '12,5'],
  ] as const) {
    await seeFocus(field('Maand of kwartaal'))
    await hands.type(month)
    await hands.press('Tab')
    await hands.type(value)
    await hands.press('Enter')
    await seeWords(dialog(), new RegExp(`${month} ${value}`))
  }
  await seeFocus(field('Maand of kwartaal'))
  await isMeasured([
    ['januari 2026', 8],
    ['feb 2026', 12.5],
  ])
  await hands.press('Escape')
  await dialogGone(program.page)
})

test('what is typed and can not be read says so and stays; what can be read is added when the dialog is confirmed', async () => {
  await program.page.getByRole('button', { name: /^Wijzigen of meting toevoegen/ }).click()
  await dialog().waitFor()
  await hands.tabTo(field('Maand of kwartaal'))
  await hands.type('ooit')
  await hands.press('Enter')
  await seeWords(dialog(), 'Een maand of kwartaal met het jaar, zoals januari 2026 of Q1 2026.')
  await seeWords(dialog(), 'Een getal, zoals 1,2.')
  await hands.press('Control+Enter')
  expect(await dialog().count()).toBe(1)
  await field('Maand of kwartaal').fill('maart 2026')
  await field('Waarde').fill('9')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await isMeasured([
    ['januari 2026', 8],
    ['feb 2026', 12.5],
    ['maart 2026', 9],
  ])
  await seeWords(program.page.locator('.item-detail'), /1 van 3 maanden boven de norm van 10 dagen/)
})
