import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openProgram, type Program } from './harness.ts'
import { running } from './running.ts'

const main = path.join(import.meta.dirname, '../stand-in/fixture/main.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'stand in ë-'))
const letter = path.join(folder, 'brief ë.pdf')
const list = path.join(folder, 'lijst.txt')
let program: Program

/** Expressions run in the page's own world, so they are text here. */
const inPage = (expression: string): Promise<unknown> => program.page.evaluate(expression)
const invoke = (channel: string, value = 'undefined') => inPage(`fixture.invoke('${channel}', ${value})`)
const refused = () => program.page.evaluate<string[]>(`fixture.invoke('refused')`)
/** What main sent unasked. waitForFunction would ask the page to evaluate text, which its policy forbids. */
const words = () => inPage('pongs.map(([word]) => word)')

beforeAll(async () => {
  writeFileSync(letter, 'een')
  writeFileSync(list, 'twee')
  program = await openProgram({ main })
  await program.page.getByText('Gereed').waitFor()
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('messages between window and main', () => {
  test('carry dates, maps, sets, bytes, big numbers and nothing, both ways', async () => {
    const value = `[new Date(5), new Map([[1,'é']]), new Set(['a']), new Uint8Array([0,255]), 12n, undefined, null, NaN]`
    const same = await inPage(`fixture.invoke('echo', ${value}).then((v) =>
      [v[0].getTime(), v[1].get(1), v[2].has('a'), v[3][1], v[4] === 12n, v[5] === undefined, v[6], isNaN(v[7])].join())`)
    expect(same).toBe('5,é,true,255,true,true,,true')
  })
  test('name the sender by the address of the program', async () => {
    expect(await invoke('sender')).toEqual(['app://fixture/index.html', true])
  })
  test('arrive unasked, with their listener in the page', async () => {
    await inPage(`fixture.ping('hallo')`)
    await expect.poll(words).toContain('hallo')
    expect(await inPage(`[pongs[0][0], pongs[0][1].getTime()]`)).toEqual(['hallo', 0])
  })
  test('tell of a failure in the words of Electron', async () => {
    const failure = inPage(`fixture.invoke('fail').catch((e) => e.message)`)
    expect(await failure).toBe("Error invoking remote method 'fail': Error: no such thing")
  })
  test('reach a process beside main, and bytes stay bytes', async () => {
    expect(await inPage(`fixture.invoke('reader').then(([m, killed]) => [...m.bytes, killed])`)).toEqual([
      1,
      2,
      3,
      true,
    ])
  })
  test('can come from the menu', async () => {
    program.menu('import')
    await expect.poll(words).toContain('menu')
  })
})

describe('the page', () => {
  test('sees what the preload exposed and nothing else of it', async () => {
    const globals = `[typeof require, typeof process, typeof __standInSend, typeof __standInDeliver, fixture.platform]`
    expect(await inPage(globals)).toEqual([...Array(4).fill('undefined'), process.platform])
    expect(await inPage('Object.isFrozen(fixture)')).toBe(true)
  })
  test('is a secure place that speaks Dutch', async () => {
    expect(await inPage('[isSecureContext, navigator.language]')).toEqual([true, 'nl-NL'])
  })
  test('loads a font and WebAssembly byte for byte over the own protocol', async () => {
    const font = inPage(`new FontFace('Inter', 'url(/font.woff2)').load().then((f) => f.status)`)
    expect(await font).toBe('loaded')
    const sum = inPage(
      `WebAssembly.instantiateStreaming(fetch('/add.wasm')).then(({ instance }) => instance.exports.add(40, 2))`,
    )
    expect(await sum).toBe(42)
  })
  test('keeps the policy that the program sent with it', async () => {
    expect(await inPage(`fetch('https://example.org/').catch((e) => e.name)`)).toBe('TypeError')
    expect(await refused()).not.toContain('request https://example.org/')
  })
})

describe('nothing goes outside', () => {
  test('a request that the policy allows is refused by the program', async () => {
    expect(await inPage(`fetch('https://example.com/').catch((e) => e.name)`)).toBe('TypeError')
    expect(await refused()).toContain('request https://example.com/')
  })
  test('the window stays where it is', async () => {
    await inPage(`void (location.href = 'https://example.com/away')`)
    await expect.poll(refused).toContain('navigate https://example.com/away')
    expect(program.page.url()).toBe('https://fixture.app.invalid/index.html')
    expect(await program.page.getByText('Gereed').isVisible()).toBe(true)
  })
  test('no second window opens, by script or by link', async () => {
    expect(await inPage(`window.open('https://example.com/window') === null`)).toBe(true)
    const link = program.page.getByText('Naar buiten')
    for (const modifiers of [['ControlOrMeta'], ['Shift'], []] as const)
      await link.click({ modifiers: [...modifiers] })
    await link.click({ button: 'middle' })
    await expect
      .poll(async () => (await refused()).filter((one) => one.startsWith('window ')))
      .toEqual(['window https://example.com/window', ...Array(4).fill('window https://example.com/')])
    expect(program.page.context().pages()).toHaveLength(1)
  })
  test('a reload is not asked about', async () => {
    await program.page.reload()
    await program.page.getByText('Gereed').waitFor()
  })
})

describe('files', () => {
  test('chosen in a dialog come with their paths, in order', async () => {
    program.answers.open([letter, list])
    program.answers.open([list])
    expect(await invoke('open')).toEqual({ canceled: false, filePaths: [letter, list] })
    expect(await invoke('open')).toEqual({ canceled: false, filePaths: [list] })
  })
  test('are not chosen when the person says nothing', async () => {
    expect(await invoke('open')).toEqual({ canceled: true, filePaths: [] })
    expect(await invoke('save')).toMatchObject({ canceled: true })
    expect(await invoke('ask')).toMatchObject({ response: 1 })
  })
  test('are saved where the person says, and a question gets the button pressed', async () => {
    program.answers.save(letter)
    program.answers.message(0)
    expect(await invoke('save')).toEqual({ canceled: false, filePath: letter })
    expect(await invoke('ask')).toMatchObject({ response: 0 })
  })
  test('dropped on the window come with their true paths', async () => {
    await program.drop('#drop', [letter, list])
    await expect.poll(() => inPage(`document.querySelector('#drop').textContent`)).toBe(`${letter}\n${list}`)
  })
  test('made by a script have no path', async () => {
    expect(await inPage(`fixture.pathsOf([new File(['x'], 'x.txt')])`)).toEqual({ paths: [''] })
  })
  test('dropped beside the place for them do not replace the page', async () => {
    await program.drop('#elsewhere', [list])
    await wait(300)
    expect(program.page.url()).toBe('https://fixture.app.invalid/index.html')
  })
})

describe('starting and ending', () => {
  test('a second start hands over to the first and ends', async () => {
    expect(await program.startAgain('brief.pdf')).toBe(0)
    await expect.poll(words).toContain('brief.pdf')
  })
  test.runIf(process.platform === 'linux')('a power cut leaves no lock and no browser behind', async () => {
    const data = path.join(folder, 'long'.repeat(30))
    mkdirSync(data)
    const first = await openProgram({ main, data })
    expect(running(data)).not.toEqual([])
    await first.kill()
    await expect.poll(() => running(data), { timeout: 5_000 }).toEqual([])
    const second = await openProgram({ main, data })
    await second.page.getByText('Gereed').waitFor()
    expect(await second.close()).toBe(0)
  })
  test('work that main still has is finished before the end', async () => {
    const data = mkdtempSync(path.join(folder, 'data-'))
    const one = await openProgram({ main, data })
    expect(await one.close()).toBe(0)
    expect(existsSync(path.join(data, 'ended'))).toBe(true)
    expect(readdirSync(path.join(data, 'stand-in'))).toEqual(['lock'])
  })
  test.runIf(process.platform === 'linux')('closing the window is an orderly end', async () => {
    const data = mkdtempSync(path.join(folder, 'data-'))
    const one = await openProgram({ main, data })
    await one.page.close()
    await expect.poll(() => running(data), { timeout: 5_000 }).toEqual([])
    expect(existsSync(path.join(data, 'ended'))).toBe(true)
    await one.kill()
  })
  test.runIf(process.platform === 'linux')('main ends its work when the browser crashes', async () => {
    const data = mkdtempSync(path.join(folder, 'data-'))
    const one = await openProgram({ main, data })
    for (const pid of running(data)) process.kill(Number(pid), 'SIGKILL')
    await expect.poll(() => existsSync(path.join(data, 'ended')), { timeout: 5_000 }).toBe(true)
    await one.kill()
  })
})
