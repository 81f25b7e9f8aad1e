import { EventEmitter } from 'node:events'

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  handleOnce(channel: string, handler: Handler): void {
    ipcMain.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    })
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
})

/** Runs the program's handler of an `invoke`. */
export async function answerInvoke(
  channel: string,
  event: unknown,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...args)
}
