import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import type { Alike } from '../../shared/records/search.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { dialogGone, eventually, type Hands, handsOn, inStore, seeFocus, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
let commitment: ItemRow
let alike: readonly Alike[] = []

const page = () => program.page
const likes = () => page().getByRole('dialog', { name: /^Lijkt op / })
const likeRows = () => likes().locator('.alike-row')
const detail = () => page().getByRole('complementary')
/** Shows the commitment in the follow-up list, with the focus on its row. */
const openItem = async () => {
  await hands.press('Control+2')
  await page()
    .getByRole('tab', { name: /^Alles/ })
    .click()
  await page()
    .getByRole('row', { name: new RegExp(commitment.number ?? '') })
    .click()
  await seeWords(detail(), commitment.number ?? '')
}

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-20' } })
  hands = await handsOn(program)
  await loadAxe(page())
  await inStore(program, 'sample.load')
  await hands.press('Escape')
  const asked = { filter: { kinds: ['commitment'] }, order: { column: 'onDate', descending: false } }
  // What the contract says that items.list and search.alike give.
  const list = (await inStore(program, 'items.list', { ...asked, offset: 0, limit: 1 })) as {
    rows: readonly [ItemRow]
  }
  commitment = list.rows[0]
})
afterAll(async () => {
  await program.close()
})

describe('what is alike to an item', () => {
  test('is shown by Z, with its date and the words that both have', async () => {
    await openItem()
    await hands.press('z')
    await seeFocus(likeRows().first())
    alike = (await inStore(program, 'search.alike', {
      of: { itemId: commitment.id },
      limit: 25,
    })) as readonly Alike[]
    expect(alike.length).toBeGreaterThan(1)
    await eventually(
      async () => (await likeRows().count()) === alike.length,
      async () => `${await likeRows().count()} of ${alike.length} are shown`,
    )
    await seeWords(likeRows().first(), alike[0]?.date?.split('-').toReversed().join('-') ?? 'zonder datum')
    await seeWords(likeRows().first(), `deelt: ${alike[0]?.shared.join(', ')}`)
    expect(await likeRows().first().locator('mark').count()).toBeGreaterThan(0)
    expect(await violationsInBothThemes(page())).toEqual([])
  })

  test('is linked by L, with the other end looked up already', async () => {
    await hands.press('j', 'k', 'l')
    const link = page().getByRole('dialog', { name: /^Koppel/ })
    await link.getByRole('option', { selected: true }).waitFor()
    await hands.press('Escape')
    await dialogGone(page())
  })

  test('is opened by Enter', async () => {
    await openItem()
    await hands.press('z')
    await seeFocus(likeRows().first())
    await hands.press('Enter')
    await dialogGone(page())
    const [first] = alike
    await (first?.itemId === null
      ? page()
          .getByRole('region', { name: /^Bron: / })
          .waitFor()
      : seeWords(detail(), first?.itemNumber ?? 'nothing'))
  })
})

test('words that were chosen in a source have their likes too', async () => {
  await openItem()
  await detail().getByRole('button', { name: /bron/i }).first().click()
  await page()
    .getByRole('region', { name: /^Bron: / })
    .waitFor()
  // The passage that it was opened at is current.
  await hands.press('z')
  await seeFocus(likeRows().first())
  await hands.press('Escape')
  await dialogGone(page())
})
