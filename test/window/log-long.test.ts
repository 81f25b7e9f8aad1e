import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import { byPalette, eventually, type Hands, handsOn, inStore, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// A log of many acts: what is out of sight doesn't stand in the window, and nothing is left out or told twice.
const many = 520
let program: Program
let hands: Hands

const log = () => program.page.locator('.log')
const notes = () => log().locator('section > ol > li')
/** The numbers of the notes that stand in the window, in the order in which they stand there. */
const shown = async (): Promise<number[]> =>
  (await log().innerText())
    .matchAll(/notitie-(\d+)/g)
    .map(([, number]) => Number(number))
    .toArray()
const scrollTo = (top: 'top' | 'end') =>
  program.page.evaluate(
    `(() => { const list = document.querySelector('.log'); list.scrollTop = ${top === 'end' ? 'list.scrollHeight' : 0} })()`,
  )

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await hands.press('Escape')
  await inStore(program, 'sample.load')
  const order = { column: 'number', descending: false }
  // What the contract says that items.list gives.
  const { rows } = (await inStore(program, 'items.list', { filter: {}, order, offset: 0, limit: 1 })) as {
    rows: readonly ItemRow[]
  }
  for (let at = 0; at < many; at += 1)
    await inStore(program, 'items.note', { ids: [rows[0]?.id ?? 0], note: `notitie-${at}` })
  await byPalette(program, hands, 'ga naar logboek', 'Ga naar Logboek')
  await seeWords(log(), `notitie-${many - 1}`)
})
afterAll(async () => {
  await program.close()
})

test('comes page by page to its end, each act once and in order, and only what is near stands there', async () => {
  const passed = new Set<number>()
  let most = 0
  while (!passed.has(0)) {
    const before = passed.size
    await scrollTo('end')
    await eventually(
      async () => (await shown()).some((number) => !passed.has(number)),
      async () => `${before} passed, ${await shown()}`,
    )
    const here = await shown()
    expect(here).toEqual(here.toSorted((a, b) => b - a))
    for (const number of here) passed.add(number)
    most = Math.max(most, await notes().count())
  }
  expect(passed.size).toBe(many)
  expect(most).toBeLessThan(420)
  // Back at the top those are there again, and the last ones aren't any more.
  await scrollTo('top')
  await seeWords(log(), `notitie-${many - 1}`)
  await eventually(
    async () => !(await shown()).includes(0),
    async () => String(await shown()),
  )
})

test('says of what is far up and down what was done since', async () => {
  await hands.press('Control+z')
  await scrollTo('top')
  await seeWords(log(), `notitie-${many - 1}`)
  await eventually(
    async () => (await log().locator('li.undone').count()) === 1,
    async () => `${await log().locator('li.undone').count()} undone`,
  )
})
