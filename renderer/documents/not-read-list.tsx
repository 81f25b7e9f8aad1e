import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { NotRead } from '../../shared/records/not-read.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { refusalText } from '../app/bridge.ts'
import { retryNotRead } from '../app/import-files.ts'
import { useJob } from '../app/jobs.ts'
import { Button, IconButton } from '../ui/button.tsx'

/** More lines than this make the window wait. */
const atOnce = 200

const takeOff = (files: readonly NotRead[]) =>
  void act('documents.takeOffNotRead', { ids: files.map(({ id }) => id) })
const retry = (files: readonly NotRead[]) => void retryNotRead(files.map(({ id }) => id))

/** Files that did not come in, each with the sentence that says why and what to do. */
export const NotReadList = ({ files }: Readonly<{ files: readonly NotRead[] }>) => {
  const busy = useJob().running.length > 0
  const [shown, setShown] = useState(atOnce)
  return (
    <section className="not-read" aria-label={t('documents.notRead')} data-pane="">
      <p className="not-read-about">
        {t('documents.notReadAbout')}
        <Button onPress={() => retry(files)} isDisabled={busy}>
          {t('documents.retryAll')}
        </Button>
        <Button onPress={() => takeOff(files)}>{t('documents.takeOffAll')}</Button>
      </p>
      <ul>
        {files.slice(0, shown).map((file) => (
          <li key={file.id}>
            <span className="not-read-file">
              <span>
                <b>{file.fileName}</b>
                {file.mail !== null && (
                  <span className="muted"> {t('documents.notReadAttached', { mail: file.mail })}</span>
                )}
              </span>
              <span className="muted">
                {file.refusal === null ? t('app.importCancelled') : refusalText(file.refusal, file.values)}
              </span>
            </span>
            <span className="muted">{dutchDate(file.on)}</span>
            <Button
              aria-label={t('documents.retryOne', { file: file.fileName })}
              onPress={() => retry([file])}
              isDisabled={busy}
            >
              {t('documents.retry')}
            </Button>
            <IconButton
              icon="close"
              label={t('documents.takeOff', { file: file.fileName })}
              onPress={() => takeOff([file])}
            />
          </li>
        ))}
      </ul>
      {files.length > shown && (
        <p className="not-read-about">
          {t('documents.notReadMore', { count: files.length - shown })}
          <Button onPress={() => setShown(shown + atOnce)}>{t('documents.notReadShowMore')}</Button>
        </p>
      )}
    </section>
  )
}
