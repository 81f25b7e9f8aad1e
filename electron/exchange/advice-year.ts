import { dutchDate } from '../../shared/dates.ts'
import {
  type AdviceFigures,
  type AdviceRow,
  type AdviceYear,
  adviceKindOf,
  adviceKinds,
  chartOrder,
  type Standing,
} from '../../shared/records/advice.ts'
import { standingPatterns } from '../../shared/stacked-chart.ts'
import { longDate, numberWords } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import { plain, small } from '../briefing/words.ts'
import { xlsxList } from './xlsx.ts'

export const adviceYearTitle = ({ year }: Pick<AdviceYear, 'year'>): string => t('advice.yearTitle', { year })

const standingWord = (standing: Standing): string =>
  standing === 'wacht' ? t('advice.waiting') : t(`reaction.${standing}`)

/** Those that occur, in the order of the closed list. */
const occurring = ({ counts }: AdviceFigures): readonly Standing[] =>
  chartOrder.filter((standing) => counts[standing] > 0)

const line = (text: string): Block => ({ kind: 'paragraph', paragraphs: [small(text)], sources: [] })

/** The year's report on paper: what the program shows on screen, in the same words. */
export const adviceYearPaper = (
  figures: AdviceYear,
  { today, leftOut }: Readonly<{ today: string; leftOut: number }>,
): readonly Block[] => {
  const { all, days, term, municipality, rows, undated } = figures
  return [
    {
      kind: 'title',
      overline: municipality ?? t('advice.everywhere'),
      title: adviceYearTitle(figures),
      subtitle: t('advice.yearAsOf', { date: longDate(today) }),
    },
    {
      kind: 'figures',
      figures: [
        { value: String(all.advices), label: t('advice.figure.advices'), alarm: false },
        { value: String(all.points), label: t('advice.figure.points'), alarm: false },
        { value: String(all.counts.overgenomen), label: t('advice.figure.adopted'), alarm: false },
        {
          value: String(all.counts.geen_reactie),
          label: t('advice.figure.silent'),
          alarm: all.counts.geen_reactie > 0,
        },
      ],
    },
    line(daysWords(days)),
    line(termWords(term)),
    ...(undated > 0 ? [line(t('advice.undated', { count: undated }))] : []),
    ...(leftOut > 0 ? [line(t('advice.leftOut', { count: leftOut }))] : []),
    ...(rows.length === 0
      ? [line(t('advice.noneInYear'))]
      : [bars(figures), kindsTable(figures), ...lettersTable(rows)]),
  ]
}

const daysWords = ({ measured, median, longest }: AdviceYear['days']): string =>
  median === null || longest === null
    ? t('advice.noDays')
    : t('advice.days', { median: numberWords(median, 1), longest, measured })

const termWords = ({ onTime, judged }: AdviceYear['term']): string =>
  judged === 0 ? t('advice.noTerms') : t('advice.onTime', { onTime, judged })

/** The same bars as on screen. */
const bars = ({ byKind, all }: AdviceYear): Block => {
  const kinds = adviceKinds.filter((kind) => byKind[kind].advices > 0)
  const shown = chartOrder.filter((standing) => all.counts[standing] > 0)
  const finding = t('advice.finding', {
    points: all.points,
    adopted: all.counts.overgenomen,
    partly: all.counts.gedeeltelijk_overgenomen,
    rejected: all.counts.niet_overgenomen,
  })
  const values = kinds.map((kind) =>
    t('advice.chartValue', { kind: t(`advice.kind.${kind}`), values: countsWords(byKind[kind]) }),
  )
  return {
    kind: 'bars',
    paragraphs: [plain(finding, { face: 'semibold' })],
    sources: [],
    summary: t('advice.chartSummary', { finding, values: values.join('; ') }),
    bars: kinds.map((kind) => ({
      key: kind,
      name: t(`advice.kind.${kind}`),
      parts: shown.map((standing) => ({
        key: standing,
        word: standingWord(standing),
        value: byKind[kind].counts[standing],
        pattern: standingPatterns[standing],
      })),
    })),
  }
}

const kindsTable = ({ byKind, all }: AdviceYear): Block => {
  const columns = adviceKinds.filter((kind) => byKind[kind].advices > 0)
  const rest = 0.64 / (columns.length + 1)
  const row = (title: string, value: (figures: AdviceFigures) => number) => ({
    cells: [
      [plain(title)],
      ...columns.map((kind) => [plain(String(value(byKind[kind])))]),
      [plain(String(value(all)), { face: 'semibold' as const })],
    ],
  })
  return {
    kind: 'table',
    caption: t('advice.table.caption'),
    columns: [
      { title: t('advice.table.what'), width: 0.36 },
      ...columns.map((kind) => ({ title: t(`advice.kind.${kind}`), width: rest })),
      { title: t('advice.table.total'), width: rest },
    ],
    rows: [
      row(t('advice.figure.advices'), ({ advices }) => advices),
      row(t('advice.figure.points'), ({ points }) => points),
      ...occurring(all).map((standing) => row(standingWord(standing), ({ counts }) => counts[standing])),
      ...(['gerealiseerd', 'deels', 'niet'] as const)
        .filter((value) => all.realised[value] > 0)
        .map((value) => row(t(`realisation.${value}`), ({ realised }) => realised[value])),
    ],
  }
}

const lettersTable = (rows: readonly AdviceRow[]): readonly Block[] => [
  { kind: 'heading', level: 2, text: t('advice.letters') },
  {
    kind: 'table',
    columns: [
      { title: t('advice.column.title'), width: 0.36 },
      { title: t('advice.column.date'), width: 0.13 },
      { title: t('advice.column.kind'), width: 0.15 },
      { title: t('advice.column.result'), width: 0.36 },
    ],
    rows: rows.map((row) => ({
      cells: [
        [
          plain(row.title, { face: 'semibold' }),
          ...(row.municipality === null ? [] : [small(row.municipality)]),
        ],
        [plain(row.date === null ? '–' : dutchDate(row.date))],
        [plain(t(`advice.kind.${adviceKindOf(row)}`))],
        [
          plain(t('advice.pointCount', { count: row.points })),
          small(countsWords(row)),
          small(reactionWords(row)),
        ],
      ],
    })),
  },
]

/** "3 overgenomen, 2 geen reactie" */
const countsWords = ({ counts }: Pick<AdviceRow, 'counts'>): string =>
  chartOrder
    .filter((standing) => counts[standing] > 0)
    .map((standing) =>
      standing === 'wacht'
        ? t('advice.waitingCount', { count: counts[standing] })
        : `${counts[standing]} ${standingWord(standing).toLowerCase()}`,
    )
    .join(', ')

const reactionWords = ({ days, onTime, dueOn }: AdviceRow): string =>
  [
    days === null ? t('advice.noReactionYet') : t('advice.afterDays', { days }),
    dueOn === null ? null : t('advice.dueOn', { date: dutchDate(dueOn) }),
    onTime === null ? null : t(onTime ? 'advice.wasOnTime' : 'advice.wasLate'),
  ]
    .filter((part) => part !== null)
    .join(' · ')

/** So wide that the whole heading is read. */
const widthFor = (header: string): number => Math.max(9, header.length + 3)

/** A workbook with a line per letter and the sums below. */
export const adviceYearSheet = (figures: AdviceYear): Uint8Array => {
  const { rows, byKind, all } = figures
  const numbers = [
    { header: t('advice.figure.points'), width: 9, number: true },
    ...chartOrder.map((standing) => ({
      header: standingWord(standing),
      width: widthFor(standingWord(standing)),
      number: true,
    })),
    ...(['gerealiseerd', 'deels', 'niet'] as const).map((value) => ({
      header: t(`realisation.${value}`),
      width: 13,
      number: true,
    })),
  ]
  const numbersOf = ({ points, counts, realised }: Pick<AdviceFigures, 'points' | 'counts' | 'realised'>) =>
    [
      points,
      ...chartOrder.map((standing) => counts[standing]),
      realised.gerealiseerd,
      realised.deels,
      realised.niet,
    ].map(String)
  const sum = (title: string, of: AdviceFigures) => [
    title,
    '',
    '',
    t('advice.adviceCount', { count: of.advices }),
    ...numbersOf(of),
  ]
  return xlsxList(
    adviceYearTitle(figures),
    [
      { header: t('advice.column.title'), width: 40 },
      { header: t('advice.column.municipality'), width: 16 },
      { header: t('advice.column.date'), width: 12, date: true },
      { header: t('advice.column.kind'), width: 14 },
      ...numbers,
      { header: t('advice.column.firstOn'), width: 14, date: true },
      { header: t('advice.column.days'), width: 9, number: true },
      { header: t('advice.column.dueOn'), width: 14, date: true },
      { header: t('advice.column.onTime'), width: 14 },
    ],
    [
      ...rows.map((row) => [
        row.title,
        row.municipality ?? '',
        row.date ?? '',
        t(`advice.kind.${adviceKindOf(row)}`),
        ...numbersOf({ ...row, realised: row.realised }),
        row.firstOn ?? '',
        row.days === null ? '' : String(row.days),
        row.dueOn ?? '',
        row.onTime === null ? '' : t(row.onTime ? 'advice.yes' : 'advice.no'),
      ]),
      ...adviceKinds
        .filter((kind) => byKind[kind].advices > 0)
        .map((kind) =>
          sum(t('advice.sumOf', { kind: t(`advice.kind.${kind}`).toLowerCase() }), byKind[kind]),
        ),
      sum(t('advice.table.total'), all),
    ],
  )
}
