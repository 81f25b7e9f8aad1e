import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import { handle, type ReaderRequest } from './reader-messages.ts'

/** Electron's utility process has a port, a forked Node has process.send; the messages are the same. */
type ElectronPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: ReaderRequest }) => void) => void
  readonly postMessage: (message: unknown) => void
}
// Electron adds parentPort to process; its types are not those of Node.
const { parentPort } = process as { readonly parentPort?: ElectronPort }

if (parentPort) {
  parentPort.on('message', ({ data }) => void handle(data, (reply) => parentPort.postMessage(reply)))
} else {
  process.on('message', (request: ReaderRequest) => void handle(request, (reply) => process.send?.(reply)))
  process.on('disconnect', () => process.exit())
}

// Reading blocks this thread for as long as it lasts and neither V8's limit nor PDFium's counts all memory, so another thread watches.
// SIGTERM has no listener here: it ends the process at once, and tells the pool why.
const watch = `setInterval(() => {
  if (process.memoryUsage.rss() > ${limits.residentBytes}) process.kill(process.pid, 'SIGTERM')
}, 100)`
new Worker(watch, { eval: true }).unref()
