import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Block, Readable } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { Mark } from './marks.ts'
import { currentAmong, useMarksPer } from './marks-per.ts'
import { type PageSize, usualSize } from './page-geometry.ts'
import { type DrawnSheet, PageSheet, pagesNear } from './page-sheet.tsx'
import { usePageMouse } from './use-page-mouse.ts'
import { usePageOverlay } from './use-page-overlay.ts'
import { widthOf, type Zoom } from './zoom.ts'
import './pages.css'

type Props = Readonly<{
  document: Readable & Readonly<{ id: number }>
  blocks: readonly Block[]
  marks: readonly Mark[]
  current: string | null
  selection: TextRange | null
  /** The plain text that it is laid over: it has the focus, the selection and the words for a screen reader. */
  root: HTMLElement
  zoom: Zoom
  onZoom: (by: 1 | -1) => void
  /** How many percent of their printed size the pages have. */
  onSize: (percent: number) => void
  /** Told the page that one is reading. */
  onPage: (page: number) => void
  onChoose: (keys: readonly string[]) => void
}>

/**
 * The pages of a document as its file shows them. For the eye and the mouse only: whatever is selected is selected in the
 * plain text beneath, so both views give the same ranges, and the same keys work in both.
 */
export const PageView = (props: Props) => {
  const { document, blocks, marks, current, selection, root, zoom, onZoom, onSize, onPage, onChoose } = props
  const { id, text, pages } = document
  const scroller = useRef<HTMLDivElement>(null)
  const drawn = useRef(new Map<number, DrawnSheet>())
  const [guess, setGuess] = useState<PageSize>(usualSize)
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map())
  const room = useRoom(scroller)
  const near = useMemo(pagesNear, [])
  const source = useMemo(() => ({ id, text }), [id, text])
  const numbers = useMemo(() => pages.map((_, index) => index + 1), [pages])
  const marksOn = useMarksPer(pages, marks)
  const chosen = useMemo(() => rangeByPage(selection, pages), [selection, pages])

  const overlay = usePageOverlay({ root, scroller, drawn, pages, isEmpty: blocks.length === 0, onPage })
  const onDrawn = useCallback(
    (page: number, sheet: DrawnSheet) => {
      drawn.current.set(page, sheet)
      setGuess((old) => (old === usualSize ? sheet.size : old))
      setSizes((old) => {
        const known = old.get(page)
        if (known?.width === sheet.size.width && known.height === sheet.size.height) return old
        return new Map(old).set(page, sheet.size)
      })
      overlay.drawn(page)
    },
    [overlay],
  )
  const width = widthOf(zoom, room, guess.width)
  useLayoutEffect(() => overlay.keepPlace(width), [overlay, width])
  useEffect(() => onSize(Math.round((width / guess.width) * 75)), [onSize, width, guess])
  const mouse = usePageMouse({ root, scroller, drawn, text, blocks, marks, onChoose })

  return (
    <div
      ref={scroller}
      className="pages"
      aria-hidden="true"
      tabIndex={-1}
      onFocus={() => root.focus({ preventScroll: true })}
      onScroll={overlay.noticePlace}
      onMouseDown={mouse.press}
      onWheel={(event) => {
        if (event.ctrlKey) onZoom(event.deltaY < 0 ? 1 : -1)
        overlay.leaveBe()
      }}
    >
      {(room === 0 ? [] : numbers).map((page) => (
        <PageSheet
          key={page}
          source={source}
          page={page}
          width={zoom === 'fit' ? width : widthOf(zoom, room, (sizes.get(page) ?? guess).width)}
          guess={guess}
          marks={marksOn[page - 1] ?? none}
          current={currentAmong(marksOn[page - 1] ?? none, current)}
          selection={chosen.get(page) ?? null}
          near={near}
          onDrawn={onDrawn}
        />
      ))}
    </div>
  )
}

const none: readonly Mark[] = []

/** The room for pages, in CSS pixels. */
const useRoom = (scroller: Readonly<{ current: HTMLElement | null }>): number => {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => setRoom(element.clientWidth)
    const watch = new ResizeObserver(measure)
    measure()
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller])
  return room
}

const rangeByPage = (range: TextRange | null, pages: readonly TextRange[]) =>
  new Map(
    range === null
      ? []
      : pages.flatMap(({ start, end }, index) =>
          start < range.end && end > range.start ? [[index + 1, range] as const] : [],
        ),
  )
