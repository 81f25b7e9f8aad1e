import type { Finding, FoundKpiTable } from '../../shared/records/finding.ts'
import { numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { missedRows, normWords } from './findings.ts'

/** A finding unfolded: it can be read, not changed. */
export const FindingAbout = ({ finding }: Readonly<{ finding: Finding }>) => (
  <div className="found-editor">
    {finding.kind === 'kpi_table' && <KpiTable table={finding} />}
    {finding.kind === 'reaction' && (
      <p className="found-why">
        {finding.advice !== null && `${t('imports.adviceSays', { advice: finding.advice })} `}
        <b className="plain">{t(`reaction.${finding.reaction}`)}</b>
        {finding.why.length > 0 &&
          `. ${t('imports.foundOn', { words: finding.why.map((words) => `“${words}”`).join(' + ') })}`}
      </p>
    )}
    <p className="found-why">{t('imports.findingAbout')}</p>
  </div>
)

const KpiTable = ({ table }: Readonly<{ table: FoundKpiTable }>) => {
  const missed = new Set(missedRows(table))
  return (
    <>
      <table className="kpi">
        <caption>
          {table.title}
          {table.unit !== null && `, ${t('imports.kpiUnit', { unit: table.unit })}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.kpiPeriod')}</th>
            {table.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same words; they never change places.
              <th key={index} scope="col" className={index === table.measured ? 'measured' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.range.start} className={missed.has(row) ? 'missed' : undefined}>
              <th scope="row">{row.label}</th>
              {row.values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of one row never change places.
                <td key={index} className={index === table.measured ? 'measured' : undefined}>
                  {value === null ? '–' : numberWords(value, 4)}
                  {index === table.measured && missed.has(row) && (
                    <>
                      <span aria-hidden="true"> ▲</span>
                      <span className="hidden-text">
                        {' '}
                        {t('imports.kpiMiss', { side: table.norm?.side ?? 'most' })}
                      </span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="found-why">{normWords(table)}</p>
    </>
  )
}
