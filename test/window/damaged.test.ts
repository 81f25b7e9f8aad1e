import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeFile } from '../../electron/store/open.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { importOne, testProgram } from '../fixtures/program.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { handsOn, inStore, seeFocus, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'beschadigd-'))
const data = path.join(folder, 'gegevens')
const disk = path.join(folder, 'usb-schijf')
const kept = path.join(disk, 'Raadsgeheugen reservekopie')
mkdirSync(disk)
let program: Program

const main = () => program.page.getByRole('main')
const backups = () => program.page.getByRole('radio')
const button = (name: string) => program.page.getByRole('button', { name })
// What the contract says that documents.list gives.
const subjects = async () =>
  ((await inStore(program, 'documents.list')) as readonly DocumentRow[]).map(({ subject }) => subject)

/** Two backups, and then a store that no program can open. */
beforeAll(async () => {
  const store = testProgram('2026-05-20', data)
  for (const subject of ['Zwembaden', 'Bibliotheek']) {
    const file = path.join(folder, `${subject}.txt`)
    writeFileSync(file, `Gemeente Elzenburg\n\nRaadsbrief\n\nDatum: 2 maart 2026\nOnderwerp: ${subject}\n`)
    await importOne(store, file)
    await store.operations.run('data.backup', { folder: disk })
  }
  store.close()
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})
const damage = () => {
  for (const end of ['-wal', '-shm']) rmSync(storeFile(data) + end, { force: true })
  writeFileSync(storeFile(data), 'geen database meer')
}
const openDamaged = async () => {
  damage()
  program = await openProgram({ data, env: today })
}

test('a damaged store opens a window that says so, with the backups that were made and what they hold', async () => {
  await openDamaged()
  await seeWords(main(), 'Uw gegevens kunnen niet worden geopend')
  await seeWords(main(), `Gevonden in ${kept}`)
  await seeWords(main(), '2 documenten, 0 items, 2 originelen')
  await seeWords(main(), '1 document, 0 items, 1 origineel')
  await seeWords(main(), `Uw gegevens staan in ${data}`)
  await seeFocus(backups().first())
  await loadAxe(program.page)
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

test('a backup that is chosen by keys takes its place, the program opens, and the damaged file is kept', async () => {
  await program.page.keyboard.press('ArrowDown')
  await seeFocus(backups().nth(1))
  await program.page.keyboard.press('Tab')
  await seeFocus(button('Controleren en terugzetten'))
  await program.page.keyboard.press('Enter')
  await seeWords(program.page.getByRole('region', { name: 'Meldingen' }), 'is teruggezet')
  expect(await subjects()).toEqual(['Zwembaden'])
  expect(await inStore(program, 'data.check')).toMatchObject({ findings: [] })
  const [aside = ''] = readdirSync(path.join(data, 'voor-terugzetten'))
  expect(existsSync(path.join(data, 'voor-terugzetten', aside, 'raadsgeheugen.sqlite'))).toBe(true)
  program = await program.restart()
  await handsOn(program)
  expect(await subjects()).toEqual(['Zwembaden'])
  await program.close()
})

test('where the place of the last backup is gone it says what is the matter, and takes another folder', async () => {
  rmSync(path.join(data, 'reservekopie.json'))
  await openDamaged()
  await seeWords(main(), 'op deze computer geen reservekopie bekend')
  await seeFocus(button('Map met de reservekopie kiezen…'))
  program.answers.open([path.join(folder, 'nergens')])
  await program.page.keyboard.press('Enter')
  await seeWords(main(), 'nergens kan niet worden gelezen: zij is er nu niet.')
  program.answers.open([data])
  await button('Map met de reservekopie kiezen…').click()
  await seeWords(main(), 'In gegevens staat geen reservekopie van Raadsgeheugen.')
  program.answers.open([disk])
  await button('Map met de reservekopie kiezen…').click()
  await seeWords(main(), 'Gevonden in usb-schijf')
  await seeFocus(backups().first())
  await button('Controleren en terugzetten').click()
  await seeWords(program.page.getByRole('region', { name: 'Meldingen' }), 'is teruggezet')
  expect((await subjects()).toSorted()).toEqual(['Bibliotheek', 'Zwembaden'])
})
