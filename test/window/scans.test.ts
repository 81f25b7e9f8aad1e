import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeScan } from './documents/scan.ts'
import { eventually, type Hands, handsOn, importByDialog, seeWords, today, words } from './hands.ts'
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
