import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Dossier } from '../../shared/records/dossier.ts'
import type { Since } from '../../shared/records/since.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import { handsOn, inStore, seeFocus, seeWords } from './hands.ts'
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

test('a dossier says what happened since it was opened before, each line opens its item', async () => {
  const first = await open()
  await inStore(first.program, 'sample.load')
  // What the contract says that dossiers.list gives.
  const [dossier] = (await inStore(first.program, 'dossiers.list')) as readonly Dossier[]
  const { id = 0, name = '' } = dossier ?? {}
  const openDossier = async ({ page, hands }: Awaited<ReturnType<typeof open>>) => {
    await hands.press('Control+3')
    await seeFocus(page.getByRole('row', { name: new RegExp(name) }))
    await hands.press('Enter')
    await seeWords(page.getByRole('heading', { level: 1 }), name)
  }
  await openDossier(first)
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
  await openDossier(second)
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
