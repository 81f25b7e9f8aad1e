import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hands, handsOn, importByDialog, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

let program: Program
let hands: Hands
const requests: string[] = []

/** Expressions run in the page's own world, so they are text here. */
const inPage = (expression: string): Promise<unknown> => program.page.evaluate(expression)

beforeAll(async () => {
  program = await openProgram({ env: today })
  program.page.on('request', (request) => requests.push(request.url()))
  hands = await handsOn(program)
  await program.page.reload()
  await program.page.getByRole('navigation').waitFor()
})
afterAll(async () => {
  await program.close()
})

describe('the window', () => {
  test('gets nothing from outside, by no road', async () => {
    const outside = 'https://example.com/'
    expect(await inPage(`fetch('${outside}').then(() => 'came', () => 'refused')`)).toBe('refused')
    expect(
      await inPage(`new Promise((done) => {
        const one = Object.assign(new Image(), { onload: () => done('came'), onerror: () => done('refused') })
        one.src = '${outside}x.png'
      })`),
    ).toBe('refused')
    expect(await inPage(`navigator.sendBeacon('${outside}', 'woorden')`)).not.toBe('came')
    expect(
      await inPage(`new Promise((done) => {
        try {
          const socket = new WebSocket('wss://example.com/')
          socket.onopen = () => done('came')
          socket.onerror = () => done('refused')
        } catch { done('refused') }
      })`),
    ).toBe('refused')
    expect(await inPage(`window.open('${outside}') === null`)).toBe(true)
  })

  test('has no Node and no more than the named calls', async () => {
    expect(
      await inPage(`[typeof require, typeof process, typeof module, typeof Buffer, typeof global].join()`),
    ).toBe('undefined,undefined,undefined,undefined,undefined')
    expect(await inPage(`Object.keys(window.raad).sort().join()`)).toBe(
      'call,cancel,chooseFiles,chooseFolder,choosePlace,dropped,onChanged,onLeave,onMenu,onProgress,openPlace',
    )
    expect(await inPage('Object.isFrozen(window.raad)')).toBe(true)
  })

  test('can not name a file or an operation that it was not given', async () => {
    const call = (name: string, input: object) =>
      inPage(`window.raad.call('${name}', ${JSON.stringify(input)})`)
    for (const name of ['toString', '__proto__', 'constructor', 'store.exec', ''])
      expect(await call(name, {})).toMatchObject({ ok: false })
    const unknown = { outcome: 'refused', refusal: 'not-found', fileName: '' }
    expect(await call('documents.import', { files: ['/etc/hostname'] })).toMatchObject({ value: [unknown] })
    expect(await call('data.backup', { file: path.join(program.data, 'weg.sqlite') })).toMatchObject({
      ok: false,
    })
    expect(await call('items.list', { filter: { text: 5 } })).toMatchObject({ ok: false })
    expect(await inPage("window.raad.openPlace('/etc/hostname')")).toBe(false)
    expect(await call('documents.list', {})).toEqual({ ok: true, value: [] })
  })
})

describe('foreign text', () => {
  test('is text wherever it is shown', async () => {
    const { page } = program
    await importByDialog(program, hands, [path.join(import.meta.dirname, 'documents/vreemde-tekst.txt')])
    const source = page.getByRole('region', { name: /^Bron: / })
    await seeWords(source, `<script>window.gevaar = 'onderwerp'</script> Vreemde tekst`)
    await seeWords(source, `<img src=x onerror="window.gevaar = 'plaatje'">`)
    await hands.press('Control+Enter')
    await page.getByRole('row', { name: /^T2026-001 .*<b onmouseover/ }).waitFor()
    await hands.press('Control+Shift+F')
    await page.getByRole('searchbox').waitFor()
    await hands.type('vreemde')
    await seeWords(page.getByRole('region', { name: 'Gevonden passages' }), `<script>window.gevaar`)
    await hands.press('Control+k')
    await hands.type('vreemde')
    await page
      .getByRole('menuitem', { name: /<script>/ })
      .first()
      .waitFor()
    await hands.pressUntil('Escape', async () => (await page.getByRole('dialog').count()) === 0)
    expect(await inPage('window.gevaar')).toBeUndefined()
    expect(await page.locator('main img, main svg[onload], main a[href]').count()).toBe(0)
  })

  test('in a search is only words', async () => {
    const { page } = program
    const field = page.getByRole('searchbox', { name: 'Zoeken in alles' })
    for (const words of [
      '"',
      'motie (A',
      'NEAR(',
      "' OR 1=1 --",
      '*',
      'a AND',
      '^kosten',
      'kosten:*',
      '{}',
    ]) {
      await field.fill(words)
      await expect.poll(() => inPage(`document.querySelector('main').innerText.length > 0`)).toBe(true)
    }
    await field.fill('kosten')
    await seeWords(page.getByRole('region', { name: 'Gevonden passages' }), 'kosten')
    expect(await page.getByRole('region', { name: 'Meldingen' }).innerText()).not.toContain('ging iets mis')
  })
})

test('a second start shows the first window and ends in order', async () => {
  expect(await program.startAgain()).toBe(0)
  expect(program.page.context().pages()).toHaveLength(1)
  expect(await program.page.getByRole('navigation').isVisible()).toBe(true)
})

test('the program asked for nothing but its own files', () => {
  const own = /^(?:https:\/\/raadsgeheugen\.app\.invalid\/|app:|data:|blob:)/
  expect(requests.filter((url) => own.test(url)).length).toBeGreaterThan(2)
  const others = requests.filter((url) => !own.test(url) && !url.includes('example.com'))
  expect(others).toEqual([])
  expect(program.mainLog()).toBe('')
})
