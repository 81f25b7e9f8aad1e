import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeScan } from './documents/scan.ts'
import { eventually, type Hands, handsOn, importByDialog, inStore, seeWords, today, words } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'scans-'))
let program: Program
let hands: Hands

const main = () => program.page.getByRole('main')
const button = (name: string | RegExp) => program.page.getByRole('button', { name })
const statusBar = () => program.page.getByRole('contentinfo')

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await importByDialog(program, hands, [await writeScan(folder, 'beantwoording')])
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a scan says that it has no text, what can be done, and that it stays on this computer', async () => {
  await seeWords(
    main(),
    /Deze bladzijde is een plaatje zonder tekst\. .*\(ongeveer \d s per bladzijde.* dat gebeurt op deze computer\. Tekst herkennen/,
  )
  await program.page.locator('.page-sheet[data-drawn]').waitFor()
  await seeWords(main(), 'Laat eerst de tekst herkennen')
})

test('recognising shows in the status bar and can be cancelled there; the document stays as it was', async () => {
  await button('Tekst herkennen').click()
  await button(/^Annuleren/).click()
  await button(/^Annuleren/).waitFor({ state: 'detached' })
  await eventually(
    () => button('Tekst herkennen').isEnabled(),
    () => words(main()),
  )
  await seeWords(main(), 'Laat eerst de tekst herkennen')
})

test('recognised text says for good that a machine read it and how sure it is; its finds are proposed', async () => {
  await button('Tekst herkennen').click()
  await seeWords(statusBar(), /bladzijde 1 van 1/)
  await seeWords(main(), /Tekst herkend door de computer, zekerheid \d\d%/)
  await program.page.getByRole('row', { name: /Vraag 1\. Hoeveel cliënten/ }).waitFor()
  await program.page.locator('.page-mark-question').first().waitFor()
})

test('Ctrl+Z takes the recognised text back', async () => {
  await hands.press('Control+z')
  await button('Tekst herkennen').waitFor()
  expect(await words(main())).not.toContain('zekerheid')
})

test('what is found in a scan that was recorded already is offered, counts for nothing before it is checked, and can be taken back', async () => {
  await hands.press('Control+Enter')
  await button(/^Vastleggen zonder datum/).waitFor()
  await hands.press('Control+Enter')
  await seeWords(program.page.getByRole('region', { name: 'Meldingen' }), 'is vastgelegd')
  const [{ id } = { id: 0 }] = (await inStore(program, 'documents.list', { state: 'recorded' })) as readonly {
    id: number
  }[] // what the contract says that it gives
  await inStore(program, 'documents.recogniseScan', { id })
  await hands.press('Control+4')
  const inLibrary = program.page.getByRole('row', { name: /Vastgelegd$/ }).first()
  await inLibrary.click()
  await hands.press('Enter')
  await seeWords(main(), /\d items zijn later in dit document gevonden en nog niet nagekeken/)
  expect(await program.page.locator('.page-mark-question').count()).toBe(0)

  await button('Nakijken').click()
  const question = program.page.getByRole('row', { name: /Vraag 1\. Hoeveel cliënten/ })
  await question.click()
  await hands.press('a')
  await question.waitFor({ state: 'detached' })
  await hands.press('Control+z')
  await question.waitFor()
  await hands.press('Control+Enter')
  const dialog = program.page.getByRole('dialog')
  await seeWords(program.page.locator('body'), /Deze laten staan|vastgelegd\. Wat u niet koos/)
  if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: 'Ook vastleggen' }).click()
  await seeWords(program.page.getByRole('region', { name: 'Meldingen' }), /vondsten uit .* vastgelegd/)
  await seeWords(program.page.getByRole('region', { name: 'Items uit dit document' }), /Vraag 1/)
  expect(await words(main())).not.toContain('nog niet nagekeken')
})
