import { createContext, memo, useContext, useEffect, useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import type { NearView } from './near-view.ts'
import type { Size } from './preview-size.ts'
import { type Drawer, usePageOf } from './use-page-of.ts'

/** Draws the pages below it. Beside their props: of hundreds only those near the view are asked again when it is another. */
export const DrawnBy = createContext<Drawer | null>(null)

type Props = Readonly<{
  page: number
  /** In CSS pixels. */
  width: number
  /** Its size, until it is known. */
  guess: Size
  name: string
  near: NearView
}>

/** One page. Of hundreds those that aren't near the view only keep their place. */
export const PreviewPage = memo((props: Props) => {
  const { page, width, guess, name, near } = props
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    return place.current === null ? undefined : near(place.current, setNear)
  }, [near])
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
      {isNear && <Drawn page={page} width={width} onSize={setSize} />}
    </div>
  )
})
PreviewPage.displayName = 'PreviewPage'

type DrawnProps = Pick<Props, 'page' | 'width'> & Readonly<{ onSize: (size: Size) => void }>

const Drawn = (props: DrawnProps) => {
  const drawer = useContext(DrawnBy)
  return drawer === null ? null : <Picture drawer={drawer} {...props} />
}

const Picture = ({ drawer, page, width, onSize }: DrawnProps & Readonly<{ drawer: Drawer }>) => {
  const pixels = Math.min(4000, Math.max(100, Math.round(width * window.devicePixelRatio)))
  const { shown, failed } = usePageOf(drawer, page, pixels)
  const picture = shown?.picture ?? null
  useEffect(() => {
    if (picture !== null) onSize({ width: picture.pageWidth, height: picture.pageHeight })
  }, [picture, onSize])
  if (shown !== null) return <img src={shown.url} alt="" draggable={false} data-drawn={shown.key} />
  return failed ? <p>{t('source.pageNotShown')}</p> : null
}
