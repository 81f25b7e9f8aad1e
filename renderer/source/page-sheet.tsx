import { memo, useEffect, useRef, useState } from 'react'
import type { PictureLine } from '../../shared/records/page-picture.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Mark } from './marks.ts'
import { type PageSize, rectsOf } from './page-geometry.ts'
import { PageMarks } from './page-marks.tsx'
import { usePagePicture } from './use-page-picture.ts'

export type DrawnSheet = Readonly<{ size: PageSize; lines: readonly PictureLine[] }>

type Props = Readonly<{
  source: Readonly<{ id: number; text: string }>
  page: number
  /** In CSS pixels. */
  width: number
  /** The size of another page of the document, until its own is known. */
  guess: PageSize
  /** Those that lie on this page. */
  marks: readonly Mark[]
  current: string | null
  /** What of the selection lies on this page. */
  selection: TextRange | null
  /** Tells when a page comes near the view. */
  near: PagesNear
  onDrawn: (page: number, sheet: DrawnSheet) => void
}>

/** One page as its file shows it, with its marks on their words. Of hundreds those that aren't near only keep their place. */
export const PageSheet = memo((props: Props) => {
  const { page, width, guess, near } = props
  const [isNear, setNear] = useState(false)
  const [size, setSize] = useState<PageSize | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (place.current === null ? undefined : near.follow(place.current, setNear)), [near])
  const shape = size ?? guess
  return (
    <div ref={place} className="page" style={{ width: `${width}px` }}>
      {isNear ? (
        <NearSheet {...props} shape={shape} onSize={setSize} />
      ) : (
        <div className="page-sheet" data-page={page} style={ratioOf(shape)} />
      )}
    </div>
  )
})
PageSheet.displayName = 'PageSheet'

const ratioOf = ({ width, height }: PageSize) => ({ aspectRatio: `${width} / ${height}` })

type NearProps = Props & Readonly<{ shape: PageSize; onSize: (size: PageSize) => void }>

const NearSheet = (props: NearProps) => {
  const { source, page, width, shape, marks, current, selection, onSize, onDrawn } = props
  const pixels = Math.min(4000, Math.max(100, Math.round(width * window.devicePixelRatio)))
  const { shown, failed } = usePagePicture(source, page, pixels)
  const picture = shown?.picture ?? null
  useEffect(() => {
    if (picture === null) return
    const size = { width: picture.pageWidth, height: picture.pageHeight }
    onSize(size)
    onDrawn(page, { size, lines: picture.lines })
  }, [picture, page, onSize, onDrawn])
  return (
    <>
      <div
        className="page-sheet"
        data-page={page}
        data-drawn={picture === null ? undefined : ''}
        style={ratioOf(shape)}
      >
        {shown !== null && <img src={shown.url} alt="" draggable={false} />}
        {picture !== null && (
          <PageMarks
            size={shape}
            lines={picture.lines}
            marks={marks}
            current={current}
            selection={selection}
          />
        )}
        {failed && <p>{t('source.pageNotShown')}</p>}
      </div>
      {picture !== null && <PageTags height={shape.height} lines={picture.lines} marks={marks} />}
    </>
  )
}

export type PagesNear = ReturnType<typeof pagesNear>

/** One watch over all pages of a view: neighbours of what is in view are drawn before they are needed. */
export const pagesNear = () => {
  const follows = new Map<Element, (isNear: boolean) => void>()
  let watch: IntersectionObserver | null = null
  const watchIn = (root: Element | null) =>
    new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) follows.get(target)?.(isIntersecting)
      },
      { root, rootMargin: '90% 0px' },
    )
  return {
    follow: (page: Element, tell: (isNear: boolean) => void) => {
      watch ??= watchIn(page.closest('.pages'))
      follows.set(page, tell)
      watch.observe(page)
      return () => {
        follows.delete(page)
        watch?.unobserve(page)
        if (follows.size > 0) return
        watch?.disconnect()
        watch = null
      }
    },
  }
}

type TagsProps = Readonly<{ height: number; lines: readonly PictureLine[]; marks: readonly Mark[] }>

/** What begins on a line, beside the page at the height of that line. */
const PageTags = ({ height, lines, marks }: TagsProps) => {
  const rows = new Map<number, Mark[]>()
  for (const mark of marks) {
    const first = mark.tag === '' ? undefined : rectsOf(lines, mark)[0]
    const begins = lines.some(({ start, end }) => start <= mark.start && mark.start < end)
    if (first === undefined || !begins) continue
    const row = [...rows.keys()].find((y) => Math.abs(y - first.y0) < 6) ?? first.y0
    rows.set(row, [...(rows.get(row) ?? []), mark])
  }
  return [...rows].map(([y, begun]) => (
    <span key={y} className="page-tags" style={{ top: `${(y / height) * 100}%` }}>
      {begun.map(({ key, kind, tag, label }) => (
        <span key={key} className={`source-tag tag-${kind}`} data-choose={key} title={label}>
          {tag}
        </span>
      ))}
    </span>
  ))
}
