import { t } from '../../shared/texts/translate.ts'
import { bridge } from './bridge.ts'
import { runJob } from './jobs.ts'
import { sayWritten } from './written.ts'

/** Asks for a place, makes the briefing of a dossier there and says where it is. */
export const exportBriefing = async (dossierId: number, name: string): Promise<void> => {
  const place = await bridge().choosePlace('briefing', name)
  if (place === null) return
  const made = await runJob('briefings.export', { dossierId, file: place.token })
  if (made === undefined) return
  sayWritten(
    place,
    t('app.briefingSaved', { file: place.name, pages: made.pageCount, leftOut: made.leftOut }),
  )
}
