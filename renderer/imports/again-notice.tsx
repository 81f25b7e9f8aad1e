import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { openDocument } from '../app/open-document.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'

const none: readonly DocumentRow[] = []

/** Says that a paper may be here already, as a scan of it or an earlier version: recorded once more, all in it counts twice. */
export const AgainNotice = ({ document: { id, state } }: Readonly<{ document: DocumentRow }>) => {
  const again = useRead('documents.again', state === 'to_check' ? { id } : null).value ?? none
  if (again.length === 0) return null
  return (
    <section className="source-notice again" aria-label={t('imports.again')}>
      <div>
        <p>{t('imports.againAbout')}</p>
        <ul>
          {again.map((other) => (
            <li key={other.id}>
              <TextButton onPress={() => void openDocument(other.id)}>{other.subject}</TextButton>{' '}
              <span className="muted">
                {[
                  other.fileName,
                  ...(other.date === null ? [] : [dutchDate(other.date)]),
                  other.state === 'recorded'
                    ? t('imports.againRecorded', { count: other.itemCount })
                    : t('imports.againWaits'),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
