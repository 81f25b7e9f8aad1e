import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { dialogGone, eventually, type Hands, handsOn, inStore, seeWords, today, words } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lijsten-'))
const list = path.join(import.meta.dirname, '../fixtures/lists/toezeggingen-dijkwaard.csv')
let program: Program
let hands: Hands
const main = () => program.page.getByRole('main')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const button = (name: string | RegExp) => program.page.getByRole('button', { name })
const itemCount = async () => ((await inStore(program, 'app.overview')) as { itemCount: number }).itemCount // as the contract says

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await inStore(program, 'app.saveSettings', {
    role: 'griffie',
    theme: 'system',
    letterKeys: true,
    rowHeight: 32,
    homeMunicipality: null,
  })
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a list is chosen, and once its municipality is known its columns and what it would do are shown', async () => {
  program.answers.open([list])
  program.menu('Lijst inlezen…')
  await seeWords(main(), 'Van welke gemeente is deze lijst?')
  hands.count()
  await hands.type('Dijkwaard')
  await seeWords(main(), /Kolomkoppen op regel 4 · windows-1252 · kolommen gescheiden door puntkomma’s/)
  await seeWords(main(), /Nieuw ?3.*Niet te lezen ?3/)
  await seeWords(main(), '1 Afvalinzameling')
  expect(await itemCount()).toBe(0)
  await loadAxe(program.page)
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

test('a row that cannot be read says why', async () => {
  await program.page.getByRole('tab', { name: /Niet te lezen/ }).click()
  await seeWords(main(), 'De datum 31-2-2026 bestaat niet')
  await seeWords(main(), 'Nummer 3 staat al op een eerdere regel')
  await program.page.getByRole('tab', { name: /^Nieuw/ }).click()
})

test('another meaning of a column is looked at anew, and a row that is unticked stays out', async () => {
  await button(/Datum Raad/).click()
  await program.page.getByRole('option', { name: 'Uiterste datum' }).click()
  await eventually(
    async () => (await words(button(/Datum Raad/))).includes('Uiterste datum'),
    () => words(main()),
  )
  await program.page.getByRole('checkbox', { name: /^2 · Café/ }).press('Space')
  await button('Overnemen (2)').waitFor()
})

test('two columns chosen one after the other both stand', async () => {
  await button(/Datum commissie/).click()
  await program.page.getByRole('option', { name: 'Datum afdoening' }).click()
  await button(/Vrijdag na/).click()
  await program.page.getByRole('option', { name: 'Opmerking' }).click()
  await seeWords(main(), /Kolomkoppen op regel 4/)
  expect(await words(button(/Datum commissie/))).toContain('Datum afdoening')
  expect(await words(button(/Vrijdag na/))).toContain('Opmerking')
  for (const column of [/Datum commissie/, /Vrijdag na/]) {
    await button(column).click()
    await program.page.getByRole('option', { name: /Bewaren/ }).click()
  }
  await button('Overnemen (2)').waitFor()
})

test('Ctrl+Enter takes it over in one act, and Ctrl+Z takes it back', async () => {
  await hands.press('Control+Enter')
  await seeWords(messages(), 'Lijst overgenomen: 2 nieuw, 0 gewijzigd, 4 regels niet.')
  expect(await itemCount()).toBe(2)
  await hands.press('Control+z')
  await seeWords(messages(), 'Ongedaan gemaakt')
  expect(await itemCount()).toBe(0)
  await hands.press('Control+y')
  await seeWords(messages(), 'Opnieuw gedaan')
  expect(await itemCount()).toBe(2)
})

test('a newer list shows each change field by field', async () => {
  const newer = path.join(folder, 'nieuwer.csv')
  writeFileSync(newer, 'Nr;Datum;Onderwerp;Status\n1;8-4-2020;Afvalinzameling in de wijk;Afgedaan\n')
  program.answers.open([newer])
  program.menu('Lijst inlezen…')
  await seeWords(main(), /Gewijzigd ?1/)
  await seeWords(main(), /Onderwerp: Afvalinzameling Afvalinzameling in de wijk/)
  await seeWords(main(), /Status: Open Afgedaan/)
  await loadAxe(program.page)
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

test('a file without a list is refused in one sentence', async () => {
  const letter = path.join(folder, 'brief.txt')
  writeFileSync(letter, 'Geachte raad,\n\nHierbij de stukken.\n')
  program.answers.open([letter])
  program.menu('Lijst inlezen…')
  await program.page.getByRole('combobox', { name: 'Gemeente' }).waitFor()
  await seeWords(messages(), 'In dit bestand staat geen lijst met kolomkoppen')
})

test('a list among dropped files is offered as a list, and one by itself is looked at as one', async () => {
  const [one, other] = ['een.csv', 'twee.csv'].map((name) => path.join(folder, name))
  const letter = path.join(folder, 'Raadsbrief bad.txt')
  const rows = (nr: string) =>
    `Nr;Onderwerp;Tekst toezegging;Datum\n${nr};Bad;De wethouder meldt ${nr}.;12-1-2026\n`
  if (one === undefined || other === undefined) throw new Error('two files')
  writeFileSync(one, rows('W1'))
  writeFileSync(other, rows('W2'))
  writeFileSync(letter, 'Gemeente Dijkwaard\n\nRaadsbrief\n\nDatum: 2 november 2025\nOnderwerp: Het bad\n')
  await program.drop('main', [one, letter])
  await seeWords(messages(), '“een.csv” is een lijst')
  await seeWords(program.page.getByRole('heading', { level: 1 }), 'Raadsbrief bad.txt')
  await button('Als lijst inlezen…').click()
  await seeWords(main(), /Lijst inlezen: een\.csv.*Nieuw ?1/)
  await program.drop('main', [other])
  await seeWords(main(), /Lijst inlezen: twee\.csv.*Nieuw ?1/)
})

test('the list goes out by the keyboard, as it is asked for', async () => {
  const file = path.join(folder, 'uit.csv')
  program.answers.save(file)
  await hands.press('Control+2')
  program.menu('Lijst exporteren…')
  await program.page.getByRole('dialog').waitFor()
  await loadAxe(program.page)
  expect(await violationsInBothThemes(program.page)).toEqual([])
  hands.count()
  await hands.press('ArrowRight', 'Control+Enter')
  await dialogGone(program.page)
  expect(hands.count()).toBe(2)
  await seeWords(messages(), 'uit.csv gemaakt: 2 items')
  expect(readFileSync(file, 'utf8')).toContain('Afvalinzameling')
})
