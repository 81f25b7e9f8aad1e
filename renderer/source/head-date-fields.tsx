import { type DateRole, dateRoles } from '../../shared/records/document.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateField } from '../ui/date-field.tsx'
import { dateTexts } from './date-texts.ts'
import { Saved } from './saved.tsx'
import { Sourced } from './sourced.tsx'

/** Terms count from these: they can be filled in where the text doesn't say them. */
const always: readonly DateRole[] = ['ingediend', 'ontvangen', 'beantwoord', 'besloten']

type Props = Readonly<{
  document: DocumentDetail
  onShow: (range: TextRange | null) => void
  onSave: (role: DateRole, date: string | null) => void
}>

/** The days that a document gives of itself, each to be corrected; an empty one takes it away. */
export const HeadDateFields = ({ document, onShow, onSave }: Props) => {
  const { dates, headDecided } = document
  const roles = dateRoles.filter((role) => always.includes(role) || dates.some((one) => one.role === role))
  return (
    <fieldset className="whole head-dates">
      <legend>{t('source.dates')}</legend>
      {roles.map((role) => {
        const date = dates.find((one) => one.role === role)
        const byUser = date?.range === null && headDecided.includes(role)
        return (
          <Sourced key={role} document={document} range={date?.range} onShow={onShow}>
            <Saved value={date?.date ?? null} onSave={(next) => onSave(role, next)}>
              {(draft, change) => (
                <DateField
                  label={t(`source.dateField.${role}`)}
                  value={draft}
                  onChange={change}
                  texts={dateTexts()}
                  {...(byUser ? { hint: t('dateOrigin.user') } : {})}
                />
              )}
            </Saved>
          </Sourced>
        )
      })}
    </fieldset>
  )
}
