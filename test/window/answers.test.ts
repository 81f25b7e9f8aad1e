import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import { playgroundAnswers, playgroundQuestions } from '../fixtures/playground.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { eventually, type Hands, handsOn, importByDialog, inStore, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const asked = playgroundQuestions()
const answered = playgroundAnswers
let folder: string
let program: Program
let hands: Hands
const page = () => program.page
const main = () => page().getByRole('main')
const stored = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
const questions = async () => {
  const filter = { kinds: ['question'] }
  const order = { column: 'dueOn', descending: false }
  const found = await inStore(program, 'items.list', { filter, order, offset: 0, limit: 50 })
  // What the contract says that items.list gives.
  return (found as Readonly<{ rows: readonly ItemRow[] }>).rows
}
const seeStatuses = (wanted: readonly string[]) =>
  eventually(
    async () => (await questions()).map(({ officialStatus }) => officialStatus).join() === wanted.join(),
    async () => `not ${wanted.join()}: ${JSON.stringify(await questions())}`,
  )

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-answers-'))
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await seeWords(main(), 'Welkom bij Raadsgeheugen')
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the check of an answer says which followed questions it answers; one key records it and gives them their answers', async () => {
  await importByDialog(program, hands, [stored('vragen.txt', asked)])
  await seeWords(main(), 'Hoeveel speeltoestellen zijn er in 2025 afgekeurd?')
  await hands.press('Control+Enter')
  await seeStatuses(['open', 'open'])
  await importByDialog(program, hands, [stored('antwoord.txt', answered)])
  await seeWords(
    main(),
    'Dit document beantwoordt 2 vragen die u volgt. Bij het vastleggen krijgen 2 vragen hun antwoord.',
  )
  await page().getByText('Dit document beantwoordt 2 vragen die u volgt.').first().click()
  const list = page().getByRole('list', { name: /beantwoordt 2 vragen/ })
  await seeWords(list, /V2026-001\.1 Hoeveel speeltoestellen.*vier speeltoestellen afgekeurd/)
  await seeWords(list, 'Want: dezelfde vraag, de datum van de vragen staat erin, hetzelfde nummer.')
  await loadAxe(page())
  expect(await violationsInBothThemes(page())).toEqual([])
  await page().locator('.source-text').focus()
  hands.count()
  await hands.press('Control+Enter')
  await seeStatuses(['afgedaan', 'afgedaan'])
  expect(hands.count()).toBe(1)
  await seeWords(page().getByRole('region', { name: 'Meldingen' }), '2 vragen hebben hun antwoord')
  expect((await questions()).map(({ settledOn }) => settledOn)).toEqual(['2026-03-12', '2026-03-12'])
})

test('one undo takes the recording and the answers back', async () => {
  await hands.press('Control+z')
  await seeStatuses(['open', 'open'])
})

test('answers without their questions are proposed by number; who leaves one out leaves its question open', async () => {
  const alone = answered.replace(/Vraag 1:\n.*\n\n/, '1. ').replace(/Vraag 2:\n.*\n\n/, '2. ')
  expect(alone).not.toContain('Vraag')
  await importByDialog(program, hands, [stored('zonder-vragen.txt', alone)])
  await page().getByText('Dit document beantwoordt 2 vragen die u volgt.').first().click()
  const list = page().getByRole('list', { name: /beantwoordt 2 vragen/ })
  await seeWords(
    list,
    /V2026-001\.1 Hoeveel speeltoestellen.*Hier staat antwoord 1, zonder de vraag\..*vier speeltoestellen afgekeurd/,
  )
  await seeWords(
    list,
    'Want: de datum van de vragen staat erin, het onderwerp van de vragen staat erin, hetzelfde nummer.',
  )
  await page().getByRole('checkbox', { name: 'Antwoord koppelen aan V2026-001.1' }).uncheck()
  await seeWords(main(), 'Bij het vastleggen krijgt die vraag haar antwoord.')
  await page().locator('.source-text').focus()
  await hands.press('Control+Enter')
  await eventually(
    async () =>
      (await questions()).find(({ number }) => number === 'V2026-001.2')?.officialStatus === 'afgedaan',
    async () => JSON.stringify(await questions()),
  )
  expect((await questions()).find(({ number }) => number === 'V2026-001.1')?.officialStatus).toBe('open')
})
