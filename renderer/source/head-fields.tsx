import type { InputOf } from '../../shared/contract.ts'
import { confidentialities, type DocumentRow, documentKinds } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { ComboBox, Select } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/fields.tsx'
import { askersText, readAskers } from './askers.ts'
import { dateTexts } from './date-texts.ts'
import { Saved } from './saved.tsx'

type Fields = Omit<InputOf<'documents.describe'>, 'id'>

/** What is known of a document as a whole; each field is stored when it is left. */
export const HeadFields = ({ document }: Readonly<{ document: DocumentRow }>) => {
  const municipalities = useRead('municipalities.list', {}).value ?? []
  const describe = (fields: Fields) => void act('documents.describe', { id: document.id, ...fields })
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  const text = (label: string, value: string | null, save: (text: string) => void, hint?: string) => (
    <Saved value={value ?? ''} onSave={save}>
      {(draft, change) => <TextField label={label} value={draft} onChange={change} hint={hint} />}
    </Saved>
  )
  return (
    <div className="head-fields">
      <div className="whole">
        {text(
          t('source.subject'),
          document.subject,
          (subject) => subject.trim() !== '' && describe({ subject }),
        )}
      </div>
      <Select
        label={t('source.kind')}
        options={documentKinds.map((kind) => ({ value: kind, label: t(`documentKind.${kind}`) }))}
        value={document.kind}
        onChange={(kind) => describe({ kind })}
      />
      <Saved value={document.municipality ?? ''} onSave={(name) => describe({ municipality: orNull(name) })}>
        {(draft, change) => (
          <ComboBox
            label={t('source.municipality')}
            suggestions={municipalities.map(({ name }) => name)}
            value={draft}
            onChange={change}
            listLabel={t('source.municipalities')}
          />
        )}
      </Saved>
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
      </Saved>
      <Select
        label={t('source.confidentiality')}
        options={confidentialities.map((one) => ({ value: one, label: t(`confidentiality.${one}`) }))}
        value={document.confidentiality}
        onChange={(confidentiality) => describe({ confidentiality })}
      />
      {text(t('source.holder'), document.portfolioHolder, (holder) => describe({ holder: orNull(holder) }))}
      {text(t('source.reference'), document.reference, (reference) =>
        describe({ reference: orNull(reference) }),
      )}
      <div className="whole">
        {text(
          t('source.askers'),
          askersText(document.askers),
          (askers) => describe({ askers: readAskers(askers, document.askers) }),
          t('source.askersHint'),
        )}
      </div>
    </div>
  )
}
