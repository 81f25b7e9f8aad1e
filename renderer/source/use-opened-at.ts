import { useMemo, useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { itemKey } from './marks.ts'
import { itemAt, passageKey } from './reader.tsx'

/** Which mark of a source is current and what is brought into view: first the passage asked for, then what is chosen. */
export const useOpenedAt = (document: DocumentDetail, start: number | undefined, end: number | undefined) => {
  const passage = useMemo<TextRange | null>(
    () => (start === undefined ? null : { start, end: Math.max(end ?? start, start + 1) }),
    [start, end],
  )
  const first = passage === null ? null : itemAt(passage, document.items)
  const firstKey = passage === null ? null : first === null ? passageKey : itemKey(first.id)
  const [opened, setOpened] = useState(passage)
  const [current, setCurrent] = useState(firstKey)
  const [target, setTarget] = useState(passage)
  if (opened !== passage) {
    setOpened(passage)
    setCurrent(firstKey)
    setTarget(passage)
  }
  return { passage, current, setCurrent, target, setTarget }
}
