import path from 'node:path'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { fillDocuments, fillItems } from './fill.ts'
import { type Figure, spread, timed } from './measure.ts'
import { opened } from './opened.ts'

const pages = 50
const runs = 5

/** A dossier that grows until its briefing has fifty pages, then that briefing: read, composed, set, written and kept. */
export const briefingFigures = async (folder: string): Promise<Figure[]> => {
  const program = opened(path.join(folder, 'briefing'))
  const { operations, store } = program
  fillDocuments(store, 600)
  fillItems(store, 600)
  const { id: dossierId } = await operations.run('dossiers.create', { name: 'Vijftig bladzijden' })
  const file = path.join(folder, 'briefing.pdf')
  const plan = { ...planOf('debate'), pages: null }
  const make = () => operations.run('briefings.export', { dossierId, plan, file })
  let pageCount = 0
  for (const { id } of store.documents.list('recorded')) {
    if (pageCount >= pages) break
    await operations.run('dossiers.put', { id: dossierId, documentIds: [id], itemIds: [], present: true })
    pageCount = (await make()).pageCount
  }
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await timed(make))
  program.close()
  return [
    {
      name: `briefing of ${pageCount} pages`,
      unit: 'ms',
      ...spread(times),
      floor: { of: 'p50', under: 3000 },
      note: 'data, blocks, PDF, file',
    },
  ]
}
