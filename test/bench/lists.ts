import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { startReader } from '../../electron/documents/reader-pool.ts'
import { xlsxList } from '../../electron/exchange/xlsx.ts'
import { openProgram } from '../../electron/program.ts'
import { addDays } from '../../shared/dates.ts'
import { today } from './fill.ts'
import { type Figure, timed } from './measure.ts'

/** A workbook as a griffie makes it, with as many rows as asked: into an empty register, looked at again, and out. */
export const listFigures = async (folder: string, count: number): Promise<Figure[]> => {
  const file = path.join(folder, 'toezeggingen.xlsx')
  const heads = [
    'Nr.',
    'Datum',
    'Fractie(s)',
    'Onderwerp',
    'Actie - toezegging',
    'Stand van zaken',
    'Op te stellen document',
    'Vrijdag na B&W',
    'Datum commissie',
    'Datum Raad',
  ]
  const columns = heads.map((header) => ({ header, width: 12, date: header === 'Datum' }))
  const rows = Array.from({ length: count }, (_, at) => [
    String(at + 1),
    addDays('2015-01-01', at % 4000),
    ['CDA', 'D66', 'VVD, SP'][at % 3] ?? '',
    `Onderwerp ${at + 1} over het zwembad en de sporthal`,
    `De wethouder zegt toe de raad te informeren over stap ${at + 1} van het plan, met de kosten en de planning daarvan.`,
    `8-4-2020: Er is aan ${at} gewerkt.\n29-1-2021: De evaluatie volgt.`,
    'Raadsinformatiebrief',
    'P.M.',
    'N.v.t.',
    'P.M.',
  ])
  writeFileSync(file, xlsxList('Toezeggingen', columns, rows))
  const reader = startReader(() => forkNodeReader())
  const program = openProgram({
    folder: path.join(folder, 'lists'),
    today,
    ask: reader.ask,
    report: (error) => {
      throw error
    },
  })
  const input = { file, municipality: 'Dijkwaard', itemKind: 'commitment' } as const
  const steps: number[] = []
  let last = performance.now()
  const job = {
    signal: new AbortController().signal,
    progress: () => {
      const now = performance.now()
      steps.push(now - last)
      last = now
    },
  }
  const previewed = await timed(() => program.operations.run('lists.preview', input))
  const before = process.cpuUsage()
  const imported = await timed(() => program.operations.run('lists.import', input, job))
  const { user, system } = process.cpuUsage(before)
  const again = await timed(() => program.operations.run('lists.preview', input))
  const out = async (format: 'xlsx' | 'csv') =>
    timed(() =>
      program.operations.run('lists.export', {
        file: path.join(folder, `uit.${format}`),
        format,
        filter: {},
      }),
    )
  const [xlsx, csv] = [await out('xlsx'), await out('csv')]
  const undone = await timed(() => program.operations.run('app.undo', {}))
  program.close()
  reader.close()
  const thousands = `${count / 1000}k rows`
  return [
    {
      name: `list looked at, ${thousands}`,
      unit: 'ms',
      p50: previewed,
      note: 'with the start of the reader',
    },
    {
      name: `list taken over, ${thousands}`,
      unit: 'ms',
      p50: imported,
      floor: { of: 'p50', under: 10_000 },
      note: `after it was looked at; ${((user + system) / 1e6).toFixed(1)} s of a processor without the reader’s; ${steps.length} times told how far, at most ${Math.max(...steps.slice(2)).toFixed(0)} ms apart once storing`,
    },
    { name: `list looked at again, ${thousands}`, unit: 'ms', p50: again },
    { name: `list out as XLSX, ${thousands}`, unit: 'ms', p50: xlsx },
    { name: `list out as CSV, ${thousands}`, unit: 'ms', p50: csv },
    { name: `list taken back, ${thousands}`, unit: 'ms', p50: undone },
  ]
}
