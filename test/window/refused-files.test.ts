import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocuments } from './documents/make.ts'
import { focused, type Hands, handsOn, importByDialog, seeWords, today, words } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stukken-'))
const fixtures = path.join(import.meta.dirname, '../fixtures/documents')
const copy = (from: string, to: string): string => {
  copyFileSync(path.join(fixtures, from), path.join(folder, to))
  return path.join(folder, to)
}
let program: Program
let hands: Hands

const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const title = () => program.page.getByRole('heading', { level: 1 })
const status = () => program.page.getByRole('contentinfo')
const documentRows = () =>
  program.page.getByRole('grid', { name: 'Documenten' }).getByRole('rowgroup').getByRole('row')
const originals = (): readonly string[] =>
  readdirSync(program.data, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}/.test(name))
const closeMessages = async () => {
  const close = program.page.getByRole('button', { name: 'Melding sluiten' })
  while ((await close.count()) > 0) await close.first().click()
}

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(program.data, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that can not be read', () => {
  test('gets one sentence each, nothing of it is stored, and the good file beside it goes in', async () => {
    const empty = path.join(folder, 'leeg.txt')
    writeFileSync(empty, '')
    const [good = ''] = await writeDocuments(folder, ['advies.txt'])
    await importByDialog(program, hands, [
      empty,
      copy('picture-named.pdf', 'plaatje.pdf'),
      copy('encrypted.pdf', 'beveiligd.pdf'),
      copy('truncated.docx', 'kapot.docx'),
      copy('binary.txt', 'onleesbaar.txt'),
      path.join(folder, 'weg.pdf'),
      good,
    ])
    await seeWords(messages(), '1 van 7 bestanden ingelezen, 3 vondsten.')
    const lines = await messages().getByRole('listitem').allInnerTexts()
    expect(lines).toEqual([
      expect.stringMatching(/^leeg\.txt: Dit bestand is leeg, dus er is niets opgeslagen;/),
      expect.stringMatching(
        /^plaatje\.pdf: De inhoud is geen document .* maar een plaatje\. Er is niets opgeslagen;/,
      ),
      expect.stringMatching(
        /^beveiligd\.pdf: Deze PDF is met een wachtwoord beveiligd; er is niets opgeslagen,/,
      ),
      expect.stringMatching(
        /^kapot\.docx: Dit Word-bestand is beschadigd en niet te lezen; er is niets opgeslagen,/,
      ),
      expect.stringMatching(
        /^onleesbaar\.txt: De inhoud is geen document .* maar iets onbekends\. Er is niets opgeslagen;/,
      ),
      expect.stringMatching(/^weg\.pdf: Dit bestand is er niet \(meer\); er is niets veranderd,/),
    ])
    await seeWords(title(), 'advies.txt')
    expect(originals()).toHaveLength(1)
    await hands.press('Control+4')
    await documentRows().first().waitFor()
    expect(await documentRows().count()).toBe(1)
  })

  test('alone says so and leaves the window where it was', async () => {
    await closeMessages()
    await importByDialog(program, hands, [copy('empty.pdf', 'zonder-inhoud.pdf')])
    await seeWords(messages(), /Niets nieuws ingelezen\. .*zonder-inhoud\.pdf: .* er is niets/)
    await expect.poll(() => focused(program.page)).not.toBe('body')
    expect(await documentRows().count()).toBe(1)
    await closeMessages()
  })

  test('stays under “Niet gelezen” when its message is gone and after a restart, and leaves it once it can be read', async () => {
    program = await program.restart()
    hands = await handsOn(program)
    await hands.press('Control+4')
    const { page } = program
    const list = page.getByRole('region', { name: 'Niet gelezen' })
    await page.getByRole('tab', { name: /Niet gelezen ?7/ }).click()
    await seeWords(
      list,
      /leeg\.txt Dit bestand is leeg, dus er is niets opgeslagen; .*plaatje\.pdf De inhoud/,
    )
    copyFileSync(path.join(folder, 'advies.txt'), path.join(folder, 'leeg.txt'))
    await page.getByRole('button', { name: '“leeg.txt” opnieuw proberen' }).click()
    await seeWords(messages(), 'leeg.txt: dit bestand was al ingelezen.')
    await page.getByRole('tab', { name: /Niet gelezen ?6/ }).click()
    await page.getByRole('button', { name: '“plaatje.pdf” van deze lijst halen' }).click()
    await page.getByRole('tab', { name: /Niet gelezen ?5/ }).waitFor()
    await page.getByRole('button', { name: 'Alle weghalen' }).click()
    await list.waitFor({ state: 'detached' })
    expect(await page.getByRole('tab', { name: /Niet gelezen/ }).count()).toBe(0)
    await closeMessages()
  })
})

describe('the same file', () => {
  test('a second time is known by its content, whatever its name is, and shown where it is', async () => {
    copyFileSync(path.join(folder, 'advies.txt'), path.join(folder, 'zelfde advies.txt'))
    await importByDialog(program, hands, [path.join(folder, 'zelfde advies.txt')])
    await seeWords(messages(), 'zelfde advies.txt: dit bestand was al ingelezen.')
    await documentRows().first().waitFor()
    expect(await documentRows().count()).toBe(1)
    expect(originals()).toHaveLength(1)
    await closeMessages()
  })

  test('can be imported again after its import was undone', async () => {
    await importByDialog(program, hands, await writeDocuments(folder, ['motie.docx']))
    await seeWords(title(), 'motie.docx')
    await hands.press('Control+z')
    await seeWords(messages(), 'Ongedaan gemaakt: motie.docx ingelezen')
    await seeWords(program.page.getByRole('main'), 'Dit document is er niet meer')
    await expect.poll(() => focused(program.page)).not.toBe('body')
    await importByDialog(program, hands, [path.join(folder, 'motie.docx')])
    await seeWords(title(), 'motie.docx')
    await program.page.getByRole('row', { name: /^Zeker: Motie M2026-04/ }).waitFor()
    await closeMessages()
  })
})

test('files dropped on the window are imported as from the dialog', async () => {
  const dropped = await writeDocuments(folder, ['technische-vragen.docx', 'beantwoording.pdf'])
  await program.drop('main', [...dropped, copy('garbage.pdf', 'rommel.pdf')])
  await seeWords(messages(), /2 van 3 bestanden ingelezen, 10 vondsten\. .*rommel\.pdf: /)
  await seeWords(title(), 'technische-vragen.docx')
  expect(originals()).toHaveLength(4)
  await closeMessages()
})

const manyFiles = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const file = path.join(folder, `${name} ${at}.txt`)
    writeFileSync(
      file,
      `Gemeente Elzenburg\n\nDatum 3 maart 2026\n\nVraag 1:\nKomt er een ${name} ${at}?\n\nAntwoord: Ja.\n`,
    )
    return file
  })

test('an import of many files can be cancelled: what was done is kept, the rest is said in one sentence', async () => {
  await importByDialog(program, hands, manyFiles('brug', 300))
  const cancel = program.page.getByRole('button', { name: /^Annuleren: / })
  await seeWords(status(), /lezen: [1-9]\d* van 300/)
  await cancel.click()
  await cancel.waitFor({ state: 'detached' })
  await seeWords(messages(), /van 300 bestanden ingelezen/)
  const [, done = ''] = /(\d+) van 300/.exec(await words(messages())) ?? []
  expect(Number(done)).toBeLessThan(300)
  expect(originals()).toHaveLength(4 + Number(done))
  await seeWords(
    messages(),
    new RegExp(
      `${300 - Number(done)} bestanden zijn niet meer gelezen, omdat u annuleerde; wat is ingelezen, blijft\\.`,
    ),
  )
  await expect.poll(() => focused(program.page)).not.toBe('body')
  await program.page.getByRole('button', { name: 'Niet gelezen tonen' }).click()
  const list = program.page.getByRole('region', { name: 'Niet gelezen' })
  await seeWords(list, /brug \d+\.txt niet ingelezen, geannuleerd/)
  const more = list.getByRole('button', { name: 'Meer tonen' })
  if ((await more.count()) > 0) await more.click()
  await seeWords(list, 'brug 299.txt')
  await closeMessages()
})

test('who went elsewhere while files came in stays there; their check is offered', async () => {
  const { page } = program
  const followUp = page.getByRole('heading', { level: 1, name: 'Opvolging' })
  await importByDialog(program, hands, manyFiles('speeltuin', 300))
  await seeWords(status(), /lezen: \d+ van 300/)
  await hands.press('Control+2')
  await followUp.waitFor()
  await seeWords(messages(), '300 van 300 bestanden ingelezen')
  await followUp.waitFor()
  await messages().getByRole('button', { name: 'Controleren' }).click()
  await seeWords(title(), 'speeltuin 0.txt')
  await closeMessages()
})

test('files that can’t be read are named up to eight, and counted after that', async () => {
  const empty = Array.from({ length: 12 }, (_, at) => copy('empty.pdf', `leeg ${at}.pdf`))
  await importByDialog(program, hands, empty)
  await seeWords(messages(), /leeg 7\.pdf: .* En nog 4 bestanden die niet te lezen waren/)
  expect(await words(messages())).not.toContain('leeg 8.pdf')
})
