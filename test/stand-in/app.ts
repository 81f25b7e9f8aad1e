import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, startBrowser, sweepProfiles } from './browser.ts'
import { handOver, takeLock } from './lock.ts'
import { BrowserWindow, giveBrowser, windowEvents } from './windows.ts'

const root = path.join(import.meta.dirname, '../..')
const manifest: { readonly version: string; readonly productName: string } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
)

/** A class because Electron's app is an emitter with state of its own. */
class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch() {},
    appendArgument() {},
    hasSwitch: () => false,
    getSwitchValue: () => '',
  }
  name = manifest.productName
  readonly #paths = new Map<string, string>()
  #starting: Promise<void> | undefined
  #browser: Browser | undefined
  #release: (() => void) | undefined
  #handover: Promise<void> | undefined
  #isReady = false
  #isEnding: boolean = false

  constructor() {
    super()
    windowEvents.on('created', (window) => {
      this.emit('web-contents-created', {}, window.webContents)
      this.emit('browser-window-created', {}, window)
    })
    windowEvents.on('all-closed', () => {
      if (this.#isEnding) return
      if (this.listenerCount('window-all-closed') === 0) this.quit()
      else this.emit('window-all-closed')
    })
    // A program that listens to 'ready' only, starts as well; one that was refused the lock never shows a window.
    setImmediate(() => void this.whenReady())
  }

  whenReady(): Promise<void> {
    this.#starting ??= this.#handover || this.#isEnding ? new Promise(() => {}) : this.#start()
    return this.#starting
  }
  async #start(): Promise<void> {
    await Promise.resolve() // the program's own first lines may still take or miss the lock
    if (this.#handover || this.#isEnding) return new Promise(() => {})
    try {
      if (this.#release) sweepProfiles(this.#folder())
      const browser = await startBrowser(this.#folder(), { width: 1280, height: 800 })
      this.#browser = browser
      giveBrowser(browser)
      if (process.env.RAADSGEHEUGEN_ATTACH === '1') process.send?.({ attach: await browser.debugUrl() })
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      process.exit(1)
    }
    this.#isReady = true
    this.emit('ready', {}, {})
  }
  isReady = (): boolean => this.#isReady

  getPath(name: string): string {
    const given = this.#paths.get(name)
    if (given !== undefined) return given
    const found = name === 'userData' ? userData(this.name) : folders[name]?.()
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData') mkdirSync(found, { recursive: true, mode: 0o700 })
    return found
  }
  setPath = (name: string, folder: string): void => void this.#paths.set(name, folder)
  getAppPath = (): string => root
  getVersion = (): string => manifest.version
  getName = (): string => this.name
  setName(name: string): void {
    this.name = name
  }
  getLocale = (): string => 'nl'
  getSystemLocale = (): string => 'nl-NL'
  getPreferredSystemLanguages = (): readonly string[] => ['nl-NL']
  focus(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  addRecentDocument(): void {}
  clearRecentDocuments(): void {}

  requestSingleInstanceLock(): boolean {
    if (this.#release) return true
    const release = takeLock(this.#folder(), ({ argv, cwd }) =>
      this.emit('second-instance', {}, argv, cwd, {}),
    )
    if (release) this.#release = release
    else this.#handover = handOver(this.#folder(), { argv: process.argv, cwd: process.cwd() })
    return release !== null
  }
  hasSingleInstanceLock = (): boolean => this.#release !== undefined
  releaseSingleInstanceLock(): void {
    this.#release?.()
    this.#release = undefined
  }
  /** The stand-in's own files stand apart from the program's. */
  #folder = (): string => path.join(this.getPath('userData'), 'stand-in')

  quit(): void {
    if (this.#isEnding || this.#isRefused('before-quit')) return
    const windows = BrowserWindow.getAllWindows()
    if (!windows.every((window) => window.askToClose())) return
    this.#isEnding = true
    for (const window of windows) window.destroy()
    void Promise.all(windows.map((window) => window.closed)).then(() => {
      if (this.#isRefused('will-quit')) this.#isEnding = false
      else void this.#end(0)
    })
  }
  exit(code = 0): void {
    this.#isEnding = true
    void this.#end(code)
  }
  #isRefused(event: string): boolean {
    let isRefused = false
    this.emit(event, { preventDefault: () => (isRefused = true) })
    return isRefused
  }
  async #end(code: number): Promise<void> {
    await this.#handover
    this.emit('quit', {}, code)
    await this.#browser?.stop()
    this.releaseSingleInstanceLock()
    process.exit(code)
  }
}

const home = homedir()
const folders: Readonly<Record<string, () => string>> = {
  home: () => home,
  temp: () => tmpdir(),
  appData: () => appData(),
  desktop: () => path.join(home, 'Desktop'),
  documents: () => (existsSync(path.join(home, 'Documents')) ? path.join(home, 'Documents') : home),
  downloads: () => path.join(home, 'Downloads'),
  exe: () => process.execPath,
  logs: () => path.join(userData(app.name), 'logs'),
}

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(home, 'AppData/Roaming')
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support')
  return process.env.XDG_CONFIG_HOME || path.join(home, '.config')
}
const userData = (name: string) => process.env.RAADSGEHEUGEN_DATA || path.join(appData(), name)

export const app = new App()

let firstSignal = 0
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // Ctrl+C reaches us from the terminal and once more by way of npm: only a later one is impatience.
    if (firstSignal > 0 && Date.now() - firstSignal > 2_000) process.exit(130)
    firstSignal ||= Date.now()
    app.quit()
  })
process.on('disconnect', () => app.quit()) // who started it is gone
