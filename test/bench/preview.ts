import path from 'node:path'
import { forkNodePrinter, startPrinterLane } from '../../electron/printing/printer-lane.ts'
import { openProgram } from '../../electron/program.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { fillDocuments, fillItems, today } from './fill.ts'
import { type Figure, spread, timed } from './measure.ts'

const runs = 12
const pages = 20
const plan: BriefingPlan = { ...planOf('debate'), pages: null }

/** A change of the plan until its page is on screen: read, composed, cut to its length, set, and the page drawn. */
export const previewFigures = async (folder: string): Promise<Figure[]> => {
  const printer = startPrinterLane(() => forkNodePrinter())
  const program = openProgram({
    folder: path.join(folder, 'preview'),
    today,
    ask: () => Promise.reject(new Error('nothing is read in this part')),
    print: printer.print,
    report: (error) => {
      throw error
    },
  })
  const { operations, store } = program
  fillDocuments(store, 800)
  fillItems(store, 800)
  const { id: dossierId } = await operations.run('dossiers.create', { name: 'Twintig bladzijden' })
  const look = async (asked: BriefingPlan) => {
    const { pageCount } = await operations.run('briefings.preview', { dossierId, plan: asked })
    await operations.run('briefings.previewPage', { dossierId, plan: asked, page: 1, width: 820 })
    return pageCount
  }
  const put = (id: number) =>
    operations.run('dossiers.put', { id: dossierId, documentIds: [id], itemIds: [], present: true })
  // Every look is at another plan, as it is while somebody changes one: nothing kept helps.
  const figures = async (asked: BriefingPlan, name: string): Promise<Figure> => {
    const times: number[] = []
    for (let run = -2; run < runs; run += 1) {
      const time = await timed(() => look({ ...asked, title: `Versie ${run}` }))
      if (run >= 0) times.push(time)
    }
    return {
      name,
      unit: 'ms',
      ...spread(times),
      floor: { of: 'p50', under: 300 },
      note: 'compose, set, page picture',
    }
  }
  let pageCount = 0
  const [...waiting] = store.documents.list('recorded')
  while (pageCount < pages) {
    const next = waiting.shift()
    if (next === undefined) break
    await put(next.id)
    pageCount = await look(plan)
  }
  const whole = await figures(plan, `preview of a briefing of ${pageCount} pages`)
  for (const { id } of waiting.splice(0, 40)) await put(id)
  const all = await look(plan)
  const cut = await figures({ ...plan, pages }, `the same, cut from ${all} pages to ${pages}`)
  program.close()
  printer.close()
  return [whole, cut]
}
