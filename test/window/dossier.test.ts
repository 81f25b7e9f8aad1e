import { afterAll, beforeAll, describe, test } from 'vitest'
import { eventually, type Hands, handsOn, inStore, seeFocus, seeWords, words } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await hands.press('Control+3')
  await program.page.getByRole('heading', { name: 'Dossiers' }).waitFor()
  await program.page.getByText('Wmo-hulpmiddelen').nth(1).waitFor()
  await toDossier()
})
afterAll(() => program.close())

const timeline = () => program.page.getByRole('region', { name: 'Tijdlijn' })
const table = () => timeline().getByRole('table')
const rows = () => table().locator('[data-row]')
const marks = () => timeline().locator('[data-mark]')
/** The mark, and the row, that is chosen. */
const chosenMark = () => timeline().locator('[data-mark][aria-current]')
const chosenRow = () => table().locator('[data-row][aria-current]')
const shown = () => timeline().locator('.timeline-shown')
const toDossier = async () => {
  await program.page.getByRole('navigation').getByText('Wmo-hulpmiddelen').click()
  await timeline().waitFor()
}
const isCount = (place: () => ReturnType<typeof rows>, count: number) =>
  eventually(
    async () => (await place().count()) === count,
    async () => `${await place().count()} instead of ${count}`,
  )

describe('the timeline of a dossier', () => {
  test('has a row for every moment, and says how many', async () => {
    await seeWords(timeline(), /(\d+) van \1 momenten/)
    const [, count] = /(\d+) van \d+ momenten/.exec(await words(timeline())) ?? []
    await isCount(rows, Number(count))
  })

  test('is gone along with the arrow keys, and the row of the chosen mark is chosen with it', async () => {
    await marks().first().focus()
    await isCount(chosenMark, 1)
    for (const key of ['End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      const before = await chosenMark().getAttribute('aria-label')
      await hands.press(key)
      await eventually(
        async () => (await chosenMark().getAttribute('aria-label')) !== before,
        async () => `${key} stayed at ${before}`,
      )
    }
    await seeFocus(chosenMark())
    const title = await chosenRow().first().innerText()
    await eventually(
      async () => (await chosenMark().getAttribute('aria-label'))?.includes(title) === true,
      async () => `the row says ${title}`,
    )
  })

  test('comes nearer and goes back to all with keys, keeps its focus, and goes along past its edge', async () => {
    await hands.press('0', 'Home')
    await seeFocus(chosenMark())
    const whole = await words(shown())
    await hands.press('+', '+', '+')
    await eventually(
      async () => (await words(shown())) !== whole,
      async () => `still ${whole}`,
    )
    await seeFocus(chosenMark())
    await hands.press('End')
    const last = await rows().last().innerText()
    await eventually(
      async () => (await chosenMark().getAttribute('aria-label'))?.includes(last) === true,
      async () => `the last moment is ${last}`,
    )
    await seeFocus(chosenMark())
    await hands.press('0')
    await seeWords(shown(), whole)
  })

  test('chooses the mark of a row that is reached in the table', async () => {
    await hands.tabTo(rows().first())
    await hands.press('ArrowDown')
    await seeFocus(rows().nth(1))
    const title = await rows().nth(1).innerText()
    await eventually(
      async () => (await chosenMark().getAttribute('aria-label'))?.includes(title) === true,
      async () => `no mark for ${title}`,
    )
  })

  test('takes a lane away and brings it back, in the drawing and in the table', async () => {
    const all = await rows().count()
    const chip = timeline().getByRole('button', { name: /^Stukken/ })
    await chip.focus()
    await hands.press('Space')
    await isCount(rows, all - 8)
    await isCount(() => timeline().locator('[data-mark].document'), 0)
    await hands.press('Space')
    await isCount(rows, all)
  })

  test('opens the item of a mark with Enter', async () => {
    await marks().first().focus()
    await hands.press('End', 'Enter')
    await program.page.getByRole('complementary').waitFor()
    await toDossier()
  })
})

describe('a warning of a dossier', () => {
  const warnings = () => program.page.getByRole('region', { name: 'Let op' })
  const first = () => warnings().locator('.conflict > summary').first()

  test('opens with its steps and its two quotes', async () => {
    await first().focus()
    await hands.press('Enter')
    await seeWords(warnings(), '30 dagen later')
    await seeWords(warnings(), 'In het vierde kwartaal van 2026')
    await seeWords(warnings(), 'uiterlijk 1 december 2026')
  })

  test('is judged with a note by keyboard, stays under Beoordeeld, and comes back with one undo', async () => {
    await hands.tabTo(warnings().getByRole('button', { name: 'Klopt niet…' }))
    await hands.press('Enter')
    await program.page.getByRole('dialog').waitFor()
    await hands.type('De keuze is al gemaakt')
    await hands.press('Control+Enter')
    await seeWords(warnings(), 'Beoordeeld (1)')
    const judged = warnings().locator('.conflicts-judged > summary')
    await seeFocus(judged)
    await hands.press('Enter')
    await hands.tabTo(first())
    await hands.press('Enter')
    await seeWords(warnings(), 'De keuze is al gemaakt')
    await hands.press('Control+z')
    await seeWords(warnings(), '1 waarschuwing')
  })

  test('stands at its items too', async () => {
    await first().focus()
    await hands.press('Enter')
    await hands.tabTo(warnings().getByRole('button', { name: /T2026-\d{3}/ }))
    await hands.press('Enter')
    await seeWords(program.page.getByRole('complementary'), 'Kan na het besluit komen')
  })
})

test('what was recorded twice is taken together by keyboard, and one undo parts it', async () => {
  await toDossier()
  const doubles = program.page.locator('.doubles')
  const tab = program.page.getByRole('tab', { name: /^Items/ })
  await seeWords(tab, /^Items\d+$/)
  const count = Number((await words(tab)).slice('Items'.length))
  await hands.tabTo(doubles.locator('summary'))
  await seeWords(doubles, '11 onderdelen staan er misschien twee keer in')
  await hands.press('Enter')
  await seeWords(doubles, 'dezelfde woorden, dezelfde datum, hetzelfde nummer')
  // One of them is left as it is.
  await hands.tabTo(doubles.getByRole('checkbox').first())
  await hands.press('Space')
  await hands.tabTo(doubles.getByRole('button', { name: '10 samennemen' }), 'Shift+Tab')
  await hands.press('Enter')
  await seeWords(tab, `Items${count - 10}`)
  await seeWords(doubles, '1 onderdeel staat er misschien twee keer in')
  await hands.press('Control+z')
  await seeWords(tab, `Items${count}`)
})

test('what is missing is tied in the dossier itself, and comes back with one undo', async () => {
  await toDossier()
  await program.page.getByRole('tab', { name: /^Ontbrekend/ }).click()
  const list = program.page.getByRole('list', { name: 'Ontbrekend' })
  const tab = program.page.getByRole('tab', { name: /^Ontbrekend/ })
  await seeWords(tab, '7')
  await hands.tabTo(list.getByRole('button', { name: /^PR-2026-03/ }))
  await seeWords(list, 'Advies over de Nadere regels hulpmiddelen Wmo 2026')
  await seeWords(list, 'hetzelfde kenmerk')
  await hands.press('Enter')
  await seeWords(tab, '6')
  await hands.press('Control+z')
  await seeWords(tab, '7')
})
