import path from 'node:path'
import { Refusal } from '../../shared/refusal.ts'
import { appRoot } from '../app-root.ts'
import { drawPdf } from './draw.ts'
import { startPrinter } from './printer.ts'
import type { PrinterReply, PrinterRequest } from './printer-lane.ts'

/** Electron's utility process has a port, a forked Node has process.send; the messages are the same. */
type ElectronPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: PrinterRequest }) => void) => void
  readonly postMessage: (message: unknown) => void
}
// Electron adds parentPort to process; its types are not those of Node.
const { parentPort } = process as { readonly parentPort?: ElectronPort }

const print = startPrinter(path.join(appRoot, 'resources/fonts'), drawPdf)

/** A mistake of ours goes back as that it stopped, with the kind of error: never with words of a briefing. */
const handle = async ({ id, task }: PrinterRequest, reply: (reply: PrinterReply) => void) => {
  try {
    reply({ id, type: 'value', value: await print(task) })
  } catch (cause) {
    const kind = cause instanceof Error ? cause.name : typeof cause
    const { code, values } =
      cause instanceof Refusal ? cause : new Refusal('printer-stopped', { kind }, { cause })
    reply({ id, type: 'refusal', code, values })
  }
}

if (parentPort) {
  parentPort.on('message', ({ data }) => void handle(data, (reply) => parentPort.postMessage(reply)))
} else {
  process.on('message', (request: PrinterRequest) => void handle(request, (reply) => process.send?.(reply)))
  process.on('disconnect', () => process.exit())
}
