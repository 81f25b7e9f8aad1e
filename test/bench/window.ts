import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openProgram } from '../window/harness.ts'
import { today } from './fill.ts'
import { type Figure, spread, timed } from './measure.ts'
import { during, hold, type Seen, watch } from './watch.ts'

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

/** A frame of a 60 Hz screen with what a timer is off. */
const aFrame = 20

/** Holding a key and scrolling fast through a long list, in a real window. */
export const scrollFigures = async (data: string, thousands: string): Promise<Figure[]> => {
  const program = await openProgram({ data, env: { RAADSGEHEUGEN_TODAY: today } })
  try {
    const { page } = program
    await page.keyboard.press('Control+2')
    await page.getByRole('tab', { name: /^Alles/ }).click()
    const row = page.locator('.grid-row.current')
    await row.waitFor()
    await row.focus()
    await wait(1500)
    await page.evaluate(watch)
    const still = await during(page, () => wait(2000))
    const held = await during(page, () => hold(page, 'ArrowDown', 150))
    const paged = await during(page, () => hold(page, 'PageDown', 60))
    const box = await page.locator('.grid-body').boundingBox()
    if (box) await page.mouse.move(box.x + 200, box.y + 200)
    const scrolled = await during(page, async () => {
      for (let turn = 0; turn < 120; turn += 1) {
        await page.mouse.wheel(0, turn % 40 < 30 ? 400 : -400)
        await wait(16)
      }
    })
    const [keys, pages] = [spread(held.keys), spread(paged.keys)]
    return [
      {
        name: `a key to its row painted, ↓ held at ${thousands}`,
        unit: 'ms',
        ...keys,
        floor: { of: 'p95', under: 50 },
        note: `${held.keys.length} keys of which the queue of the machine is a part; bare: a frame in which nothing happens`,
        bare: spread(still.frames).p50,
      },
      { name: `a key to its page painted, PageDown held at ${thousands}`, unit: 'ms', ...pages },
      frames('nothing happens', still),
      frames('↓ is held', held),
      frames('PageDown is held', paged),
      frames('the wheel turns fast', scrolled),
    ]
  } finally {
    await program.close()
  }
}

const frames = (name: string, { frames: all }: Seen): Figure => {
  const over = all.filter((time) => time > aFrame).length
  return {
    name: `  a frame while ${name}`,
    unit: 'ms',
    ...spread(all),
    note: `${over} of ${all.length} frames over ${aFrame} ms`,
  }
}
