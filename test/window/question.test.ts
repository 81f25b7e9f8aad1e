import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { dialogGone, type Hands, handsOn, hasFocus, inStore, seeFocus, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// A written question from the letter that it is put in until its answer, by keyboard alone.
let program: Program
let hands: Hands
let draftId = 0
/** The number of the promise that the questions are about. */
let promised = ''
const detail = () => program.page.locator('.item-detail')
const current = () => program.page.locator('.grid-row.current')
const dialog = (name: RegExp) => program.page.getByRole('dialog', { name })

const rows = async (filter: object) => {
  const order = { column: 'number', descending: false }
  // What the contract says that items.list gives.
  return (await inStore(program, 'items.list', { filter, order, offset: 0, limit: 500 })) as {
    rows: readonly ItemRow[]
  }
}
/** By the filter, as somebody who knows the number. */
const goToItem = async (number: string) => {
  await hands.press('Control+2', '/', 'Control+a')
  await hands.type(number)
  await hands.press('ArrowDown')
  const own = current().filter({ hasText: number })
  await hands.pressUntil('Home', () => hasFocus(own))
  await seeWords(detail(), new RegExp(`^${number} `))
}
const undo = async () => {
  await hands.press('Control+z')
  await seeWords(program.page.getByRole('region', { name: 'Meldingen' }), 'Ongedaan gemaakt')
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
  const promise = (await rows({})).rows.find(({ title }) =>
    title.startsWith('Wij sturen u uiterlijk 1 november'),
  )
  promised = promise?.number ?? ''
  const made = await inStore(program, 'drafts.create', {
    kind: 'questions',
    title: 'Vragen over de levertijd',
    municipality: 'Waterrade',
    dossierId: null,
    requestId: null,
    itemIds: [promise?.id ?? 0],
    templateId: null,
  })
  draftId = (made as { id: number }).id // as the contract says
  // What the template asks for is filled in, as its writer does.
  const { parts } = (await inStore(program, 'drafts.open', { id: draftId })) as { parts: object } // as above
  const filled = JSON.parse(JSON.stringify(parts).replaceAll(/\{[\p{L} ]+\}/gu, 'Groen'))
  await inStore(program, 'drafts.change', { id: draftId, parts: filled })
})
afterAll(async () => {
  await program.close()
})

test('a concept stands with what made somebody write it', async () => {
  await hands.press('Control+2')
  await program.page.getByRole('tab', { name: /^Alles/ }).waitFor()
  await hands.press('w')
  await dialog(/^Weergave kiezen/).waitFor()
  await hands.type('Alles')
  await hands.press('Enter')
  await program.page.getByRole('tab', { name: /^Alles/, selected: true }).waitFor()
  await goToItem(promised)
  await seeWords(detail(), /In een concept van u ?Vragen over de levertijd .*Wanneer komt het college/)
})

test('once the letter is sent its question is submitted, and says which letter it came from', async () => {
  await inStore(program, 'drafts.send', { id: draftId, on: '2026-11-20' })
  const asked = (await rows({ kinds: ['question'] })).rows.find(({ onDate }) => onDate === '2026-11-20')
  expect(asked?.number).toMatch(/^V2026-/)
  await goToItem(asked?.number ?? '')
  await seeWords(detail(), 'stand van de vraag: Ingediend')
  await seeWords(detail(), /Uit uw brief van 20-11-2026 ?Vragen over de levertijd/)
  expect(await violationsInBothThemes(program.page)).toEqual([])
  const letter = detail().getByRole('button', { name: 'Vragen over de levertijd', exact: true })
  await hands.press('F6')
  await hands.tabTo(letter)
  await hands.press('Enter')
  await seeWords(program.page.getByRole('main'), 'Vragen over de levertijd')
  await hands.press('Alt+ArrowLeft')
  await seeWords(detail(), 'stand van de vraag: Ingediend')
  await goToItem(asked?.number ?? '')
})

test('it is postponed with T', async () => {
  await seeFocus(current())
  await hands.press('t')
  await dialog(/^Uitstel/).waitFor()
  await hands.press('1')
  await dialogGone(program.page)
  await seeWords(detail(), 'stand van de vraag: Uitgesteld')
  await seeWords(detail(), '03-01-2027')
})

test('it is answered in part, and then whole, with S', async () => {
  await seeFocus(current())
  await hands.press('s')
  await dialog(/^Status/).waitFor()
  await hands.press('3')
  await dialogGone(program.page)
  await seeWords(detail(), 'stand van de vraag: Deels beantwoord')
  await seeFocus(current())
  await hands.press('Shift+s')
  await dialog(/^Officiële status/).waitFor()
  await hands.press('5', 'Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'stand van de vraag: Beantwoord')
  await undo()
  await seeWords(detail(), 'stand van de vraag: Deels beantwoord')
})

test('it is withdrawn with I, and one undo puts it back', async () => {
  await seeFocus(current())
  // The row is read again after the detail.
  await seeWords(current(), 'Deels beantwoord')
  await hands.press('i')
  await dialog(/^Vraag ingetrokken/).waitFor()
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'stand van de vraag: Ingetrokken')
  await undo()
  await seeWords(detail(), 'stand van de vraag: Deels beantwoord')
  await seeFocus(current())
})
