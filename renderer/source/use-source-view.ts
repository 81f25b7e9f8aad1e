import { useCallback, useRef, useState } from 'react'
import type { MediaType } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useRemembered } from '../app/remembered.ts'
import { type Zoom, zoomStep } from './zoom.ts'

export const sourceViews = ['page', 'text'] as const
export type SourceView = (typeof sourceViews)[number]
export type ViewState = ReturnType<typeof useSourceView>

/** Media whose pages can be shown as they are printed. */
const withPages: readonly MediaType[] = ['pdf']

/** Whether a source is shown as pages or as text, remembered for its medium, and how large. */
export const useSourceView = (media: MediaType, beforeSwitch: () => void) => {
  const choices = withPages.includes(media)
  const [kept, keep] = useRemembered<SourceView>(`source.view.${media}`, 'page')
  const [zoom, setZoom] = useRemembered<Zoom>('source.zoom', 'fit')
  const [percent, setPercent] = useState(100)
  // Known before the window is drawn again, for somebody who presses quickly.
  const size = useRef(percent)
  const noticeSize = useCallback((shownSize: number) => {
    size.current = shownSize
    setPercent(shownSize)
  }, [])
  const shown: SourceView = choices && kept !== 'text' ? 'page' : 'text'
  const show = (next: SourceView) => {
    if (next === shown) return
    beforeSwitch()
    keep(next)
  }
  const zoomBy = (by: 1 | -1) => {
    size.current = zoomStep(size.current, by)
    setZoom(size.current)
  }
  const fit = () => setZoom('fit')
  useActs([
    ...(choices
      ? [
          {
            id: 'source.view',
            label: t(shown === 'page' ? 'source.showText' : 'source.showPages'),
            keys: ['W'],
            run: () => show(shown === 'page' ? 'text' : 'page'),
          },
        ]
      : []),
    ...(shown === 'page'
      ? [
          { id: 'source.larger', label: t('source.larger'), keys: ['+', '='], run: () => zoomBy(1) },
          { id: 'source.smaller', label: t('source.smaller'), keys: ['-'], run: () => zoomBy(-1) },
          { id: 'source.fit', label: t('source.fit'), keys: ['0'], run: fit },
        ]
      : []),
  ])
  return { choices, shown, show, zoom, zoomBy, fit, percent, noticeSize }
}
