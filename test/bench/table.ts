import { type Figure, ratioOf } from './measure.ts'

type Machine = Readonly<{ cores: number; processor: string; node: string; sqlite: string }>

const short = (value: number | undefined): string => {
  if (value === undefined) return ''
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

const verdict = ({ floor, ...figure }: Figure): string => {
  if (!floor) return ''
  const value = figure[floor.of] ?? Number.NaN
  return `${value < floor.under ? 'held' : 'MISSED'}: ${floor.of} under ${floor.under} ${figure.unit}`
}

/** The figures as a person reads them. */
export const table = (machine: Machine, seconds: number, figures: readonly Figure[]): string => {
  const head = ['what', 'unit', 'p50', 'p95', 'p99', 'max', 'bare', 'ratio', 'floor']
  const rows = figures.map((figure) => [
    figure.name,
    figure.unit,
    ...[figure.p50, figure.p95, figure.p99, figure.max, figure.bare, ratioOf(figure)].map(short),
    verdict(figure),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 || at === 8 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  const notes = figures.flatMap(({ name, note }) => (note ? [`${name.trim()}: ${note}`] : []))
  return [
    `${machine.processor}, ${machine.cores} cores; Node ${machine.node}, SQLite ${machine.sqlite}; ${seconds} s in all`,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    ...notes,
  ].join('\n')
}
