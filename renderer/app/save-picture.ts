import { t } from '../../shared/texts/translate.ts'
import { bridge } from './bridge.ts'
import { runJob } from './jobs.ts'
import { sayWritten } from './written.ts'

/** Sharp on a slide as wide as a screen. */
const width = 1920

/** Saves a drawing alone, for a slide or a message: a KPI against its norm, or a dossier's timeline. */
export const savePicture = async (
  of: Readonly<{ dossierId: number | null; kpiId: number | null }>,
  name: string,
): Promise<void> => {
  const place = await bridge().choosePlace('png', name)
  if (place === null) return
  const made = await runJob('briefings.picture', { ...of, width, file: place.token })
  if (made !== undefined)
    sayWritten(place, t('briefings.pictureSaved', { file: place.name, leftOut: made.leftOut }))
}
