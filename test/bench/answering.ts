import type { Page } from 'playwright-core'
import { type Figure, spread } from './measure.ts'
import { during, type Seen, tasksDuring } from './watch.ts'

/** What the window has to answer within, in milliseconds. */
const soon = 50

export type Traced = Seen & Readonly<{ tasks: readonly number[] }>

export const traced = async (page: Page, act: () => Promise<unknown>): Promise<Traced> => {
  let tasks: readonly number[] = []
  const seen = await during(page, async () => {
    tasks = await tasksDuring(page, act)
  })
  return { ...seen, tasks }
}

export const answering = (name: string, { keys, tasks, frames }: Traced): Figure[] => [
  ...(keys.length === 0
    ? []
    : [
        {
          name: `a key to its frame while ${name}`,
          unit: 'ms' as const,
          ...spread(keys),
          floor: { of: 'max' as const, under: soon },
          note: `${keys.length} keys, ${keys.filter((time) => time > soon).length} over ${soon} ms`,
        },
      ]),
  longest(name, tasks),
  { name: `  a frame while ${name}`, unit: 'ms', ...spread(frames) },
]

/** The window's own work at one stretch. The stand-in's way of passing on what the store answers is a part of it. */
export const longest = (name: string, tasks: readonly number[]): Figure => ({
  name: `  its longest task while ${name}, CPU`,
  unit: 'ms',
  p50: Math.max(0, ...tasks),
  floor: { of: 'p50', under: soon },
  note: `${tasks.filter((time) => time > soon).length} of ${tasks.length} tasks over ${soon} ms of CPU time`,
})
