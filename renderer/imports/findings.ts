import type { Finding, FoundKpiTable } from '../../shared/records/finding.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Mark } from '../source/marks.ts'
import type { RowOf } from './found-rows.ts'

/** The words of a finding on one line. */
export const findingText = (finding: Finding): string => {
  if (finding.kind === 'kpi_table') return finding.title
  return finding.number === null ? finding.text : `${finding.number} ${finding.text}`
}

/** The one thing to know of a finding at a glance. */
export const findingNote = (finding: Finding): string => {
  switch (finding.kind) {
    case 'kpi_table':
      return finding.norm === null
        ? t('imports.kpiNoNorm')
        : t('imports.kpiMissed', { count: missedRows(finding).length, side: finding.norm.side })
    case 'asked_point':
      return ''
    case 'reaction':
      return t(`reaction.${finding.reaction}`).toLowerCase()
  }
}

/** Rows of which the measured value doesn't keep to the norm. Without a norm, or where it isn't clear what it is about, none. */
export const missedRows = ({ rows, norm, measured }: FoundKpiTable): FoundKpiTable['rows'] =>
  norm === null || measured === null
    ? []
    : rows.filter(({ values }) => {
        const value = values[measured] ?? null
        return value !== null && (norm.side === 'most' ? value > norm.value : value < norm.value)
      })

/** Only the finding that one is at is marked: it counts for nothing yet. */
export const findingMark = ({ key, finding }: RowOf<'finding'>): Mark => ({
  key,
  kind: 'finding',
  itemId: null,
  ...finding.range,
  tag: '',
  label: t(`imports.findingName.${finding.kind}`),
})
