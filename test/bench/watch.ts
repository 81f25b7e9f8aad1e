import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** In the page: how long each frame took, from each key to the frame that shows it, and each long task of the window. */
export const watch = `(() => {
  const seen = { frames: [], keys: [], tasks: [], on: true }
  let last = performance.now()
  const frame = (now) => { seen.frames.push(now - last); last = now; if (seen.on) requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
  const channel = new MessageChannel()
  const waiting = []
  channel.port1.onmessage = () => { const now = performance.now(); for (const at of waiting.splice(0)) seen.keys.push(now - at) }
  addEventListener('keydown', ({ timeStamp }) => { waiting.push(timeStamp); requestAnimationFrame(() => channel.port2.postMessage(0)) }, true)
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.tasks.push(duration) }).observe({ type: 'longtask' })
  globalThis.watched = seen
})()`
/** What was seen since the last time, and begins anew. */
const taken = `(() => { const { frames, keys, tasks } = watched; watched.frames = []; watched.keys = []; watched.tasks = []; return { frames, keys, tasks } })()`
export type Seen = Readonly<{
  frames: readonly number[]
  keys: readonly number[]
  /** Work of the window at one stretch that took 50 ms or more. */
  tasks: readonly number[]
}>

export const during = async (page: Page, act: () => Promise<unknown>): Promise<Seen> => {
  await page.evaluate(taken)
  await act()
  return page.evaluate<Seen>(taken)
}

/** As fast as a held key repeats. */
export const hold = async (page: Page, key: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await page.keyboard.down(key)
    await wait(Math.max(0, 33 - (performance.now() - began)))
  }
  await page.keyboard.up(key)
}
