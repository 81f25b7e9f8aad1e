import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { Links } from '../../shared/records/link.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
  dialogGone,
  eventually,
  type Hands,
  handsOn,
  inStore,
  recordDocuments,
  seeFocus,
  seeWords,
  today,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = path.join(import.meta.dirname, '../fixtures/chain')
const files = ['advies-2017.txt', 'technische-vragen-2018.txt'].map((name) => path.join(folder, name))
/** axe can't tell that a list of choices is moved through from its field. */
const known = /scrollable-region-focusable .*link-choices/
const saved = mkdtempSync(path.join(tmpdir(), 'keten-'))
let program: Program
let hands: Hands

const page = () => program.page
const main = () => page().getByRole('main')
const title = () => page().getByRole('heading', { level: 1 })
const messages = () => page().getByRole('region', { name: 'Meldingen' })
const detail = () => page().getByRole('complementary')
const dialog = (name: RegExp) => page().getByRole('dialog', { name })
const linksOf = async (id: number) =>
  // What the contract says that links.ofItem gives.
  (await inStore(program, 'links.ofItem', { id, offset: 0, limit: 10 })) as Links
/** Shows an item in the follow-up list. */
const openItem = async (number: string) => {
  await hands.press('Control+2')
  await page()
    .getByRole('tab', { name: /^Alles/ })
    .click()
  await page()
    .getByRole('tab', { name: /^Alles/, selected: true })
    .waitFor()
  await page()
    .getByRole('row', { name: new RegExp(number) })
    .click()
  // Another item that is linked to it names it too.
  await page()
    .getByRole('complementary', { name: new RegExp(number) })
    .waitFor()
}
/** Selects words in the source as a mouse does. */
const select = (from: string, to: string) =>
  page().evaluate(`(() => {
    const texts = []
    const walk = document.createTreeWalker(document.querySelector('.source-text'), NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) texts.push(walk.currentNode)
    const a = texts.find((one) => one.data.includes(${JSON.stringify(from)}))
    const b = texts.find((one) => one.data.includes(${JSON.stringify(to)}))
    document.getSelection().setBaseAndExtent(a, a.data.indexOf(${JSON.stringify(from)}), b, b.data.indexOf(${JSON.stringify(to)}) + ${to.length})
  })()`)

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await recordDocuments(program, hands, files, '2018-06-15')
})
afterAll(async () => {
  await program.close()
  rmSync(saved, { recursive: true, force: true })
})

// One road: after a step that fails the next ones say nothing.
let isBroken = false
beforeEach(({ skip }) => skip(isBroken, 'an earlier step failed'))
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail'
})

describe('words of the answer of 2018', () => {
  test('are linked to the advice of 2017 with the keyboard: looked up by words, the kind by its letter', async () => {
    await openItem('V2018-001.3')
    await detail()
      .getByRole('button', { name: /Open de bron:/ })
      .first()
      .click()
    await seeWords(title(), 'Technische vragen Interventieplan')
    await seeWords(page().locator('.source-text'), 'en niet van ureninzet')
    await select('gaan uit van trajecten', 'en niet van ureninzet')
    await seeWords(page().locator('.source-bar'), 'gaan uit van trajecten')
    hands.count()
    await hands.press('l')
    await dialog(/^Koppelen/).waitFor()
    const field = page().getByRole('combobox', { name: /Zoek een item of woorden/ })
    await seeFocus(field)
    await hands.type('driedeling')
    await seeWords(
      page().getByRole('listbox', { name: 'Gevonden' }).getByRole('option').first(),
      /^Adviespunt A2017-001\.1 We adviseren u om de driedeling/,
    )
    await hands.press('ArrowDown')
    await page()
      .getByRole('option', { name: /Adviespunt A2017-001\.1/, selected: true })
      .waitFor()
    await hands.press('Enter')
    await seeFocus(page().getByRole('radio', { name: /Verwijst naar/ }))
    await hands.press('k')
    await page()
      .getByRole('radio', { name: /Wijkt af van/, checked: true })
      .waitFor()
    await seeWords(dialog(/^Koppelen/), /wijkt af van Adviespunt A2017-001\.1/)
    await hands.press('Enter')
    await dialogGone(page())
    await seeWords(messages(), /gekoppeld aan Adviespunt A2017-001\.1/)
    expect(hands.count()).toBe(5)
  })

  test('are marked in the reader from then on, and open the far end', async () => {
    await page().locator('.source-text .mark-link').first().waitFor()
    await hands.press('Escape')
    await openItem('V2018-001.3')
    await detail()
      .getByRole('button', { name: /Open de bron:/ })
      .first()
      .click()
    await seeWords(title(), 'Technische vragen Interventieplan')
    await page().locator('.source-text').focus()
    await hands.press('Shift+J')
    const here = page().getByRole('region', { name: '1 koppeling hier' })
    await seeWords(here, /Wijkt af van A2017-001\.1 We adviseren u om de driedeling/)
    await here.getByRole('button', { name: /^A2017-001\.1/ }).click()
    await seeWords(title(), 'Advies op memo integrale thuisondersteuning')
    await page().locator('.source-text .mark-link').first().waitFor()
  })
})

describe('the detail of the advice', () => {
  test('shows the link from its side with the words at the far end', async () => {
    await openItem('A2017-001.1')
    await seeWords(
      detail(),
      /Hiervan wijkt af V2018-001\.3 .*gaan uit van trajecten \/ arrangementen en niet van ureninzet/,
    )
    await seeWords(detail(), 'Gekoppeld: hiervan wijkt af V2018-001.3')
  })

  test('has its chain under C, oldest first, with sources, to copy', async () => {
    await hands.press('c')
    await seeWords(title(), 'Keten van A2017-001.1')
    const steps = page().getByRole('list', { name: 'Keten van A2017-001.1' })
    await seeWords(
      steps,
      /19-05-2017 Geadviseerd A2017-001\.1.*15-06-2018 Gevraagd V2018-001\.3.*Geantwoord.*Wijkt af van A2017-001\.1.*ureninzet/,
    )
    await seeFocus(steps.getByRole('button', { name: /Geadviseerd/ }))
    await hands.press('ArrowDown')
    await seeFocus(steps.getByRole('button', { name: /Gevraagd/ }))
    await hands.press('q')
    await seeWords(messages(), 'Keten gekopieerd, met bronnen.')
    const file = path.join(saved, 'keten.pdf')
    program.answers.save(file)
    await hands.press('Control+p')
    await seeWords(messages(), 'keten.pdf gemaakt.')
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    await hands.press('e')
    await seeWords(detail(), 'A2017-001.1')
  })

  test('has its chain from the follow-up too: it opens at the item itself, and back the list is as it was', async () => {
    await openItem('V2018-001.3')
    await hands.press('/')
    await hands.type('V2018-001.3')
    const grid = page().getByRole('grid', { name: 'Opvolging' })
    await grid.getByRole('row', { name: /A2017-001/ }).waitFor({ state: 'detached' })
    const row = grid.getByRole('row', { name: /V2018-001\.3/ })
    await row.click()
    await hands.press('c')
    await seeWords(title(), 'Keten van V2018-001.3')
    await seeFocus(page().getByRole('button', { name: /Gevraagd V2018-001\.3/ }))
    await hands.press('Alt+ArrowLeft')
    await row.waitFor()
    expect(await page().getByRole('searchbox').first().inputValue()).toBe('V2018-001.3')
    expect(await grid.getByRole('row', { name: /A2017-001/ }).count()).toBe(0)
    await hands.press('Escape')
    await grid.getByRole('row', { name: /A2017-001\.1/ }).click()
    await seeWords(detail(), 'A2017-001.1')
  })

  test('changes the kind and takes it back, and lets go of the link and takes that back', async () => {
    const [link] = (await linksOf(Number(await idOf('A2017-001.1')))).rows
    expect(link?.kind).toBe('wijkt_af_van')
    await detail()
      .getByRole('button', { name: /^Wijzigen ?: V2018-001\.3/ })
      .click()
    await dialog(/^Koppeling wijzigen/).waitFor()
    await seeFocus(page().getByRole('radio', { name: /Hiervan wijkt af/ }))
    await hands.press('s', 'Control+Enter')
    await dialogGone(page())
    await seeWords(detail(), /Wordt tegengesproken door V2018-001\.3/)
    await hands.press('Control+z')
    await seeWords(detail(), /Hiervan wijkt af V2018-001\.3/)
    await detail()
      .getByRole('button', { name: /^Losmaken ?: V2018-001\.3/ })
      .click()
    await seeWords(messages(), 'losgemaakt van V2018-001.3')
    await detail()
      .getByRole('button', { name: /^Losmaken/ })
      .waitFor({ state: 'detached' })
    await hands.press('Control+z')
    await detail()
      .getByRole('button', { name: /^Losmaken/ })
      .waitFor()
  })

  test('is linked from the detail too, by number', async () => {
    await page()
      .getByRole('row', { name: /A2017-001\.1/ })
      .click()
    await hands.press('Shift+L')
    await dialog(/^Koppelen · A2017-001\.1/).waitFor()
    await hands.type('V2018-001.1')
    await seeWords(
      page().getByRole('listbox', { name: 'Gevonden' }).getByRole('option').first(),
      'Vraag V2018-001.1',
    )
    await hands.press('ArrowDown', 'Tab', 'z', 'Control+Enter')
    await dialogGone(page())
    await seeWords(detail(), /Heeft hetzelfde onderwerp als V2018-001\.1/)
  })
})

test('a document that goes to the bin names its links first; put back, they are back', async () => {
  const id = Number(await idOf('A2017-001.1'))
  await hands.press('Control+4')
  const documents = page().getByRole('grid', { name: 'Documenten' })
  await documents.waitFor()
  await page()
    .getByRole('row', { name: /Technische vragen/ })
    .click()
  await hands.press('Delete')
  const question = dialog(/naar de prullenbak\?/)
  await seeWords(question, /Met dit document verdwijnen 2 koppelingen met iets anders.*1 van 2.*ureninzet/)
  await hands.press('Escape')
  await dialogGone(page())
  expect((await linksOf(id)).count).toBe(2)
  await hands.press('Delete')
  await question.waitFor()
  await hands.press('Control+Enter')
  await dialogGone(page())
  await seeWords(messages(), 'ligt in de prullenbak')
  expect((await linksOf(id)).count).toBe(0)
  await hands.press('Control+z')
  await eventually(
    async () => (await linksOf(id)).count === 2,
    async () => `${(await linksOf(id)).count} links`,
  )
  await main().waitFor()
})

test('many links are counted, read to the last one, and leave the window usable for who cannot see it', async () => {
  const id = Number(await idOf('A2017-001.1'))
  await loadAxe(page())
  // What the contract says that documents.list gives.
  const documents = (await inStore(program, 'documents.list')) as readonly DocumentRow[]
  const answers = documents.find(({ kind }) => kind === 'technische_vragen')?.id ?? 0
  for (let at = 0; at < 30; at += 1)
    await inStore(program, 'links.add', {
      kind: 'verwijst_naar',
      scope: 'whole',
      note: '',
      from: { itemId: null, range: { documentId: answers, start: at * 7, end: at * 7 + 30 } },
      to: { itemId: id, range: null },
    })
  await openItem('A2017-001.1')
  const all = detail().getByRole('button', { name: 'Alle 32 koppelingen' })
  await all.waitFor()
  expect((await violationsInBothThemes(page())).filter((one) => !known.test(one))).toEqual([])
  await all.click()
  await dialog(/A2017-001\.1 · 32 koppelingen/).waitFor()
  const list = page().getByRole('region', { name: '32 koppelingen' })
  await seeFocus(list)
  await seeWords(list, '1 van 32')
  expect((await violationsInBothThemes(page())).filter((one) => !known.test(one))).toEqual([])
  await hands.pressUntil('End', async () => (await list.innerText()).includes('32 van 32'))
  await hands.press('Escape')
  await dialogGone(page())
  await hands.press('Shift+L')
  await dialog(/^Koppelen/).waitFor()
  await seeWords(page().getByRole('listbox', { name: 'Gevonden' }), 'Vraag')
  expect((await violationsInBothThemes(page())).filter((one) => !known.test(one))).toEqual([])
  await hands.press('Escape')
  await dialogGone(page())
  await page()
    .getByRole('row', { name: /A2017-001\.1/ })
    .click()
  await hands.press('c')
  await seeWords(title(), 'Keten van A2017-001.1')
  expect((await violationsInBothThemes(page())).filter((one) => !known.test(one))).toEqual([])
})

const idOf = async (number: string): Promise<number | undefined> => {
  // What the contract says that items.list gives.
  const { rows } = (await inStore(program, 'items.list', {
    filter: {},
    order: { column: 'number', descending: false },
    offset: 0,
    limit: 100,
  })) as { rows: readonly { id: number; number: string | null }[] }
  return rows.find((row) => row.number === number)?.id
}
