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

/** The months that don't keep to the norm by name, or that all do. */
export const normWords = (table: FoundKpiTable): string => {
  const { norm, measured } = table
  if (norm === null) return t('imports.kpiNoNorm')
  if (measured === null) return t('imports.kpiNorm', { literal: norm.literal })
  const [{ literal, side }, missed] = [norm, missedRows(table)]
  if (missed.length === 0) return t('imports.kpiWithin', { literal })
  return t('imports.kpiOver', { literal, side, months: missed.map(({ label }) => label).join(', ') })
}

/** Only the finding that one is at is marked: it counts for nothing yet. */
export const findingMark = ({ key, finding }: RowOf<'finding'>): Mark => ({
  key,
  kind: 'finding',
  itemId: null,
  ...finding.range,
  tag: '',
  label: t(`imports.findingName.${finding.kind}`),
})
