import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { DocumentRow } from '../../shared/records/document.ts'
import { scanOf } from '../fixtures/scan.ts'
import { openProgram, type Program } from '../window/harness.ts'
import { answering, type Traced, traced } from './answering.ts'
import { fillDocuments, fillItems, today } from './fill.ts'
import { type Figure, median, megabytes, spread } from './measure.ts'
import { opened } from './opened.ts'
import { bigFile, bigPages, smallFiles } from './reading-files.ts'
import { watch } from './watch.ts'

const passages = 2000
const scannedPages = 4
/** Milliseconds from one key to the next of somebody who types fast. */
const typing = 70
/** Somebody who waits for something to come on screen, on a machine that has other work. */
const patience = 180_000

const row = (page: Page) => page.locator('.grid-row.current').first()
const toGrid = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+2')
  await page.getByRole('tab', { name: /^Alles/ }).click()
  await row(page).waitFor()
  await row(page).focus()
}
/** Where somebody is meanwhile, and the keys that are pressed there. */
const places = {
  'the grid': {
    go: toGrid,
    start: async () => {},
    keys: ['ArrowDown', 'ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp', 'ArrowDown'],
  },
  'the search field': {
    go: async (page: Page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+f')
      await page.getByRole('searchbox').first().waitFor()
    },
    start: async () => {},
    keys: [...'wachttijd huishoudelijke hulp', 'Control+a'],
  },
  'a note': {
    go: toGrid,
    start: async (page: Page) => {
      await page.keyboard.press('n')
      await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    },
    keys: [...'Vraag eerst naar de levertijd van een rolstoel en daarna naar de norm. '],
  },
} as const satisfies Record<string, Place>
type Place = Readonly<{
  go: (page: Page) => Promise<void>
  /** Once the work runs. */
  start: (page: Page) => Promise<void>
  keys: readonly string[]
}>

/** What comes in: started by the window's own keys, and over when nothing runs any more. */
type Work = Readonly<{ name: string; start: (program: Program, at: number) => Promise<unknown> }>

/** Keys in the grid, in the search field and in a note while a long PDF and a folder come in, and while scans are recognised. */
export const importingFigures = async (folder: string, files: string): Promise<Figure[]> => {
  const store = opened(folder)
  fillDocuments(store.store, passages)
  fillItems(store.store, passages)
  store.store.settings.save({ ...store.store.settings.read(), role: 'griffie' })
  store.close()
  const names = Object.keys(places) as (keyof typeof places)[] // its own names
  const big = names.map((_, at) => variant(folder, bigFile(files), at))
  const small = names.map((_, at) => smallFiles(files).map((file) => variant(folder, file, at)))
  const letter = readFileSync(path.join(import.meta.dirname, '../fixtures/documents/letter.pdf'))
  const scan = path.join(folder, 'scan.pdf')
  const pages = Array.from({ length: scannedPages }, () => 1)
  writeFileSync(scan, await scanOf(letter, pages))
  const scans = names.map((_, at) => variant(folder, scan, at))

  const program = await openProgram({ data: folder, env: { RAADSGEHEUGEN_TODAY: today } })
  const memory = watchReaders(program)
  try {
    const { page } = program
    page.setDefaultTimeout(patience)
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    await page.evaluate(watch)
    // The process that reads is there, as it is for whoever imports a second time.
    await come(program, [variant(folder, smallFiles(files)[0] ?? '', 9)])
    await over(page)
    await come(program, scans)
    await over(page)
    const scanned = await scannedIds(page)
    const works: readonly Work[] = [
      { name: `a PDF of ${bigPages} pages comes in`, start: (_, at) => come(program, [big[at] ?? '']) },
      {
        name: `a folder of ${small[0]?.length} small PDFs comes in`,
        start: (_, at) => come(program, small[at] ?? []),
      },
      { name: `a scan of ${scannedPages} pages is recognised`, start: (_, at) => read(page, scanned[at]) },
    ]
    const figures: Figure[] = []
    for (const work of works) {
      const [taken, asked]: [number[], number[]] = [[], []]
      for (const [at, name] of names.entries()) {
        const seen = await during(program, work, { at, place: places[name] })
        figures.push(
          ...answering(`${name === 'the grid' ? 'in' : 'typing in'} ${name} while ${work.name}`, seen),
        )
        taken.push(seen.took)
        asked.push(...seen.asked)
      }
      figures.push(
        {
          name: `${work.name}, with somebody at the keys`,
          unit: 'ms',
          p50: median(taken),
          max: Math.max(...taken),
        },
        {
          name: '  an answer of the store meanwhile',
          unit: 'ms',
          ...spread(asked),
          floor: { of: 'p95', under: 50 },
          note: `${asked.length} times asked, from the window and back, ${asked.filter((time) => time > 50).length} over 50 ms`,
        },
      )
    }
    const most = memory.most()
    if (most > 0)
      figures.push({
        name: 'most memory of a process that reads',
        unit: 'MB',
        p50: most,
        floor: { of: 'p50', under: 600 },
        note: 'PDFs of both kinds and scans; as the system counts it, with what processes share',
      })
    return figures
  } finally {
    memory.stop()
    await program.close()
  }
}

type Seen = Traced & Readonly<{ took: number; asked: readonly number[] }>

const during = async (
  program: Program,
  work: Work,
  { at, place }: Readonly<{ at: number; place: Place }>,
): Promise<Seen> => {
  const { page } = program
  await place.go(page)
  await wait(1500)
  let [took, busy] = [0, true]
  await page.evaluate(askAgainAndAgain)
  const seen = await traced(page, async () => {
    const began = performance.now()
    await work.start(program, at)
    const done = over(page).then(() => {
      busy = false
      took = performance.now() - began
    })
    await place.start(page)
    for (let key = 0; busy; key += 1) {
      await page.keyboard.press(place.keys[key % place.keys.length] ?? '')
      await wait(typing)
    }
    await done
    // What comes on screen when it is in belongs to it.
    await wait(1000)
  })
  const asked = await page.evaluate<readonly number[]>('asking.stop()')
  await page.keyboard.press('Escape')
  return { ...seen, took, asked }
}

/** In the page: what the store is asked by whoever looks at something, and how long its answer takes. */
const askAgainAndAgain = `(() => {
  const times = []
  let on = true
  const ask = async () => {
    const began = performance.now()
    await raad.call('documents.older', {}, null)
    times.push(performance.now() - began)
    if (on) setTimeout(ask, 60)
  }
  ask()
  globalThis.asking = { stop: () => { on = false; return times } }
})()`

const come = async (program: Program, files: readonly string[]) => {
  program.answers.open(files)
  await program.page.keyboard.press('Control+o')
  await running(program.page)
}
/** As the button of the source has it done. */
const read = async (page: Page, id: number | undefined) => {
  await page.evaluate(
    `void raad.call('documents.recogniseScan', { id: ${id} }, 'bench').finally(() => { scanning = false }); scanning = true`,
  )
}
const jobs = "document.querySelector('.jobs > span') !== null || globalThis.scanning === true"
const running = async (page: Page) => {
  while (!(await page.evaluate<boolean>(jobs))) await wait(20)
}
const over = async (page: Page) => {
  while (await page.evaluate<boolean>(jobs)) await wait(100)
}

const scannedIds = async (page: Page): Promise<readonly number[]> => {
  // What the contract says that this gives.
  const reply = (await page.evaluate("raad.call('documents.list', { state: 'to_check' }, null)")) as {
    value: readonly DocumentRow[]
  }
  return reply.value.filter(({ pagesWithoutText }) => pagesWithoutText > 0).map(({ id }) => id)
}

/** The same pages under another hash: what stands behind the end of a PDF is read by nobody. */
const variant = (folder: string, file: string, at: number): string => {
  const to = path.join(folder, `${at}-${path.basename(file)}`)
  writeFileSync(to, Buffer.concat([readFileSync(file), Buffer.from(`\n% ${at}\n`)]))
  return to
}

/** The highest memory of any process that the program started to read, as Linux keeps it; 0 where no system tells. */
const watchReaders = ({ pid }: Program) => {
  let most = 0
  const look = () => {
    for (const child of childrenOf(pid ?? 0)) {
      const told = text(`/proc/${child}/cmdline`).includes('reader') ? text(`/proc/${child}/status`) : ''
      most = Math.max(most, megabytes(Number(/VmHWM:\s+(\d+)/.exec(told)?.[1] ?? 0) * 1024))
    }
  }
  const timer = setInterval(look, 250)
  return { most: () => most, stop: () => clearInterval(timer) }
}
const childrenOf = (pid: number): readonly string[] =>
  folderOf('/proc').filter(
    (one) =>
      /^\d+$/.test(one) && / (\d+)/.exec(text(`/proc/${one}/stat`).split(') ')[1] ?? '')?.[1] === String(pid),
  )
const folderOf = (place: string): readonly string[] => {
  try {
    return readdirSync(place)
  } catch {
    return []
  }
}
const text = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
