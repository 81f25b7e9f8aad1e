import { Fragment } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { openDocument } from '../app/open-document.ts'
import { TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import './about.css'

/** The e-mails that a document came with, or the attachments that came with an e-mail; each opens. */
export const CameWith = ({ document: { cameWith, attachments } }: Readonly<{ document: DocumentDetail }>) =>
  (cameWith.length > 0 || attachments.length > 0) && (
    <div className="came-with">
      <Icon name="branch" size={13} />
      {cameWith.length > 0 && (
        <p>
          {t('source.cameWith')}{' '}
          {cameWith.map(({ id, title }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <Open id={id} words={title} />
            </Fragment>
          ))}
        </p>
      )}
      {attachments.length > 0 && (
        <>
          <p>{t('source.attachments')}</p>
          <ul aria-label={t('source.attachments')}>
            {attachments.map(({ id, fileName }) => (
              <li key={id}>
                <Open id={id} words={fileName} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )

const Open = ({ id, words }: Readonly<{ id: number; words: string }>) => (
  <TextButton onPress={() => void openDocument(id)}>{words}</TextButton>
)
