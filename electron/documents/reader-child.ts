import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReaderReply, ReaderRequest } from './reader-messages.ts'

/** How a process ended: the code that it gave, or the signal that ended it. */
export type Ending = { readonly code: number | null; readonly signal: string | null }

/** What the pool needs of a process: both a forked Node and Electron's utility process meet it. */
export type ReaderChild = {
  readonly post: (request: ReaderRequest) => void
  readonly onReply: (listener: (reply: ReaderReply) => void) => void
  readonly onExit: (listener: (ending: Ending) => void) => void
  readonly kill: () => void
}

/** The part of Electron's UtilityProcess that is used here, so that this file needs no Electron. */
export type UtilityProcess = {
  postMessage(message: ReaderRequest): void
  on(event: 'message', listener: (reply: ReaderReply) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

/** The reader's entry beside this file, as source or as bundle. */
export const readerEntry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url),
)
export const readerHeap = '--max-old-space-size=1024'
/**
 * Each of some thousand rules is interpreted first and made into machine code when it is asked again, which nearly all are: made at
 * once, the first documents take two thirds of the time. Set while V8 runs, the flag may crash it; Electron's processes don't know it.
 */
const rulesAtOnce = '--no-regexp-tier-up'

export const fromUtilityProcess = (child: UtilityProcess): ReaderChild => ({
  post: (request) => child.postMessage(request),
  onReply: (listener) => void child.on('message', listener),
  onExit: (listener) => void child.on('exit', (code) => listener({ code, signal: null })),
  kill: () => void child.kill(),
})

/** Node's permission model leaves the child reading only: no writing, no processes, no native code. */
export const forkNodeReader = (entry = readerEntry): ReaderChild => {
  const child = fork(entry, [], {
    execArgv: [readerHeap, rulesAtOnce, '--permission', '--allow-fs-read=*', '--allow-worker'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    // The callback keeps a send to a dying child from throwing: its exit tells the pool.
    post: (request) => void child.send(request, () => {}),
    // The only thing that sends on this channel is the reader.
    onReply: (listener) => void child.on('message', (reply) => listener(reply as ReaderReply)),
    onExit: (listener) => {
      child.on('error', () => listener({ code: null, signal: null }))
      child.on('exit', (code, signal) => listener({ code, signal }))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
