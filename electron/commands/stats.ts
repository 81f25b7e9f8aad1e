import { dutchDate } from '../../shared/dates.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import type { AnswerFigures, FollowUpFigures, StandingFigures } from '../../shared/records/statistics.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Command, withProgram } from './call.ts'

/** The figures of the whole store: answers against their term, what stands open, the past year, KPIs against their norm. */
export const stats: Command = ({ options, terminal }) =>
  withProgram(options, async ({ operations }) => {
    const answers = async (by: 'municipality' | 'group' | 'holder' | 'year') =>
      operations.run('statistics.answers', { by })
    const standing = async (by: 'municipality' | 'group' | 'holder') =>
      operations.run('statistics.standing', { by })
    const followUp = await operations.run('statistics.followUp', { months: 12 })
    const kpis = await operations.run('kpis.list', {})
    const perHolder = await standing('holder')
    const perGroup = await answers('group')
    if (options.json)
      terminal.out(
        JSON.stringify(
          {
            answers: {
              municipality: await answers('municipality'),
              group: perGroup,
              holder: await answers('holder'),
              year: await answers('year'),
            },
            standing: {
              municipality: await standing('municipality'),
              group: await standing('group'),
              holder: perHolder,
            },
            followUp,
            kpis: kpis.map(kpiOf),
          },
          null,
          1,
        ),
      )
    else
      for (const line of [
        ...followUp.slice(-1).map(nowLine),
        ...perGroup.map(answersLine),
        ...perHolder.map(standingLine),
        ...kpis.map(kpiLine),
      ])
        terminal.out(line)
    return 0
  })

/** A KPI without the places of its numbers in their sources. */
const kpiOf = ({ item, measurements, over, ...kpi }: Kpi) => ({
  ...kpi,
  item: { id: item.id, number: item.number, title: item.title },
  measurements: measurements.map(({ period, label, value }) => ({ period, label, value })),
  over: over.map(({ label }) => label),
})

const nowLine = ({ on, open, late, settled }: FollowUpFigures): string =>
  t('cli.statsNow', { date: dutchDate(on), open, late, settled })

const nameOf = (key: string | null): string => key ?? t('figures.nobody')

const answersLine = ({ key, asked, onTime, judged, medianDays }: AnswerFigures): string =>
  t('cli.statsAnswers', {
    name: nameOf(key),
    asked,
    onTime,
    judged,
    median: medianDays === null ? '–' : String(medianDays),
  })

const standingLine = ({ key, open, late, settled, notKept }: StandingFigures): string =>
  t('cli.statsStanding', { name: nameOf(key), open, late, settled, notKept })

const kpiLine = ({ title, measurements, over }: Kpi): string =>
  t('cli.statsKpi', {
    title,
    over: over.length,
    count: measurements.length,
    months: over.map(({ label }) => label).join(', ') || '–',
  })
