import { daysBetween, dutchDate } from '../../shared/dates.ts'
import type { Conflict, ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** Promises that may be kept only after the decision that they are for, with both dates. */
export const Conflicts = ({ conflicts }: Readonly<{ conflicts: readonly Conflict[] }>) =>
  conflicts.length === 0 ? null : (
    <section className="conflicts" aria-label={t('dossiers.conflict')}>
      <h2>
        <Icon name="warning" /> {t('dossiers.conflict')}
      </h2>
      <ul>
        {conflicts.map(({ promise, decision }) => (
          <li key={`${promise.id} ${decision.id}`}>
            <End row={promise} kind={t('dossiers.conflictPromise')} on="dossiers.conflictOn" />
            <End row={decision} kind={t('dossiers.conflictDecision')} on="dossiers.conflictBefore" />
            {promise.dueOn !== null && decision.dueOn !== null && (
              <b className="conflict-days">
                {t('dossiers.conflictDays', { days: daysBetween(decision.dueOn, promise.dueOn) })}
              </b>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

type EndProps = Readonly<{
  row: ItemRow
  kind: string
  on: 'dossiers.conflictOn' | 'dossiers.conflictBefore'
}>

const End = ({ row, kind, on }: EndProps) => (
  <span className="conflict-end">
    <span className="conflict-when">
      {row.number ?? kind} {row.dueOn !== null && <b>{t(on, { date: dutchDate(row.dueOn) })}</b>}
    </span>
    <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: row.id })}>
      {row.title}
    </TextButton>
  </span>
)
