import { useEffect, useState } from 'react'
import type { ChangeRow } from '../../shared/contract.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useChangeCount } from '../app/read.ts'

type Log = Readonly<{ rows: readonly ChangeRow[]; more: boolean }>

/** The newest changes and as many older stretches as were asked for; read again after every change. */
export const useLog = (): Readonly<{ log: Log | null; older: () => void }> => {
  const changed = useChangeCount()
  const [stretches, setStretches] = useState(1)
  const [log, setLog] = useState<Log | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change anywhere is a new line of the log.
  useEffect(() => {
    let wanted = true
    readLog(stretches).then((read) => wanted && setLog(read), showError)
    return () => {
      wanted = false
    }
  }, [stretches, changed])
  return { log, older: () => setStretches((old) => old + 1) }
}

const readLog = async (stretches: number): Promise<Log> => {
  const rows: ChangeRow[] = []
  let size = 0
  for (let at = 0; at < stretches; at += 1) {
    const before = rows.at(-1)?.seq
    const stretch = await call('app.changes', before === undefined ? {} : { before })
    if (stretch.length === 0) return { rows, more: false }
    rows.push(...stretch)
    size = stretch.length
  }
  // A stretch has 200 lines; a shorter one was the last.
  return { rows, more: size >= 200 }
}
