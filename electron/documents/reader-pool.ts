import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Ask, ReaderTask } from '../reading.ts'
import { limits } from './limits.ts'
import type { ReaderChild } from './reader-child.ts'
import { type Lane, type LaneOptions, startLane } from './reader-lane.ts'

export type Reader = Readonly<{
  /** Has a task done in a reader process, after the tasks of its kind that were asked before. */
  ask: Ask
  /** Ends the processes; what is still waiting is refused as 'cancelled'. */
  close: () => void
}>

/** Milliseconds for a page's picture, and for recognising one page of a scan on a slow computer. */
const pageLimit = 20_000
const scanLimit = 120_000
/** A page is asked for again and again while somebody reads; a scan is recognised once. */
const pageIdle = 5 * 60_000
const scanIdle = 20_000

/** So many files wait before another process helps: a few are read sooner than it has started. */
const mostWaiting = 3
const mostHelpers = 2
const helperIdle = 20_000

/**
 * Reader processes, each started when it is first needed: for files, for the pages that are on screen, which don't wait for an
 * import, and for text recognition, which takes seconds a page. Of a whole folder files are read side by side, as far as there
 * are cores.
 */
export const startReader = (
  fork: () => ReaderChild,
  limitFor: LaneOptions['limitFor'] = timeLimit,
): Reader => {
  const files = startLane({ fork, limitFor })
  const helpers = Array.from({ length: Math.min(mostHelpers, availableParallelism() - 1) }, () =>
    startLane({ fork, limitFor, idle: helperIdle }),
  )
  const pages = startLane({ fork, limitFor, idle: pageIdle })
  const scans = startLane({ fork, limitFor, idle: scanIdle })
  const lanes = {
    read: files,
    recognise: files,
    list: files,
    listText: files,
    page: pages,
    scan: scans,
  } as const
  /** The lane with the fewest before it; the first one as long as few wait there. */
  const laneFor = (task: ReaderTask): Lane => {
    if (task.task !== 'read' || files.waiting() < mostWaiting) return lanes[task.task]
    return helpers.reduce((least, lane) => (lane.waiting() < least.waiting() ? lane : least), files)
  }
  return {
    ask: (task, asking) => laneFor(task).ask(task, asking),
    close: () => {
      for (const lane of [files, ...helpers, pages, scans]) lane.close()
    },
  }
}

/** Milliseconds: 20 seconds and 2 for every MB or half a million letters, at most a minute; of a scan, for each of its pages. */
const timeLimit = async (task: ReaderTask): Promise<number> => {
  if (task.task === 'page') return pageLimit
  if (task.task === 'scan') return scanLimit
  const size = task.task !== 'recognise' ? await sizeOf(task.path) : task.source.text.length * 2
  return Math.min(limits.baseMilliseconds + size / 500, limits.mostMilliseconds)
}

/** Whether the file can be read at all is for the reader to say. */
const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
