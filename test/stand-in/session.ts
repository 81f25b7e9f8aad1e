import { EventEmitter } from 'node:events'
import { protocol } from './schemes.ts'

interface RequestDetails {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}
type RequestListener = (details: RequestDetails, answer: (response: { cancel?: boolean }) => void) => void

let beforeRequest: RequestListener | null = null

/** Permissions are all refused by the browser itself, whatever a handler says; a handler is only kept quiet. */
const refuse = (): void => {}

const defaultSession = Object.assign(new EventEmitter(), {
  protocol,
  setPermissionRequestHandler: refuse,
  setPermissionCheckHandler: refuse,
  setDevicePermissionHandler: refuse,
  setDisplayMediaRequestHandler: refuse,
  setSpellCheckerEnabled: refuse,
  setSpellCheckerLanguages: refuse,
  setProxy: async () => {},
  clearCache: async () => {},
  clearStorageData: async () => {},
  webRequest: {
    onBeforeRequest(
      ...args: readonly [RequestListener | null] | readonly [unknown, RequestListener | null]
    ): void {
      beforeRequest = args.length === 1 ? args[0] : args[1]
    },
    onHeadersReceived(): void {},
    onBeforeSendHeaders(): void {},
  },
})

/** One for all names: each run has a profile of its own, thrown away at its end. */
export const session = { defaultSession, fromPartition: () => defaultSession }

/** Whether the program itself cancels this request. */
export function cancels(details: RequestDetails): Promise<boolean> {
  const listener = beforeRequest
  if (listener === null) return Promise.resolve(false)
  return new Promise((done) => listener(details, ({ cancel }) => done(cancel === true)))
}
