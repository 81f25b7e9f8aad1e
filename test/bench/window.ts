import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
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
    const box = await page.locator('.grid-body').boundingBox()
    if (box) await page.mouse.move(box.x + 200, box.y + 200)
    const acts = {
      still: () => wait(2000),
      held: () => hold(page, 'ArrowDown', 75),
      paged: () => hold(page, 'PageDown', 30),
      scrolled: () => turnWheel(page),
    }
    const seen = { still: none, held: none, paged: none, scrolled: none }
    const bare = { ...seen }
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < 2; round += 1)
      for (const [into, put] of [
        [bare, cover],
        [seen, uncover],
      ] as const) {
        await page.evaluate(put)
        await wait(500)
        for (const name of Object.keys(acts) as (keyof typeof acts)[]) // its own names
          into[name] = joined(into[name], await during(page, acts[name]))
      }
    const { still, held, paged, scrolled } = seen
    return [
      {
        name: `a key to its row painted, ↓ held at ${thousands}`,
        unit: 'ms',
        ...spread(held.keys),
        floor: { of: 'p95', under: 50 },
        note: `${held.keys.length} keys of which the queue of the machine is a part; bare: a frame in which nothing happens`,
        bare: spread(still.frames).p50,
      },
      { name: `a key to its page painted, PageDown held at ${thousands}`, unit: 'ms', ...spread(paged.keys) },
      frames('nothing happens', still, bare.still),
      frames('↓ is held', held, bare.held),
      frames('PageDown is held', paged, bare.paged),
      frames('the wheel turns fast', scrolled, bare.scrolled),
    ]
  } finally {
    await program.close()
  }
}

const turnWheel = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, turn % 40 < 30 ? 400 : -400)
    await wait(16)
  }
}

const none: Seen = { frames: [], keys: [] }
const joined = (one: Seen, other: Seen): Seen => ({
  frames: [...one.frames, ...other.frames],
  keys: [...one.keys, ...other.keys],
})

/** An empty page as long as the list over all of the window: what it drops, the machine drops. */
const cover = `(() => {
  const [page, long] = [document.createElement('div'), document.createElement('div')]
  page.id = 'empty-page'
  page.tabIndex = 0
  page.style.cssText = 'position: fixed; inset: 0; z-index: 9999; overflow: auto; background: white'
  long.style.height = '3200000px'
  page.append(long)
  document.body.append(page)
  page.focus()
})()`
const uncover = `(() => {
  document.getElementById('empty-page').remove()
  document.querySelector('.grid-row.current').focus()
})()`

const frames = (name: string, { frames: all }: Seen, { frames: bare }: Seen): Figure => {
  const over = (some: readonly number[]) => some.filter((time) => time > aFrame).length
  return {
    name: `  a frame while ${name}`,
    unit: 'ms',
    ...spread(all),
    note: `${over(all)} of ${all.length} frames over ${aFrame} ms; of an empty page ${over(bare)} of ${bare.length}`,
    bare: spread(bare).p50,
  }
}
