import { daysBetween, dutchDate } from '../../shared/dates.ts'
import { type ItemDetail, isLate } from '../../shared/records/item.ts'
import type { TermExplanation } from '../../shared/records/term-explanation.ts'
import { originName } from '../../shared/term-start.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Popover } from '../ui/menu.tsx'
import { DateText, WithDates } from '../ui/signs.tsx'

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
  const derived = item.certainty === 'derived' || item.certainty === 'conditional'
  return (
    <span className="why">
      {moved && item.firstDueOn !== null && (
        <span className="muted">{t('item.firstDue', { date: dutchDate(item.firstDueOn) })}</span>
      )}
      {derived && <span className="muted">{wordOf('certainty', item.certainty).toLowerCase()}</span>}
      <Popover label={t('item.whyTitle')} trigger={<TextButton>{t('item.why')}</TextButton>}>
        <Explanation item={item} />
      </Popover>
    </span>
  )
}

/** Read only when it is asked. */
const Explanation = ({ item }: Readonly<{ item: ItemDetail }>) => {
  const { value: why } = useRead('items.why', { id: item.id })
  if (why === null) return null
  return (
    <div className="why-text">
      {why.rule !== null && <p className="muted">{ruleWords(why.rule)}</p>}
      {why.start !== null && <Start start={why.start} byUser={why.startByUser} />}
      {why.steps.map(({ text }) => (
        <p key={text} className="why-step">
          <WithDates text={text} />
        </p>
      ))}
      <Earlier earlier={why.earlier} />
      {why.remindOn !== null && (
        <p className="muted">
          <WithDates text={t('terms.reminder', { date: dutchDate(why.remindOn) })} />
        </p>
      )}
      {why.foundBy.length > 0 && (
        <p className="muted">
          {t('item.foundBy', {
            kind: wordOf('itemKind', item.kind),
            words: why.foundBy.map((word) => `“${word}”`).join(', '),
          })}
        </p>
      )}
    </div>
  )
}

const ruleWords = ({ name, article }: NonNullable<TermExplanation['rule']>): string =>
  [name, article].filter((words) => words !== '').join(', ')

type StartProps = Readonly<{ start: NonNullable<TermExplanation['start']>; byUser: boolean }>

const Start = ({ start, byUser }: StartProps) => (
  <p>
    <WithDates text={t('terms.counts', { date: dutchDate(start.date), what: originName(start.origin) })} />
    {byUser && <span className="muted"> {t('terms.startByUser')}</span>}
    {start.instead && <span className="muted"> {t('terms.instead')}</span>}
  </p>
)

const Earlier = ({ earlier }: Pick<TermExplanation, 'earlier'>) =>
  earlier.length > 0 && (
    <>
      <h4>{t('terms.earlier')}</h4>
      <ul>
        {earlier.map(({ dueOn, replacedOn, because }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: history only grows at its end.
          <li key={at}>
            <WithDates
              text={t('terms.earlierLine', {
                date: dueOn === null ? t('terms.nothing') : dutchDate(dueOn),
                on: dutchDate(replacedOn),
                because,
              })}
            />
          </li>
        ))}
      </ul>
    </>
  )
