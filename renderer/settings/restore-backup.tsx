import { useState } from 'react'
import type { BackupFound, RestoreOutcome } from '../../shared/records/backup.ts'
import { t } from '../../shared/texts/translate.ts'
import { bridge, refusalText } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { rememberRestored } from '../app/restored.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { foundWords, momentWords } from './backup-words.ts'
import { MissingOriginals } from './missing-originals.tsx'

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
  const [name, setName] = useState(found.find(({ newer }) => !newer)?.name ?? found[0]?.name ?? '')
  const [outcome, setOutcome] = useState<RestoreOutcome | null>(null)
  const [stop, setStop] = useState<AbortController | null>(null)
  const restore = async () => {
    if (stop !== null) return
    const stopper = new AbortController()
    setStop(stopper)
    const incomplete = outcome !== null
    const done = await runJob(
      'data.restore',
      { folder, name, incomplete },
      stopper.signal,
      t('settings.restoreCancelled'),
    )
    setStop(null)
    if (done === undefined) return
    if (!done.restored) return setOutcome(done)
    rememberRestored(momentWords(done.madeAt))
    // Everything that the window knows was of another store.
    location.reload()
  }
  const leave = () => {
    stop?.abort()
    close()
  }
  return (
    <Dialog
      title={t('settings.restoreTitle')}
      about={t('settings.restoreFrom', { folder: place })}
      closeLabel={t('app.cancel')}
      onClose={leave}
      onConfirm={() => void restore()}
      foot={
        <>
          <Button onPress={leave}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => void restore()} isDisabled={stop !== null}>
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
          setOutcome(null)
        }}
        autoFocus
        isDisabled={stop !== null}
      />
      <p>{t('settings.restoreKeeps')}</p>
      <div role="status">
        {stop !== null && <p>{t('settings.restoreBusy')}</p>}
        {outcome !== null && stop === null && (
          <MissingOriginals
            title={t('settings.restoreMissing', { count: outcome.missing.length })}
            files={outcome.missing}
          />
        )}
      </div>
    </Dialog>
  )
}
