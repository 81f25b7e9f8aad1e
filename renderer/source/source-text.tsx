import {
  type ClipboardEvent,
  type MouseEvent,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Block, Readable } from '../../shared/reading.ts'
import type { MediaType, TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { FindBar } from './find-bar.tsx'
import type { Mark } from './marks.ts'
import { PageView } from './page-view.tsx'
import { firstSeen, readByKeys } from './reading-keys.ts'
import { reveal, selectedRange, selectsUndrawn } from './selection.ts'
import { Sheets } from './sheets.tsx'
import { wordsIn } from './stretches.ts'
import { useFind } from './use-find.ts'
import { useSheets } from './use-sheets.ts'
import { useSourceView } from './use-source-view.ts'
import { ViewBar } from './view-bar.tsx'
import './source.css'

type Props = Readonly<{
  document: Readable & Readonly<{ id: number; subject: string; media: MediaType }>
  marks: readonly Mark[]
  /** Key of the mark that is current; it is outlined. */
  current: string | null
  /** What to bring into view. It is done anew when the object changes. */
  target: TextRange | null
  /** What is selected, drawn on the pages; the plain text shows it by itself. */
  selection?: TextRange | null
  onChoose?: (key: string) => void
  /** The element that scrolls, for following what is selected in it. */
  onScroller?: (scroller: HTMLElement | null) => void
}>

/**
 * The canonical text of a document as sheets of paper. What is shown holds exactly the characters of the canonical
 * text, so selections and marks keep their positions; blank lines and line ends are collapsed by the style sheet. Where the
 * file has pages their pictures can be laid over it; the text stays beneath for the keyboard and for screen readers.
 */
export const SourceText = (props: Props) => {
  const { document, marks: own, current, target, selection = null, onChoose, onScroller } = props
  const { text, pages } = document
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const find = useFind(text, scroller)
  // A letter that is typed is in a thousand places; drawing them may be overtaken by the next letter.
  const hits = useDeferredValue(find.marks)
  const marks = useMemo(() => (hits.length === 0 ? own : [...own, ...hits]), [own, hits])
  const sheets = useSheets(document, own)
  const blocks = useRef<readonly Block[]>([])
  blocks.current = sheets.blocks

  // What was at the top before the view was switched.
  const place = useRef<number | null>(null)
  const view = useSourceView(document.media, () => {
    place.current = scroller === null ? null : firstSeen(scroller)
  })
  const isPages = view.shown === 'page'
  // What stands beside it comes first, then the pages, then the text beneath them, that nobody sees: keys come between.
  const [step, setStep] = useState(0)
  useEffect(() => startTransition(() => setStep(Math.min(2, step + 1))), [step])
  const [page, setPage] = useState(1)

  useEffect(() => onScroller?.(scroller), [scroller, onScroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: done anew when the pages and the text are there.
  useEffect(() => {
    if (target !== null && scroller !== null) reveal(scroller, target.start)
  }, [target, scroller, step])
  // biome-ignore lint/correctness/useExhaustiveDependencies: done when the view was switched.
  useEffect(() => {
    if (place.current !== null && scroller !== null) reveal(scroller, place.current)
    place.current = null
  }, [isPages, scroller])

  // A double or triple click selects words: only a click that stays alone chooses.
  const waiting = useRef<number | undefined>(undefined)
  const click = (event: MouseEvent) => {
    window.clearTimeout(waiting.current)
    if (onChoose === undefined || event.detail > 1 || !(event.target instanceof Element)) return
    const key = keyAt(event.target, own, current)
    if (key === null) return
    const choose = () => window.document.getSelection()?.isCollapsed !== false && onChoose(key)
    if (event.target.closest('[data-choose]') !== null) onChoose(key)
    else waiting.current = window.setTimeout(choose, 220)
  }
  // What isn't drawn yet isn't in the document of the browser, and wouldn't be copied.
  const copy = (event: ClipboardEvent) => {
    const range = scroller !== null && selectsUndrawn(scroller) ? selectedRange(scroller, text) : null
    if (range === null) return
    event.clipboardData.setData('text/plain', wordsIn(text, blocks.current, range))
    event.preventDefault()
  }

  return (
    <>
      {view.choices && <ViewBar view={view} page={page} of={pages.length} />}
      {find.words !== null && <FindBar find={find} />}
      <div className="source-views">
        <section
          ref={setScroller}
          className={isPages ? 'source-text beneath' : 'source-text'}
          data-pane=""
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
          tabIndex={0}
          aria-label={t('source.region', { title: document.subject })}
          onClick={click}
          onCopy={copy}
          onKeyDown={(event) => readByKeys(event, text, blocks.current)}
        >
          {sheets.blocks.length === 0 && <p className="source-empty">{t('source.noText')}</p>}
          {(!isPages || step === 2) && (
            <Sheets sheets={sheets} marks={marks} current={current} pages={pages.length} root={scroller} />
          )}
        </section>
        {isPages && scroller !== null && step > 0 && (
          <PageView
            key={document.id}
            document={document}
            blocks={sheets.blocks}
            marks={marks}
            current={current}
            selection={selection}
            root={scroller}
            zoom={view.zoom}
            onZoom={view.zoomBy}
            onSize={view.noticeSize}
            onPage={setPage}
            onChoose={(keys) => {
              const key = nextKey(keys, current)
              if (key !== null) onChoose?.(key)
            }}
          />
        )}
      </div>
    </>
  )
}

/** A click on a mark chooses it; where marks lie over each other the shortest first, then the next. */
function keyAt(target: Element, marks: readonly Mark[], current: string | null): string | null {
  const tag = target.closest('[data-choose]')?.getAttribute('data-choose')
  if (tag != null) return tag
  const keys = target.closest('[data-keys]')?.getAttribute('data-keys')?.split(' ') ?? []
  // An answer is a whole stretch of text: it is chosen by its tag, so that reading in it chooses nothing.
  const under = marks
    .filter(({ key, kind }) => kind !== 'answer' && kind !== 'unsure' && keys.includes(key))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return nextKey(
    under.map(({ key }) => key),
    current,
  )
}

const nextKey = (keys: readonly string[], current: string | null): string | null =>
  keys[(current === null ? 0 : keys.indexOf(current) + 1) % Math.max(1, keys.length)] ?? null
