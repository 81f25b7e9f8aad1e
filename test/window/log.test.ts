import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, civilDate, dutchDate } from '../../shared/dates.ts'
import type { ItemRow } from '../../shared/records/item.ts'
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
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// The log by keyboard: what narrows it, and a line that is taken back by a new one.
let program: Program
let hands: Hands
/** Two commitments of the sample dossier. */
let first: ItemRow
let second: ItemRow

const log = () => program.page.locator('.log')
const entry = (text: string | RegExp) => log().locator('li', { hasText: text })
const filters = () => program.page.getByRole('search', { name: 'Logboek filteren' })
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const seeCount = (wanted: string | RegExp) => seeWords(program.page.getByRole('contentinfo'), wanted)
/** Lines are stamped with the clock of the machine, whatever day the lists are judged by. */
const now = () => civilDate(new Date())
/** Past all there is on the screen. */
const reach = (to: Locator, key = 'Tab') => hands.pressUntil(key, () => hasFocus(to), 90)
const clear = async () => {
  await reach(filters().getByRole('button', { name: 'Filters wissen' }))
  await hands.press('Enter')
  await filters().getByRole('button', { name: 'Filters wissen' }).waitFor({ state: 'detached' })
  await seeFocus(filters().getByRole('textbox', { name: 'Woorden of nummer' }))
}
const rowOf = async (number: string | null): Promise<ItemRow> => {
  const filter = { kinds: ['commitment'] }
  const order = { column: 'number', descending: false }
  // What the contract says that items.list gives.
  const { rows } = (await inStore(program, 'items.list', { filter, order, offset: 0, limit: 50 })) as {
    rows: readonly ItemRow[]
  }
  const row = rows.find((one) => one.number === number) ?? rows[0]
  if (row === undefined) throw new Error('the sample has commitments')
  return row
}

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await hands.press('Escape')
  await inStore(program, 'sample.load')
  first = await rowOf('T2026-001')
  second = await rowOf('T2026-002')
  const on = '2026-05-20'
  await inStore(program, 'items.judge', { ids: [first.id], verdict: 'niet_nagekomen' })
  await inStore(program, 'items.setStatus', { ids: [first.id, second.id], status: 'in_behandeling', on })
  await inStore(program, 'items.note', { ids: [second.id], note: 'Gebeld met de griffie.' })
  await byPalette(program, hands, 'ga naar logboek', 'Ga naar Logboek')
  await program.page.getByRole('heading', { level: 1, name: 'Logboek' }).waitFor()
  await seeWords(log(), 'Gebeld met de griffie')
})
afterAll(async () => {
  await program.close()
})

test('is narrowed by words of a note and by the number of an item', async () => {
  await hands.press('/')
  await hands.type('griffie')
  await eventually(
    async () => (await log().locator('.what').count()) === 1,
    () => words(log()),
  )
  await seeWords(log(), 'Gebeld met de griffie')
  await hands.press('Control+a')
  await hands.type(first.number ?? '')
  await eventually(
    async () => {
      const shown = await words(log())
      return shown.includes('Eigen oordeel:') && !shown.includes('Gebeld met de griffie')
    },
    () => words(log()),
  )
  await clear()
  await seeWords(log(), 'Gebeld met de griffie')
})

test('is narrowed to kinds of lines', async () => {
  await reach(filters().getByRole('button', { name: 'Soort regel' }))
  await hands.press('Enter')
  await reach(program.page.getByRole('menuitemcheckbox', { name: 'Eigen oordeel' }), 'ArrowDown')
  await hands.press('Space', 'Escape')
  await filters().getByRole('button', { name: 'Eigen oordeel' }).waitFor()
  await eventually(
    async () => !(await words(log())).includes('Gebeld met de griffie'),
    () => words(log()),
  )
  await seeWords(log(), /Eigen oordeel: .* → niet nagekomen/)
  await clear()
})

test('is narrowed to days, by the clock of the machine', async () => {
  await reach(filters().getByRole('textbox', { name: 'Vanaf' }))
  await hands.type(dutchDate(addDays(now(), 1)))
  await hands.press('Enter')
  await seeWords(log(), 'Geen regel past bij deze filters')
  await clear()
  await reach(filters().getByRole('textbox', { name: 'Tot en met' }))
  await hands.type(dutchDate(addDays(now(), -1)))
  await hands.press('Enter')
  await seeWords(log(), 'Geen regel past bij deze filters')
  await reach(filters().getByRole('textbox', { name: 'Tot en met' }), 'Shift+Tab')
  await hands.press('Control+a')
  await hands.type(dutchDate(now()))
  await hands.press('Enter')
  await seeWords(log(), 'Gebeld met de griffie')
  await clear()
})

test('takes a line back by a new one; the first stays, struck through, and Ctrl+Z takes even that back', async () => {
  const takeBack = entry(/Eigen oordeel: .* → niet nagekomen/)
    .getByRole('button', { name: /^Terugdraaien/ })
    .first()
  await reach(takeBack)
  await hands.press('Enter')
  await seeWords(messages(), 'Teruggedraaid. De regel blijft in het verloop staan.')
  await seeWords(log(), 'Teruggedraaid: eigen oordeel')
  await seeFocus(log().getByRole('button', { name: first.number ?? '', exact: true }))
  await entry(/Eigen oordeel: .* → niet nagekomen/)
    .locator('s')
    .first()
    .waitFor()
  expect(await rowOf(first.number)).toMatchObject({
    verdict: first.verdict,
    officialStatus: 'in_behandeling',
  })
  await hands.press('Control+z')
  await seeWords(log(), 'Ongedaan gemaakt')
  await eventually(
    async () => (await rowOf(first.number)).verdict === 'niet_nagekomen',
    async () => (await rowOf(first.number)).verdict,
  )
})

test('takes one item of an act on more items back, and leaves the other as it is', async () => {
  const { number } = second
  const line = log().locator('li li', { hasText: number ?? '' })
  await reach(line.getByRole('button', { name: /^Terugdraaien ?: Status/ }))
  await hands.press('Enter')
  await seeWords(log(), 'Teruggedraaid: status')
  await eventually(
    async () => (await rowOf(number)).officialStatus === second.officialStatus,
    async () => (await rowOf(number)).officialStatus,
  )
  expect((await rowOf(first.number)).officialStatus).toBe('in_behandeling')
})

test('refuses in one sentence to take back what a later line was built on', async () => {
  await inStore(program, 'items.setStatus', { ids: [first.id], status: 'deels_voldaan', on: '2026-05-20' })
  await seeWords(log(), /in behandeling → deels voldaan/)
  const built = entry(/Status: .* → in behandeling/)
    .locator('li', { hasText: first.number ?? '' })
    .getByRole('button', { name: /^Terugdraaien ?: Status/ })
  await reach(built, 'Shift+Tab')
  await hands.press('Enter')
  await seeWords(messages(), 'Hierop is verder gegaan (status')
  expect((await rowOf(first.number)).officialStatus).toBe('deels_voldaan')
})

test('leads to the item of a line', async () => {
  const item = log()
    .getByRole('button', { name: first.number ?? '', exact: true })
    .first()
  await reach(item, 'Shift+Tab')
  await hands.press('Enter')
  await program.page.getByRole('tab', { name: /^Alles/, selected: true }).waitFor()
  await seeWords(program.page.locator('.item-detail'), first.number ?? '')
  await seeFocus(program.page.locator('.grid-row.current'))
  await seeCount(/\d+ van \d+/)
})
