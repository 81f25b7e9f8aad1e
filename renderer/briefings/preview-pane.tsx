import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { BriefingPlan, BriefingPreview } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { RefusalError } from '../app/bridge.ts'
import { useRemembered } from '../app/remembered.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { useNearView } from './near-view.ts'
import { partName } from './part-acts.ts'
import { DrawnBy, PreviewPage } from './preview-page.tsx'
import { pageInView } from './preview-place.ts'
import { type Size, sizeOfPaper, widthOf, type Zoom, zoomStep } from './preview-size.ts'
import type { Drawer } from './use-page-of.ts'
import type { Made, PreviewState } from './use-preview.ts'

type Props = Readonly<{
  preview: PreviewState
  /** Draws its pages; null until there is one. */
  drawer: Drawer | null
  plan: BriefingPlan
  scroller: RefObject<HTMLElement | null>
}>

/** The pages of the briefing as it would be. */
export const PreviewPane = ({ preview: { made, error, isBusy }, drawer, plan, scroller }: Props) => {
  if (made === null || drawer === null)
    return (
      <section className="preview" aria-label={t('briefings.preview')} aria-busy={error === null}>
        {error !== null ? (
          <EmptyState sentence={sentenceOf(error)} />
        ) : (
          <div className="preview-sheet waiting">
            <p>{t('briefings.previewComes')}</p>
          </div>
        )}
      </section>
    )
  return (
    <section className="preview" aria-label={t('briefings.preview')} aria-busy={isBusy}>
      {error !== null && <p className="notice late">{sentenceOf(error)}</p>}
      <Notices preview={made.preview} />
      <Pages
        label={t('briefings.previewPages')}
        drawer={drawer}
        count={made.preview.pageCount}
        paper={sizeOfPaper(plan.paper)}
        isBusy={isBusy}
        scroller={scroller}
        nameOf={(page) => pageName(page, made)}
      />
      <p id="preview-words" className="hidden-text">
        {previewWords(made)}
      </p>
      <p className="hidden-text" role="status">
        {t('briefings.previewHas', { count: made.preview.pageCount })}
      </p>
    </section>
  )
}

const sentenceOf = (error: Error) => (error instanceof RefusalError ? error.message : t('app.defect'))

const Notices = ({ preview: { warnings, missingGlyphs } }: Readonly<{ preview: BriefingPreview }>) => {
  const said = [
    ...warnings,
    ...(missingGlyphs.length === 0
      ? []
      : [t('briefings.missingGlyphs', { count: missingGlyphs.length, glyphs: missingGlyphs.join(' ') })]),
  ]
  if (said.length === 0) return null
  return (
    <ul className="preview-notices">
      {said.map((words) => (
        <li key={words} className="notice soon">
          {words}
        </li>
      ))}
    </ul>
  )
}

const begunOn = (page: number, { parts, preview: { starts } }: Made) =>
  parts.filter((_, at) => starts[at] === page).map(partName)

const pageName = (page: number, made: Made) => {
  const begun = begunOn(page, made)
  const words = t('briefings.pageOf', { page, of: made.preview.pageCount })
  return begun.length === 0 ? words : `${words}: ${begun.join(', ')}`
}

/** What the preview shows, for who can't see it. */
const previewWords = ({ parts, preview }: Made) => {
  const found = parts.flatMap((part, at) => {
    const page = preview.starts[at]
    return page == null ? [] : [t('briefings.partOnPage', { name: partName(part), page })]
  })
  return [t('briefings.previewHas', { count: preview.pageCount }), ...found].join(' ')
}

type PagesProps = Readonly<{
  label: string
  drawer: Drawer
  count: number
  paper: Size
  isBusy: boolean
  scroller: RefObject<HTMLElement | null>
  nameOf: (page: number) => string
}>

/** Pages one below the other, as wide as the pane or as one chooses, drawn when they come near the view. */
export const Pages = ({ label, drawer, count, paper, isBusy, scroller, nameOf }: PagesProps) => {
  const [zoom, setZoom] = useRemembered<Zoom>('briefing.zoom', 'fit')
  const [page, setPage] = useState(1)
  const room = useRoom(scroller)
  const near = useNearView(scroller)
  const width = widthOf(zoom, room, paper.width)
  const percent = Math.round((width / paper.width) * 75)
  const zoomBy = (by: 1 | -1) => setZoom(zoomStep(percent, by))
  useActs([
    { id: 'briefing.larger', label: t('source.larger'), keys: ['+', '='], run: () => zoomBy(1) },
    { id: 'briefing.smaller', label: t('source.smaller'), keys: ['-'], run: () => zoomBy(-1) },
    { id: 'briefing.fit', label: t('source.fit'), keys: ['0'], run: () => setZoom('fit') },
  ])
  // Hundreds of new pages get their places a little at a time: keys come between.
  const placed = useDeferredValue(count, 0)
  const notice = useCallback(() => {
    if (scroller.current !== null) setPage(pageInView(scroller.current))
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: more pages, or wider ones, lie elsewhere.
  useEffect(notice, [notice, placed, width])
  const numbers = useMemo(() => Array.from({ length: placed }, (_, at) => at + 1), [placed])
  return (
    <>
      <div className="preview-bar">
        <span className="preview-page-number">
          {t('briefings.pageOf', { page: Math.min(page, count), of: count })}
        </span>
        <span className={isBusy ? 'preview-busy on' : 'preview-busy'} aria-hidden="true" />
        <span className="grow" />
        <IconButton icon="minus" label={t('source.smaller')} keys="-" onPress={() => zoomBy(-1)} />
        <span className="view-size">{t('source.percent', { percent })}</span>
        <IconButton icon="plus" label={t('source.larger')} keys="+" onPress={() => zoomBy(1)} />
        <Button look="quiet" keys="0" isDisabled={zoom === 'fit'} onPress={() => setZoom('fit')}>
          {t('source.fit')}
        </Button>
      </div>
      <section
        ref={scroller}
        className="preview-pages"
        aria-label={label}
        aria-describedby="preview-words"
        data-pane=""
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
        tabIndex={0}
        onScroll={notice}
      >
        <DrawnBy value={drawer}>
          {room > 0 &&
            numbers.map((number) => (
              <PreviewPage
                key={number}
                page={number}
                width={width}
                guess={paper}
                name={nameOf(number)}
                near={near}
              />
            ))}
        </DrawnBy>
      </section>
    </>
  )
}

/** The room for pages, in CSS pixels. */
const useRoom = (scroller: RefObject<HTMLElement | null>): number => {
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
