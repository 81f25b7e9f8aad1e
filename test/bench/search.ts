import { indexFile } from '../../electron/store/open.ts'
import { newest } from './bare.ts'
import { type Figure, median, rss, spread, timed } from './measure.ts'
import { opened } from './opened.ts'
import { queries } from './queries.ts'

const repeats = 3

export const searchFigures = async (folder: string, passages: number): Promise<Figure[]> => {
  const program = opened(folder)
  const times: number[] = []
  for (const text of queries) {
    const runs: number[] = []
    for (let run = 0; run < repeats; run += 1)
      runs.push(
        await timed(() =>
          program.operations.run('search.find', { text, filter: {}, order: 'newest', limit: 50 }),
        ),
      )
    times.push(median(runs))
  }
  const memory = rss()
  const entries = program.store.index.count()
  program.close()
  const thousands = `${passages / 1000}k`
  const bare = await newest(indexFile(folder))
  return [
    {
      name: `search, ${thousands} passages, ${queries.length} queries`,
      unit: 'ms',
      ...spread(times),
      floor: { of: 'p95', under: 50 },
      bare,
      note: `${entries} entries; bare: newest 20 by FTS5`,
    },
    {
      name: `store process after them, ${thousands} passages`,
      unit: 'MB',
      p50: memory,
      floor: { of: 'p50', under: 300 },
    },
  ]
}
