import type { ReactNode } from 'react'
import type { InputOf } from '../../shared/contract.ts'
import { confidentialities, documentKinds, type HeadField } from '../../shared/records/document.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { MunicipalityBox } from '../app/municipality-box.tsx'
import { Select } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/fields.tsx'
import { askersText, readAskers } from './askers.ts'
import { dateTexts } from './date-texts.ts'
import { HeadDateFields } from './head-date-fields.tsx'
import { Saved } from './saved.tsx'
import { Sourced } from './sourced.tsx'
import './about.css'

type Fields = Omit<InputOf<'documents.describe'>, 'id'>

type Props = Readonly<{
  document: DocumentDetail
  /** Shows where in the source something was read; null when that is over. */
  onShow: (range: TextRange | null) => void
}>

/** What is known of a document as a whole; each field is stored when it is left and says where it was read. */
export const HeadFields = ({ document, onShow }: Props) => {
  const describe = (fields: Fields) => void act('documents.describe', { id: document.id, ...fields })
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const sourced = (field: HeadField, shown: ReactNode, className = '') => (
    <Sourced document={document} range={document.headSources[field]} onShow={onShow} className={className}>
      {shown}
    </Sourced>
  )
  const text = (label: string, value: string | null, save: (text: string) => void, hint?: string) => (
    <Saved value={value ?? ''} onSave={save}>
      {(draft, change) => <TextField label={label} value={draft} onChange={change} hint={hint} />}
    </Saved>
  )
  return (
    <div className="head-fields">
      {sourced(
        'subject',
        text(
          t('source.subject'),
          document.subject,
          (subject) => subject.trim() !== '' && describe({ subject }),
        ),
        'whole',
      )}
      {sourced(
        'kind',
        <Select
          label={t('source.kind')}
          options={documentKinds.map((kind) => ({ value: kind, label: t(`documentKind.${kind}`) }))}
          value={document.kind}
          onChange={(kind) => describe({ kind })}
        />,
      )}
      {sourced(
        'municipality',
        <Saved
          value={document.municipality ?? ''}
          onSave={(name) => describe({ municipality: orNull(name) })}
        >
          {(draft, change) => (
            <MunicipalityBox label={t('source.municipality')} value={draft} onChange={change} />
          )}
        </Saved>,
      )}
      {sourced(
        'date',
        <Saved value={document.date} onSave={(date) => describe({ date })}>
          {(draft, change) => (
            <DateField
              label={t('source.date')}
              value={draft}
              onChange={change}
              texts={dateTexts()}
              hint={t(`dateOrigin.${document.dateOrigin}`)}
            />
          )}
        </Saved>,
      )}
      {sourced(
        'confidentiality',
        <Select
          label={t('source.confidentiality')}
          options={confidentialities.map((one) => ({ value: one, label: t(`confidentiality.${one}`) }))}
          value={document.confidentiality}
          onChange={(confidentiality) => describe({ confidentiality })}
        />,
      )}
      <HeadDateFields
        document={document}
        onShow={onShow}
        onSave={(role, date) => describe({ dates: [{ role, date }] })}
      />
      {sourced(
        'sender',
        text(t('source.sender'), document.sender, (sender) => describe({ sender: orNull(sender) })),
      )}
      {sourced(
        'recipient',
        text(t('source.recipient'), document.recipient, (recipient) =>
          describe({ recipient: orNull(recipient) }),
        ),
      )}
      {sourced(
        'portfolioHolder',
        text(t('source.holder'), document.portfolioHolder, (holder) => describe({ holder: orNull(holder) })),
      )}
      {sourced(
        'reference',
        text(t('source.reference'), document.reference, (reference) =>
          describe({ reference: orNull(reference) }),
        ),
      )}
      {sourced(
        'askers',
        text(
          t('source.askers'),
          askersText(document.askers),
          (askers) => describe({ askers: readAskers(askers, document.askers) }),
          t('source.askersHint'),
        ),
        'whole',
      )}
    </div>
  )
}
