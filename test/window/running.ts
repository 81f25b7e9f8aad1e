import { readdirSync, readFileSync } from 'node:fs'

/** The processes that name a data folder in their command line, the browser among them. Linux only. */
export const running = (data: string): readonly string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)
    } catch {
      return false // ended while we looked
    }
  })
