import { shortPeriod, valueWords } from '../../shared/kpi-words.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from './block.ts'

type Table = Extract<Block, { kind: 'table' }>

const cell = (text: string): readonly Paragraph[] => [{ runs: [{ text }] }]

/** The values that a chart draws, for who would rather read them. */
export const chartTable = ({ chart }: Extract<Block, { kind: 'chart' }>): Table => ({
  kind: 'table',
  caption: t('item.kpi.norm', { norm: valueWords(chart.norm, chart.unit) }),
  columns: [
    { title: t('briefing.drawing.value'), width: 1 },
    { title: t('briefing.drawing.period'), width: 1 },
  ],
  rows: chart.measurements.map((row) => ({
    cells: [cell(valueWords(row.value, chart.unit)), cell(shortPeriod(row))],
  })),
})

/** What bars are divided in. */
export const barsTable = ({ bars }: Extract<Block, { kind: 'bars' }>): Table => ({
  kind: 'table',
  columns: [
    { title: t('briefing.drawing.bar'), width: 1 },
    { title: t('briefing.drawing.parts'), width: 2 },
    { title: t('briefing.drawing.total'), width: 1 },
  ],
  rows: bars.map(({ name, parts }) => {
    const shown = parts.filter(({ value }) => value > 0).map(({ value, word }) => `${value} ${word}`)
    const total = parts.reduce((sum, { value }) => sum + value, 0)
    return { cells: [cell(name), cell(shown.join(', ')), cell(String(total))] }
  }),
})
