import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemRow } from '../../shared/records/item.ts'
import type { MotionFacts } from '../../shared/records/motion.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
  dialogGone,
  type Hands,
  handsOn,
  inStore,
  recordDocuments,
  seeFocus,
  seeWords,
  today,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'moties-'))
let program: Program
let hands: Hands
let motion = 0

const motionText = `Gemeente Waterrade
Motie M2026-07
Datum: 3 februari 2026
Onderwerp: Veilig naar school

Motie: Veilig naar school

De raad van de gemeente Waterrade, in vergadering bijeen op 3 februari 2026,

Constaterende dat:
- kinderen op weg naar school een onverlichte oversteek nemen;

Verzoekt het college:
1. de oversteek bij de Dorpsstraat te verlichten;
2. met de scholen een plan voor fietsroutes te maken;
3. de raad hierover te informeren;

en gaat over tot de orde van de dag.

Ingediend door:
J. de Wit (Elan)
`
const letterText = `Gemeente Waterrade
Aan de gemeenteraad
Datum: 10 april 2026
Onderwerp: Stand van zaken moties

Geachte raad,

Over motie M2026-07 Veilig naar school melden wij u het volgende.
De oversteek bij de Dorpsstraat is op 3 april verlicht.
Met twee van de vier scholen is een plan voor fietsroutes gemaakt.

Met vriendelijke groet,
burgemeester en wethouders
`

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await loadAxe(program.page)
  const files = [
    ['motie.txt', motionText],
    ['brief.txt', letterText],
  ].map(([name = '', text = '']) => {
    writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  })
  await recordDocuments(program, hands, files)
  motion = (await rows()).find(({ kind }) => kind === 'motion')?.id ?? 0
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

const rows = async (): Promise<readonly ItemRow[]> => {
  const input = { filter: {}, order: { column: 'number', descending: false }, offset: 0, limit: 100 }
  // What the contract says that items.list gives.
  const { rows: all } = (await inStore(program, 'items.list', input)) as { rows: readonly ItemRow[] }
  return all
}
const facts = async () => (await inStore(program, 'motions.open', { id: motion })) as MotionFacts
const dialog = () => program.page.getByRole('dialog')
const detail = () => program.page.locator('.item-detail')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })

test('the vote is typed group by group, and a sum that contradicts the outcome is said', async () => {
  await inStore(program, 'items.setOutcome', { ids: [motion], outcome: 'aangenomen', on: '2026-02-03' })
  await hands.press('Control+2')
  const row = program.page.getByRole('row', { name: /Veilig naar school/ }).first()
  await seeFocus(program.page.getByRole('row', { name: /./ }).and(program.page.locator(':focus')))
  await hands.press('Home')
  await hands.pressUntil('ArrowDown', async () => (await row.and(program.page.locator(':focus')).count()) > 0)
  await seeWords(detail(), 'Stemming')
  await hands.press('v')
  await dialog().waitFor()
  const name = dialog().getByRole('textbox', { name: 'Fractie toevoegen' })
  await hands.tabTo(name)
  for (const group of ['Dorpslijst', 'VVD', 'Groen Links', 'CDA']) {
    await hands.type(group)
    await hands.press('Enter')
    await dialog().getByRole('row', { name: group }).waitFor()
  }
  const group = (name: string) => dialog().getByRole('row', { name: new RegExp(`^${name}`) })
  await hands.tabTo(group('Elan').or(group('Dorpslijst')).first(), 'Shift+Tab')
  await hands.pressUntil(
    'ArrowUp',
    async () => (await program.page.locator('tr:focus').innerText()).startsWith('Elan'),
    3,
  )
  hands.count()
  await hands.press('6', 'v')
  await seeFocus(group('Dorpslijst'))
  await hands.press('7', 't')
  await seeFocus(group('VVD'))
  await hands.press('1', 'x', '2', 'ArrowDown')
  await seeFocus(group('Groen Links'))
  await hands.press('a')
  await seeFocus(group('CDA'))
  expect(hands.count()).toBe(9)
  await seeWords(dialog(), 'Samen: 7 voor, 9 tegen · 1 fractie verdeeld · 1 fractie afwezig')
  await seeWords(dialog(), 'De uitslag is “aangenomen”, maar er zijn meer stemmen tegen dan voor.')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), '7 voor, 9 tegen')
  expect((await facts()).votes).toEqual([
    { group: 'Elan', vote: 'voor', for: 6, against: null },
    { group: 'Dorpslijst', vote: 'tegen', for: null, against: 7 },
    { group: 'VVD', vote: 'verdeeld', for: 1, against: 2 },
    { group: 'Groen Links', vote: 'afwezig', for: null, against: null },
  ])
  expect((await facts()).outcome).toBe('aangenomen')
})

test('the letter of the executive settles two points in one act, and one undo takes both back', async () => {
  await hands.press('a')
  await seeWords(dialog(), 'De oversteek bij de Dorpsstraat is op 3 april verlicht.')
  const point = (number: number) => dialog().getByRole('group', { name: new RegExp(`^Punt .*\\.${number}$`) })
  await hands.press('3')
  await seeFocus(point(1).getByRole('radio', { name: 'Geheel' }))
  await hands.tabTo(point(2).getByRole('radio', { name: 'Laat open' }))
  await hands.press('2')
  await seeFocus(point(2).getByRole('radio', { name: 'Deels' }))
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(messages(), '2 punten van')
  const statuses = async () =>
    (await rows()).filter(({ kind }) => kind === 'dictum_point').map(({ officialStatus }) => officialStatus)
  expect(await statuses()).toEqual(['afgedaan', 'deels_voldaan', 'open'])
  await hands.press('Control+z')
  await seeWords(messages(), 'Ongedaan gemaakt')
  expect(await statuses()).toEqual(['open', 'open', 'open'])
})

test('adopted and yet not carried out, in the words of the source', async () => {
  await hands.press('g')
  await dialog().waitFor()
  await hands.press('6')
  await hands.tabTo(dialog().getByRole('textbox', { name: 'In de woorden van de bron' }))
  await hands.type('niet uitvoerbaar binnen het lopende contract')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(detail(), 'Niet uitvoerbaar')
  await seeWords(detail(), '“niet uitvoerbaar binnen het lopende contract”')
  expect(await facts()).toMatchObject({ outcome: 'aangenomen', execution: 'niet_uitvoerbaar' })
})

test('held over asks for its day, and after that day whether it lapsed', async () => {
  await hands.press('u')
  await dialog().waitFor()
  await hands.press('5')
  await seeWords(dialog(), 'Vul de dag in, of zeg dat die nog niet bekend is')
  const until = dialog().getByRole('textbox', { name: 'Aangehouden tot en met' })
  await hands.tabTo(until)
  await hands.type('1-5-2026')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(
    detail(),
    'De dag waarop deze aangehouden motie vervalt is voorbij (01-05-2026). Is zij vervallen?',
  )
  expect((await rows()).find(({ id }) => id === motion)).toMatchObject({
    outcome: 'aangehouden',
    dueOn: '2026-05-01',
  })
  await hands.press('Control+1')
  await seeWords(program.page.getByRole('main'), 'Veilig naar school')
  await hands.press('Control+2')
  await seeWords(detail(), 'Is zij vervallen?')
  await program.page.getByRole('button', { name: 'Vervallen', exact: true }).click()
  await seeWords(messages(), 'is vervallen.')
  expect((await rows()).find(({ id }) => id === motion)).toMatchObject({
    outcome: 'vervallen',
    officialStatus: 'vervallen',
    dueOn: null,
  })
})
