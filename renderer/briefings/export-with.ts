import type { InputOf } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { sayWritten } from '../app/written.ts'

type Asked = Omit<InputOf<'briefings.export'>, 'file'>

/** Asks for a place and makes a briefing there as it is asked for. True where one was made. */
export const exportWith = async (asked: Asked, name: string): Promise<boolean> => {
  const place = await bridge().choosePlace('briefing', name)
  if (place === null) return false
  const made = await runJob('briefings.export', { ...asked, file: place.token })
  if (made === undefined) return false
  sayWritten(
    place,
    t('app.briefingSaved', { file: place.name, pages: made.pageCount, leftOut: made.leftOut }),
  )
  return true
}
