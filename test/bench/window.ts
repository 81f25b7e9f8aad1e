import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openProgram } from '../window/harness.ts'
import { today } from './fill.ts'
import { type Figure, spread, timed } from './measure.ts'

/** From nothing to what a person first sees: the real program in a real window. */
export const windowFigure = async (
  name: string,
  { data, runs, selector }: Readonly<{ data?: string; runs: number; selector: string }>,
): Promise<Figure> => {
  const times: number[] = []
  // The first start warms the disk and builds what is stale.
  for (let run = 0; run <= runs; run += 1) {
    const folder = data ?? mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-bench-'))
    let end: (() => Promise<unknown>) | undefined
    const time = await timed(async () => {
      const program = await openProgram({ data: folder, env: { RAADSGEHEUGEN_TODAY: today } })
      end = program.close
      await program.page.locator(selector).first().waitFor()
    })
    await end?.()
    if (data === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    if (run > 0) times.push(time)
  }
  const { p50, max } = spread(times)
  return { name, unit: 'ms', p50, max, note: `${runs} starts; with the browser’s own start` }
}
