import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** In the page: how long each frame took, and from each key to the frame that shows it. */
export const watch = `(() => {
  const seen = { frames: [], keys: [], on: true }
  let last = performance.now()
  const frame = (now) => { seen.frames.push(now - last); last = now; if (seen.on) requestAnimationFrame(frame) }
  requestAnimationFrame(frame)
  const channel = new MessageChannel()
  const waiting = []
  channel.port1.onmessage = () => { const now = performance.now(); for (const at of waiting.splice(0)) seen.keys.push(now - at) }
  addEventListener('keydown', ({ timeStamp }) => { waiting.push(timeStamp); requestAnimationFrame(() => channel.port2.postMessage(0)) }, true)
  globalThis.watched = seen
})()`
/** What was seen since the last time, and begins anew. */
const taken = `(() => { const { frames, keys } = watched; watched.frames = []; watched.keys = []; return { frames, keys } })()`
export type Seen = Readonly<{
  frames: readonly number[]
  keys: readonly number[]
}>

type TraceEvent = Readonly<{
  ph: string
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}>

/** CPU milliseconds of each stretch of work on the window's thread: what else the machine does is no part of it. */
export const tasksDuring = async (page: Page, act: () => Promise<unknown>): Promise<readonly number[]> =>
  (await ownEvents(page, act)).flatMap((event) => (isTask(event) ? [(event.tdur ?? 0) / 1000] : []))

/** CPU milliseconds of the window's thread for each frame that it drew: of all it did since the one before. */
export const workDuring = async (page: Page, act: () => Promise<unknown>): Promise<readonly number[]> => {
  const events = await ownEvents(page, act)
  const drawn = events
    .filter(({ name }) => name === 'ProxyMain::BeginMainFrame')
    .map(({ ts, dur = 0 }) => ts + dur)
    .sort((one, other) => one - other)
  const work = drawn.map(() => 0)
  let frame = 0
  for (const { ts, tdur = 0 } of events.filter(isTask).sort((one, other) => one.ts - other.ts)) {
    while ((drawn[frame] ?? Infinity) < ts) frame += 1
    const before = work[frame]
    if (before !== undefined) work[frame] = before + tdur / 1000
  }
  return work
}

const isTask = ({ name }: TraceEvent): boolean => name === 'ThreadControllerImpl::RunTask'

/** What the window's own thread did, as Chromium's tracing tells it. */
const ownEvents = async (page: Page, act: () => Promise<unknown>): Promise<readonly TraceEvent[]> => {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  // What Chromium's tracing sends.
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'cc'] },
  })
  await act()
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const threads = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? `${pid} ${tid}` : [],
    ),
  )
  return events.filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`))
}

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
