import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openProgram } from '../window/harness.ts'
import { answering, traced } from './answering.ts'
import { fillDocuments, fillItems, today } from './fill.ts'
import type { Figure } from './measure.ts'
import { opened } from './opened.ts'
import { hold, watch } from './watch.ts'

/** So many passages and items have some five hundred pages. */
const passages = 4000
/** Somebody who waits for something to come on screen, on a machine that has other work. */
const patience = 120_000
const dossier = 'Vijfhonderd bladzijden'
const note = 'Vraag eerst naar de levertijd van een rolstoel en daarna naar de norm.'

/** The composer with a pack of hundreds of pages: it opens, somebody types in it, looks through its pages, and goes on while it is written. */
export const composingFigures = async (folder: string): Promise<Figure[]> => {
  await fill(folder)
  const program = await openProgram({ data: folder, env: { RAADSGEHEUGEN_TODAY: today } })
  try {
    const { page } = program
    page.setDefaultTimeout(patience)
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: dossier }).click()
    await page.getByRole('heading', { level: 1, name: dossier }).waitFor()
    await page.evaluate(watch)
    const first = page.getByRole('img', { name: /^Pagina 1 van \d/ })
    const opens = await traced(page, async () => {
      await page.keyboard.press('Control+p')
      await first.locator('img').waitFor()
      await wait(500)
    })
    const everything = page.getByRole('img', { name: /^Pagina 1 van \d{3}/ })
    const lengthened = await traced(page, async () => {
      await page.getByText('Alles', { exact: true }).first().click()
      await everything.locator('img').waitFor()
      await wait(500)
    })
    const [, pages = '?'] = /van (\d+)/.exec((await everything.getAttribute('aria-label')) ?? '') ?? []
    await page.getByRole('list', { name: 'Onderdelen, in volgorde' }).locator('[data-row]').first().focus()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Tekst van de notitie' }).waitFor()
    const drawn = page.locator('.preview-sheet img').first()
    const typed = await traced(page, async () => {
      const before = await drawn.getAttribute('data-drawn')
      await page.keyboard.type(note, { delay: 90 })
      while ((await drawn.getAttribute('data-drawn')) === before) await wait(50)
      await wait(1500)
    })
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Pagina’s van het voorbeeld' }).focus()
    const looked = await traced(page, () => hold(page, 'PageDown', 60))
    program.answers.save(path.join(folder, 'pak.pdf'))
    const saved = page.getByRole('region', { name: 'Meldingen' }).getByText('Opgeslagen als pak.pdf')
    const written = await traced(page, async () => {
      await page.keyboard.press('Control+Enter')
      let isBusy = true
      const done = saved.waitFor().then(() => {
        isBusy = false
      })
      for (const key of keysAround()) {
        if (!isBusy) break
        await page.keyboard.press(key)
        await wait(70)
      }
      await done
    })
    return [
      ...answering('the composer opens', opens),
      ...answering(`its pages become ${pages}`, lengthened),
      ...answering('a note is typed in it and its pages are made anew', typed),
      ...answering('PageDown is held in its pages', looked),
      ...answering(`its ${pages} pages are written`, written),
    ]
  } finally {
    await program.close()
  }
}

const fill = async (folder: string): Promise<void> => {
  const program = opened(folder)
  fillDocuments(program.store, passages)
  fillItems(program.store, passages)
  program.store.settings.save({ ...program.store.settings.read(), role: 'raadslid' })
  const { id } = await program.operations.run('dossiers.create', { name: dossier })
  const documentIds = program.store.documents.list('recorded').map((one) => one.id)
  await program.operations.run('dossiers.put', { id, documentIds, itemIds: [], present: true })
  program.close()
}

/** Somebody who goes through the plan meanwhile. */
function* keysAround(): Generator<string> {
  for (;;) yield* ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Shift+Tab', 'ArrowUp']
}
