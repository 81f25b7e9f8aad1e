import { useState } from 'react'
import type { BackupFound } from '../../shared/records/backup.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge, refusalText } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { showToast } from '../app/toasts.ts'
import { foundWords, newestUsable } from '../backups/backup-words.ts'
import { MissingOriginals } from '../backups/missing-originals.tsx'
import { useRestoring } from '../backups/use-restoring.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Choosing = Readonly<{ folder: string; place: string; found: readonly BackupFound[] }>

/** Asks for the folder, lets choose which of its backups, and puts that one back. */
export const RestoreBackup = ({ isDisabled }: Readonly<{ isDisabled: boolean }>) => {
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const choose = async () => {
    const folder = await bridge().chooseFolder('restore')
    if (folder === null) return
    const found = await runJob('data.backups', { folder: folder.token })
    if (found === undefined) return
    if (found.length === 0) showToast({ tone: 'refused', text: () => refusalText('no-backup') })
    else setChoosing({ folder: folder.token, place: folder.name, found })
  }
  return (
    <div className="settings-act">
      <Button onPress={() => void choose()} isDisabled={isDisabled}>
        {t('settings.restore')}
      </Button>
      <p className="settings-hint">{t('settings.restoreAbout')}</p>
      {choosing !== null && <RestoreDialog {...choosing} close={() => setChoosing(null)} />}
    </div>
  )
}

const RestoreDialog = ({ folder, place, found, close }: Choosing & Readonly<{ close: () => void }>) => {
  const [name, setName] = useState(newestUsable(found)?.name ?? '')
  const { isBusy, outcome, restore, cancel, forget } = useRestoring()
  const start = () => void restore({ folder }, name)
  const leave = () => {
    cancel()
    close()
  }
  return (
    <Dialog
      title={t('settings.restoreTitle')}
      about={t('settings.restoreFrom', { folder: place })}
      closeLabel={t('app.cancel')}
      onClose={leave}
      onConfirm={start}
      foot={
        <>
          <Button onPress={leave}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={start} isDisabled={isBusy}>
            {t(outcome === null ? 'settings.restoreNow' : 'settings.restoreIncomplete')}
          </Button>
        </>
      }
    >
      <Select
        label={t('settings.restoreWhich')}
        options={found.map((one) => ({ value: one.name, label: foundWords(one) }))}
        value={name}
        onChange={(chosen) => {
          setName(chosen)
          forget()
        }}
        autoFocus
        isDisabled={isBusy}
      />
      <p>{t('settings.restoreKeeps')}</p>
      <div role="status">
        {isBusy && <p>{t('settings.restoreBusy')}</p>}
        {outcome !== null && !isBusy && (
          <MissingOriginals
            title={t('settings.restoreMissing', { count: outcome.missing.length })}
            files={outcome.missing}
          />
        )}
      </div>
    </Dialog>
  )
}
