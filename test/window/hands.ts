import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import type { OperationName, Reply } from '../../shared/contract.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { Program } from './harness.ts'

/** In milliseconds; a machine of two cores may be busy with much more than this. */
const patience = 30_000

/** Evaluated in the window: it was drawn since. */
const twoPictures = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** The day on which the window tests happen: after the term in the answers, before the decision in the letter. */
export const today = { RAADSGEHEUGEN_TODAY: '2026-05-20' }

/** Somebody at the keyboard, with a count of what was pressed. A chord counts 1; free text is not counted. */
export const handsOn = async ({ page }: Program) => {
  let pressed = 0
  page.setDefaultTimeout(patience)
  // A key that is pressed before there is a window to hear it is lost.
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
  // And one that comes before the first picture of it may be thrown away by the browser.
  await page.evaluate(twoPictures)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      pressed += 1
      await page.keyboard.press(key)
    }
  }
  /** Presses a key until something is so, as somebody does who looks at the screen. */
  const pressUntil = async (key: string, isSo: () => Promise<boolean>, most = 30): Promise<void> => {
    const passed: string[] = []
    for (let times = 0; times < most; times++) {
      if (await isSo()) return
      await press(key)
      passed.push((await focused(page)).slice(0, 40))
      await page.evaluate(twoPictures)
    }
    throw new Error(`${key} was pressed in vain, past ${passed.join(' | ')}`)
  }
  return {
    press,
    pressUntil,
    type: (text: string) => page.keyboard.type(text),
    tabTo: (to: Locator, key = 'Tab') => pressUntil(key, () => hasFocus(to)),
    /** How many keys were pressed since the last time it was asked. */
    count: () => {
      const count = pressed
      pressed = 0
      return count
    },
  }
}
export type Hands = Awaited<ReturnType<typeof handsOn>>

export const hasFocus = async (to: Locator): Promise<boolean> =>
  (await to.and(to.page().locator(':focus')).count()) > 0

/** Answers the open dialog and asks for it. */
export const importByDialog = async (
  program: Program,
  hands: Hands,
  files: readonly string[],
): Promise<void> => {
  program.answers.open(files)
  await hands.press('Control+o')
}

/** The text of a place in the window, as somebody reads it: on one line. */
export const words = async (place: Locator): Promise<string> =>
  (await place.first().innerText()).replaceAll(/\s+/g, ' ')

/** Waits until something is so; else says what there was. In hooks too, where expect.poll can't be. */
export const eventually = async (
  isSo: () => Promise<boolean>,
  said: () => Promise<string>,
): Promise<void> => {
  const until = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(await said())
    await wait(30)
  }
}

export const seeWords = async (place: Locator, what: string | RegExp): Promise<void> => {
  const isThere = async () => {
    const there = (await place.count()) === 0 ? '' : await words(place)
    return typeof what === 'string' ? there.includes(what) : what.test(there)
  }
  const said = async () =>
    `${what} was not seen in: ${(await place.count()) === 0 ? 'nothing' : await words(place)}`
  await eventually(isThere, said)
}

/** The focus goes to something. */
export const seeFocus = (to: Locator): Promise<void> =>
  eventually(
    () => hasFocus(to),
    async () => `${to} has no focus, but: ${await focused(to.page())}`,
  )

/** A dialog that is open, and gone once the keys have closed it. */
export const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' })

/** Does or goes by the palette, as somebody who looks which line is chosen before Enter. */
export const byPalette = async (
  { page }: Program,
  hands: Hands,
  typed: string,
  line: string | RegExp = typed,
): Promise<void> => {
  await hands.press('Control+k')
  const palette = page.getByRole('dialog', { name: /Zoek of doe/ })
  await palette.waitFor()
  await hands.type(typed)
  const lines = palette.getByRole('menuitem')
  const wanted = lines
    .and(page.getByRole('menuitem', { name: line, exact: typeof line === 'string' }))
    .first()
  await wanted.waitFor()
  const chosen = lines.and(page.locator('[data-focused]'))
  await chosen.waitFor()
  await hands.pressUntil('ArrowDown', async () => (await chosen.and(wanted).count()) > 0)
  await hands.press('Enter')
  await palette.waitFor({ state: 'detached' })
}

/** What has the focus, in words; "body" is nothing. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `((one) => one === document.body ? 'body' : (one.getAttribute('aria-label') ?? one.innerText ?? one.tagName).trim())(document.activeElement)`,
  )

/** Asks the store directly, to set a scene that is not what the test is about. */
export const inStore = async (
  { page }: Program,
  name: OperationName,
  input: object = {},
): Promise<unknown> => {
  const asked = `window.raad.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`
  const reply: Reply = await page.evaluate(asked)
  if (!reply.ok) throw new Error(`${name} said ${JSON.stringify(reply)}`)
  return reply.value
}

/** Imports documents by the dialog and records them all at once; the one without a date gets the day given. */
export const recordDocuments = async (
  program: Program,
  hands: Hands,
  files: readonly string[],
  date = '2026-04-20',
): Promise<void> => {
  await importByDialog(program, hands, files)
  await seeWords(
    program.page.getByRole('region', { name: 'Meldingen' }),
    `van ${files.length} bestanden ingelezen`,
  )
  // What the contract says that documents.list gives.
  const waiting = (await inStore(program, 'documents.list', { state: 'to_check' })) as readonly DocumentRow[]
  for (const { id, date: known } of waiting.toReversed()) {
    if (known === null) await inStore(program, 'documents.describe', { id, date })
    await inStore(program, 'documents.record', { id, accept: 'all' })
  }
}
