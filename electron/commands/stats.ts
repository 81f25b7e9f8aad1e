import { dutchDate } from '../../shared/dates.ts'
import type { Confidentiality } from '../../shared/records/document.ts'
import type { Kpi } from '../../shared/records/kpi.ts'
import type { AnswerFigures, FollowUpFigures, StandingFigures } from '../../shared/records/statistics.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Program } from '../program.ts'
import { allItems, type Command, sayable, withProgram } from './call.ts'

/** The figures of the whole store: answers against their term, what stands open, the past year, KPIs against their norm. */
export const stats: Command = (call) => {
  const { options, terminal } = call
  return withProgram(options, async ({ store, operations }) => {
    const isPublic = (id: number) => store.documents.row(id).confidentiality === 'openbaar'
    const known = options.secret ? null : await publicNames({ store, operations })
    const closed = new Set<string>()
    const saidRows = <T extends Readonly<{ key: string | null }>>(rows: readonly T[]): readonly T[] =>
      rows.filter(({ key }) => {
        const isSaid = key === null || known === null || known.has(key)
        if (!isSaid) closed.add(key)
        return isSaid
      })
    const answers = async (by: 'municipality' | 'group' | 'holder' | 'year') => {
      const rows = await operations.run('statistics.answers', { by })
      return by === 'year' ? rows : saidRows(rows)
    }
    const standing = async (by: 'municipality' | 'group' | 'holder') =>
      saidRows(await operations.run('statistics.standing', { by }))
    const followUp = await operations.run('statistics.followUp', { months: 12 })
    // A KPI has the words of its item, and a number those of the document that it stands in.
    const isSaid = ({ item, measurements }: Kpi) =>
      [item, ...measurements.flatMap(({ passage }) => passage ?? [])].every(({ documentId }) =>
        isPublic(documentId),
      )
    const kpis = sayable(await operations.run('kpis.list', {}), isSaid, call)
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
    if (closed.size > 0) terminal.error(t('cli.leftOut', { count: closed.size }))
    return 0
  })
}

/** Who and where is named by what is public: a name that only secret papers have would tell what those are about. */
const publicNames = async ({
  store,
  operations,
}: Pick<Program, 'store' | 'operations'>): Promise<ReadonlySet<string>> => {
  const isPublic = ({ confidentiality }: Readonly<{ confidentiality: Confidentiality }>) =>
    confidentiality === 'openbaar'
  const items = (await allItems(operations, {})).filter(isPublic)
  const documents = store.documents.list('recorded').filter(isPublic)
  const names = [
    ...items.flatMap(({ holder, group, municipality }) => [holder, group, municipality]),
    ...documents.flatMap(({ portfolioHolder, municipality, askers }) => [
      portfolioHolder,
      municipality,
      ...askers.map(({ group }) => group),
    ]),
  ]
  return new Set(names.filter((name) => name !== null))
}

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
