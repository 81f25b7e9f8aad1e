import { useEffect, useState } from 'react'
import { type DocumentList, documentColumns } from '../../shared/contract/document-lists.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { GridSort } from '../ui/grid-props.ts'
import { useWindows, type Windows } from '../ui/grid-windows.ts'
import { showError } from './act.ts'
import { call } from './bridge.ts'
import { useChangeCount } from './read.ts'

/** What one read may ask for. */
const mostRows = 500

/** What a list of documents is narrowed by. */
export type Narrowing = Pick<DocumentList, 'text' | 'kinds' | 'municipality'>

export type DocumentsShown = Readonly<{
  windows: Windows<DocumentRow>
  /** How many of them wait for their check; null until that is known. */
  toCheckCount: number | null
  current: Readonly<{ index: number; row: DocumentRow | undefined; set: (index: number) => void }>
  idsBetween: (first: number, last: number) => Promise<readonly number[]>
}>

/** A list of documents in stretches. Which row is current stays with its document, whatever the order becomes. */
export const useDocumentList = (
  state: DocumentList['state'],
  sort: GridSort,
  first: number | undefined,
  narrowing: Narrowing = {},
): DocumentsShown => {
  // What was remembered may be of an older program.
  const column = documentColumns.find((one) => one === sort.column) ?? 'date'
  const list: DocumentList = {
    ...narrowing,
    ...(state === undefined ? {} : { state }),
    order: { column, descending: sort.descending },
  }
  const version = useChangeCount()
  const [toCheckCount, setToCheckCount] = useState<number | null>(null)
  const windows = useWindows<DocumentRow>({
    query: JSON.stringify(list),
    version,
    onError: showError,
    load: async (offset, limit) => {
      const found = await call('documents.window', { ...list, offset, limit })
      setToCheckCount(found.toCheckCount)
      return found
    },
  })
  return {
    windows,
    toCheckCount,
    current: useCurrent(windows, list, { version, first }),
    idsBetween: async (from, to) => {
      const ids: number[] = []
      for (let offset = from; offset <= to; offset += mostRows) {
        const limit = Math.min(mostRows, to + 1 - offset)
        ids.push(...(await call('documents.window', { ...list, offset, limit })).rows.map(({ id }) => id))
      }
      return ids
    },
  }
}

const useCurrent = (
  windows: Windows<DocumentRow>,
  list: DocumentList,
  { version, first }: Readonly<{ version: number; first: number | undefined }>,
): DocumentsShown['current'] => {
  const [at, setAt] = useState<Readonly<{ index: number; id: number | null }>>({
    index: 0,
    id: first ?? null,
  })
  const asked = JSON.stringify([list, version])
  /** For which list it was asked where the document stands. */
  const [answered, setAnswered] = useState(first === undefined ? asked : '')
  const { id } = at
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the list is another one, not with each step through it.
  useEffect(() => {
    if (id === null || answered === asked) return
    let stale = false
    call('documents.line', { ...list, id }).then(({ line }) => {
      if (stale) return
      if (line !== null) setAt((now) => (now.id === id ? { index: line, id } : now))
      setAnswered(asked)
    }, showError)
    return () => {
      stale = true
    }
  }, [asked, id === null])
  // Where it was is looked at first: a person may have scrolled through all of a long list.
  const stays = id !== null && windows.rowAt(at.index)?.id === id
  const found = id === null ? -1 : stays ? at.index : windows.indexOf((row) => row.id === id)
  const index = Math.min(found < 0 ? at.index : found, Math.max(0, (windows.count ?? 1) - 1))
  const row = windows.rowAt(index)
  // What went out of the list is followed by what took its place.
  const takesOver = (answered === asked || id === null) && found < 0 && row !== undefined
  useEffect(() => {
    if (takesOver) setAt({ index, id: row.id })
  }, [takesOver, index, row])
  return {
    index,
    row,
    set: (next) => setAt({ index: next, id: windows.rowAt(next)?.id ?? null }),
  }
}
