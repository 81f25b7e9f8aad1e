import { useState } from 'react'
import type { DataCheck } from '../../shared/contract.ts'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import { clockTime, numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { bridge } from '../app/bridge.ts'
import { runJob, useJob } from '../app/jobs.ts'
import { textOf } from '../app/label.ts'
import { loadSample } from '../app/load-sample.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../ui/button.tsx'

type Backup = Readonly<{ when: string; file: string }>

/** A copy for when the computer is gone, a look whether everything holds, and the sample. */
export const DataSettings = ({ sampleLoaded }: Readonly<{ sampleLoaded: boolean }>) => {
  const [last, setLast] = useRemembered<Backup | null>('backup.last', null)
  const [checked, setChecked] = useState<DataCheck | null>(null)
  const place = useRead('data.place', {}).value
  const busy = useJob().running.length > 0
  const backup = async () => {
    const name = t('settings.backupName', { date: civilDate(new Date()) })
    const place = await bridge().choosePlace('backup', name)
    if (place === null) return
    const made = await runJob('data.backup', { file: place.token })
    if (made === undefined) return
    setLast({ when: new Date().toISOString(), file: place.name })
    const text = t('settings.backupMade', { file: place.name, size: sizeWords(made.bytes) })
    showToast({ tone: 'done', text })
  }
  const check = async () => {
    setChecked(null)
    setChecked((await runJob('data.check', {})) ?? null)
  }
  return (
    <>
      <div className="settings-act">
        <Button onPress={() => void backup()} isDisabled={busy}>
          {t('settings.backup')}
        </Button>
        <p className="settings-hint">
          {last === null
            ? t('settings.backupNever')
            : t('settings.backupLast', { when: momentWords(last.when), file: last.file })}
        </p>
      </div>
      {place !== null && (
        <div>
          <p className="settings-hint">{t('settings.dataPlace', { folder: place.folder })}</p>
          <p className="settings-hint">{t('settings.restore')}</p>
        </div>
      )}
      <div className="settings-act">
        <Button onPress={() => void check()} isDisabled={busy}>
          {t('settings.check')}
        </Button>
        <p className="settings-hint">{t('settings.checkAbout')}</p>
      </div>
      <div role="status">{checked !== null && <Findings check={checked} />}</div>
      <div className="settings-act">
        {sampleLoaded ? (
          <Button
            onPress={() => void act('sample.remove', {}, t('settings.sampleRemoved'))}
            isDisabled={busy}
          >
            {t('settings.removeSample')}
          </Button>
        ) : (
          <Button onPress={() => void loadSample()} isDisabled={busy}>
            {t('app.loadSample')}
          </Button>
        )}
        <p className="settings-hint">{t(sampleLoaded ? 'settings.sampleOn' : 'settings.sampleOff')}</p>
      </div>
    </>
  )
}

const Findings = ({ check: { findings, documents, items, passages } }: Readonly<{ check: DataCheck }>) =>
  findings.length === 0 ? (
    <p className="notice done">{t('settings.checkFine', { documents, items, passages })}</p>
  ) : (
    <div className="notice late">
      <b>{t('settings.checkFound', { count: findings.length })}</b>
      <ul>
        {findings.map((finding) => (
          <li key={textOf(finding)}>{textOf(finding)}</li>
        ))}
      </ul>
    </div>
  )

const sizeWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${numberWords(bytes / 1_000_000, 1)} MB`

const momentWords = (at: string) => `${dutchDate(civilDate(new Date(at)))} ${clockTime(at)}`
