import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocuments } from './documents/make.ts'
import {
  byPalette,
  eventually,
  type Hands,
  handsOn,
  importByDialog,
  seeFocus,
  seeWords,
  today,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bladzijden-'))
let program: Program
let hands: Hands

const sheet = () => program.page.locator('.page-sheet[data-drawn]').first()
const source = () => program.page.getByRole('region', { name: /^Bron: / })
const chosen = () => program.page.locator('main q')
const row = (name: RegExp) => program.page.getByRole('row', { name })
const promise = () => program.page.locator('.page-mark-commitment rect')
const selection = () => program.page.locator('.page-selection rect')
const boxOf = async (place: Locator) => {
  const box = await place.boundingBox()
  if (box === null) throw new Error(`${place} is not on the screen`)
  return box
}
const views = (name: string) => program.page.getByRole('radio', { name, exact: true })

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await importByDialog(program, hands, await writeDocuments(folder, ['beantwoording.pdf']))
  await sheet().waitFor()
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the pages of a source', () => {
  test('are as sharp as the screen', async () => {
    const { width } = await boxOf(sheet())
    const [drawn, ratio]: readonly number[] = await program.page.evaluate(
      `[document.querySelector('.page-sheet img').naturalWidth, devicePixelRatio]`,
    )
    expect(drawn).toBe(Math.round(width * (ratio ?? 0)))
  })

  test('are for the eye alone: a screen reader has the text, with what is marked in it', async () => {
    expect(await program.page.locator('.pages').getAttribute('aria-hidden')).toBe('true')
    const heard = await source().ariaSnapshot()
    expect(heard).toContain('Hoeveel cliënten kregen in 2025 onafhankelijke cliëntondersteuning?')
    expect(heard).toContain('Wij informeren uw raad uiterlijk 1 mei 2026')
  })

  test('have marks exactly on their words: what is under one is the word that it begins with', async () => {
    const [first, second] = [await boxOf(promise().nth(0)), await boxOf(promise().nth(1))]
    await program.page.mouse.dblclick(first.x + 6, first.y + first.height / 2)
    await seeWords(chosen(), /^“?Wij”?$/)
    await program.page.mouse.dblclick(second.x + 6, second.y + second.height / 2)
    await seeWords(chosen(), /^“?over”?$/)
    await program.page.mouse.dblclick(first.x + first.width - 8, first.y + first.height / 2)
    await seeWords(chosen(), /^“?2026”?$/)
  })

  test('give with the mouse the same words as the text does, and keep them in the other view', async () => {
    const [first, second] = [await boxOf(promise().nth(0)), await boxOf(promise().nth(1))]
    const { mouse } = program.page
    await mouse.move(first.x + 1, first.y + first.height / 2)
    await mouse.down()
    await mouse.move(second.x + second.width - 1, second.y + second.height / 2, { steps: 6 })
    await mouse.up()
    await seeWords(chosen(), /Wij informeren uw raad uiterlijk 1 mei 2026 over .* cliëntondersteuning\./)
    const drawn = await boxOf(selection().first())
    expect(Math.abs(drawn.x - first.x)).toBeLessThan(1)
    expect(Math.abs(drawn.width - first.width)).toBeLessThan(1.5)
    const taken = await words(chosen())
    await hands.press('w')
    await program.page.locator('.pages').waitFor({ state: 'detached' })
    expect(await words(chosen())).toBe(taken)
    expect(await program.page.evaluate('getSelection().toString()')).toMatch(
      /^Wij informeren[\s\S]*ondersteuning\.$/,
    )
    await hands.press('w')
    await selection().first().waitFor()
  })

  test('choose the item of a mark that is clicked, and the list goes along', async () => {
    const { x, y, height } = await boxOf(promise().first())
    await program.page.mouse.click(x + 30, y + height / 2)
    const commitment = row(/Toezegging in 2/)
    await commitment.and(program.page.locator('[aria-selected=true]')).waitFor()
  })

  test('are read with the same keys: arrows choose a paragraph, that is drawn where it stands', async () => {
    await seeFocus(source())
    const isChosen = async () =>
      (await chosen().count()) > 0 && (await words(chosen())).includes('Dit wordt niet geregistreerd')
    await hands.pressUntil('ArrowDown', isChosen)
    const line = await boxOf(selection().first())
    const view = await boxOf(program.page.locator('.pages'))
    expect(line.y).toBeGreaterThan(view.y)
    expect(line.y + line.height).toBeLessThan(view.y + view.height)
  })

  test('show what is searched for', async () => {
    await hands.press('Control+f')
    await hands.type('wachttijd')
    await program.page.locator('.page-mark-hitNow rect').first().waitFor()
    // What is found changes with every letter: the marks and the count agree once the last is in.
    const marked = () => program.page.locator('.page-mark-hit rect, .page-mark-hitNow rect').count()
    const told = async () => words(program.page.getByRole('search').first())
    await eventually(
      async () => (await marked()) > 0 && (await told()).endsWith(`van ${await marked()}`),
      async () => `${await marked()} marked, told: ${await told()}`,
    )
    await hands.press('Escape')
  })

  test('grow and shrink by key, and stay where one was reading', async () => {
    const before = (await boxOf(sheet())).width
    await seeFocus(source())
    await hands.press('+', '+', '+')
    await seeWords(program.page.locator('.view-size'), '100%')
    expect((await boxOf(sheet())).width).toBeGreaterThan(before * 1.3)
    await hands.press('0')
    await seeWords(program.page.locator('.view-size'), /^(?!100)/)
    expect((await boxOf(sheet())).width).toBe(before)
  })

  test('can be left for the text with one key, and the program remembers it', async () => {
    await hands.press('w')
    await program.page.locator('.pages').waitFor({ state: 'detached' })
    expect(await views('Tekst').isChecked()).toBe(true)
    await hands.press('Control+4')
    await program.page.getByRole('row', { name: /^12-03-2026/ }).waitFor()
    await hands.press('Enter')
    await source().waitFor()
    expect(await views('Tekst').isChecked()).toBe(true)
    await byPalette(program, hands, 'toon de bladzijden', 'Toon de bladzijden')
    await sheet().waitFor()
  })
})
