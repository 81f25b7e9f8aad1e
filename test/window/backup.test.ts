import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import { byPalette, type Hands, handsOn, importByDialog, inStore, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'reservekopie-'))
const data = path.join(folder, 'gegevens')
const copy = path.join(folder, 'kopie.sqlite')
const letter = (subject: string): string => {
  const file = path.join(folder, `${subject}.txt`)
  writeFileSync(file, `Gemeente Elzenburg\n\nRaadsbrief\n\nDatum: 2 maart 2026\nOnderwerp: ${subject}\n`)
  return file
}
let program: Program
let hands: Hands

const title = () => program.page.getByRole('heading', { level: 1 })
// What the contract says that documents.list gives.
const subjects = async () =>
  ((await inStore(program, 'documents.list')) as readonly DocumentRow[]).map(({ subject }) => subject)

beforeAll(async () => {
  program = await openProgram({ data, env: today })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the settings name the folder with everything in it, and say that the files that were read are not in the backup', async () => {
  await importByDialog(program, hands, [letter('Zwembaden')])
  await seeWords(title(), 'Zwembaden.txt')
  await byPalette(program, hands, 'instellingen', /Instellingen/)
  await seeWords(program.page.getByRole('main'), `Uw gegevens staan in ${data}.`)
  await seeWords(program.page.getByRole('main'), 'Die map zit niet in de reservekopie: kopieer haar mee.')
  expect(readdirSync(data)).toContain('originelen')
  program.answers.save(copy)
  await program.page.getByRole('button', { name: 'Reservekopie maken…' }).click()
  await seeWords(program.page.getByRole('region', { name: 'Meldingen' }), 'Reservekopie opgeslagen als kopie')
})

test('what they say of putting a backup back brings back what it held', async () => {
  await importByDialog(program, hands, [letter('Bibliotheek')])
  await seeWords(title(), 'Bibliotheek.txt')
  expect(await subjects()).toHaveLength(2)
  await program.close()
  rmSync(path.join(data, 'raadsgeheugen.sqlite-wal'), { force: true })
  copyFileSync(copy, path.join(data, 'raadsgeheugen.sqlite'))
  program = await openProgram({ data, env: today })
  hands = await handsOn(program)
  expect(await subjects()).toEqual(['Zwembaden'])
  expect(await inStore(program, 'data.check')).toMatchObject({ findings: [] })
})
