import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { SearchHit, SearchResult } from '../../shared/records/search.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { Rows } from '../ui/rows.tsx'
import { lastOpened } from './asked.ts'
import { hitName, Results } from './results.tsx'

type Props = Readonly<{
  result: SearchResult
  text: string
  onMore: () => void
  onCurrent: (hit: SearchHit) => void
  /** Space: what stands around the hit. */
  onPreview: () => void
  /** Up from the first one. */
  onUp: () => void
}>

/** What was found, of which more is read before the end of it comes into sight. */
export const Hits = ({ result, text, onMore, onCurrent, onPreview, onUp }: Props) => {
  const overview = useOverview()
  const box = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [scroller, mark] = [box.current, end.current]
    if (scroller === null || mark === null || result.next === null) return
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && onMore(), {
      root: scroller,
      rootMargin: '1500px',
    })
    watch.observe(mark)
    return () => watch.disconnect()
  }, [result, onMore])
  const open = useCallback(
    (hit: SearchHit) => {
      lastOpened.set({ text, hit: hitName(hit) })
      go({ screen: 'source', documentId: hit.documentId, start: hit.start, end: hit.end })
    },
    [text],
  )
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
    if (row === null) return
    if (event.key === ' ') {
      // Else the button under it would open its source.
      event.preventDefault()
      if (event.type === 'keydown') onPreview()
      return
    }
    if (event.key !== 'ArrowUp' || event.type !== 'keydown') return
    if (box.current?.querySelector('[data-row]') !== row) return
    event.preventDefault()
    onUp()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from its hits.
    <div className="search-results" ref={box} onKeyDown={keys} onKeyUp={keys}>
      <Rows letterKeys={overview?.settings.letterKeys ?? true}>
        <Results result={result} onOpen={open} onFocus={onCurrent} />
      </Rows>
      <div ref={end} />
    </div>
  )
}
