import { EventEmitter } from 'node:events'
import { type Browser, headless } from './browser.ts'
import { WebContents } from './web-contents.ts'

interface Bounds {
  readonly x?: number | undefined
  readonly y?: number | undefined
  readonly width: number
  readonly height: number
}
interface Options extends Partial<Bounds> {
  readonly title?: string
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

const browserStarted = Promise.withResolvers<Browser>()
const windows = new Set<BrowserWindow>()
let firstTarget: string | undefined
let awaited = 0 // windows that the program asked for and the browser has not announced yet
let lastId = 0

/** Tells the app when a window came and when the last one went. */
export const windowEvents = new EventEmitter()

/** From here on windows can be shown. */
export function giveBrowser(browser: Browser): void {
  firstTarget = browser.firstTarget
  browser.on('Target.targetCreated', ({ targetInfo: { type, targetId } }) => {
    if (type !== 'page' || targetId === browser.firstTarget) return
    if (awaited > 0) awaited -= 1
    else void browser.send('Target.closeTarget', { targetId }) // opened by a page, which no page may
  })
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    for (const window of [...windows]) window.targetGone(targetId)
  })
  void browser.gone.then(() => {
    for (const window of [...windows]) window.targetGone()
  })
  browserStarted.resolve(browser)
}

/** The part of Electron's BrowserWindow that a browser's window can play; sizes are what the program set last. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows][0] ?? null
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null
  }

  readonly id: number
  readonly webContents: WebContents
  readonly #ready: Promise<void>
  readonly #closed = Promise.withResolvers<void>()
  #browser: Browser | undefined
  #targetId: string | undefined
  #bounds: Bounds
  #title: string
  #state: 'normal' | 'minimized' | 'maximized' = 'normal'
  #isVisible = true
  #wasAskedToClose: boolean = false
  #isGone: boolean = false

  constructor(options: Options = {}) {
    super()
    lastId += 1
    this.id = lastId
    this.#bounds = { x: options.x, y: options.y, width: options.width ?? 800, height: options.height ?? 600 }
    this.#title = options.title ?? 'Raadsgeheugen'
    this.webContents = new WebContents(this)
    windows.add(this)
    windowEvents.emit('created', this)
    this.#ready = this.#open(options.webPreferences ?? {})
  }
  async #open(preferences: Readonly<Record<string, unknown>>): Promise<void> {
    const browser = await browserStarted.promise
    const target = firstTarget ?? (await this.#create(browser))
    firstTarget = undefined
    this.#browser = browser
    this.#targetId = target
    await this.webContents.attach(browser, target, preferences)
    if (!headless) void this.#place()
  }
  async #create(browser: Browser): Promise<string> {
    const { width, height } = this.#bounds
    awaited += 1
    const made = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    return made.targetId
  }
  async loadURL(url: string): Promise<void> {
    await this.#ready
    await this.webContents.load(url)
  }

  getTitle = (): string => this.#title
  setTitle(title: string): void {
    this.#title = title
    void this.#ready
      .then(() => this.webContents.evaluate(`document.title=${JSON.stringify(title)}`))
      .catch(() => {})
  }
  getBounds = (): Bounds => this.#bounds
  getNormalBounds = (): Bounds => this.#bounds
  getSize = (): readonly number[] => [this.#bounds.width, this.#bounds.height]
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    void this.#place()
  }
  setSize = (width: number, height: number): void => this.setBounds({ width, height })
  isMinimized = (): boolean => this.#state === 'minimized'
  isMaximized = (): boolean => this.#state === 'maximized'
  isFullScreen = (): boolean => false
  minimize = (): void => this.#setState('minimized')
  maximize = (): void => this.#setState('maximized')
  unmaximize = (): void => this.#setState('normal')
  restore = (): void => this.#setState('normal')
  isVisible = (): boolean => this.#isVisible
  isFocused = (): boolean => !this.#isGone
  isDestroyed = (): boolean => this.#isGone
  show(): void {
    this.#isVisible = true
  }
  hide(): void {
    this.#isVisible = false
  }
  focus(): void {
    void this.#ready.then(async () => {
      if (!this.#browser || !this.#targetId) return
      const { windowId, bounds } = await this.#window()
      const normal = { windowState: 'normal' } as const // minimised by the person, which only the browser knows
      if (bounds.windowState === 'minimized')
        await this.#browser.send('Browser.setWindowBounds', { windowId, bounds: normal })
      await this.webContents.command('Page.bringToFront')
      this.emit('focus')
    })
  }
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setMinimumSize(): void {}
  setContentProtection(): void {}
  setBackgroundColor(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}

  close(): void {
    if (this.askToClose()) this.destroy()
  }
  destroy(): void {
    void this.#ready.then(() => {
      if (this.#targetId) void this.#browser?.send('Target.closeTarget', { targetId: this.#targetId })
    })
  }
  /** Whether the program lets the window close; for the stand-in. */
  askToClose(): boolean {
    let stays = false
    this.#wasAskedToClose = true
    this.emit('close', { preventDefault: () => (stays = true) })
    if (stays) this.#wasAskedToClose = false
    return !stays
  }
  /** Settles when the window has gone; for the stand-in. */
  get closed(): Promise<void> {
    return this.#closed.promise
  }
  /** The browser says that this window's page has gone; without an id: all of them have. For the stand-in. */
  targetGone(targetId = this.#targetId): void {
    if (this.#isGone || targetId !== this.#targetId) return
    if (!this.#wasAskedToClose) this.askToClose() // closed by the person: too late to refuse
    this.#isGone = true
    windows.delete(this)
    this.webContents.emit('destroyed')
    this.emit('closed')
    this.#closed.resolve()
    if (windows.size === 0) windowEvents.emit('all-closed')
  }

  #window() {
    if (!this.#browser || !this.#targetId) throw new Error('the window is not there yet')
    return this.#browser.send('Browser.getWindowForTarget', { targetId: this.#targetId })
  }
  async #place(): Promise<void> {
    await this.#ready.catch(() => {})
    const { x, y, width, height } = this.#bounds
    const at = x === undefined || y === undefined ? {} : { left: x, top: y }
    const { windowId } = await this.#window()
    await this.#browser?.send('Browser.setWindowBounds', { windowId, bounds: { ...at, width, height } })
  }
  #setState(windowState: 'normal' | 'minimized' | 'maximized'): void {
    this.#state = windowState
    void this.#ready.then(async () => {
      const { windowId } = await this.#window()
      await this.#browser?.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
    })
  }
}
