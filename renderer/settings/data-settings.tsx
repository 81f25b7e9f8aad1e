import { useState } from 'react'
import type { DataCheck } from '../../shared/contract/data.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { runJob, useJob } from '../app/jobs.ts'
import { textOf } from '../app/label.ts'
import { loadSample } from '../app/load-sample.ts'
import { Button } from '../ui/button.tsx'
import { BackupSettings } from './backup-settings.tsx'

/** A copy for when the computer is gone, a look whether everything holds, and the sample. */
export const DataSettings = ({ sampleLoaded }: Readonly<{ sampleLoaded: boolean }>) => {
  const [checked, setChecked] = useState<DataCheck | null>(null)
  const busy = useJob().running.length > 0
  const check = async () => {
    setChecked(null)
    setChecked((await runJob('data.check', {})) ?? null)
  }
  return (
    <>
      <BackupSettings />
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
