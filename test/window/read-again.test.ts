import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { writeDocuments } from './documents/make.ts'
import { type Hands, handsOn, importByDialog, inStore, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'weer-lezen-'))
const data = path.join(folder, 'gegevens')
let program: Program
let hands: Hands

const main = () => program.page.getByRole('main')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const button = (name: string) => program.page.getByRole('button', { name, exact: true })
const readings = () => program.page.getByRole('region', { name: 'Nu anders gelezen' })

/** The store as an older program left it: one question not found, another subject read. */
const asReadBefore = () => {
  const store = new Database(path.join(data, 'raadsgeheugen.sqlite'))
  store.pragma('foreign_keys = ON')
  const gone = store
    .prepare("DELETE FROM item WHERE kind = 'question' AND text LIKE '%vaste consulent%'")
    .run()
  if (gone.changes !== 1) throw new Error('that question is not there')
  store.prepare("UPDATE document SET text_reader = 1, subject = 'Brief van 12 maart'").run()
  store.close()
}

beforeAll(async () => {
  program = await openProgram({ env: today, data })
  hands = await handsOn(program)
  await importByDialog(program, hands, await writeDocuments(folder, ['beantwoording.pdf']))
  await program.page.getByRole('treegrid', { name: 'Gevonden' }).waitFor()
  await program.close()
  asReadBefore()
  program = await openProgram({ env: today, data })
  hands = await handsOn(program)
  // What the contract says that documents.list gives.
  const [row] = (await inStore(program, 'documents.list')) as readonly DocumentRow[]
  await inStore(program, 'documents.record', { id: row?.id, accept: 'all' })
  await hands.press('Control+4')
  await program.page.getByRole('row', { name: /^12-03-2026/ }).waitFor()
  await hands.press('Enter')
  await seeWords(main(), 'Een nieuwere lezer kan dit document beter lezen.')
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a document that is read again', () => {
  test('says what is new: a find that waits, and a subject that would be read otherwise', async () => {
    await button('Opnieuw lezen').click()
    await seeWords(messages(), '1 nieuwe vondst wacht op uw oordeel.')
    await seeWords(main(), /1 item is later in dit document gevonden en nog niet nagekeken/)
    await seeWords(readings(), /Onderwerp .*Was Brief van 12 maart .*Nu gelezen/)
  })

  test('keeps WCAG 2.2 AA where it shows them', async () => {
    await loadAxe(program.page)
    expect(await violationsInBothThemes(program.page)).toEqual([])
  })

  test('has the new subject once somebody takes it over, and the old one after Ctrl+Z', async () => {
    await button('Overnemen: Onderwerp').click()
    await readings().waitFor({ state: 'detached' })
    const title = program.page.getByRole('heading', { level: 1 })
    await title.filter({ hasNotText: 'Brief van 12 maart' }).waitFor()
    await hands.press('Control+z')
    await title.filter({ hasText: 'Brief van 12 maart' }).waitFor()
    await seeWords(readings(), 'Onderwerp')
  })

  test('shows in its check what was found only now', async () => {
    await button('Nakijken').click()
    const row = program.page.getByRole('row', { name: /vaste consulent/ })
    await row.waitFor()
    await seeWords(row, 'nieuw gevonden')
    await row.click()
    await seeWords(main(), 'Nieuw gevonden bij opnieuw lezen.')
  })
})

describe('a day in the head', () => {
  test('is corrected where it stands, and says that a person did', async () => {
    await hands.press('Control+4')
    await program.page.getByRole('row', { name: /^12-03-2026/ }).waitFor()
    await hands.press('Enter')
    await button('Gegevens wijzigen').click()
    const received = program.page.getByRole('textbox', { name: 'Ontvangen op' })
    await received.fill('14-3-2026')
    await received.press('Enter')
    await seeWords(
      program.page.getByRole('region', { name: 'Gegevens van het document' }),
      'Door u opgegeven',
    )
    await seeWords(main(), /ontvangen 14 maart 2026/i)
    await loadAxe(program.page)
    expect(await violationsInBothThemes(program.page)).toEqual([])
  })
})
