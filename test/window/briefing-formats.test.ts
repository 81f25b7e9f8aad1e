import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { type Hands, handsOn, inStore, seeFocus, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'formaten-'))
let program: Program
let hands: Hands
const page = () => program.page
const messages = () => page().getByRole('region', { name: 'Meldingen' })

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-20' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await page().getByRole('navigation').getByRole('link', { name: 'Wmo-hulpmiddelen' }).click()
  await page().getByRole('heading', { level: 1, name: 'Wmo-hulpmiddelen' }).waitFor()
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a timeline is saved as a picture', async () => {
  const file = path.join(folder, 'tijdlijn.png')
  program.answers.save(file)
  await page().getByRole('button', { name: 'Als afbeelding opslaan…' }).click()
  await seeWords(messages(), 'Opgeslagen als tijdlijn.png')
  expect(readFileSync(file).subarray(1, 4).toString('latin1')).toBe('PNG')
})

test('a briefing is saved as Word, which the composer then offers first', async () => {
  const file = path.join(folder, 'debat.docx')
  await hands.press('Control+p')
  await page()
    .getByRole('img', { name: /^Pagina 1 van \d/ })
    .locator('img')
    .waitFor()
  program.answers.save(file)
  const formats = page().getByRole('button', { name: 'Opslaan in een ander formaat' })
  await formats.focus()
  await seeFocus(formats)
  await page().keyboard.press('Enter')
  await page().getByRole('menuitem', { name: 'Opslaan als Word…' }).click()
  await seeWords(messages(), /Opgeslagen als debat\.docx/)
  expect(readDocx(readFileSync(file)).text).toContain('Wmo-hulpmiddelen')
  await page()
    .getByRole('button', { name: /^Opslaan als Word…/ })
    .waitFor()
})
