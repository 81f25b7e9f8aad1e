import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal, type RefusalCode, type RefusalValues } from '../../shared/refusal.ts'
import { fromUtilityProcess, type ReaderChild } from '../documents/reader-child.ts'
import { type Lane, startLane } from '../documents/reader-lane.ts'
import type { Print, PrintAnswer, PrintAnswers, PrintTask, Tray } from './tasks.ts'

export type PrinterRequest = Readonly<{ id: number; task: PrintTask }>
export type PrinterReply = Readonly<
  | { id: number; type: 'value'; value: PrintAnswers[keyof PrintAnswers] }
  | { id: number; type: 'refusal'; code: RefusalCode; values: RefusalValues }
>

/** The printer's entry beside this file, as source or as bundle. */
export const printerEntry = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './printer-process.ts' : './printer-process.js', import.meta.url),
)
/**
 * What is set and drawn is soon done with: a small nursery and a heap that grows in small steps keep 500 pages under 300 MB, for a
 * tenth more time.
 */
export const printerHeap = [
  '--max-old-space-size=1024',
  '--max-semi-space-size=16',
  '--heap-growing-percent=40',
] as const

/** The printer as a Node process, where no Electron runs. */
export const forkNodePrinter = (
  entry = printerEntry,
  started: (pid: number | undefined) => void = () => undefined,
): ReaderChild => {
  const child = fork(entry, [], {
    execArgv: [...printerHeap],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  started(child.pid)
  return fromUtilityProcess({
    postMessage: (message) => void child.send(message, () => {}),
    // As Node tells it: the number of a signal is not told, and not asked.
    on: (event, listener) => child.on(event, listener as (value: unknown) => void),
    kill: () => child.kill('SIGKILL'),
  })
}

/** Milliseconds: setting is ours to keep short, what originals hold isn't. */
const limit = 5 * 60_000
/** A composer is looked at for minutes between two changes. */
const idle = 5 * 60_000

/**
 * The printer's processes: one for what is looked at and one for files, so that no page waits behind 500 others. Each is started when
 * it is first asked, warm for the next, and ended when nothing was asked for long; who looks is likely to print next.
 */
export const startPrinterLane = (
  start: () => ReaderChild,
  { limit: milliseconds = limit }: Readonly<{ limit?: number }> = {},
): Readonly<{ print: Print; close: () => void }> => {
  const laneFor = () => startLane({ fork: start, limitFor: () => milliseconds, idle })
  const lanes = { screen: laneFor(), file: laneFor() } as const satisfies Record<Tray, Lane>
  // A lane carries whatever its process is asked: here that is what the printer is.
  const askOf = (tray: Tray) =>
    lanes[tray].ask as unknown as <T extends PrintTask>(
      task: T,
      asking: Readonly<{ signal?: AbortSignal }>,
    ) => Promise<PrintAnswer<T>>
  return {
    print: async (task, signal) => {
      try {
        return await askOf(trayOf(task))(task, signal ? { signal } : {})
      } catch (error) {
        if (error instanceof Refusal && stopped.has(error.code))
          throw new Refusal('printer-stopped', {}, { cause: error })
        throw error
      } finally {
        if (task.print === 'preview' && lanes.file.waiting() === 0)
          askOf('file')({ print: 'warm' }, {}).catch(() => undefined) // it is told when something is printed
      }
    },
    close: () => {
      for (const lane of Object.values(lanes)) lane.close()
    },
  }
}

const trayOf = (task: PrintTask): Tray => {
  switch (task.print) {
    case 'given':
    case 'file':
      return task.tray
    case 'paper':
    case 'warm':
      return 'file'
    case 'preview':
    case 'names':
    case 'page':
    case 'drawing':
      return 'screen'
  }
}

/** What a lane says of a process that gave no answer. */
const stopped: ReadonlySet<RefusalCode> = new Set(['reader-crashed', 'reader-timeout', 'too-complex'])
