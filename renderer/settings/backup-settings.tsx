import type { BackupMade, LastBackup } from '../../shared/records/backup.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge } from '../app/bridge.ts'
import { runJob, useJob } from '../app/jobs.ts'
import { useRead } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { momentWords, sizeWords } from '../backups/backup-words.ts'
import { MissingOriginals } from '../backups/missing-originals.tsx'
import { Button } from '../ui/button.tsx'
import { RestoreBackup } from './restore-backup.tsx'

const folderOfChoice = async () => {
  const folder = await bridge().chooseFolder('backup')
  return folder === null ? null : { folder: folder.token }
}

const backup = async (place: Readonly<{ folder: string }> | Readonly<{ again: true }> | null) => {
  if (place === null) return
  const made = await runJob('data.backup', place, undefined, t('settings.backupCancelled'))
  if (made !== undefined)
    showToast({
      tone: made.missing.length + made.mended === 0 ? 'done' : 'refused',
      text: () => madeWords(made),
    })
}

/** What a backup holds, when the last one was made and where, making one, and putting one back. */
export const BackupSettings = () => {
  const place = useRead('data.place', {}).value
  const busy = useJob().running.length > 0
  if (place === null) return null
  const { folder, lastBackup: last, restored } = place
  return (
    <>
      <div className="settings-act">
        <Button onPress={() => void folderOfChoice().then(backup)} isDisabled={busy}>
          {t('settings.backup')}
        </Button>
        <p className="settings-hint">{t('settings.backupHolds')}</p>
      </div>
      {last === null ? (
        <p className="settings-hint">{t('settings.backupNever')}</p>
      ) : (
        <div className="settings-act">
          <Button onPress={() => void backup({ again: true })} isDisabled={busy}>
            {t('settings.backupAgain')}
          </Button>
          <div>
            <p className="settings-hint">{lastWords(last)}</p>
            {last.mended > 0 && (
              <p className="notice late">{t('settings.backupMended', { count: last.mended })}</p>
            )}
            {last.missing.length > 0 && (
              <MissingOriginals
                title={t('settings.backupMissing', { count: last.missing.length })}
                files={last.missing}
              />
            )}
          </div>
        </div>
      )}
      <RestoreBackup isDisabled={busy} />
      <div>
        <p className="settings-hint">{t('settings.dataPlace', { folder })}</p>
        {restored !== null && (
          <p className="settings-hint">
            {t('settings.restoredOn', { on: momentWords(restored.at), made: restored.madeAt })}
            {restored.aside !== null && ` ${t('settings.restoredAside', { folder: restored.aside })}`}
          </p>
        )}
      </div>
    </>
  )
}

const lastWords = ({ at, folder, documents, items, originals }: LastBackup) =>
  t('settings.backupLast', { when: momentWords(at), folder, documents, items, originals })

const madeWords = ({ documents, originals, copied, bytes, missing, mended }: BackupMade) =>
  t('settings.backupMade', {
    documents,
    originals,
    copied,
    mended,
    size: sizeWords(bytes),
    missing: missing.length,
  })
