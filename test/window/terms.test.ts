import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { dialogGone, type Hands, handsOn, inStore, seeFocus, seeWords, words } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
const dialog = () => program.page.getByRole('dialog')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })

const openWaterrade = async () => {
  await program.page.getByRole('link', { name: 'Instellingen' }).click()
  await seeWords(program.page.getByRole('heading', { level: 1 }), 'Instellingen')
  await hands.tabTo(program.page.getByRole('button', { name: /^Waterrade/ }))
  await hands.press('Enter')
  await seeWords(dialog(), 'Waterrade wijzigen')
}

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await loadAxe(program.page)
})
afterAll(() => program.close())

// One road: after a step that fails the next ones say nothing.
let isBroken = false
beforeEach(({ skip }) => skip(isBroken, 'an earlier step failed'))
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail'
})

test('an example of a rule fills in a term, which shows at once what it would make of today', async () => {
  await openWaterrade()
  await hands.tabTo(dialog().getByRole('button', { name: 'Voorbeelden voor Beantwoording van vragen' }))
  await hands.press('Enter', 'ArrowDown', 'Enter')
  await program.page.getByRole('menu').waitFor({ state: 'detached' })
  const answer = dialog().getByRole('group', { name: /^Beantwoording van vragen/ })
  await expect
    .poll(() => answer.getByRole('checkbox', { name: 'Eindigt op een werkdag' }).isChecked())
    .toBe(true)
  await seeWords(answer, 'Een termijn die vandaag begint: 22-11-2026 + 30 dagen = 22-12-2026 (dinsdag).')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('Escape')
  await dialogGone(program.page)
})

test('a changed rule shows what it moves before it is saved', async () => {
  await openWaterrade()
  await hands.tabTo(dialog().getByRole('textbox', { name: 'Reactie op adviezen: aantal' }))
  await hands.press('Control+a')
  await hands.type('8')
  await hands.press('Control+Enter')
  await seeWords(dialog(), '1 termijn verandert')
  await seeWords(dialog().getByRole('row', { name: /^A2026-001\.4/ }), '28-04-2026 12-05-2026')
  await seeFocus(dialog().getByRole('button', { name: 'Opslaan en 1 termijn verzetten' }))
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

test('saving it is one act, said in the history, and the date says why it is what it is', async () => {
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(messages(), 'Gemeente Waterrade opgeslagen. 1 termijn is verzet.')
  await hands.press('Control+2')
  const detail = program.page.getByRole('complementary')
  await seeWords(detail, 'A2026-001.4')
  await seeWords(detail, 'De termijnen van Waterrade zijn gewijzigd.')
  await hands.tabTo(detail.getByRole('button', { name: 'waarom?' }))
  await hands.press('Enter')
  await seeWords(dialog(), 'Reactie op adviezen, art. 7 Verordening Participatieraad')
  const why = await words(dialog())
  expect(why).toContain('17-03-2026 + 8 weken = 12-05-2026 (dinsdag)')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  expect(why).toContain('28-04-2026, tot 22-11-2026: termijn gewijzigd')
  await hands.press('Escape')
  await dialogGone(program.page)
})

test('one undo brings back the rule and every date', async () => {
  await hands.press('Control+z')
  await seeWords(messages(), 'Ongedaan gemaakt: Gemeente Waterrade gewijzigd: 1 termijn verzet')
  await seeWords(program.page.getByRole('complementary'), '28-04-2026')
})
