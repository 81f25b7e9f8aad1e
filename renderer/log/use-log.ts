import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import type { LogEntry } from '../../shared/records/log.ts'
import { showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useChangeCount } from '../app/read.ts'

export type LogFilter = Omit<InputOf<'log.list'>, 'before' | 'limit'>

/** A stretch of the log: what came before a moment, down to where the next one goes on. */
export type LogPage = Readonly<{
  /** Absent: the newest. */
  before: number | undefined
  entries: readonly LogEntry[]
  next: number | null
  /** When it was read: what changed since may show in it. */
  readAt: number
}>
type Log = Readonly<{
  /** The filter that it was read with: the one that is chosen now may be another already. */
  of: string
  pages: readonly LogPage[]
}>

const size = 100
/** The newest page takes up what comes; where it grows past this the log begins anew. */
const largest = 300

/** The newest entries that pass a filter, and as many older pages as were asked for; a page that is looked at is read again after a change. */
export const useLog = (
  filter: LogFilter,
): Readonly<{
  log: Readonly<{ pages: readonly LogPage[]; more: boolean; narrowed: boolean }> | null
  older: () => void
  see: (page: LogPage) => void
}> => {
  const changed = useChangeCount()
  const asked = JSON.stringify(filter)
  const [log, setLog] = useState<Log | null>(null)
  const now = useRef({ asked, changed })
  now.current = { asked, changed }
  const going = useRef(new Set<string>())

  /** Reads a page once at a time, and puts it where it belongs in a log that is still asked for. */
  const read = (
    before: number | undefined,
    till: number | undefined,
    put: (log: Log, page: LogPage) => Log,
  ) => {
    const key = JSON.stringify([asked, before, changed])
    if (going.current.has(key)) return
    going.current.add(key)
    const isWanted = () => now.current.asked === asked
    readPage(filter, { before, till, readAt: changed }, isWanted)
      .then(
        (page) =>
          isWanted() && setLog((old) => put(old?.of === asked ? old : { of: asked, pages: [] }, page)),
        showError,
      )
      .finally(() => going.current.delete(key))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change anywhere is a new entry of the log.
  useEffect(() => {
    const second = log?.of === asked ? log.pages[1]?.before : undefined
    read(undefined, second, (old, page) => {
      const [, ...rest] = old.pages
      return page.next !== null && page.next === rest[0]?.before
        ? { ...old, pages: [page, ...rest] }
        : { ...old, pages: [page] }
    })
  }, [asked, changed])

  const pages = log?.pages ?? []
  const next = pages.at(-1)?.next ?? null
  return {
    log: log === null ? null : { pages, more: next !== null, narrowed: log.of !== '{}' },
    older: () => {
      if (next !== null && log?.of === asked)
        read(next, undefined, (old, page) =>
          old.pages.at(-1)?.next === page.before ? { ...old, pages: [...old.pages, page] } : old,
        )
    },
    see: ({ before, next, readAt }) => {
      // The newest one is read again by itself.
      if (before === undefined || readAt === changed || log?.of !== asked) return
      read(before, next ?? 0, (old, page) => ({
        ...old,
        pages: old.pages.map((one) => (one.before === before ? { ...page, next: one.next } : one)),
      }))
    },
  }
}

/**
 * A page of the log: down to `till` where that is given, else as many as a page holds. A filter that lets little through is looked
 * for a little at a time, so that nothing else waits for it.
 */
const readPage = async (
  filter: LogFilter,
  {
    before,
    till,
    readAt,
  }: Readonly<{ before: number | undefined; till: number | undefined; readAt: number }>,
  isWanted: () => boolean,
): Promise<LogPage> => {
  const entries: LogEntry[] = []
  let from = before
  const most = till === undefined ? size : largest
  while (entries.length < most && isWanted()) {
    const limit = Math.min(size, most - entries.length)
    const read = await call('log.list', { ...filter, ...(from === undefined ? {} : { before: from }), limit })
    const own = till === undefined ? read.entries : read.entries.filter(({ seq }) => seq >= till)
    entries.push(...own)
    if (till !== undefined && (read.next === null || read.next <= till || own.length < read.entries.length))
      return { before, entries, next: till, readAt }
    if (read.next === null) return { before, entries, next: null, readAt }
    from = read.next
  }
  return { before, entries, next: from ?? null, readAt }
}
