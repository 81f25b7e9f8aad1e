import type { PlaceKind } from '../../shared/contract.ts'
import { type BriefingFormat, briefingFormats } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { sayWritten } from '../app/written.ts'
import type { About } from './use-preview.ts'

/** The kind of place of each format that a briefing is made in. */
export const places = { pdf: 'briefing', docx: 'docx', html: 'html', txt: 'txt' } as const satisfies Record<
  BriefingFormat,
  PlaceKind
>
export type SavedFormat = BriefingFormat
export const savedFormats = briefingFormats

/** Asks for a place, makes the briefing there and says where it is. True where one was made. */
export const exportPlan = async (about: About, format: SavedFormat, name: string): Promise<boolean> => {
  const place = await bridge().choosePlace(places[format], name)
  if (place === null) return false
  const cancelled = t('briefings.exportCancelled', { file: place.name })
  const made = await runJob('briefings.export', { ...about, file: place.token }, undefined, cancelled)
  if (made === undefined) return false
  const saved = t('app.briefingSaved', { file: place.name, pages: made.pageCount, leftOut: made.leftOut })
  const wished = (about.plan?.attached.length ?? 0) + (about.plan?.appended.length ?? 0)
  sayWritten(place, format === 'pdf' || wished === 0 ? saved : `${saved} ${t('briefings.originalsInPdf')}`)
  return true
}
