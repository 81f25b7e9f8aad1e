import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Program } from './harness.ts'

/** The day on which the window tests happen: after the term in the answers, before the decision in the letter. */
export const today = { RAADSGEHEUGEN_TODAY: '2026-05-20' }

/** Somebody at the keyboard, with a count of what was pressed. A chord counts 1; free text is not counted. */
export const handsOn = ({ page }: Program) => {
  let pressed = 0
  page.setDefaultTimeout(10_000)
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
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
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
export type Hands = ReturnType<typeof handsOn>

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

export const seeWords = (place: Locator, what: string | RegExp) =>
  expect.poll(() => words(place), { timeout: 10_000 }).toMatch(what)

/** A dialog that is open, and gone once the keys have closed it. */
export const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' })

/** What has the focus, in words; "body" is nothing. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `((one) => one === document.body ? 'body' : (one.getAttribute('aria-label') ?? one.innerText ?? one.tagName).trim())(document.activeElement)`,
  )
