import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openProgram } from '../window/harness.ts'
import { answering, longest, type Traced, traced } from './answering.ts'
import { sentence } from './dutch.ts'
import { today } from './fill.ts'
import { type Figure, spread, timed } from './measure.ts'
import { seeded } from './random.ts'
import { bigPages } from './reading-files.ts'
import { hold, watch } from './watch.ts'

/** Somebody who waits for something to come on screen, on a machine that has other work. */
const patience = 120_000

/** A long PDF comes in while somebody goes through the program; then it is read, as pages and as text. */
export const longReadFigures = async (folder: string, file: string): Promise<Figure[]> => {
  const program = await openProgram({ data: folderIn(folder, 'long'), env: { RAADSGEHEUGEN_TODAY: today } })
  try {
    const { page } = program
    page.setDefaultTimeout(patience)
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    await page.evaluate(watch)
    let read = 0
    const coming = await traced(page, async () => {
      program.answers.open([file])
      await page.keyboard.press('Control+o')
      const opened = page.locator('.found-row.current').first().waitFor()
      let busy = true
      read = await timed(async () => {
        void opened.then(() => {
          busy = false
        })
        for (const key of keysAround()) {
          if (!busy) break
          await page.keyboard.press(key)
          await wait(70)
        }
        await opened
      })
      await wait(1500)
    })
    const inList = await traced(page, () => hold(page, 'ArrowDown', 60))
    const source = page.locator('.source-text')
    await source.focus()
    const asPages = await traced(page, () => hold(page, 'PageDown', 90))
    const shown = await traced(page, async () => {
      await page.keyboard.press('w')
      await page.locator('.pages').waitFor({ state: 'detached' })
      await wait(500)
    })
    await source.focus()
    const asText = await traced(page, () => hold(page, 'ArrowDown', 90))
    return [
      { name: `PDF of ${bigPages} pages in, to its check on screen`, unit: 'ms', p50: read },
      ...answering('it comes in and is opened', coming),
      ...answering('↓ is held in what was found', inList),
      ...answering('PageDown is held on its pages', asPages),
      ...answering('its text is shown', shown),
      ...answering('↓ is held in its text', asText),
    ]
  } finally {
    await program.close()
  }
}

/** A document with as many finds as asked: its check opens, and is gone through by keys. */
export const manyFoundFigures = async (folder: string, count: number): Promise<Figure[]> => {
  const file = path.join(folderIn(folder, 'found-file'), 'vragen.txt')
  const random = seeded(5)
  writeFileSync(
    file,
    Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence(random).slice(0, -1)}?\n`).join('\n'),
  )
  const program = await openProgram({ data: folderIn(folder, 'found'), env: { RAADSGEHEUGEN_TODAY: today } })
  try {
    const { page } = program
    page.setDefaultTimeout(patience)
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    program.answers.open([file])
    await page.keyboard.press('Control+o')
    const current = page.locator('.found-row.current').first()
    await current.waitFor()
    await page.evaluate(watch)
    const times: number[] = []
    const opening: Traced[] = []
    for (let run = 0; run < 5; run += 1) {
      await page.keyboard.press('Control+2')
      await current.waitFor({ state: 'detached' })
      await wait(700)
      opening.push(
        await traced(page, async () => {
          times.push(
            await timed(async () => {
              await page.keyboard.press('Alt+ArrowLeft')
              await current.waitFor()
              await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
            }),
          )
          await wait(300)
        }),
      )
    }
    const held = await traced(page, () => hold(page, 'ArrowDown', 90))
    const accepted = await traced(page, () => hold(page, 'a', 20))
    const thousands = `${count / 1000}k found`
    return [
      {
        name: `the check opens, ${thousands}`,
        unit: 'ms',
        ...spread(times),
        floor: { of: 'p50', under: 1500 },
        note: 'from the key to the rows painted, with what the store reads for it',
      },
      longest(
        'the check opens',
        opening.flatMap(({ tasks }) => tasks),
      ),
      ...answering(`↓ is held in ${thousands}`, held),
      ...answering(`A is held in ${thousands}`, accepted),
    ]
  } finally {
    await program.close()
  }
}

const folderIn = (folder: string, name: string): string => {
  const place = path.join(folder, name)
  mkdirSync(place, { recursive: true })
  return place
}

/** Somebody who looks around on the screen meanwhile. */
function* keysAround(): Generator<string> {
  for (;;) yield* ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Shift+Tab', 'ArrowUp']
}
