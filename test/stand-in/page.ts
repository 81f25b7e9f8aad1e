// What the stand-in puts into each page. Each function is sent to Chromium as source text, so it may use
// nothing from outside itself.
import type { Codec } from './codec.ts'

interface PageDocument {
  readonly baseURI: string
  dispatchEvent(event: Event): boolean
  addEventListener(
    type: string,
    listener: (event: CustomEvent<readonly [string, readonly unknown[]]>) => void,
  ): void
}
interface Click {
  readonly defaultPrevented: boolean
  preventDefault(): void
  readonly button: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  composedPath(): readonly { readonly localName?: string; readonly href?: string; readonly target?: string }[]
}
declare const document: PageDocument
declare const window: {
  open: (url?: string) => null
  addEventListener(type: 'click' | 'auxclick', listener: (event: Click) => void): void
}

type Callable = (...args: readonly unknown[]) => unknown
type Settle = Readonly<Record<'resolve' | 'reject', (value: unknown) => void>>
type WorldMessage =
  | { readonly t: 'expose'; readonly key: string; readonly v: unknown }
  | { readonly t: 'call'; readonly id: number; readonly args: readonly unknown[] }
  | { readonly t: 'settle'; readonly id: number; readonly ok: boolean; readonly v: unknown }
  | Reply
type Reply =
  | { readonly t: 'value'; readonly v: unknown }
  | { readonly t: 'throw'; readonly v: unknown }
  | { readonly t: 'promise'; readonly id: number }

/** From main to the preload. */
export type ToPreload =
  | { readonly t: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'reply'; readonly id: number; readonly ok: boolean; readonly v: unknown }
/** From the preload to main. */
export type ToMain =
  | { readonly t: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'open'; readonly url: string }

export type WorldLink = ReturnType<typeof makeWorldLink>

/**
 * Carries an object of functions and values between the page's own world and the preload's, through DOM events, which
 * cross worlds at once. Files go beside the text, as themselves: they keep their path on disk.
 */
export function makeWorldLink(codec: Codec, side: 'page' | 'preload') {
  const other = side === 'page' ? 'preload' : 'page'
  const ours = new Map<number, Callable>()
  const pending = new Map<number, Settle>()
  const functionMark = '\u0000function'
  const fileMark = '\u0000file'
  const answers: Reply[] = []
  let last = 0
  const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
    value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype

  const out = (value: unknown, files: unknown[]): unknown => {
    if (typeof value === 'function') {
      last += 1
      ours.set(last, value as Callable) // that it can be called is all that is known of it
      return { [functionMark]: last }
    }
    if (value instanceof File) return { [fileMark]: files.push(value) - 1 }
    if (Array.isArray(value)) return value.map((inner) => out(inner, files))
    if (!isPlain(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, out(inner, files)]))
  }
  const into = (value: unknown, files: readonly unknown[]): unknown => {
    if (Array.isArray(value)) return value.map((inner) => into(inner, files))
    if (!isPlain(value)) return value
    if (functionMark in value) return (...args: readonly unknown[]) => call(Number(value[functionMark]), args)
    if (fileMark in value) return files[Number(value[fileMark])]
    const entries = Object.entries(value).map(([key, inner]) => [key, into(inner, files)])
    return Object.freeze(Object.fromEntries(entries))
  }
  const send = (message: WorldMessage): void => {
    const files: unknown[] = []
    const detail = [codec.pack(out(message, files)), files]
    document.dispatchEvent(new CustomEvent(`stand-in-${other}`, { detail }))
  }
  function call(id: number, args: readonly unknown[]): unknown {
    send({ t: 'call', id, args })
    const reply = answers.pop() // an event is delivered before dispatchEvent returns
    if (!reply) throw new Error('the other world did not answer')
    if (reply.t === 'throw') throw reply.v
    if (reply.t === 'value') return reply.v
    return new Promise((resolve, reject) => pending.set(reply.id, { resolve, reject }))
  }
  function run(id: number, args: readonly unknown[]): void {
    try {
      const value = ours.get(id)?.(...args)
      if (!(value instanceof Promise)) {
        send({ t: 'value', v: value })
        return
      }
      last += 1
      const promise = last
      send({ t: 'promise', id: promise })
      value.then(
        (v) => send({ t: 'settle', id: promise, ok: true, v }),
        (v) => send({ t: 'settle', id: promise, ok: false, v }),
      )
    } catch (error) {
      send({ t: 'throw', v: error })
    }
  }
  document.addEventListener(`stand-in-${side}`, ({ detail: [text, files] }) => {
    const message = into(codec.unpack(text), files) as WorldMessage // the other world's `send` takes no other
    switch (message.t) {
      case 'call':
        return run(message.id, message.args)
      case 'expose':
        return void Object.defineProperty(window, message.key, { value: message.v, enumerable: true })
      case 'settle':
        pending.get(message.id)?.[message.ok ? 'resolve' : 'reject'](message.v)
        return void pending.delete(message.id)
      default:
        answers.push(message)
    }
  })
  return { expose: (key: string, api: unknown): void => send({ t: 'expose', key, v: api }) }
}

/**
 * In the page's own world: no second window, by script or by link. Chromium would open it before anyone could refuse;
 * Electron's page gets none, and main is asked.
 */
export function refuseWindows(): void {
  const ask = (url: string): void => {
    const detail = [new URL(url, document.baseURI).href, []]
    document.dispatchEvent(new CustomEvent('stand-in-open', { detail }))
  }
  window.open = (url = 'about:blank') => {
    ask(url)
    return null
  }
  const onClick = (event: Click): void => {
    const link = event.composedPath().find(({ localName, href }) => localName === 'a' && href)
    if (!link?.href || event.defaultPrevented) return
    const isElsewhere = Boolean(link.target) && link.target !== '_self'
    if (!isElsewhere && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button !== 1) return
    event.preventDefault()
    ask(link.href)
  }
  window.addEventListener('click', onClick)
  window.addEventListener('auxclick', onClick)
}

/** The preload's `require('electron')`. */
export function makePreloadModule(codec: Codec, link: WorldLink, binding: string) {
  const listeners = new Map<string, readonly Callable[]>()
  const waiting = new Map<number, Settle & { readonly channel: string }>()
  const files: unknown[] = []
  let last = 0
  // The stand-in itself names these globals of the preload's world, and no one else sees them.
  const world = globalThis as unknown as Record<string, Callable>
  const post = (message: ToMain): void => void world[binding]?.(codec.pack(message))
  const ipcRenderer = {
    invoke: (channel: string, ...args: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject, channel })
        post({ t: 'invoke', id: last, channel, args })
      }),
    send: (channel: string, ...args: readonly unknown[]): void => post({ t: 'send', channel, args }),
    on: (channel: string, listener: Callable) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off: (channel: string, listener: Callable) => {
      const others = (listeners.get(channel) ?? []).filter((one) => one !== listener)
      listeners.set(channel, others)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Callable) => ipcRenderer.off(channel, listener),
  }
  world.__standInDeliver = (text) => {
    const message = codec.unpack(String(text)) as ToPreload // main delivers no other
    if (message.t === 'event') {
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer }, ...message.args)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) asked?.resolve(message.v)
    // Electron wraps what a handler throws in just this way.
    else asked?.reject(new Error(`Error invoking remote method '${asked.channel}': ${message.v}`))
  }
  document.addEventListener('stand-in-open', ({ detail: [url] }) => post({ t: 'open', url }))
  world.__standInFile = (index) => files[Number(index)]
  // Only the browser's process knows a path: a mark travels in its place, and main's side puts the path there.
  const getPathForFile = (file: unknown): string => `stand-in-file:${files.push(file) - 1}`
  return { ipcRenderer, contextBridge: { exposeInMainWorld: link.expose }, webUtils: { getPathForFile } }
}
