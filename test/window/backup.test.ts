import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
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
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'reservekopie-'))
const data = path.join(folder, 'gegevens')
const disk = path.join(folder, 'usb-schijf')
const kept = path.join(disk, 'Raadsgeheugen reservekopie')
mkdirSync(disk)
const letter = (subject: string): string => {
  const file = path.join(folder, `${subject}.txt`)
  writeFileSync(file, `Gemeente Elzenburg\n\nRaadsbrief\n\nDatum: 2 maart 2026\nOnderwerp: ${subject}\n`)
  return file
}
const originalsIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))
let program: Program
let hands: Hands

const title = () => program.page.getByRole('heading', { level: 1 })
const main = () => program.page.getByRole('main')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const dialog = () => program.page.getByRole('dialog')
const button = (name: string) => program.page.getByRole('button', { name })
// What the contract says that documents.list gives.
const subjects = async () =>
  ((await inStore(program, 'documents.list')) as readonly DocumentRow[]).map(({ subject }) => subject)
const toSettings = async () => {
  await byPalette(program, hands, 'instellingen', /Instellingen/)
  await seeWords(title(), 'Instellingen')
}
/** By the keys alone, from the settings on: the folder, the newest of its backups, Ctrl+Enter. */
const restoreNewest = async () => {
  program.answers.open([disk])
  await hands.tabTo(button('Reservekopie terugzetten…'))
  await hands.press('Enter')
  await seeWords(dialog(), 'Gevonden in usb-schijf')
  await seeFocus(dialog().getByRole('button', { name: /Welke reservekopie/ }))
  await hands.press('Control+Enter')
}

beforeAll(async () => {
  program = await openProgram({ data, env: today })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the settings say that there is no backup yet, what one holds, and after making one where it went', async () => {
  await importByDialog(program, hands, [letter('Zwembaden')])
  await seeWords(title(), 'Zwembaden.txt')
  await toSettings()
  await seeWords(main(), `Uw gegevens staan in ${data}.`)
  await seeWords(main(), 'Van deze gegevens is hier nog geen reservekopie gemaakt.')
  await seeWords(main(), 'en de originele bestanden')
  program.answers.open([disk])
  await button('Reservekopie maken…').click()
  await seeWords(messages(), '1 document, 1 origineel (1 nieuw)')
  await seeWords(main(), `in ${kept}. 1 document, 0 items en 1 origineel.`)
  expect(originalsIn(kept)).toHaveLength(1)
})

test('which backup was the last is known after a restart, and one key makes the next in the same place', async () => {
  program = await program.restart()
  hands = await handsOn(program)
  await toSettings()
  await seeWords(main(), `in ${kept}. 1 document`)
  await importByDialog(program, hands, [letter('Bibliotheek')])
  await seeWords(title(), 'Bibliotheek.txt')
  await toSettings()
  await hands.tabTo(button('Nog eens op dezelfde plaats'))
  await hands.press('Enter')
  await seeWords(messages(), '2 documenten, 2 originelen (1 nieuw)')
})

test('a backup is put back by keys alone: what it held is there, in the log too, and what stood there is kept', async () => {
  await importByDialog(program, hands, [letter('Sporthal')])
  await seeWords(title(), 'Sporthal.txt')
  await toSettings()
  await restoreNewest()
  await seeWords(messages(), /De reservekopie van \d\d-\d\d-\d{4} \d\d:\d\d is teruggezet\./)
  expect((await subjects()).toSorted()).toEqual(['Bibliotheek', 'Zwembaden'])
  expect(await inStore(program, 'data.check')).toMatchObject({ findings: [] })
  await byPalette(program, hands, 'logboek', /Logboek/)
  await seeWords(main(), /Reservekopie van \d\d-\d\d-\d{4} \d\d:\d\d teruggezet/)
  await toSettings()
  await seeWords(main(), `ligt in ${path.join(data, 'voor-terugzetten')}`)
  program = await program.restart()
  hands = await handsOn(program)
  expect((await subjects()).toSorted()).toEqual(['Bibliotheek', 'Zwembaden'])
})

test('on a new computer the originals come back with it', async () => {
  await program.close()
  rmSync(data, { recursive: true })
  program = await openProgram({ data, env: today })
  hands = await handsOn(program)
  await program.page.getByRole('dialog').or(title()).first().waitFor()
  await toSettings()
  await restoreNewest()
  await seeWords(messages(), 'is teruggezet')
  expect(originalsIn(path.join(data, 'originelen'))).toHaveLength(2)
  expect(await inStore(program, 'data.check')).toMatchObject({ findings: [] })
})

test('of a backup with a damaged original it says which, and changes nothing until somebody says that it may', async () => {
  await program.close()
  rmSync(data, { recursive: true })
  for (const name of originalsIn(path.join(kept, 'originelen')))
    writeFileSync(path.join(kept, 'originelen', name), 'kapot')
  program = await openProgram({ data, env: today })
  hands = await handsOn(program)
  await toSettings()
  await restoreNewest()
  await seeWords(dialog(), 'Er is nog niets veranderd. In de reservekopie ontbreken 2 originelen')
  await seeWords(dialog(), 'Zwembaden.txt')
  expect(await subjects()).toEqual([])
  await dialog().getByRole('button', { name: 'Toch terugzetten, zonder deze originelen' }).click()
  await seeWords(messages(), 'is teruggezet')
  expect(await subjects()).toHaveLength(2)
})

test('a folder without a backup says so', async () => {
  await toSettings()
  program.answers.open([data])
  await button('Reservekopie terugzetten…').click()
  await seeWords(messages(), 'Hier staat geen reservekopie van Raadsgeheugen.')
  await eventually(
    async () => (await dialog().count()) === 0,
    async () => 'a dialog is open',
  )
})
