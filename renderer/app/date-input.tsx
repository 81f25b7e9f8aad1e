import { t } from '../../shared/texts/translate.ts'
import { DateField } from '../ui/date-field.tsx'

type Props = Omit<Parameters<typeof DateField>[0], 'texts'>

/** A date field with its Dutch words. */
export const DateInput = (props: Props) => (
  <DateField
    {...props}
    texts={{
      placeholder: t('app.datePlaceholder'),
      unreadable: t('app.dateUnreadable'),
      open: t('app.chooseDate'),
      calendar: t('app.calendar'),
      previous: t('app.previousMonth'),
      next: t('app.nextMonth'),
    }}
  />
)
