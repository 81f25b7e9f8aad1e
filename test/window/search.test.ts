import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SavedSearch, SearchResult } from '../../shared/records/search.ts'
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

const chain = path.join(import.meta.dirname, '../fixtures/chain')
const folder = mkdtempSync(path.join(tmpdir(), 'zoeken-'))
const long = path.join(folder, 'verslag-rolstoelen.txt')
/** How many passages of the long report answer. */
let hits = 0
let program: Program
let hands: Hands

const page = () => program.page
const main = () => page().getByRole('main')
const field = () => page().getByRole('searchbox', { name: 'Zoeken in alles' })
const results = () => page().getByRole('region', { name: 'Gevonden passages' })
const count = () => main().getByRole('status')
const messages = () => page().getByRole('region', { name: 'Meldingen' })
const rows = () => results().locator('.search-hit')
const hit = (at: number) => rows().nth(at)
const chip = (name: RegExp) => page().getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name })
const saved = async () =>
  // What the contract says that search.saved gives.
  (await inStore(program, 'search.saved')) as readonly SavedSearch[]
const find = async (text: string) =>
  // What the contract says that search.find gives.
  (await inStore(program, 'search.find', { text, filter: {}, order: 'newest', limit: 200 })) as SearchResult
const longId = async () => {
  const rows = (await inStore(program, 'documents.list')) as readonly { id: number; fileName: string }[]
  return rows.find(({ fileName }) => fileName === path.basename(long))?.id
}
/** Types other words than there were. */
const ask = async (text: string) => {
  await hands.press('Control+Shift+F')
  await seeFocus(field())
  await hands.press('Control+a')
  await hands.type(text)
}

beforeAll(async () => {
  const filler = 'De werkgroep sprak over de zaal en de stoelen. '.repeat(12)
  const lines = Array.from({ length: 150 }, (_, at) => `Alinea ${at + 101} gaat over zitkrukken. ${filler}`)
  writeFileSync(long, `Verslag van de werkgroep\n\n${lines.join('\n\n')}\n`)
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await loadAxe(page())
  const files = ['advies-2017.txt', 'technische-vragen-2018.txt'].map((name) => path.join(chain, name))
  await recordDocuments(program, hands, [...files, long], '2018-06-15')
  hits = (await find('zitkrukken')).hitCount
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a search by keyboard', () => {
  test('finds with the letters that are there, marks them and counts', async () => {
    await ask('zitkru')
    await seeWords(count(), `${hits} passages`)
    await seeWords(results().locator('mark').first(), 'zitkrukken')
  })

  test('reads on while one goes down, to the last', async () => {
    await hands.press('ArrowDown')
    await seeFocus(hit(0))
    expect(hits).toBeGreaterThan(100)
    await hands.pressUntil('End', async () => (await rows().count()) === hits, 200)
    await hands.press('End')
    await seeFocus(rows().last())
    await seeWords(count(), `${hits} passages in 1 document`)
  })

  test('goes through the hits with J and K, and up to its field', async () => {
    await hands.press('Home')
    await seeFocus(hit(0))
    await hands.press('j', 'j', 'k')
    await seeFocus(hit(1))
    await hands.press('k', 'ArrowUp')
    await seeFocus(field())
  })

  test('shows what stands around a hit, which follows it, and stays at it', async () => {
    await hands.press('ArrowDown')
    await hands.press('Space')
    const source = page().getByRole('region', { name: 'Bron', exact: true })
    await seeWords(source, 'Verslag van de werkgroep')
    await seeFocus(hit(0))
    await hands.press('Escape')
    await source.waitFor({ state: 'detached' })
    await seeFocus(hit(0))
  })

  test('opens the source at a hit, and comes back to the hit', async () => {
    await hands.press('j', 'j', 'Enter')
    await page()
      .getByRole('region', { name: /^Bron: / })
      .waitFor()
    await hands.press('Alt+ArrowLeft')
    await seeFocus(hit(2))
  })

  test('finishes the last word with Enter', async () => {
    await ask('alinea -250')
    await seeWords(count(), `${hits - 1} passages`)
    await hands.press('Enter')
    await seeFocus(hit(0))
  })

  test('gives the best first when asked for', async () => {
    await hands.press('r')
    await seeWords(main(), 'Volgorde beste eerst')
    await hands.press('r')
    await seeWords(main(), 'Volgorde nieuwste eerst')
  })

  test('keeps what is typed while documents change', async () => {
    const id = await longId()
    const change = async () => {
      for (const holder of ['A. Jansen', 'B. Jansen', 'C. Jansen', 'D. Jansen', 'E. Jansen', null])
        await inStore(program, 'documents.describe', { id, holder })
    }
    for (const text of ['gaat over zitkrukken', 'werkgroep zaal zitkrukken', 'alinea -250']) {
      await Promise.all([change(), ask(text)])
      expect(await field().inputValue()).toBe(text)
    }
    await seeWords(count(), `${hits - 1} passages`)
  })

  test('keeps to WCAG 2.2 AA', async () => {
    expect(await violationsInBothThemes(page())).toEqual([])
  })
})

describe('a chip', () => {
  test('names what can be chosen by typing, with how often', async () => {
    const { hitCount, groups } = await find('college')
    // Of its first letters alone there is more: what is counted on the way is not waited for.
    const before = `${hitCount} passages in ${groups.length} documenten`
    await ask('college')
    await seeWords(count(), before)
    await hands.tabTo(chip(/^Gemeente/))
    await hands.press('Enter')
    const list = page().getByRole('dialog', { name: 'Gemeente' })
    await list.getByRole('menuitemcheckbox').first().waitFor()
    const name = (await list.getByRole('menuitemcheckbox').first().innerText()).split('\n')[0] ?? ''
    await hands.type(name.slice(0, 3))
    await hands.press('ArrowDown', 'Enter')
    await dialogGone(page())
    await seeWords(chip(/^Gemeente/), name)
    await page().getByRole('button', { name: 'Filters wissen' }).click()
    await seeWords(count(), before)
  })

  test('leaves what is confidential out until it is asked for', async () => {
    await inStore(program, 'documents.describe', { id: await longId(), confidentiality: 'geheim' })
    await ask('zitkrukken')
    await seeWords(main(), 'Niets gevonden voor “zitkrukken”')
    await page()
      .getByRole('button', { name: /^Ook in besloten en geheim/ })
      .click()
    await seeWords(count(), `${hits} passages`)
    await seeWords(chip(/^Vertrouwelijkheid/), '3 gekozen')
  })
})

describe('a search that is kept', () => {
  test('gets a name, and is there with its filters and order when nothing is typed', async () => {
    await hands.press('Control+s')
    await seeFocus(page().getByRole('textbox', { name: 'Naam' }))
    await hands.press('Control+a')
    await hands.type('Zitten')
    await hands.press('Control+Enter')
    await dialogGone(page())
    await seeWords(messages(), 'Zoekvraag Zitten bewaard')
    expect(await saved()).toMatchObject([
      { name: 'Zitten', text: 'zitkrukken', filter: { confidentiality: ['openbaar', 'besloten', 'geheim'] } },
    ])
    await page().getByRole('button', { name: 'Zoekwoorden wissen' }).click()
    await page().getByRole('region', { name: 'Bewaarde zoekvragen' }).waitFor()
    await hands.press('ArrowDown', 'Enter')
    await seeWords(count(), `${hits} passages`)
    expect(await field().inputValue()).toBe('zitkrukken')
  })

  test('gets another name, and is thrown away and back', async () => {
    await page().getByRole('button', { name: 'Zoekwoorden wissen' }).click()
    await page()
      .getByRole('button', { name: /^Hernoemen ?: Zitten/ })
      .click()
    await seeFocus(page().getByRole('textbox', { name: 'Naam' }))
    await hands.press('Control+a')
    await hands.type('Krukken')
    await hands.press('Enter')
    await dialogGone(page())
    await page()
      .getByRole('button', { name: /^Verwijderen ?: Krukken/ })
      .click()
    await eventually(
      async () => (await saved()).length === 0,
      async () => 'it is still there',
    )
    await hands.press('Control+z')
    await page()
      .getByRole('button', { name: /^Verwijderen ?: Krukken/ })
      .waitFor()
  })
})

test('a word that is not there is met with what was meant', async () => {
  await ask('zitkrukkem')
  const form = page().getByRole('button', { name: /^Bedoelde u “zitkrukken”\?/ })
  await form.waitFor()
  expect(await violationsInBothThemes(page())).toEqual([])
  await form.click()
  await seeWords(count(), `${hits} passages`)
})
