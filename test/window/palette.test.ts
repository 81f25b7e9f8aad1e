import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import { dialogGone, eventually, type Hands, handsOn, inStore, seeWords, words } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
let commitment: ItemRow

const page = () => program.page
const palette = () => page().getByRole('dialog', { name: /Zoek of doe/ })
const line = (name: RegExp) => palette().getByRole('menuitem', { name })
const group = (name: string) => palette().getByRole('group', { name })
const detail = () => page().getByRole('complementary')
const openPalette = async (typed = '') => {
  await hands.press('Control+k')
  await palette().waitFor()
  await hands.type(typed)
}

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-20' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await hands.press('Escape')
  const asked = { filter: { kinds: ['commitment'] }, order: { column: 'onDate', descending: false } }
  // What the contract says that items.list gives.
  const list = (await inStore(program, 'items.list', { ...asked, offset: 0, limit: 1 })) as {
    rows: readonly [ItemRow]
  }
  commitment = list.rows[0]
})
afterAll(async () => {
  await program.close()
})

test('an item is opened by its number without the zeros', async () => {
  await openPalette(commitment.number?.slice(1).replace(/-0+/, '-'))
  await line(new RegExp(`^${commitment.number}`)).waitFor()
  await hands.press('Enter')
  await dialogGone(page())
  await seeWords(detail(), commitment.number ?? '')
})

test('what is typed on and entered at once never opens what its first letters found', async () => {
  await openPalette('va')
  const first = palette().getByRole('menuitem').first()
  await seeWords(first, /^[TVMAB]2/)
  await hands.type('ndaag')
  await hands.press('Enter')
  await eventually(
    async () => (await palette().count()) === 0 || !/^[TVMAB]2/.test(await words(first)),
    async () => words(palette()),
  )
  await hands.pressUntil('Enter', async () => (await palette().count()) === 0)
  await seeWords(page().getByRole('heading', { level: 1 }), 'Vrijdag 20 november 2026')
})

test('what was looked at last stands first, and is one key away', async () => {
  await hands.press('Control+Shift+F')
  await page().getByRole('searchbox').waitFor()
  await openPalette()
  await seeWords(group('Laatst bekeken'), commitment.number ?? '')
  await seeWords(palette().getByRole('group').first(), 'Laatst bekeken')
  await hands.press('ArrowDown', 'Enter')
  await dialogGone(page())
  await seeWords(detail(), commitment.number ?? '')
})

test('acts of the screen are named with their keys, and done', async () => {
  await openPalette('lijkt hierop')
  await seeWords(line(/^Lijkt hierop/), 'Z')
  await hands.press('Enter')
  await page()
    .getByRole('dialog', { name: /^Lijkt op / })
    .waitFor()
  await hands.press('Escape')
  await dialogGone(page())
})

test('a saved search is run from anywhere', async () => {
  const search = { text: 'rolstoel', filter: {}, order: 'relevance' }
  await inStore(program, 'search.save', { id: null, name: 'Mijn hulpmiddelen', ...search })
  await hands.press('Control+1')
  await openPalette('mijn hulp')
  await line(/^Mijn hulpmiddelen/).waitFor()
  await hands.press('Enter')
  await dialogGone(page())
  await seeWords(page().getByRole('main'), 'Volgorde beste eerst')
  expect(await page().getByRole('searchbox', { name: 'Zoeken in alles' }).inputValue()).toBe('rolstoel')
})

test('a whole number opens the motion itself, not one of its points', async () => {
  await openPalette('m2026-1')
  await line(/^M2026-001\.1 /).waitFor()
  await hands.press('Enter')
  await dialogGone(page())
  await seeWords(detail(), /^M2026-001 Motie/)
})
