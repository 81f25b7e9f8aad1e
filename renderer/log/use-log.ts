import { useEffect, useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { LogEntry } from '../../shared/records/log.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useChangeCount } from '../app/read.ts'

export type LogFilter = Omit<InputOf<'log.list'>, 'before' | 'limit'>
type Log = Readonly<{
  entries: readonly LogEntry[]
  more: boolean
  /** Whether these were read with a filter; the one that is chosen now may be another already. */
  narrowed: boolean
}>

const stretch = 100

/** The newest entries that pass a filter, and as many older stretches as were asked for; read again after every change. */
export const useLog = (filter: LogFilter): Readonly<{ log: Log | null; older: () => void }> => {
  const changed = useChangeCount()
  const asked = JSON.stringify(filter)
  const [stretches, setStretches] = useState({ of: asked, count: 1 })
  const [log, setLog] = useState<Log | null>(null)
  const count = stretches.of === asked ? stretches.count : 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change anywhere is a new entry of the log.
  useEffect(() => {
    let wanted = true
    readLog(JSON.parse(asked), count, () => wanted).then((read) => wanted && setLog(read), showError)
    return () => {
      wanted = false
    }
  }, [asked, count, changed])
  return { log, older: () => setStretches({ of: asked, count: count + 1 }) }
}

const readLog = async (filter: LogFilter, stretches: number, isWanted: () => boolean): Promise<Log> => {
  const entries: LogEntry[] = []
  const narrowed = Object.keys(filter).length > 0
  // A filter that lets little through is looked for a little at a time, so that nothing else waits for it.
  for (let before: number | undefined; entries.length < stretches * stretch && isWanted(); ) {
    const limit = Math.min(stretch, stretches * stretch - entries.length)
    const read = await call('log.list', { ...filter, ...(before === undefined ? {} : { before }), limit })
    entries.push(...read.entries)
    if (read.next === null) return { entries, more: false, narrowed }
    before = read.next
  }
  return { entries, more: true, narrowed }
}
