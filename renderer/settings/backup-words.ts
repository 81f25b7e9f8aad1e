import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { BackupFound } from '../../shared/records/backup.ts'
import { clockTime, numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'

export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${numberWords(bytes / 1_000_000, 1)} MB`

export const momentWords = (at: string): string => `${dutchDate(civilDate(new Date(at)))} ${clockTime(at)}`

/** One line in the list of backups that were found. */
export const foundWords = ({ name, madeAt, contents, bytes, newer, unreadable }: BackupFound): string => {
  const when = momentWords(madeAt)
  if (unreadable) return `${when}: ${t('settings.restoreUnreadable')}`
  const what =
    contents === null
      ? t('settings.restoreDatabase', { when, file: name, size: sizeWords(bytes) })
      : t('settings.restoreAll', { when, ...contents })
  return newer ? `${what} (${t('settings.restoreNewer')})` : what
}
