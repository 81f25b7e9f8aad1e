import { useEffect, useState } from 'react'
import { I18nProvider, Label, Radio, RadioGroup } from 'react-aria-components'
import type { BackupFound } from '../../shared/records/backup.ts'
import { localeNow, t } from '../../shared/texts/translate.ts'
import { bridge, call, RefusalError } from '../app/bridge.ts'
import { useJob } from '../app/jobs.ts'
import { useRead } from '../app/read.ts'
import { useStore } from '../app/store.ts'
import { dismissToast, inWords, toasts } from '../app/toasts.ts'
import { Button } from '../ui/button.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { holdsWords, isUsable, momentWords, newestUsable } from './backup-words.ts'
import { MissingOriginals } from './missing-originals.tsx'
import './rescue.css'
import { useRestoring } from './use-restoring.ts'

/** A folder that was chosen; where the last backup went needs none. */
type Place = Readonly<{ folder?: string; name: string }>
type Looked = Readonly<{ place: Place; found: readonly BackupFound[]; trouble: string | null }>

/** What the window shows where the data are damaged: the way back to the newest backup, and nothing else. */
export const Rescue = () => {
  const data = useRead('data.place', {}).value
  const shown = useStore(toasts)
  const [looked, setLooked] = useState<Looked | null>(null)
  const lastFolder = data?.lastBackup?.folder ?? null
  useEffect(() => {
    if (lastFolder !== null) void lookIn({ name: lastFolder }).then(setLooked)
  }, [lastFolder])
  const choose = async () => {
    const folder = await bridge().chooseFolder('restore')
    if (folder !== null) setLooked(await lookIn({ folder: folder.token, name: folder.name }))
  }
  const isLooking = looked === null && (data === null || lastFolder !== null)
  if (isLooking) return <div className="rescue-place" aria-busy="true" />
  return (
    <I18nProvider locale={localeNow()}>
      <main className="rescue-place">
        <section className="rescue" aria-labelledby="rescue-title">
          <h1 id="rescue-title">{t('rescue.title')}</h1>
          <p className="rescue-about">{t('rescue.about')}</p>
          {looked === null ? (
            <p>{t('rescue.none')}</p>
          ) : looked.trouble === null && looked.found.length > 0 ? (
            <Choice key={`${looked.place.folder} ${looked.place.name}`} {...looked} choose={choose} />
          ) : (
            <p className="notice late" role="alert">
              {looked.trouble ?? t('rescue.nothingIn', { folder: looked.place.name })}
            </p>
          )}
          {(looked === null || looked.found.length === 0) && (
            <div>
              <Button look="primary" autoFocus onPress={() => void choose()}>
                {t('rescue.choose')}
              </Button>
            </div>
          )}
          <p className="hint">{data !== null && t('rescue.folder', { folder: data.folder })}</p>
        </section>
      </main>
      <Toasts
        toasts={shown.map(inWords)}
        onDismiss={dismissToast}
        label={t('app.messages')}
        dismissLabel={t('app.dismiss')}
      />
    </I18nProvider>
  )
}

const lookIn = async (place: Place): Promise<Looked> => {
  const asked = place.folder === undefined ? {} : { folder: place.folder }
  try {
    return { place, found: await call('data.backups', asked), trouble: null }
  } catch (error) {
    if (error instanceof RefusalError) return { place, found: [], trouble: error.message }
    throw error
  }
}

type ChoiceProps = Looked & Readonly<{ choose: () => Promise<void> }>

/** The backups that were found, the newest chosen, and putting one back. */
const Choice = ({ place, found, choose }: ChoiceProps) => {
  const [name, setName] = useState(newestUsable(found)?.name ?? '')
  const { isBusy, outcome, restore, cancel, forget } = useRestoring()
  const chosen = found.find((one) => one.name === name)
  const canRestore = chosen !== undefined && isUsable(chosen)
  const start = () => {
    if (canRestore) void restore(place.folder === undefined ? {} : { folder: place.folder }, name)
  }
  return (
    <>
      <RadioGroup
        className="rescue-backups"
        value={name}
        onChange={(value) => {
          setName(value)
          forget()
        }}
        isDisabled={isBusy}
      >
        <Label>{t('settings.restoreFrom', { folder: place.name })}</Label>
        <div className="rescue-list">
          {found.map((one) => (
            <Radio
              key={one.name}
              value={one.name}
              className="rescue-backup"
              isDisabled={!isUsable(one)}
              autoFocus={one.name === name}
            >
              <b>{momentWords(one.madeAt)}</b>
              <span>{holdsWords(one)}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {chosen !== undefined && <p>{t('rescue.keeps', { when: momentWords(chosen.madeAt) })}</p>}
      <div role="status" className="rescue-status">
        {isBusy && <Progress />}
        {outcome !== null && !isBusy && (
          <MissingOriginals
            title={t('settings.restoreMissing', { count: outcome.missing.length })}
            files={outcome.missing}
          />
        )}
      </div>
      <div className="rescue-acts">
        <Button look="primary" onPress={start} isDisabled={isBusy || !canRestore}>
          {t(outcome === null ? 'settings.restoreNow' : 'settings.restoreIncomplete')}
        </Button>
        {isBusy ? (
          <Button onPress={cancel} autoFocus>
            {t('app.cancel')}
          </Button>
        ) : (
          <Button onPress={() => void choose()}>{t('rescue.chooseOther')}</Button>
        )}
      </div>
    </>
  )
}

const Progress = () => {
  const { running } = useJob()
  return running.map(({ id, label, done, total }) => (
    <p key={id}>
      {total > 0 ? t('app.progress', { label, done, total }) : label}
      <progress aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
    </p>
  ))
}
