import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { TestMessage, ToTest } from '../stand-in/dialogs.ts'

const root = path.join(import.meta.dirname, '../..')
const register = new URL('../stand-in/register.ts', import.meta.url).href

interface Start {
  /** The data folder; a fresh one when left out, removed at `close`. */
  readonly data?: string
  readonly env?: NodeJS.ProcessEnv
  /** Another built main than the program's own. */
  readonly main?: string
}

/** The program, running in a real window without a screen, with the hands of a person. */
export interface Program {
  readonly page: Page
  readonly data: string
  /** What the next dialog of each kind is answered; first in, first out. Without one a dialog is cancelled. */
  readonly answers: {
    readonly open: (paths: readonly string[]) => void
    readonly save: (file: string) => void
    /** The number of the button in a message box. */
    readonly message: (button: number) => void
  }
  /** Chooses from the menu bar by id or label. */
  readonly menu: (name: string) => void
  /** Clicks the message that the desktop showed last. */
  readonly clickNotification: () => void
  /** Drags files from the desktop onto what the selector finds and lets go. */
  readonly drop: (selector: string, paths: readonly string[]) => Promise<void>
  /** Starts the program a second time on the same data; settles with its exit code. */
  readonly startAgain: (...argv: readonly string[]) => Promise<number | null>
  /** Ends it as a person does; the exit code. */
  readonly close: () => Promise<number | null>
  /** Ends it as a power cut does. The data folder stays. */
  readonly kill: () => Promise<void>
  /** Closes it and opens it again on the same data. */
  readonly restart: () => Promise<Program>
  /** What main wrote to its output so far. */
  readonly mainLog: () => string
  readonly pid: number | undefined
}

export async function openProgram(start: Start = {}): Promise<Program> {
  const data = start.data ?? mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-test-'))
  const log: string[] = []
  const child = spawnProgram({ ...start, data }, { RAADSGEHEUGEN_ATTACH: '1' }, log)
  const exited = exitOf(child)
  const say = (message: TestMessage): void => void child.send(message)
  const browser = await chromium.connectOverCDP(await attachAddress(child, exited, log))
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the program has no window')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.waitForURL(/\.invalid\//)

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    const code = await exited
    await browser.close().catch(() => {})
    return code
  }
  return {
    page,
    data,
    answers: {
      open: (value) => say({ answer: 'open', value }),
      save: (value) => say({ answer: 'save', value }),
      message: (value) => say({ answer: 'message', value }),
    },
    menu: (value) => say({ answer: 'menu', value }),
    clickNotification: () => say({ answer: 'notification' }),
    drop: (selector, paths) => drop(page, selector, paths),
    startAgain: (...argv) => exitOf(spawnProgram({ ...start, data }, {}, log, argv)),
    close: async () => {
      const code = await end('SIGTERM')
      if (!start.data) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
      return code
    },
    kill: async () => void (await end('SIGKILL')),
    restart: async () => {
      await end('SIGTERM')
      return openProgram({ ...start, data })
    },
    mainLog: () => log.join(''),
    pid: child.pid,
  }
}

function spawnProgram(
  { data, env, main = path.join(root, 'dist/main/main.js') }: Start,
  extra: NodeJS.ProcessEnv,
  log: string[],
  argv: readonly string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, ['--import', register, main, ...argv], {
    cwd: root,
    env: { ...process.env, RAADSGEHEUGEN_DATA: data, RAADSGEHEUGEN_HEADLESS: '1', ...extra, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ready: TestMessage = { answer: 'that is all' }
  child.on('message', (message: ToTest) => 'ask' in message && child.send(ready))
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => log.push(String(part)))
  return child
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.once('exit', (code) => done(code)))

function attachAddress(child: ChildProcess, exited: Promise<unknown>, log: string[]): Promise<string> {
  return new Promise((done, fail) => {
    child.on('message', (message: ToTest) => 'attach' in message && done(message.attach))
    void exited.then((code) =>
      fail(new Error(`the program ended with ${code} before it had a window\n${log.join('')}`)),
    )
  })
}

async function drop(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`nothing to drop on at ${selector}`)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}
