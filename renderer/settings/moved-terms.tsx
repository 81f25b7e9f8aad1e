import { dutchDate } from '../../shared/dates.ts'
import type { MovedTerm } from '../../shared/records/term-explanation.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { Icon } from '../ui/icon.tsx'

/** What saving these rules moves: each item with its date as it is and as it will be. All of them, however many. */
export const MovedTerms = ({ rows }: Readonly<{ rows: readonly MovedTerm[] }>) => (
  <section className="moved-terms" aria-label={t('settings.moved', { count: rows.length })}>
    <h3>{t('settings.moved', { count: rows.length })}</h3>
    <p className="settings-hint">{t('settings.movedAbout')}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('settings.movedNumber')}</th>
          <th scope="col">{t('settings.movedTitle')}</th>
          <th scope="col">{t('settings.movedFrom')}</th>
          <th scope="col">{t('settings.movedTo')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, number, title, kind, from, to }) => (
          <tr key={id}>
            <td>{number ?? wordOf('itemKind', kind)}</td>
            <td className="cut">{title}</td>
            <td className="muted">{dateWords(from)}</td>
            <td>
              <Icon name="arrow" size={12} /> {dateWords(to)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const dateWords = (date: string | null) => (date === null ? t('settings.movedNone') : dutchDate(date))
