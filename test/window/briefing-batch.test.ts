import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { eventually, type Hands, handsOn, inStore, seeFocus, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'briefings-'))
let program: Program
let hands: Hands

const page = () => program.page
const messages = () => page().getByRole('region', { name: 'Meldingen' })
const dialog = (name: RegExp) => page().getByRole('dialog', { name })
const rows = () => page().getByRole('grid', { name: 'Gemaakte briefings' }).getByRole('row')
const firstPage = () => page().getByRole('img', { name: /^Pagina 1 van \d/ })

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-20' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await page().getByRole('navigation').getByRole('link', { name: 'Wmo-hulpmiddelen' }).waitFor()
  await hands.press('Escape')
  await loadAxe(page())
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

const openComposer = async () => {
  await page().getByRole('navigation').getByRole('link', { name: 'Wmo-hulpmiddelen' }).click()
  await page().getByRole('heading', { level: 1, name: 'Wmo-hulpmiddelen' }).waitFor()
  await hands.press('Control+p')
  await firstPage().locator('img').waitFor()
}

describe('one briefing for each portfolio holder', () => {
  test('goes to a folder that is chosen, with a line for each file', async () => {
    const place = path.join(folder, 'per-wethouder')
    mkdirSync(place)
    await openComposer()
    await page().getByRole('tab', { name: /^Vorm/ }).click()
    program.answers.open([place])
    await page().getByRole('button', { name: 'Voor elke portefeuillehouder…' }).click()
    const result = dialog(/briefings? gemaakt$/)
    await seeWords(result, /In de map “per-wethouder”/)
    const files = readdirSync(place)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) await seeWords(result, new RegExp(file.replaceAll(/[()]/g, '\\$&')))
    expect(await violationsInBothThemes(page())).toEqual([])
    await hands.press('Escape')
    await result.waitFor({ state: 'detached' })
  })
})

describe('what was exported', () => {
  test('is looked at page by page, and saved once more with the same bytes', async () => {
    const [first, again] = ['eerst.pdf', 'nog-eens.pdf'].map((name) => path.join(folder, name))
    await openComposer()
    program.answers.save(String(first))
    await hands.press('Control+Enter')
    await seeWords(messages(), /Opgeslagen als eerst\.pdf/)
    await hands.press('Control+5')
    await page()
      .getByRole('tab', { name: /^Briefings/ })
      .click()
    await rows().nth(1).click()
    await seeFocus(rows().nth(1))
    await hands.press('Enter')
    await dialog(/^Briefing/).waitFor()
    await dialog(/^Briefing/)
      .getByRole('img', { name: /^Pagina 1 van/ })
      .locator('img')
      .waitFor()
    expect(await violationsInBothThemes(page())).toEqual([])
    await hands.press('Escape')
    await dialog(/^Briefing/).waitFor({ state: 'detached' })
    await seeFocus(rows().nth(1))
    program.answers.save(String(again))
    await hands.press('o')
    await seeWords(messages(), /nog-eens\.pdf: \d+ pagina’s, gelijk aan wat u eerder opsloeg/)
    expect(readFileSync(String(again)).equals(readFileSync(String(first)))).toBe(true)
  })

  test('is compared with another, under the headings of the briefing', async () => {
    await hands.press('v')
    await seeWords(messages(), /Kies met X twee briefings/)
    await seeFocus(rows().nth(1))
    await hands.press('x')
    await hands.press('ArrowDown')
    await seeFocus(rows().nth(2))
    await hands.press('x')
    await eventually(
      async () => (await page().locator('[role=row][aria-selected=true]').count()) === 2,
      async () => 'two rows are not selected',
    )
    await hands.press('v')
    const compared = dialog(/^Wat is veranderd$/)
    await seeWords(compared, /Van .* naar /)
    await eventually(
      async () => (await compared.locator('li').count()) > 0,
      async () => compared.innerText(),
    )
    expect(await violationsInBothThemes(page())).toEqual([])
  })
})
