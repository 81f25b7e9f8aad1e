import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { writeDocuments } from './documents/make.ts'
import {
  byPalette,
  dialogGone,
  eventually,
  type Hands,
  handsOn,
  importByDialog,
  inStore,
  seeWords,
  today,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'opnieuw-'))
const data = path.join(folder, 'gegevens')
let program: Program
let hands: Hands

const main = () => program.page.getByRole('main')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const button = (name: string) => program.page.getByRole('button', { name, exact: true })
const moved = () => program.page.getByRole('region', { name: 'Niet precies teruggevonden' })

/** Makes the stored text one that an older reader might have made: some words read otherwise, as long as they were. */
const asReadBefore = (words: Readonly<Record<string, string>>) => {
  const store = new Database(path.join(data, 'raadsgeheugen.sqlite'))
  for (const [now, before] of Object.entries(words)) {
    if (now.length !== before.length) throw new Error(`${before} would move the passages`)
    store.prepare('UPDATE document_text SET text = replace(text, ?, ?)').run(now, before)
    store.prepare('UPDATE passage SET quote = replace(quote, ?, ?)').run(now, before)
  }
  store.prepare('UPDATE document SET text_reader = 1').run()
  store.close()
}

beforeAll(async () => {
  program = await openProgram({ env: today, data })
  hands = await handsOn(program)
  await importByDialog(program, hands, await writeDocuments(folder, ['beantwoording.pdf']))
  await program.page.getByRole('treegrid', { name: 'Gevonden' }).waitFor()
  // What the contract says that documents.list gives.
  const [row] = (await inStore(program, 'documents.list')) as readonly DocumentRow[]
  await inStore(program, 'documents.record', { id: row?.id, accept: 'all' })
  await program.close()
  asReadBefore({
    'wachttijd voor': 'wachtlijst bij',
    'Is er geld voor een vaste consulent in elke wijk?': 'Wat is daarvan bij benadering het eindresultaat??',
  })
  program = await openProgram({ env: today, data })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a document of an older reader', () => {
  test('is named in the library, where all of them can be read again', async () => {
    await hands.press('Control+4')
    await seeWords(main(), '1 document is gelezen met een oudere lezer')
    await program.page.getByRole('row', { name: /^12-03-2026/ }).waitFor()
    await hands.press('Enter')
    await seeWords(main(), 'Een nieuwere lezer kan dit document beter lezen. Opnieuw lezen')
  })

  test('read again says how many places were found back, and shows those that were not exactly', async () => {
    await button('Opnieuw lezen').click()
    await seeWords(messages(), /Opnieuw gelezen: \d+ plaatsen precies teruggevonden, 2 bijna, 1 niet\./)
    await seeWords(moved(), /bron gewijzigd .*Eerder Wat is daarvan .* Nu Deze woorden staan niet meer/)
    await seeWords(moved(), /bijna gelijk .*Eerder .*wachtlijst bij .* Nu .*wachttijd voor/)
  })

  test('keeps WCAG 2.2 AA where it shows them', async () => {
    await loadAxe(program.page)
    expect(await violationsInBothThemes(program.page)).toEqual([])
  })

  test('keeps its earlier text, to be read only', async () => {
    await button('Eerdere teksten').click()
    await seeWords(program.page.getByRole('dialog'), 'Wat is daarvan bij benadering het eindresultaat??')
    expect(await violationsInBothThemes(program.page)).toEqual([])
    await hands.press('Escape')
    await dialogGone(program.page)
  })

  test('opens nowhere for words that are gone: the item says so and keeps them', async () => {
    await hands.press('Control+2')
    await program.page.getByRole('row', { name: /^T2026-001/ }).waitFor()
    await byPalette(program, hands, 'alles', 'Weergave: Alles')
    await program.page
      .getByRole('row', { name: /vaste consulent|eindresultaat/ })
      .first()
      .click()
    const detail = program.page.getByRole('complementary')
    await seeWords(detail, /eindresultaat\?\?” .*bron gewijzigd/)
    await detail
      .getByRole('button', { name: /^Open de bron: Beantwoording/ })
      .first()
      .click()
    await moved().waitFor()
    expect(await program.page.locator('.page-mark-passage').count()).toBe(0)
  })

  test('gets its place back from a person, who selects it', async () => {
    await button('Wijs de plaats aan').click()
    await seeWords(moved(), 'Selecteer de juiste woorden in de bron en druk op G.')
    await program.page.locator('.page-sheet[data-drawn]').first().waitFor()
    const answer = program.page.locator('.page-mark-answer').last()
    await answer.scrollIntoViewIfNeeded()
    const box = await answer.boundingBox()
    if (box === null) throw new Error('no answer is marked')
    // The question stands on the line above its answer.
    await program.page.mouse.click(box.x + 60, box.y - 17, { clickCount: 3 })
    await seeWords(program.page.locator('main q'), 'Is er geld voor een vaste consulent')
    await hands.press('g')
    await seeWords(messages(), 'De plaats is aangewezen.')
    await eventually(
      async () => !(await words(moved())).includes('bron gewijzigd'),
      () => words(moved()),
    )
  })

  test('has nothing left to look at once “nearly” is confirmed; Ctrl+Z brings it back', async () => {
    for (let left = 2; left > 0; left--) {
      await button('Klopt').first().click()
      await seeWords(messages(), 'De nieuwe woorden zijn overgenomen.')
      if (left > 1) await seeWords(moved(), '1 plaats is')
    }
    await moved().waitFor({ state: 'detached' })
    await hands.press('Control+z')
    await seeWords(moved(), 'bijna gelijk')
  })
})
