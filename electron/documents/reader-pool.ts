import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Ask, ReaderTask } from '../reading.ts'
import { limits } from './limits.ts'
import type { ReaderChild } from './reader-child.ts'
import { askedOf, type LaneOptions, startLane, type Turn } from './reader-lane.ts'

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

/** Asked again in the middle of an import, which waits for it: goes before files that nobody waits for yet. */
const urgent: ReadonlySet<ReaderTask['task']> = new Set(['recognise', 'recogniseAgain'])

/**
 * Reader processes, each started when it is first needed: for files, for the pages that are on screen, which don't wait for an
 * import, and for text recognition, which takes seconds a page. Files wait in one line for whichever process is free first, as far
 * as there are cores: none waits behind a long one while another process has nothing to do.
 */
export const startReader = (
  fork: () => ReaderChild,
  limitFor: LaneOptions['limitFor'] = timeLimit,
): Reader => {
  const shared: Turn[] = []
  const files = startLane({ fork, limitFor, shared })
  const helpers = Array.from({ length: Math.min(mostHelpers, availableParallelism() - 1) }, () =>
    startLane({ fork, limitFor, idle: helperIdle, shared, first: { task: 'warm' } }),
  )
  const pages = startLane({ fork, limitFor, idle: pageIdle })
  const scans = startLane({ fork, limitFor, idle: scanIdle })
  const put = (turn: Turn) => {
    const before = urgent.has(turn.task.task) ? shared.findIndex(({ task }) => !urgent.has(task.task)) : -1
    shared.splice(before === -1 ? shared.length : before, 0, turn)
    files.serve()
    for (const helper of helpers)
      if (shared.length >= mostWaiting || (shared.length > 0 && helper.isFree())) helper.serve()
  }
  const ask: Ask = (task, asking) => {
    switch (task.task) {
      case 'page':
        return pages.ask(task, asking)
      case 'scan':
        return scans.ask(task, asking)
      // The process that read a list remembers its text.
      case 'list':
      case 'listText':
        return files.ask(task, asking)
      default:
        return askedOf(task, asking, put)
    }
  }
  return {
    ask,
    close: () => {
      for (const lane of [files, ...helpers, pages, scans]) lane.close()
    },
  }
}

/** Milliseconds: 20 seconds and 2 for every MB or half a million letters, at most a minute; of a scan, for each of its pages. */
const timeLimit = async (task: ReaderTask): Promise<number> => {
  if (task.task === 'page') return pageLimit
  if (task.task === 'scan') return scanLimit
  const size = 'path' in task ? await sizeOf(task.path) : 'source' in task ? task.source.text.length * 2 : 0
  return Math.min(limits.baseMilliseconds + size / 500, limits.mostMilliseconds)
}

/** Whether the file can be read at all is for the reader to say. */
const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )
