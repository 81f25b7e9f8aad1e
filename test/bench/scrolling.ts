import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openProgram } from '../window/harness.ts'
import { today } from './fill.ts'
import { type Figure, spread } from './measure.ts'
import { cover, uncover } from './plain-rows.ts'
import { during, hold, type Seen, watch, workDuring } from './watch.ts'

/** A frame of a 60 Hz screen, and the same with what a timer is off. */
const [aFrame, late] = [1000 / 60, 20]

const acts = {
  'nothing happens': () => wait(2000),
  '↓ is held': (page: Page) => hold(page, 'ArrowDown', 75),
  'PageDown is held': (page: Page) => hold(page, 'PageDown', 40),
  'the wheel turns fast': async (page: Page) => {
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, turn % 40 < 30 ? 400 : -400)
      await wait(16)
    }
  },
  'the list of statuses opens and closes, from row to row': async (page: Page) => {
    for (let time = 0; time < 12; time += 1)
      for (const key of ['s', 'Escape', 'ArrowDown']) {
        await page.keyboard.press(key)
        await wait(100)
      }
  },
} as const
type Name = keyof typeof acts
type Watched = Readonly<{ wall: readonly number[]; keys: readonly number[]; work: readonly number[] }>
const none: Watched = { wall: [], keys: [], work: [] }

/** Holding a key and scrolling fast through a long list, in a real window; beside it the same on a page of plain rows. */
export const scrollFigures = async (data: string, thousands: string): Promise<Figure[]> => {
  const program = await openProgram({ data, env: { RAADSGEHEUGEN_TODAY: today } })
  try {
    const { page } = program
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    await wait(1000)
    await page.keyboard.press('Control+2')
    await page.getByRole('tab', { name: /^Alles/ }).click()
    const row = page.locator('.grid-row.current')
    await row.waitFor()
    await row.focus()
    await wait(1500)
    await page.evaluate(watch)
    const box = await page.locator('.grid-body').boundingBox()
    if (box) await page.mouse.move(box.x + 200, box.y + 200)
    const names = Object.keys(acts) as Name[] // its own names
    const [own, bare] = [new Map<Name, Watched>(), new Map<Name, Watched>()]
    // In turns, so that what else the machine does falls on both. The first round warms both.
    for (let round = 0; round < 3; round += 1)
      for (const [into, put] of [
        [bare, cover],
        [own, uncover],
      ] as const) {
        await page.evaluate(put)
        await wait(500)
        for (const name of names) {
          const seen = await watched(page, () => acts[name](page))
          if (round > 0) into.set(name, joined(into.get(name) ?? none, seen))
        }
      }
    return names.flatMap((name) =>
      framesOf(name, thousands, { own: own.get(name) ?? none, bare: bare.get(name) ?? none }),
    )
  } finally {
    await program.close()
  }
}

const watched = async (page: Page, act: () => Promise<unknown>): Promise<Watched> => {
  let seen: Seen = { frames: [], keys: [] }
  const work = await workDuring(page, async () => {
    seen = await during(page, act)
  })
  return { wall: seen.frames, keys: seen.keys, work }
}

const joined = (one: Watched, other: Watched): Watched => ({
  wall: [...one.wall, ...other.wall],
  keys: [...one.keys, ...other.keys],
  work: [...one.work, ...other.work],
})

const over = (some: readonly number[], most: number): string =>
  `${some.filter((time) => time > most).length} of ${some.length}`

const framesOf = (
  name: Name,
  thousands: string,
  { own, bare }: Readonly<{ own: Watched; bare: Watched }>,
): readonly Figure[] => [
  {
    name: `CPU of a frame while ${name}, ${thousands}`,
    unit: 'ms',
    ...spread(own.work),
    bare: spread(bare.work).p50,
    note: `over ${aFrame.toFixed(1)} ms of CPU ${over(own.work, aFrame)}, of plain rows ${over(bare.work, aFrame)} (p95 ${spread(bare.work).p95.toFixed(1)}); on the clock over ${late} ms ${over(own.wall, late)}, of plain rows ${over(bare.wall, late)}`,
  },
  ...(name === '↓ is held' || name === 'PageDown is held'
    ? [
        {
          name: '  from a key to its picture',
          unit: 'ms' as const,
          ...spread(own.keys),
          floor: { of: 'p95' as const, under: 50 },
          bare: spread(bare.keys).p50,
          note: 'on the clock: the queue of the machine is a part of it',
        },
      ]
    : []),
]
