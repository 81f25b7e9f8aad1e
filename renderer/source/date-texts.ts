import { t } from '../../shared/texts/translate.ts'
import type { DateFieldTexts } from '../ui/date-field.tsx'

export const dateTexts = (): DateFieldTexts => ({
  placeholder: t('app.datePlaceholder'),
  unreadable: t('app.dateUnreadable'),
  open: t('app.chooseDate'),
  calendar: t('app.calendar'),
  previous: t('app.previousMonth'),
  next: t('app.nextMonth'),
})
