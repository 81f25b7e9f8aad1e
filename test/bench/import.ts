import { readdirSync } from 'node:fs'
import path from 'node:path'
import { appRoot } from '../../electron/app-root.ts'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { startReader } from '../../electron/documents/reader-pool.ts'
import { openProgram } from '../../electron/program.ts'
import { today } from './fill.ts'
import { type Figure, median, timed } from './measure.ts'

const sample = path.join(appRoot, 'resources/sample')
const runs = 5

/** Five documents of the fictional dossier, PDF, Word and text, from file to proposals that stand in the store and its index. */
export const importFigures = async (folder: string): Promise<Figure[]> => {
  const files = readdirSync(sample)
    .filter((name) => /\.(pdf|docx|txt)$/.test(name))
    .sort()
    .slice(-5)
    .map((name) => path.join(sample, name))
  const reader = startReader(() => forkNodeReader())
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const program = openProgram({
      folder: path.join(folder, `import-${run}`),
      today,
      ask: reader.ask,
      report: (error) => {
        throw error
      },
    })
    times.push(
      await timed(async () => {
        const outcomes = await program.operations.run('documents.import', { files })
        if (outcomes.some(({ outcome }) => outcome !== 'imported')) throw new Error('not all imported')
        while (program.store.index.catchUp()) {}
      }),
    )
    program.close()
  }
  reader.close()
  const [first, ...warm] = times
  return [
    {
      name: 'import of five documents',
      unit: 'ms',
      p50: median(warm),
      max: Math.max(...warm),
      note: `through the reader process; the first time, with its start, ${first?.toFixed(0)} ms`,
    },
  ]
}
