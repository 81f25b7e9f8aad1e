import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocuments } from './documents/make.ts'
import {
  byPalette,
  eventually,
  type Hands,
  handsOn,
  importByDialog,
  inStore,
  seeFocus,
  seeWords,
  today,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rondom-'))
const mail = path.join(import.meta.dirname, '../fixtures/documents/questions.eml')
let program: Program
let hands: Hands

const main = () => program.page.getByRole('main')
const title = () => program.page.getByRole('heading', { level: 1 })
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const button = (name: string | RegExp) => program.page.getByRole('button', { name })
const shown = () => program.page.locator('.page-mark-passage rect')

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('an e-mail and its attachments', () => {
  test('lead to each other', async () => {
    await importByDialog(program, hands, [mail])
    await seeWords(title(), 'questions.eml')
    const attachments = program.page.getByRole('list', { name: 'Bijlagen' })
    await attachments.getByRole('button', { name: 'Advies hulpmiddelen.docx' }).click()
    await seeWords(title(), 'Advies hulpmiddelen.docx')
    await seeWords(main(), 'Bijlage bij Technische vragen cliënten')
    await button('Technische vragen cliënten').click()
    await seeWords(title(), 'questions.eml')
  })
})

describe('the head of a document', () => {
  beforeAll(async () => {
    await importByDialog(program, hands, await writeDocuments(folder, ['beantwoording.pdf']))
    await seeWords(title(), 'beantwoording.pdf')
    await program.page.locator('.page-sheet[data-drawn]').first().waitFor()
  })

  test('gives each date with what it is the date of, and the way to its words', async () => {
    await button(/12 maart 2026$/)
      .first()
      .click()
    await shown().first().waitFor()
  })

  test('shows where a field was read when one comes to its sign, and stops when one leaves it', async () => {
    await hands.press('e')
    const sign = button('Gelezen in de bron: “Z26-00417”')
    await hands.tabTo(sign)
    await shown().first().waitFor()
    expect(await shown().count()).toBe(1)
    await hands.press('Tab')
    await shown().waitFor({ state: 'detached' })
  })

  test('has a sender and a recipient that can be mended, and undone', async () => {
    const recipient = program.page.getByRole('textbox', { name: 'Gericht aan' })
    const before = await recipient.inputValue()
    await recipient.fill('de rekenkamer')
    await recipient.press('Enter')
    await seeFocus(recipient)
    await recipient.blur()
    // What is undone is what was stored.
    const stored = async () => JSON.stringify(await inStore(program, 'documents.list'))
    await eventually(async () => (await stored()).includes('de rekenkamer'), stored)
    await hands.press('Control+z')
    await seeWords(messages(), 'Ongedaan gemaakt')
    await eventually(
      async () => (await recipient.inputValue()) === before,
      () => recipient.inputValue(),
    )
  })
})

test('a table of measurements is seen beside the items: its norm, and the months that are over it by name', async () => {
  await importByDialog(program, hands, await writeDocuments(folder, ['cijfers.docx']))
  await seeWords(title(), 'cijfers.docx')
  await seeWords(main(), 'Ook gezien')
  const seen = program.page.getByRole('row', { name: /^Ook gezien: Tabel met cijfers/ })
  await seen.click()
  await seeFocus(seen)
  await seeWords(program.page.getByRole('treegrid').getByRole('table'), /februari 2026 .*1,4 .*boven de norm/)
  await seeWords(main(), /Boven de norm \(.*1%.*\): februari 2026, april 2026\./)
  await hands.press('a', 'Delete')
  await seeWords(messages(), 'Kies eerst een item in de lijst.')
})

describe('a table in the text of a source', () => {
  const table = () => program.page.getByRole('table', { name: 'Tabel, 5 rijen en 4 kolommen' })

  test('is a table, with the names of its columns and each cell apart', async () => {
    await table().waitFor()
    expect(await table().getByRole('columnheader').allInnerTexts()).toEqual([
      'Maand',
      'Aantal ritten',
      'Klachten',
      'Percentage klachten',
    ])
    const rows = await table().getByRole('row').count()
    expect(rows).toBe(5)
    await table().getByRole('cell', { name: 'februari 2026', exact: true }).waitFor()
  })

  test('is read cell by cell with the keys, and found in', async () => {
    const source = program.page.getByRole('region', { name: /^Bron: / })
    await source.focus()
    const chosen = program.page.locator('main q')
    const isChosen = async () => (await chosen.count()) > 0 && /^“?januari 2026”?$/.test(await words(chosen))
    await hands.pressUntil('ArrowDown', isChosen)
    await hands.press('ArrowDown')
    await seeWords(chosen, /^“?4100”?$/)
    await hands.press('Shift+ArrowDown')
    await seeWords(chosen, /^“?4100 37”?$/)
    await hands.press('Control+f')
    await hands.type('55')
    await table().locator('.mark-hitNow').waitFor()
    await hands.press('Escape')
  })
})

describe('what the program learned of a sender', () => {
  test('stands in the settings in words, and can be thrown away and taken back', async () => {
    await program.page.getByRole('navigation').getByText('Beantwoording schriftelijke vragen').first().click()
    await seeWords(title(), 'beantwoording.pdf')
    await hands.press('Control+Enter')
    await seeWords(messages(), '“beantwoording.pdf” is vastgelegd')
    await byPalette(program, hands, 'ga naar instellingen', 'Ga naar Instellingen')
    const learned = program.page.getByRole('region', { name: 'Wat het programma geleerd heeft' })
    await seeWords(learned, /Elzenburg.* geleerd uit 1 document .*Voor een antwoord staat “antwoord”/)
    await learned.getByRole('button', { name: /^Weghalen: Elzenburg/ }).click()
    await seeWords(messages(), /Wat was geleerd van Elzenburg.* is weggehaald\./)
    await seeWords(learned, 'Nog niets.')
    await hands.press('Control+z')
    await seeWords(learned, 'Voor een antwoord staat')
    expect(await inStore(program, 'profiles.list')).toHaveLength(1)
  })
})
