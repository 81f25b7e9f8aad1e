import { useMemo, useRef } from 'react'
import type { BriefingRow } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { call } from '../app/bridge.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useNearView } from './near-view.ts'
import { DrawnBy, PreviewPage } from './preview-page.tsx'
import { sizeOfPaper } from './preview-size.ts'
import type { Drawer } from './use-page-of.ts'

/** In CSS pixels. */
const width = 660

/** The pages of a briefing as it was exported, whatever the register says by now. */
export const KeptPages = ({ row, onClose }: Readonly<{ row: BriefingRow; onClose: () => void }>) => {
  const { id, title, pageCount } = row
  const scroller = useRef<HTMLDivElement>(null)
  const near = useNearView(scroller)
  const drawer = useMemo(
    (): Drawer => ({
      key: `kept ${id}`,
      draw: (page, pixels) => call('briefings.page', { id, page, width: pixels }),
    }),
    [id],
  )
  return (
    <Dialog title={title} about={t('briefings.keptAbout')} closeLabel={t('app.close')} wide onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
      <section ref={scroller} className="kept-pages" tabIndex={0} aria-label={t('briefings.previewPages')}>
        <DrawnBy value={drawer}>
          {Array.from({ length: pageCount }, (_, at) => (
            <PreviewPage
              // biome-ignore lint/suspicious/noArrayIndexKey: pages never change places.
              key={at}
              page={at + 1}
              width={width}
              guess={sizeOfPaper('a4')}
              name={t('briefings.pageOf', { page: at + 1, of: pageCount })}
              near={near}
            />
          ))}
        </DrawnBy>
      </section>
    </Dialog>
  )
}
