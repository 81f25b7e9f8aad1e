import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { Size } from './preview-size.ts'
import { type Drawer, usePageOf } from './use-page-of.ts'

type Props = Readonly<{
  drawer: Drawer
  page: number
  /** In CSS pixels. */
  width: number
  /** Its size, until it is known. */
  guess: Size
  name: string
  scroller: RefObject<HTMLElement | null>
}>

/** One page. Of hundreds those that aren't near the view only keep their place. */
export const PreviewPage = memo((props: Props) => {
  const { page, width, guess, name, scroller } = props
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    if (place.current === null) return
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: scroller.current, rootMargin: '70% 0px' },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [scroller])
  const shape = size ?? guess
  return (
    <div
      ref={place}
      className="preview-sheet"
      data-page={page}
      role="img"
      aria-label={name}
      style={{ width: `${width}px`, aspectRatio: `${shape.width} / ${shape.height}` }}
    >
      {isNear && <Drawn {...props} onSize={setSize} />}
    </div>
  )
})
PreviewPage.displayName = 'PreviewPage'

const Drawn = ({ drawer, page, width, onSize }: Props & Readonly<{ onSize: (size: Size) => void }>) => {
  const pixels = Math.min(4000, Math.max(100, Math.round(width * window.devicePixelRatio)))
  const { shown, failed } = usePageOf(drawer, page, pixels)
  const picture = shown?.picture ?? null
  useEffect(() => {
    if (picture !== null) onSize({ width: picture.pageWidth, height: picture.pageHeight })
  }, [picture, onSize])
  if (shown !== null) return <img src={shown.url} alt="" draggable={false} data-drawn={shown.key} />
  return failed ? <p>{t('source.pageNotShown')}</p> : null
}
