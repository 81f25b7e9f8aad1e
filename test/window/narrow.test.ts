import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { byPalette, eventually, type Hands, handsOn, inStore, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await inStore(program, 'drafts.create', {
    kind: 'advice',
    title: 'Advies over wachttijden voor rolstoelen',
    municipality: 'Waterrade',
    dossierId: null,
    requestId: null,
    itemIds: [],
    templateId: -1,
  })
  await program.page.setViewportSize({ width: 900, height: 700 })
})
afterAll(() => program.close())

/** Nothing on the screen is wider than the place that it is in. */
const fits = () =>
  eventually(
    async () => (await wider()) === '',
    async () => `scrolls sideways: ${await wider()}`,
  )
const wider = (): Promise<string> =>
  program.page.evaluate(`[...document.querySelectorAll('main *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
    .map((one) => one.className).join(' ')`)
const palette = async (name: string) => {
  await byPalette(program, hands, name, new RegExp(name, 'i'))
}
const row = (place: Locator, name: RegExp) => place.getByRole('row', { name })

test('what is missing has its kind and date below its name', async () => {
  await hands.press('Control+4')
  await program.page.getByRole('tab', { name: /^Ontbrekend/ }).click()
  await seeWords(
    row(program.page.getByRole('grid'), /^Een rolstoel/),
    /tien werkdagen · 2 plaatsen Motie · 25-06-2026/,
  )
  await fits()
})

test('a letter has its kind and last change below its title', async () => {
  await hands.press('Control+5')
  await seeWords(row(program.page.getByRole('grid'), /^Advies over wachttijden/), /Advies · gewijzigd \d/)
  await fits()
})

test('a reaction has its passage below it', async () => {
  await palette('adviezen en reacties')
  await program.page
    .getByRole('button', { name: /Nadere regels hulpmiddelen/ })
    .first()
    .click()
  const table = program.page.getByRole('table', { name: /Reactie/ })
  await seeWords(row(table, /^A2026-001\.1 /), /Overgenomen .*termijnen van tien en dertig/)
  await fits()
})
