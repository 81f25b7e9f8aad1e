import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Commands, Events, Results } from './protocol.ts'

/** One message of Chromium's protocol, in either direction of meaning: an answer has an id, an event a method. */
interface Message {
  readonly id?: number
  readonly method: string
  readonly sessionId?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/**
 * Chromium's debugging protocol over file descriptors 3 and 4: no port that another program could reach.
 * A command whose browser has gone never settles, as nothing is left to answer it.
 */
export function openPipe(browser: ChildProcess) {
  const [, , , requests, replies] = browser.stdio
  if (!requests || !('write' in requests) || !replies || !('setEncoding' in replies))
    throw new Error('the browser was started without its debugging pipe')
  const events = new EventEmitter().setMaxListeners(0)
  const waiting = new Map<number, { method: string; done: (v: unknown) => void; fail: (e: Error) => void }>()
  let last = 0
  let rest = ''

  function take(message: Message): void {
    if (message.id === undefined) {
      events.emit(`${message.sessionId ?? ''}:${message.method}`, message.params)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) asked?.fail(new Error(`${asked.method}: ${message.error.message}`))
    else asked?.done(message.result)
  }

  requests.on('error', () => {}) // the browser may go first when both are closing
  replies.setEncoding('utf8')
  replies.on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) take(JSON.parse(part))
  })

  return {
    send<M extends keyof Commands & keyof Results>(
      method: M,
      params?: Commands[M],
      sessionId?: string,
    ): Promise<Results[M]> {
      return new Promise((done, fail) => {
        last += 1
        // Chromium answers a method with that method's result; the protocol is the only source of its shape.
        waiting.set(last, { method, done: done as (value: unknown) => void, fail })
        requests.write(`${JSON.stringify({ id: last, method, params: params ?? {}, sessionId })}\0`)
      })
    },
    on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void, sessionId = ''): () => void {
      events.on(`${sessionId}:${event}`, listener)
      return () => void events.off(`${sessionId}:${event}`, listener)
    },
  }
}
