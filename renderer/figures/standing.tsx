import type { ItemFilter } from '../../shared/contract.ts'
import { itemKinds } from '../../shared/records/item.ts'
import type { StandingFigures } from '../../shared/records/statistics.ts'
import { t } from '../../shared/texts/translate.ts'
import type { ListOf } from '../app/open-list.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { Segments } from '../ui/choices.tsx'
import { type InMunicipality, keyWords, NumberCell } from './number-cell.tsx'

const ways = ['holder', 'group', 'municipality'] as const
type Way = (typeof ways)[number]

/** Open, late and settled per portfolio holder, group or municipality. */
export const Standing = ({ municipality }: InMunicipality) => {
  const [kept, setBy] = useRemembered<Way>('figures.standingBy', 'holder')
  const by = ways.find((one) => one === kept) ?? 'holder'
  const { value } = useRead('statistics.standing', {
    by,
    ...(municipality === undefined ? {} : { municipality }),
  })
  if (value === null) return null
  return (
    <section aria-label={t('figures.standing')}>
      <h2>{findingOf(value)}</h2>
      <Segments
        label={t('figures.by')}
        options={ways.map((way) => ({ value: way, label: t(`figures.by.${way}`) }))}
        value={by}
        onChange={setBy}
      />
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{t(`figures.by.${by}`)}</th>
            {(['open', 'late', 'settled', 'notKept'] as const).map((name) => (
              <th key={name} scope="col" className="number">
                {t(`figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.map((row) => (
            <Line key={row.key ?? '~'} row={row} by={by} municipality={municipality} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const findingOf = (rows: readonly StandingFigures[]): string => {
  const isLate = rows.filter(({ late }) => late > 0)
  // What names nobody is nobody's: it stands beside the one with the most, and never as that one.
  const unnamed = isLate.find(({ key }) => key === null)?.late ?? 0
  const [worst] = isLate.filter(({ key }) => key !== null).toSorted((a, b) => b.late - a.late)
  if (worst !== undefined)
    return t('figures.standingFinding', { key: keyWords(worst.key), late: worst.late, unnamed })
  return unnamed === 0 ? t('figures.standingNone') : t('figures.standingUnnamed', { late: unnamed })
}

const Line = ({ row, by, municipality }: InMunicipality & Readonly<{ row: StandingFigures; by: Way }>) => {
  const list = (view: ListOf['view'], filter: ItemFilter): ListOf => ({
    view,
    filter: {
      ...filter,
      // A day of decision is followed by nobody.
      kinds: itemKinds.filter((kind) => kind !== 'decision_moment'),
      ...(municipality === undefined ? {} : { municipality }),
      [by]: row.key ?? '~',
    },
  })
  const number = (value: number, what: string, of: ListOf, late = false) => (
    <NumberCell value={value} what={what} of={row.key} list={of} late={late} />
  )
  return (
    <tr>
      <th scope="row">{keyWords(row.key)}</th>
      {number(row.open, t('figures.open'), list('open', {}))}
      {number(row.late, t('figures.late'), list('late', {}), true)}
      {number(row.settled, t('figures.settled'), list('all', { statuses: ['afgedaan'] }))}
      {number(row.notKept, t('figures.notKept'), list('notKept', {}))}
    </tr>
  )
}
