import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import type { Since } from '../../shared/records/since.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { eventually, handsOn, hasFocus, importByDialog, inStore, seeFocus, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const data = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-since-'))
let program: Program | null = null
const open = async () => {
  program = await openProgram({ data, env: { RAADSGEHEUGEN_TODAY: '2026-11-22' } })
  return { program, hands: await handsOn(program), page: program.page }
}
const close = async () => {
  await program?.close()
  program = null
}
afterEach(close)
afterAll(() => rmSync(data, { recursive: true, force: true }))

const openDossier = async ({ page, hands }: Awaited<ReturnType<typeof open>>, name: string) => {
  await hands.press('Control+3')
  await seeFocus(page.getByRole('row', { name: new RegExp(name) }))
  await hands.press('Enter')
  await seeWords(page.getByRole('heading', { level: 1 }), name)
}

test('a dossier says what happened since it was opened before, each line opens its item', async () => {
  const first = await open()
  await inStore(first.program, 'sample.load')
  // What the contract says that dossiers.list gives.
  const [dossier] = (await inStore(first.program, 'dossiers.list')) as readonly Dossier[]
  const { id = 0, name = '' } = dossier ?? {}
  await openDossier(first, name)
  await first.hands.press('w')
  await first.page.getByRole('tab', { name: /Sinds de vorige keer/, selected: true }).waitFor()
  await seeWords(first.page.getByRole('main'), 'U opent dit dossier voor het eerst.')
  await close()

  // Another day.
  const earlier = '2026-01-05T09:00:00.000Z'
  const db = new Database(path.join(data, 'raadsgeheugen.sqlite'))
  db.prepare('UPDATE dossier_opened SET at = ?').run(earlier)
  db.close()
  const second = await open()
  await openDossier(second, name)
  const { page, hands } = second
  const main = page.getByRole('main')
  const { entries } = (await inStore(second.program, 'dossiers.since', { id, since: earlier })) as Since // as above
  const count = (group: string) => entries.filter((entry) => entry.group === group).length
  await seeWords(main, `Sinds 05-01-2026: ${count('late')} te laat geworden, ${count('new')} nieuw`)
  await hands.press('w')
  const group = (name: string) => page.getByRole('region', { name, exact: true })
  await seeWords(group('Te laat geworden'), /T2026-\d{3} .* te laat; de termijn was 01-11-2026/)
  await seeWords(group('Nieuw'), /Raadsbrief “.*” van \d\d-\d\d-\d{4} nieuw ingelezen/)
  await seeFocus(group('Te laat geworden').locator('.since-line').first())
  await loadAxe(page)
  expect(await violationsInBothThemes(page)).toEqual([])

  const item = entries.find(({ what }) => what === 'late')?.item
  await inStore(second.program, 'items.note', { ids: [item?.id], note: 'Gebeld met de griffie.' })
  await seeWords(group('Anders veranderd'), 'Notitie. “Gebeld met de griffie.”')
  await page.locator('.segment', { hasText: 'Een datum' }).click()
  await seeWords(main, 'Kies een datum.')
  await page.getByRole('textbox', { name: 'Een datum' }).fill('22-11-2030')
  await hands.press('Tab')
  await seeWords(main, 'Sinds 22-11-2030 is er niets veranderd in dit dossier.')
  await page.locator('.segment', { hasText: 'vorige keer dat u hier keek' }).click()
  await group('Te laat geworden').locator('.since-line').first().click()
  await seeWords(page.getByRole('complementary'), /Gebeld met de griffie/)
})

test('what came with one document is one line, which opens its lines by keyboard', async () => {
  const opened = await open()
  const { page, hands } = opened
  if (((await inStore(opened.program, 'dossiers.list')) as readonly Dossier[]).length === 0)
    await inStore(opened.program, 'sample.load')
  // What the contract says that these operations give, here and below.
  const [dossier] = (await inStore(opened.program, 'dossiers.list')) as readonly Dossier[]
  const { id = 0, name = '' } = dossier ?? {}
  const file = path.join(data, 'vragen.txt')
  const subjects = ['de bomen', 'het riool', 'de brug', 'het zwembad', 'de school']
  const questions = subjects.map((what, at) => `${at + 1}. Wat kost het onderhoud van ${what} in 2026?`)
  writeFileSync(
    file,
    `Gemeente Waterrade\nSchriftelijke vragen (artikel 37)\nDatum: 9 november 2026\nOnderwerp: Onderhoud\n\n${questions.join('\n')}\n`,
  )
  await importByDialog(opened.program, hands, [file])
  const waiting = async () =>
    (await inStore(opened.program, 'documents.list', { state: 'to_check' })) as readonly DocumentRow[]
  await eventually(
    async () => (await waiting()).length === 1,
    async () => `${(await waiting()).length} documents wait to be checked`,
  )
  const documentIds = (await waiting()).map((document) => document.id)
  for (const documentId of documentIds)
    await inStore(opened.program, 'documents.record', { id: documentId, accept: 'all' })
  await inStore(opened.program, 'dossiers.put', { id, documentIds, itemIds: [], present: true })
  await openDossier(opened, name)
  await hands.press('w')
  await page.getByRole('tab', { name: /Sinds de vorige keer/, selected: true }).waitFor()
  await page.locator('.segment', { hasText: 'Een datum' }).click()
  await page.getByRole('textbox', { name: 'Een datum' }).fill('01-01-2026')
  await hands.press('Tab')
  const fold = page.getByRole('button', { name: /5 nieuwe vragen in Schriftelijke vragen “Onderhoud”/ })
  const line = (what: string) =>
    group.getByRole('button', { name: new RegExp(`Wat kost het onderhoud van ${what}`) })
  const group = page.getByRole('region', { name: 'Nieuw', exact: true })
  await seeWords(group, '5 nieuwe vragen in Schriftelijke vragen “Onderhoud” van 09-11-2026')
  expect(await group.getByRole('button', { name: /Wat kost het onderhoud/ }).count()).toBe(0)
  await hands.tabTo(page.locator('.since-line').first())
  await hands.pressUntil('ArrowDown', () => hasFocus(fold), 60)
  await hands.press('Enter')
  for (const what of subjects) await line(what).waitFor()
  expect(await fold.getAttribute('aria-expanded')).toBe('true')
  await loadAxe(page)
  expect(await violationsInBothThemes(page)).toEqual([])
  await hands.press('Enter')
  await line('de bomen').waitFor({ state: 'detached' })
  await hands.press('Enter', 'ArrowDown')
  await seeFocus(group.locator('.since-folded .since-line').first())
  await hands.press('Enter')
  await seeWords(page.getByRole('complementary'), /Wat kost het onderhoud van/)
})
