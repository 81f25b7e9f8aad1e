import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAxe, violations } from './axe.ts'
import { fiveDocuments, writeDocuments } from './documents/make.ts'
import {
  byPalette,
  dialogGone,
  eventually,
  focused,
  type Hands,
  handsOn,
  inStore,
  recordDocuments,
  seeFocus,
  seeWords,
  today,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// The grid by keyboard alone, on the register of five recorded documents.
const folder = mkdtempSync(path.join(tmpdir(), 'opvolging-'))
let program: Program
let hands: Hands

const grid = () => program.page.getByRole('grid', { name: 'Opvolging' })
const tree = () => program.page.getByRole('treegrid', { name: 'Opvolging' })
const row = (name: RegExp | string) => program.page.getByRole('row', { name })
const current = () => program.page.locator('.grid-row.current')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const status = () => program.page.getByRole('contentinfo')
const dialog = (name: RegExp | string) => program.page.getByRole('dialog', { name }).waitFor()
const tab = (name: RegExp) => program.page.getByRole('tab', { name })
const headers = async () =>
  (await program.page.getByRole('columnheader').allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, ' ').trim(),
  )
const seeHeaders = (expected: readonly string[]) =>
  eventually(
    async () => JSON.stringify(await headers()) === JSON.stringify(expected),
    async () => (await headers()).join(' | '),
  )
const seeFirstHeaders = (...expected: readonly string[]) =>
  eventually(
    async () =>
      (await headers()).slice(0, expected.length).every((text, at) => text.startsWith(expected[at] ?? '')),
    async () => (await headers()).join(' | '),
  )
/** By the palette, as somebody does who doesn't know the key. */
const doIt = async (act: string) => {
  await byPalette(program, hands, act.replace('…', ''), act)
}
const toView = async (name: string) => {
  await hands.press('w')
  await dialog('Weergave kiezen')
  await hands.type(name)
  await program.page
    .getByRole('menuitem', { name: new RegExp(`^ ?${name}`, 'i') })
    .first()
    .waitFor()
  await hands.press('Enter')
}
const toHeaders = async () => {
  // The palette gives the focus back to its row a moment after it has closed.
  await seeFocus(current())
  await hands.press('Home', 'ArrowUp')
  await seeFocus(program.page.getByRole('button', { name: /^Nr/ }))
}

beforeAll(async () => {
  program = await openProgram({ data: path.join(folder, 'data'), env: today })
  hands = await handsOn(program)
  await recordDocuments(program, hands, await writeDocuments(folder, fiveDocuments))
  await hands.press('Control+2')
  await seeFocus(row(/ uiterlijk 1 mei 2026 /))
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
})

describe('columns', () => {
  test('move and get wider by keyboard, and are so when one comes back', async () => {
    await toHeaders()
    // Beside the item's detail there is no room for all columns: the list is narrow once that is there.
    await seeFirstHeaders('Nr', 'Omschrijving', 'Termijn')
    const before = await headers()
    await hands.press('Control+ArrowRight')
    await seeHeaders([before[1] ?? '', before[0] ?? '', ...before.slice(2)])
    await seeFocus(program.page.getByRole('button', { name: /^Nr/ }))
    const width = async () =>
      (await program.page.getByRole('columnheader', { name: /^Nr/ }).boundingBox())?.width ?? 0
    const first = await width()
    await hands.press('Shift+ArrowRight', 'Shift+ArrowRight')
    await eventually(
      async () => Math.round(await width()) === Math.round(first + 32),
      async () => `${await width()} after ${first}`,
    )
    await hands.press('Control+1')
    await program.page.locator('.grid-row').first().waitFor({ state: 'detached' })
    await hands.press('Control+2')
    await seeHeaders([before[1] ?? '', before[0] ?? '', ...before.slice(2)])
    expect(Math.round(await width())).toBe(Math.round(first + 32))
    await doIt('Wijzigingen vergeten')
    await seeHeaders(before)
  })

  test('order the list one beside the other with Shift+Enter', async () => {
    await toHeaders()
    await hands.tabTo(program.page.getByRole('button', { name: /^Status/ }), 'ArrowRight')
    await hands.press('Enter')
    await seeWords(program.page.getByRole('columnheader', { name: /^Status/ }), '↑')
    await hands.tabTo(program.page.getByRole('button', { name: /^Omschrijving/ }), 'ArrowLeft')
    await hands.press('Shift+Enter')
    await seeWords(program.page.getByRole('columnheader', { name: /^Status/ }), '↑1')
    await seeWords(program.page.getByRole('columnheader', { name: /^Omschrijving/ }), '↑2')
    await hands.press('Shift+Enter')
    await seeWords(program.page.getByRole('columnheader', { name: /^Omschrijving/ }), '↓2')
    const shown = await program.page.locator('.grid-row .row-title').allInnerTexts()
    expect(shown.length).toBeGreaterThan(5)
    await hands.press('ArrowDown')
    await doIt('Wijzigingen vergeten')
  })
})

describe('groups', () => {
  test('have their count, close and open with the arrows, and lead with ← to their head', async () => {
    await doIt('Groeperen op soort')
    await tree().waitFor()
    const heads = tree().locator('.grid-group')
    await seeWords(heads, /^Motie ?\d+/)
    const names = await heads.allInnerTexts()
    expect(names.length).toBeGreaterThan(2)
    await seeFocus(current())
    await hands.press('Home')
    await seeFocus(heads.first())
    expect(await heads.first().getAttribute('aria-expanded')).toBe('true')
    await hands.press('ArrowLeft')
    await eventually(
      async () => (await heads.first().getAttribute('aria-expanded')) === 'false',
      () => words(heads),
    )
    await hands.press('ArrowDown')
    await seeFocus(heads.nth(1))
    await hands.press('ArrowRight')
    await seeWords(current(), /^[A-Z]\d{4}-/)
    await hands.press('ArrowLeft')
    await seeFocus(heads.nth(1))
    await hands.press('ArrowUp', 'ArrowRight')
    await eventually(
      async () => (await heads.first().getAttribute('aria-expanded')) === 'true',
      () => words(heads),
    )
    await doIt('Alle groepen sluiten')
    await eventually(
      async () => (await tree().locator('.grid-row:not(.grid-group)').count()) === 0,
      () => words(tree()),
    )
    expect(await heads.count()).toBe(names.length)
    await doIt('Alle groepen openen')
    await doIt('Niet groeperen')
    await grid().waitFor()
  })
})

/** Evaluated in the window: as fast as can be, in the moment in which the view is shown as changed. */
const ctrlSWhenChanged = `new Promise((done) => {
  const menu = [...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('Weergave'))
  new MutationObserver((_, watch) => {
    if (!menu.innerText.includes('gewijzigd')) return
    watch.disconnect()
    const key = { key: 's', code: 'KeyS', ctrlKey: true, bubbles: true, cancelable: true }
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key))
    done()
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
})`

describe('a view', () => {
  test('is kept under a name with its filter and groups, and stands there after the program was closed', async () => {
    await hands.press('f')
    await dialog('Meer filters')
    await hands.type('toezeg')
    await hands.press('Enter', 'Escape')
    await doIt('Groeperen op status')
    await tree().waitFor()
    const shown = await words(status())
    await hands.press('Control+s')
    await dialog(/^Weergave bewaren/)
    await hands.type('Onze toezeggingen')
    await hands.press('Enter')
    await dialogGone(program.page)
    await tab(/^Onze toezeggingen/).waitFor()
    await tree().waitFor()
    program = await program.restart()
    hands = await handsOn(program)
    await hands.press('Control+2')
    await seeWords(tab(/^Onze toezeggingen/), /^Onze toezeggingen ?\d+$/)
    await seeFocus(current())
    await toView('onze')
    await tree().waitFor()
    await seeWords(status(), shown.split(' · ')[0] ?? '')
  })

  test('tells that it was changed, and takes the change in with Ctrl+S from that moment on', async () => {
    const menu = program.page.getByRole('button', { name: /^Weergave/ })
    expect(await words(menu)).not.toContain('gewijzigd')
    const pressed = program.page.evaluate(ctrlSWhenChanged)
    await doIt('Niet groeperen')
    await pressed
    await seeWords(messages(), 'Weergave “Onze toezeggingen” is bewaard.')
    await eventually(
      async () => !(await words(menu)).includes('gewijzigd'),
      () => words(menu),
    )
    await grid().waitFor()
    await hands.press('Control+z')
    await tree().waitFor()
  })

  test('is chosen with W and goes away with one act and comes back with one', async () => {
    await toView('te laat')
    await eventually(
      async () => (await tab(/^Te laat/).getAttribute('aria-selected')) === 'true',
      () => focused(program.page),
    )
    await toView('onze')
    await tree().waitFor()
    await doIt('Weergave verwijderen')
    await tab(/^Onze toezeggingen/).waitFor({ state: 'detached' })
    await hands.press('Control+z')
    await tab(/^Onze toezeggingen/).waitFor()
  })
})

describe('the tabs of kept views', () => {
  test('are drawn to another place with the mouse, and one undo draws them back', async () => {
    const order = () => program.page.locator('[data-movable]').allInnerTexts()
    const seeOrder = (first: RegExp) =>
      eventually(
        async () => first.test((await order())[0] ?? '') && (await order()).length === 2,
        async () => (await order()).join(' | '),
      )
    const look = { columns: null, orders: [{ column: 'dueOn', descending: false }], grouping: null }
    const view = { id: null, name: 'Alleen moties', filter: { kinds: ['motion'] }, look }
    await inStore(program, 'views.save', view)
    await seeOrder(/^Onze toezeggingen/)
    await tab(/^Alleen moties/).scrollIntoViewIfNeeded()
    const [from, to] = [await tab(/^Alleen moties/).boundingBox(), await tab(/^Onze/).boundingBox()]
    if (from === null || to === null) throw new Error('both tabs are in sight')
    const { mouse } = program.page
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
    await mouse.up()
    await seeOrder(/^Alleen moties/)
    await hands.press('Control+z')
    await seeOrder(/^Onze toezeggingen/)
    await toView('alles')
  })
})

describe('in the cell', () => {
  test('S and a number set the status of all that is selected, and one undo takes it back', async () => {
    await toView('open')
    await grid().waitFor()
    await seeFocus(current())
    await hands.press('x', 'ArrowDown', 'x')
    await seeWords(program.page.getByRole('toolbar', { name: 'Met alle gekozen items' }), '2 items gekozen')
    await hands.press('s')
    await dialog('Status · 2 items')
    await hands.press('2')
    await dialogGone(program.page)
    await eventually(
      async () => (await row(/In behandeling/).count()) === 2,
      () => words(grid()),
    )
    await seeFocus(current())
    await hands.press('Control+z')
    await eventually(
      async () => (await row(/In behandeling/).count()) === 0,
      () => words(grid()),
    )
    await hands.press('Escape')
  })

  test('T and a number postpone, P and a few letters hand over, Esc does nothing', async () => {
    await hands.press('Home')
    await hands.press('t')
    await dialog(/^Uitstel · T2026-/)
    await hands.press('Escape')
    await dialogGone(program.page)
    await seeFocus(current())
    const before = await words(current())
    await hands.press('t')
    await dialog(/^Uitstel · T2026-/)
    await hands.press('4')
    await seeWords(messages(), 'uitgesteld tot 31-12-2026')
    await hands.press('Control+z')
    await eventually(
      async () => (await words(current())) === before,
      () => words(current()),
    )
    await hands.press('p')
    await dialog(/^Portefeuille · T2026-/)
    await hands.type('wethouder Nieuwkomer')
    await program.page.getByRole('menuitem', { name: 'Nieuw: wethouder Nieuwkomer' }).waitFor()
    await hands.press('Enter')
    await seeWords(messages(), 'nu van wethouder Nieuwkomer')
    await hands.press('Control+z')
  })
})

describe('the list in the cell', () => {
  const list = () => program.page.getByRole('dialog', { name: /^Status · / })
  const named = () =>
    program.page.evaluate<string>(
      `document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent ?? ''`,
    )

  test('has the focus, names the option that it is at, and goes round with the arrows', async () => {
    await hands.press('Home')
    await seeFocus(current())
    await hands.press('s')
    await seeFocus(list().getByRole('menu'))
    expect(await named()).toMatch(/^Open/)
    const options = await list().getByRole('menuitem').allInnerTexts()
    await hands.press('ArrowUp')
    await eventually(async () => (await named()) === options.at(-1)?.replaceAll('\n', ''), named)
    await hands.press('ArrowDown', 'End', 'Home', 'v')
    await eventually(async () => (await named()).startsWith('Voorstel'), named)
    await loadAxe(program.page)
    expect(await violations(program.page)).toEqual([])
  })

  test('goes with Esc, with Tab, with a press beside it and where its row is scrolled, and the row has the focus again', async () => {
    await hands.press('Escape')
    const leaves = [
      () => hands.press('Tab'),
      () => program.page.getByRole('status').first().click(),
      async () => {
        await program.page.locator('.grid-body').hover({ position: { x: 20, y: 40 } })
        await program.page.mouse.wheel(0, 60)
      },
    ]
    // So low that not all rows are in sight.
    await program.page.setViewportSize({ width: 1280, height: 420 })
    for (const leave of leaves) {
      await dialogGone(program.page)
      await seeFocus(current())
      await hands.press('s')
      await seeFocus(list().getByRole('menu'))
      await leave()
    }
    await dialogGone(program.page)
    await seeFocus(current())
    await program.page.setViewportSize({ width: 1280, height: 800 })
  })
})

describe('what is shown', () => {
  test('is exported as it is shown, in its order and columns', async () => {
    const file = path.join(folder, 'Open.csv')
    program.answers.save(file)
    await doIt('Exporteren naar csv…')
    await seeWords(messages(), /Open\.csv is gemaakt: \d+ regels/)
    expect(existsSync(file)).toBe(true)
    const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
    expect(head).toBe('Nr;Onderwerp;Uiterste datum;Status;Eigen oordeel')
    const shown = await program.page.locator('.grid-row .nr').allInnerTexts()
    const numbers = lines.map((line) => line.split(';')[0]?.replaceAll('"', ''))
    expect(numbers.slice(0, shown.length)).toEqual(shown)
  })

  test('opens as a PDF once it is printed, and again from the message that says in which folder it is', async () => {
    const file = path.join(folder, 'Op papier.pdf')
    const opened = () => program.mainLog().split(`openPath ${file}\n`).length - 1
    const seeOpened = (times: number) =>
      eventually(
        async () => opened() === times,
        async () => `opened ${opened()} times`,
      )
    program.answers.save(file)
    await doIt('Afdrukken als pdf…')
    await seeWords(messages(), `Op papier.pdf is gemaakt`)
    await seeWords(messages(), `In de map ${path.basename(folder)}.`)
    await seeOpened(1)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    await messages()
      .locator('.toast', { hasText: 'Op papier.pdf' })
      .getByRole('button', { name: 'Openen' })
      .click()
    await seeOpened(2)
  })
})
