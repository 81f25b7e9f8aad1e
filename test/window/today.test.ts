import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { Overview, Settings } from '../../shared/contract.ts'
import { eventually, handsOn, inStore, seeFocus, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const data = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-today-'))
let program: Program | null = null

const openOn = async (day: string) => {
  program = await openProgram({ data, env: { RAADSGEHEUGEN_TODAY: day } })
  return { program, hands: await handsOn(program), page: program.page }
}
const settle = async (program: Program, change: Partial<Settings>) => {
  const { settings } = (await inStore(program, 'app.overview')) as Overview // what the contract says
  await inStore(program, 'app.saveSettings', { ...settings, ...change })
}
const logged = (program: Program, what: string) =>
  eventually(
    async () => program.mainLog().includes(what),
    async () => `not said: ${what} in ${program.mainLog()}`,
  )

afterEach(async () => {
  await program?.close()
  program = null
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

test('what is late, new, postponed and missing stands on one screen; Enter opens its item', async () => {
  const { program, hands, page } = await openOn('2026-11-22')
  await inStore(program, 'sample.load')
  await settle(program, { role: 'raadslid', mine: { groups: [], holders: ['Van Dijk'] } })
  await hands.press('Control+1')
  const section = (name: string) => page.getByRole('region', { name, exact: true })
  await seeWords(section('Te laat'), 'T2026-001')
  await seeWords(section('Uitgesteld'), 'uitgesteld 18-12-2026')
  await seeWords(section('Ontbrekende stukken'), 'informatienota van 9 december 2025')
  await seeWords(section('Nieuw antwoord'), /Nieuw antwoord 2 .*T2026-005/)
  const line = section('Nieuw antwoord').getByRole('button', { name: /^T2026-005/ })
  await hands.pressUntil('ArrowDown', async () => (await line.and(page.locator(':focus')).count()) > 0)
  await hands.press('Enter')
  await seeWords(page.getByRole('complementary'), 'T2026-005')
})

test('what was looked at is not new any more, and is found again under what was seen last', async () => {
  const { program, hands, page } = await openOn('2026-11-22')
  const seen = page.getByRole('region', { name: 'Laatst bekeken' })
  const newest = page.getByRole('region', { name: 'Nieuw antwoord' })
  // Somebody who looks at it, and not only passes by.
  await inStore(program, 'app.see', { itemId: await idOf(program, 'T2026-005') })
  await hands.press('Control+2', 'Control+1')
  await seeWords(seen, 'T2026-005')
  await seeWords(newest, /Nieuw antwoord 1 /)
})

test('one promise in two documents has one line once somebody linked them, and two until then', async () => {
  const { program, hands, page } = await openOn('2026-11-22')
  const late = page.getByRole('region', { name: 'Te laat' })
  const side = async (number: string) => ({ itemId: await idOf(program, number), range: null })
  await hands.press('Control+1')
  await seeWords(late, /Te laat 3 .*Wij sturen u uiterlijk 1 november.*T2026-001/)
  await inStore(program, 'links.add', {
    kind: 'herhaalt',
    from: await side('T2026-001'),
    to: await side('Wij sturen u uiterlijk 1 november'),
    scope: 'whole',
    note: '',
  })
  await seeWords(late, 'ook toegezegd als T2026-001 (12-11-2026)')
  // Both still count, and the list has both.
  await seeWords(late, 'Te laat 3')
  expect(await late.getByRole('button', { name: /^T2026/ }).count()).toBe(1)
})

test('no message comes on the desktop as long as nobody asked for it', async () => {
  const { program } = await openOn('2026-11-13')
  await inStore(program, 'app.overview')
  expect(program.mainLog()).not.toContain('notification')
  await settle(program, { notify: true })
})

test('a term that passed yesterday is told on the desktop, once; a click opens Vandaag', async () => {
  const said =
    'notification Een termijn is verlopen: T2026-001 Bij de begroting komen wij hierop bij u terug.'
  const { program: told, hands, page } = await openOn('2026-11-13')
  await logged(told, said)
  await hands.press('Control+4')
  await seeWords(page.getByRole('heading', { level: 1 }), 'Documenten')
  told.clickNotification()
  await seeWords(page.getByRole('heading', { level: 1 }), 'Vrijdag 13 november 2026')
  await seeFocus(page.getByRole('button', { name: /^A2026-001\.4/ }))
  await told.close()
  const { program: again } = await openOn('2026-11-13')
  expect(await inStore(again, 'terms.passed')).toEqual([])
  expect(again.mainLog()).not.toContain('notification')
})

/** The id of an item by its number, or by its first words: what else the sample dossier yields doesn't matter then. */
const idOf = async (program: Program, number: string): Promise<number> => {
  const { rows } = (await inStore(program, 'items.list', {
    filter: {},
    order: { column: 'number', descending: false },
    offset: 0,
    limit: 500,
  })) as { rows: readonly { id: number; number: string | null; title: string }[] } // what the contract says
  const found = rows.find((row) => row.number === number || row.title.startsWith(number))
  if (!found) throw new Error(`no ${number}`)
  return found.id
}
