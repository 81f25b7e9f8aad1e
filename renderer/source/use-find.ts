import { useMemo, useState } from 'react'
import { findFolded, folded } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import type { Mark } from './marks.ts'
import { reveal } from './selection.ts'

export type Find = ReturnType<typeof useFind>

/** Finding words in a source: Ctrl+F opens it, Enter and ] go on, Shift+Enter and [ go back. */
export const useFind = (text: string, scroller: HTMLElement | null) => {
  const [words, setWords] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const isOpen = words !== null
  const source = useMemo(() => (isOpen ? folded(text) : ''), [text, isOpen])
  const hits = useMemo(() => (words === null ? [] : findFolded(source, words)), [source, words])
  const all = useMemo(() => hits.map(hitMark), [hits])
  const marks = useMemo(
    () => all.map((mark, index) => (index === at ? { ...mark, kind: 'hitNow' as const } : mark)),
    [all, at],
  )
  const show = (index: number, among = hits) => {
    const hit = among[index]
    setAt(index)
    if (hit !== undefined && scroller !== null) reveal(scroller, hit.start)
  }
  const step = (by: 1 | -1) => {
    if (hits.length > 0) show((at + by + hits.length) % hits.length)
  }
  const type = (typed: string) => {
    setWords(typed)
    show(0, findFolded(source, typed, 1))
  }
  const close = () => {
    setWords(null)
    scroller?.focus()
  }
  useActs([
    { id: 'source.find', label: t('source.find'), keys: ['Ctrl+F'], run: () => setWords((old) => old ?? '') },
    ...(words === null
      ? []
      : [
          { id: 'source.findNext', label: t('source.findNext'), keys: [']', 'F3'], run: () => step(1) },
          {
            id: 'source.findPrevious',
            label: t('source.findPrevious'),
            keys: ['[', 'Shift+F3'],
            run: () => step(-1),
          },
        ]),
  ])
  return { words, hits, marks, at, step, type, close }
}

const hitMark = (hit: TextRange, index: number): Mark => ({
  ...hit,
  key: `hit:${index}`,
  kind: 'hit',
  itemId: null,
  tag: '',
  label: '',
})
