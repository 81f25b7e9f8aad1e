import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { BackupFound } from '../../shared/records/backup.ts'
import { clockTime, numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'

export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${numberWords(bytes / 1_000_000, 1)} MB`

export const momentWords = (at: string): string => `${dutchDate(civilDate(new Date(at)))} ${clockTime(at)}`

/** One line in the list of backups that were found. */
export const foundWords = (found: BackupFound): string => `${momentWords(found.madeAt)}: ${holdsWords(found)}`

/** What one holds, and why it can't be put back where it can't. */
export const holdsWords = ({ name, contents, bytes, newer, unreadable }: BackupFound): string => {
  if (unreadable) return t('settings.restoreUnreadable')
  const what =
    contents === null
      ? t('settings.restoreDatabase', { file: name, size: sizeWords(bytes) })
      : t('settings.restoreAll', contents)
  return newer ? `${what} (${t('settings.restoreNewer')})` : what
}

export const isUsable = ({ newer, unreadable }: BackupFound): boolean => !newer && !unreadable

/** The newest that can be put back; where none can, the newest. */
export const newestUsable = (found: readonly BackupFound[]): BackupFound | undefined =>
  found.find(isUsable) ?? found[0]
