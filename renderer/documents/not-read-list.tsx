import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { refusalText } from '../app/bridge.ts'
import { type NotRead, takeOffAllNotRead, takeOffNotRead } from '../app/not-read.ts'
import { Button, IconButton } from '../ui/button.tsx'

/** Files that did not come in, each with the sentence that says why and what to do. */
export const NotReadList = ({ files }: Readonly<{ files: readonly NotRead[] }>) => (
  <section className="not-read" aria-label={t('documents.notRead')} data-pane="">
    <p className="not-read-about">
      {t('documents.notReadAbout')} <Button onPress={takeOffAllNotRead}>{t('documents.takeOffAll')}</Button>
    </p>
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <span className="not-read-file">
            <b>{file.fileName}</b>
            <span className="muted">
              {file.refusal === null ? t('app.importCancelled') : refusalText(file.refusal, file.values)}
            </span>
          </span>
          <span className="muted">{dutchDate(file.on)}</span>
          <IconButton
            icon="close"
            label={t('documents.takeOff', { file: file.fileName })}
            onPress={() => takeOffNotRead(file.id)}
          />
        </li>
      ))}
    </ul>
  </section>
)
