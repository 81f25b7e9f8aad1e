import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Browser } from './browser.ts'
import { makeCodec } from './codec.ts'
import { answerInvoke, ipcMain } from './ipc.ts'
import { makePreloadModule, makeWorldLink, refuseWindows, type ToMain, type ToPreload } from './page.ts'
import type { Commands, Events, Results } from './protocol.ts'
import { fromPage, handlerFor, toPage } from './schemes.ts'
import { cancels, session } from './session.ts'

/** The window as its contents see it: contents are destroyed with it. */
interface Owner extends EventEmitter {
  isDestroyed(): boolean
}
type OpenHandler = (details: { url: string }) => { readonly action: string }

const world = 'electron-preload'
const binding = '__standInSend'
const codec = makeCodec()

/** A class because the program calls it as Electron's: `new`, `instanceof` and events are part of that. */
export class WebContents extends EventEmitter {
  readonly session = session.defaultSession
  readonly #owner: Owner
  #browser: Browser | undefined
  #sessionId = ''
  #targetId = ''
  #context = 0
  #url = ''
  #loading: string | undefined
  #openHandler: OpenHandler = () => ({ action: 'deny' })
  #preferences: Readonly<Record<string, unknown>> = {}

  constructor(owner: Owner) {
    super()
    this.#owner = owner
  }

  get mainFrame() {
    const [, origin = 'null'] = /^(\w+:\/\/[^/]*)/.exec(this.#url) ?? []
    return { url: this.#url, origin, parent: null, routingId: 1, processId: 1 }
  }
  getURL(): string {
    return this.#url
  }
  getLastWebPreferences() {
    return this.#preferences
  }
  isDestroyed(): boolean {
    return this.#owner.isDestroyed()
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  send(channel: string, ...args: readonly unknown[]): void {
    void this.#deliver({ t: 'event', channel, args })
  }
  reload(): void {
    void this.command('Page.reload')
  }
  openDevTools(): void {}
  setZoomFactor(): void {}
  setVisualZoomLevelLimits(): void {}

  command<M extends keyof Commands & keyof Results>(method: M, params?: Commands[M]): Promise<Results[M]> {
    if (!this.#browser) throw new Error(`${method}: the window has no page yet`)
    return this.#browser.send(method, params, this.#sessionId)
  }

  browserCommand<M extends keyof Commands & keyof Results>(
    method: M,
    params: Commands[M],
  ): Promise<Results[M]> {
    if (!this.#browser) throw new Error(`${method}: the window has no page yet`)
    return this.#browser.send(method, params)
  }
  onBrowser<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): () => void {
    if (!this.#browser) throw new Error(`${event}: the window has no page yet`)
    return this.#browser.on(event, listener)
  }

  /** Runs an expression in the preload's world, as if a person had just clicked. */
  evaluate(expression: string, returnByValue = true) {
    const contextId = this.#context
    return this.command('Runtime.evaluate', {
      ...{ expression, contextId, returnByValue, awaitPromise: true, userGesture: true },
    })
  }

  async attach(browser: Browser, targetId: string, preferences: Readonly<Record<string, unknown>>) {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    this.#browser = browser
    this.#targetId = targetId
    this.#sessionId = sessionId
    this.#preferences = preferences
    this.#listen(browser)
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      this.command('Runtime.addBinding', { name: binding, executionContextName: world }),
      this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ])
    const source = `if(window===top){(${makeWorldLink})((${makeCodec})(),'page');(${refuseWindows})()}`
    await this.command('Page.addScriptToEvaluateOnNewDocument', { source })
    if (typeof preferences.preload !== 'string') return
    await this.command('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(readFileSync(preferences.preload, 'utf8')),
      worldName: world,
    })
  }

  async load(url: string): Promise<void> {
    this.#loading = withoutHash(url)
    const { errorText } = await this.command('Page.navigate', { url: toPage(url) })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
  }

  #listen(browser: Browser): void {
    const on = <E extends keyof Events>(event: E, listener: (params: Events[E]) => void) =>
      browser.on(event, listener, this.#sessionId)
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world && context.auxData?.frameId === this.#targetId) this.#context = context.id
    })
    on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name === binding && executionContextId === this.#context) void this.#take(payload)
    })
    on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#url = fromPage(frame.url)
    })
    on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#targetId) this.#url = fromPage(url)
    })
    on('Page.loadEventFired', () => {
      if (this.#url.startsWith('data:')) return // what the browser itself showed first
      this.emit('did-finish-load')
      this.#owner.emit('ready-to-show')
    })
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
    on('Fetch.requestPaused', (request) => void this.#answer(request).catch(() => {}))
  }

  /** Every request of the page comes by here: the program answers it, or it fails. Nothing is passed on outside. */
  async #answer({ requestId, request, resourceType, frameId }: Events['Fetch.requestPaused']): Promise<void> {
    const url = fromPage(request.url)
    const fail = (errorReason: 'Aborted' | 'BlockedByClient') =>
      this.command('Fetch.failRequest', { requestId, errorReason })
    const isDocument = resourceType === 'Document'
    if (isDocument && !this.#mayNavigate(url, frameId === this.#targetId)) return void (await fail('Aborted'))
    const details = { url, method: request.method, resourceType: resourceType.toLowerCase() }
    if (await cancels(details)) return void (await fail('BlockedByClient'))
    if (/^(blob|data|about):/.test(url))
      return void (await this.command('Fetch.continueRequest', { requestId }))
    const handler = handlerFor(url)
    if (!handler) return void (await fail(isDocument ? 'Aborted' : 'BlockedByClient'))
    const { method, headers, postData } = request
    const response = await handler(new Request(url, { method, headers, body: postData ?? null }))
    await this.command('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  /** Asks as Electron does: the program's own load and a reload are not asked about. */
  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const target = withoutHash(url)
    const isOwn = isMainFrame && (target === this.#loading || target === withoutHash(this.#url))
    if (isMainFrame) this.#loading = undefined
    if (isOwn) return true
    let isRefused = false
    const event = { url, isMainFrame, isSameDocument: false, preventDefault: () => (isRefused = true) }
    if (isMainFrame) this.emit('will-navigate', event, url)
    this.emit('will-frame-navigate', event)
    return !isRefused
  }

  async #take(payload: string): Promise<void> {
    const message = codec.unpack(payload) as ToMain // only the stand-in's preload module can call the binding
    const senderFrame = this.mainFrame
    const event = { sender: this, senderFrame, processId: 1, frameId: 1, type: 'frame' }
    if (message.t === 'open') {
      this.#openHandler({ url: fromPage(message.url) })
      return
    }
    if (message.t === 'send') {
      ipcMain.emit(message.channel, event, ...(await this.#withPaths(message.args)))
      return
    }
    const { id, channel } = message
    try {
      const args = await this.#withPaths(message.args)
      await this.#deliver({ t: 'reply', id, ok: true, v: await answerInvoke(channel, event, args) })
    } catch (error) {
      await this.#deliver({ t: 'reply', id, ok: false, v: String(error) })
    }
  }

  /** Puts the true path in the place of each mark that the preload's getPathForFile gave. */
  async #withPaths(args: readonly unknown[]): Promise<readonly unknown[]> {
    const marks = new Set<string>()
    walk(args, (text) => text.startsWith('stand-in-file:') && marks.add(text))
    if (marks.size === 0) return args
    const paths = new Map<string, string>()
    for (const mark of marks) paths.set(mark, await this.#pathOf(mark))
    return args.map((arg) => replaced(arg, paths))
  }
  async #pathOf(mark: string): Promise<string> {
    const { result } = await this.evaluate(`__standInFile(${Number(mark.split(':')[1])})`, false)
    return result.objectId ? this.filePath(result.objectId) : ''
  }
  /** A file that a script made has no path; Electron says '' too. */
  filePath(objectId: string): Promise<string> {
    return this.command('DOM.getFileInfo', { objectId }).then(
      ({ path }) => path,
      () => '',
    )
  }

  #deliver(message: ToPreload) {
    const text = JSON.stringify(codec.pack(message))
    return this.evaluate(`__standInDeliver(${text})`).catch(() => {}) // a page that went away needs no answer
  }
}

const withoutHash = (url: string) => url.split('#')[0]

function preloadScript(code: string): string {
  const facts = { platform: process.platform, type: 'renderer', sandboxed: true, contextIsolated: true }
  const fakeProcess = JSON.stringify({ ...facts, versions: process.versions, argv: [], env: {} })
  return `if(window===top){const codec=(${makeCodec})();
    const electron=(${makePreloadModule})(codec,(${makeWorldLink})(codec,'preload'),'${binding}');
    const require=(id)=>{if(id==='electron')return electron;throw new Error('module not found: '+id)};
    const module={exports:{}};((require,module,exports,process)=>{${code}
    })(require,module,module.exports,${fakeProcess})}`
}

function walk(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value)
  else if (Array.isArray(value)) for (const inner of value) walk(inner, visit)
  else if (isPlain(value)) for (const inner of Object.values(value)) walk(inner, visit)
}

function replaced(value: unknown, paths: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return paths.get(value) ?? value
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, paths))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, paths)]))
}

const isPlain = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
