import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { chooseList } from '../app/list-exchange.ts'
import { Button } from '../ui/button.tsx'

/** A griffie's list that waits as a document says more row by row: each with its own number, term and status. */
export const ListNotice = ({ document: { kind, media, state } }: Readonly<{ document: DocumentRow }>) =>
  kind === 'toezeggingenlijst' &&
  media === 'xlsx' &&
  state === 'to_check' && (
    <div className="source-notice">
      <p>{t('imports.asList')}</p>
      <Button onPress={() => void chooseList()}>{t('app.lookAtList')}</Button>
    </div>
  )
