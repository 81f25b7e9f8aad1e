import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { playgroundAnswers, playgroundQuestions } from '../fixtures/playground.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
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

// Papers as they come: an answer before its questions, a paper once more with a mended sentence, a request among other papers.
const long = 'over de speeltuin aan de Vlietkade, '.repeat(9)
const asked = playgroundQuestions(`Speeltuin ${long}en daarna`)
const answered = playgroundAnswers
const request = `Gemeente Elzenburg

Aan de Participatieraad Elzenburg

Datum: 2 maart 2026
Onderwerp: Adviesaanvraag speelplekken

Geachte leden van de Participatieraad,

Het college van burgemeester en wethouders vraagt u om advies over het plan Speelplekken. Wij vragen u advies over de volgende punten:

1. Kunnen alle kinderen op de nieuwe speelplekken spelen?
2. Hoe houden wij de speelplekken schoon?

Wij ontvangen uw advies graag uiterlijk 1 juni 2026.

Met vriendelijke groet,
het college van burgemeester en wethouders van Elzenburg
`
let folder: string
let program: Program
let hands: Hands
const page = () => program.page
const messages = () => page().getByRole('region', { name: 'Meldingen' })
const stored = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
/** By how much what a dialog holds is wider than the dialog. */
const wider = `((one) => one.scrollWidth - one.clientWidth)(document.querySelector('.dialog-body'))`
/** Brings a paper in and records all that is found in it, by the keys of its check. */
const record = async (name: string, text: string) => {
  await importByDialog(program, hands, [stored(name, text)])
  await seeWords(page().locator('.check-head'), name)
  await hands.press('Control+Enter')
  await seeWords(messages(), `“${name}” is vastgelegd`)
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'volgorde-'))
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await loadAxe(page())
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('questions that come in after their answers say where those are, and are answered from there', async () => {
  await record('antwoord.txt', answered)
  await record('vragen.txt', asked)
  const said = messages().locator('.toast', {
    hasText: 'De antwoorden op 2 van deze vragen zijn al vastgelegd',
  })
  await said.getByRole('button', { name: 'Bekijken' }).click()
  await page().getByText('Dit document beantwoordt 2 vragen die u volgt').click()
  await page().getByRole('button', { name: '2 vragen koppelen' }).click()
  await eventually(
    async () => {
      const filter = { kinds: ['question'] }
      const order = { column: 'dueOn', descending: false }
      // What the contract says that items.list gives.
      const { rows } = (await inStore(program, 'items.list', { filter, order, offset: 0, limit: 9 })) as {
        rows: readonly ItemRow[]
      }
      return rows.map(({ officialStatus }) => officialStatus).join() === 'afgedaan,afgedaan'
    },
    () => words(page().locator('main')),
  )
})

test('a paper that comes once more with a mended sentence says which it may be, and opens that', async () => {
  await importByDialog(program, hands, [
    stored('vragen-verbeterd.txt', asked.replace('het buurthuis', 'de buurt')),
  ])
  const notice = page().getByRole('region', { name: 'Misschien al ingelezen' })
  await seeWords(notice, 'vragen.txt · 12-02-2026 · 2 items vastgelegd')
  expect(await violationsInBothThemes(page())).toEqual([])
  await notice.getByRole('button').click()
  await seeWords(page().getByRole('heading', { level: 1 }), 'Speeltuin')
})

test('a new advice in a dossier takes along what its request asks, and when', async () => {
  await importByDialog(program, hands, [stored('aanvraag.txt', request)])
  await seeWords(page().locator('.check-head'), 'aanvraag.txt')
  const all = (await inStore(program, 'documents.list')) as readonly DocumentRow[] // what the contract says
  const made = (await inStore(program, 'dossiers.create', { name: 'Spelen' })) as { id: number }
  const documentIds = all.map(({ id }) => id)
  const asking = all.find(({ fileName }) => fileName === 'aanvraag.txt')?.id
  await inStore(program, 'documents.record', { id: asking, accept: 'strong' })
  await inStore(program, 'dossiers.put', { id: made.id, documentIds, itemIds: [], present: true })
  await hands.press('Control+3')
  await page()
    .getByRole('row', { name: /Spelen/ })
    .waitFor()
  await hands.press('Control+5')
  await page()
    .getByRole('tab', { name: /Brieven/ })
    .waitFor()
  await hands.press('Control+n')
  const dialog = page().getByRole('dialog', { name: 'Nieuwe brief' })
  await dialog.waitFor()
  await hands.type('Speelplekken')
  await dialog.getByRole('button', { name: /Dossier/ }).click()
  await page().getByRole('option', { name: 'Spelen' }).click()
  await dialog.getByRole('button', { name: /Aanvraag om advies/ }).click()
  await page()
    .getByRole('option', { name: /Adviesaanvraag/ })
    .click()
  await hands.press('Control+Enter')
  await dialogGone(page())
  await seeWords(page().locator('main'), 'Kunnen alle kinderen op de nieuwe speelplekken spelen?')
  await seeWords(page().locator('main'), 'uiterlijk 01-06-2026')
})

test('a key stands with the act that takes it, and with no other', async () => {
  await hands.press('Control+3')
  await page()
    .getByRole('row', { name: /Spelen/ })
    .waitFor()
  await hands.press('Control+k')
  const palette = page().getByRole('dialog', { name: /Zoek of doe/ })
  const line = (name: RegExp) => palette.getByRole('menuitem', { name })
  await seeWords(line(/^Nieuw dossier/), /Ctrl N/)
  await line(/^Nieuwe brief/).waitFor()
  expect(await words(line(/^Nieuwe brief/))).toBe('Nieuwe brief…')
  await hands.press('Escape')
  await dialogGone(page())
})

test('titles longer than a dialog end in dots, with their kind and day beside them', async () => {
  await inStore(program, 'dossiers.create', { name: 'Leeg' })
  await page().getByRole('row', { name: /Leeg/ }).dblclick()
  await seeWords(page().getByRole('heading', { level: 1 }), 'Leeg')
  await hands.press('a')
  const dialog = page().getByRole('dialog', { name: 'Toevoegen aan dossier' })
  await dialog
    .getByRole('option', { name: /Speeltuin/ })
    .first()
    .waitFor()
  expect(await page().evaluate(wider)).toBe(0)
  await hands.press('Escape')
  await dialogGone(page())
})

test('a number of another municipality than one’s own says whose it is', async () => {
  // What the contract says that the overview holds.
  const { settings } = (await inStore(program, 'app.overview')) as { settings: object }
  await inStore(program, 'app.saveSettings', { ...settings, homeMunicipality: 'Waterrade' })
  await hands.press('Control+k')
  const palette = page().getByRole('dialog', { name: /Zoek of doe/ })
  await palette.waitFor()
  await hands.type('speeltoestellen')
  await seeWords(palette.getByRole('menuitem', { name: /^V2026/ }), /afgekeurd\? Elzenburg/)
})
