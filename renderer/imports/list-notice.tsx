import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { lookAtList } from '../app/list-exchange.ts'
import { Button } from '../ui/button.tsx'

/** A griffie's list that waits as a document says more row by row: each with its own number, term and status. */
export const ListNotice = ({
  document: { id, fileName, kind, media, state },
}: Readonly<{ document: DocumentRow }>) =>
  kind === 'toezeggingenlijst' &&
  (media === 'xlsx' || /\.(?:csv|tsv)$/i.test(fileName)) &&
  state === 'to_check' && (
    <div className="source-notice">
      <p>{t('imports.asList')}</p>
      <Button onPress={() => lookAtList({ documentId: id, name: fileName })}>{t('app.lookAtList')}</Button>
    </div>
  )
