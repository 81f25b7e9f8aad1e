import { daysBetween, dutchDate } from '../../shared/dates.ts'
import { type ItemDetail, isLate } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { TextButton } from '../ui/button.tsx'
import { Popover } from '../ui/menu.tsx'
import { DateText, WithDates } from '../ui/signs.tsx'
import { whyWords } from './why-words.ts'

/** The term in force: its date, how sure it is, and how late. */
export const Term = ({ item, today }: Readonly<{ item: ItemDetail; today: string }>) => {
  if (item.dueOn === null) return <span className="muted">{t('item.noTerm')}</span>
  const derived = item.certainty === 'derived' || item.certainty === 'conditional'
  const late = isLate(item, today)
  return (
    <>
      <DateText date={item.dueOn} derivedWord={derived ? t('app.derived') : undefined} />
      {late && (
        <span className="late-text line">{t('item.lateLong', { days: daysBetween(item.dueOn, today) })}</span>
      )}
    </>
  )
}

/** The date before any extension, and on request how the date was found. */
export const Why = ({ item }: Readonly<{ item: ItemDetail }>) => {
  const moved = item.firstDueOn !== null && item.firstDueOn !== item.dueOn
  const because = whyWords(item)
  const derived = item.certainty === 'derived' || item.certainty === 'conditional'
  return (
    <span className="why">
      {moved && item.firstDueOn !== null && (
        <span className="muted">{t('item.firstDue', { date: dutchDate(item.firstDueOn) })}</span>
      )}
      {derived && <span className="muted">{wordOf('certainty', item.certainty).toLowerCase()}</span>}
      {because !== '' && (
        <Popover label={t('item.whyTitle')} trigger={<TextButton>{t('item.why')}</TextButton>}>
          <p>
            <WithDates text={because} />
          </p>
          {item.why.length > 0 && (
            <p className="muted">
              {t('item.foundBy', {
                kind: wordOf('itemKind', item.kind),
                words: item.why.map((word) => `“${word}”`).join(', '),
              })}
            </p>
          )}
        </Popover>
      )}
    </span>
  )
}
