import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Advice } from '../../shared/records/advice.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
  dialogGone,
  eventually,
  type Hands,
  handsOn,
  importByDialog,
  inStore,
  seeFocus,
  seeWords,
  today,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'advies-'))
let program: Program
let hands: Hands

const advice = `Adviesraad Sociaal Domein Waterrade
Aan het college van burgemeester en wethouders van Waterrade
Datum: 12 januari 2026
Betreft: gevraagd advies over de hulp bij het huishouden

Geacht college,

U heeft ons om advies gevraagd over de hulp bij het huishouden. Wij geven u de volgende adviezen.

1. Wij adviseren u de wachttijden voor de keukentafelgesprekken elk kwartaal te meten.
2. Wij adviseren u cliënten te vragen wat zij van de huishoudelijke hulp vinden.
3. Wij adviseren u het vervoer naar de dagbesteding te vergoeden.
4. Wij adviseren u de brieven aan inwoners in eenvoudige taal te schrijven.
5. Wij adviseren u mantelzorgers een vaste contactpersoon te geven.
6. Wij adviseren u een onafhankelijke cliëntondersteuner aan te stellen.
7. Wij adviseren u de eigen bijdrage voor minima te verlagen.
8. Wij adviseren u de tarieven van aanbieders openbaar te maken.

Met vriendelijke groet,
de adviesraad
`
const letter = `Gemeente Waterrade
Aan de Adviesraad Sociaal Domein
Waterrade, 9 maart 2026
Betreft: reactie op uw advies over de hulp bij het huishouden

Geachte leden van de adviesraad,

Wij danken u voor uw advies. Hieronder leest u onze reactie per advies.

Advies 1: de wachttijden voor de keukentafelgesprekken elk kwartaal meten.
Reactie: Wij nemen dit advies over. Vanaf april meten wij de wachttijden elk kwartaal.

Advies 2: cliënten vragen wat zij van de huishoudelijke hulp vinden.
Reactie: Wij nemen dit advies niet over, omdat er al een landelijk onderzoek onder cliënten loopt.

Advies 3: het vervoer naar de dagbesteding vergoeden.
Reactie: Wij nemen dit advies gedeeltelijk over. Wie geen eigen vervoer heeft krijgt een vergoeding.

Advies 4: de brieven aan inwoners in eenvoudige taal schrijven.
Reactie: Dit is al bestaand beleid.

Advies 5: mantelzorgers een vaste contactpersoon geven.
Reactie: Wij nemen dit advies over.

Advies 6: een onafhankelijke cliëntondersteuner aanstellen.
Reactie: Wij nemen dit advies niet over, want er is al een onafhankelijke ondersteuner in dienst van de regio.

Over de eigen bijdrage praten wij met de raad bij de kadernota.

Met vriendelijke groet,
burgemeester en wethouders van Waterrade
`
const row = (number: number) =>
  program.page.getByRole('row', { name: new RegExp(`^A\\d{4}-\\d{3}\\.${number} `) })

let adviceId = 0
const letterFile = path.join(folder, 'reactie.txt')

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await loadAxe(program.page)
  const adviceFile = path.join(folder, 'advies.txt')
  writeFileSync(adviceFile, advice)
  writeFileSync(letterFile, letter)
  await importByDialog(program, hands, [adviceFile])
  await program.page.getByRole('heading', { name: 'advies.txt' }).waitFor()
  // What the contract says that documents.list gives.
  const read = (await inStore(program, 'documents.list')) as readonly DocumentRow[]
  adviceId = read.find(({ kind }) => kind === 'advies')?.id ?? 0
  await inStore(program, 'documents.record', { id: adviceId, accept: 'all' })
  // The check of what was recorded meanwhile leaves by itself: the letter is read in from another screen.
  await hands.press('Control+1')
  await program.page.getByRole('heading', { name: 'advies.txt' }).waitFor({ state: 'detached' })
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the contract says that advice.open gives. */
const opened = async () => (await inStore(program, 'advice.open', { documentId: adviceId })) as Advice

test('job 5b: from the check of the letter to a reaction for each point, by keyboard alone', async () => {
  await importByDialog(program, hands, [letterFile])
  const notice = program.page.getByRole('region', { name: 'Reactie op een advies' })
  await seeWords(notice, 'Reageert op 6 punten van het advies van 12-01-2026')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  hands.count()
  await hands.press('r')
  await seeFocus(row(1))
  const { points: before, letterId } = await opened()
  expect(letterId).not.toBeNull()
  expect(before.map(({ proposal }) => proposal?.reaction ?? null)).toEqual([
    'overgenomen',
    'niet_overgenomen',
    'gedeeltelijk_overgenomen',
    'al_bestaand_beleid',
    'overgenomen',
    'niet_overgenomen',
    null,
    null,
  ])
  expect(await violationsInBothThemes(program.page)).toEqual([])
  for (const [number, words] of [
    [1, 'Overgenomen'],
    [2, 'Niet overgenomen'],
    [3, 'Gedeeltelijk overgenomen'],
    [4, 'Al bestaand beleid'],
    [5, 'Overgenomen'],
    [6, 'Niet overgenomen'],
  ] as const) {
    await seeFocus(row(number))
    await seeWords(row(number), 'Voorstel:')
    await hands.press('Enter')
    await seeWords(row(number), words)
    await eventually(
      async () => !(await row(number).innerText()).includes('Voorstel:'),
      () => row(number).innerText(),
    )
  }
  // The letter says something of the seventh that is no reaction to it, and nothing of the eighth.
  await seeFocus(row(7))
  await hands.press('5')
  await seeWords(row(7), 'In beraad')
  await seeFocus(row(8))
  await hands.press('ArrowUp')
  await seeFocus(row(7))
  await hands.press('l')
  const options = program.page.getByRole('listbox', { name: 'Passage uit de brief' }).getByRole('option')
  await seeWords(options.first(), 'Over de eigen bijdrage praten wij met de raad bij de kadernota.')
  await seeFocus(options.first())
  await hands.press('Space', 'Control+Enter')
  await dialogGone(program.page)
  await seeWords(row(7), 'Over de eigen bijdrage praten wij')
  await seeFocus(row(7))
  await hands.press('ArrowDown')
  await seeFocus(row(8))
  await hands.press('7')
  await seeWords(row(8), 'Geen reactie')
  const totals =
    '8 punten: 2 overgenomen, 1 gedeeltelijk overgenomen, 2 niet overgenomen, 1 al bestaand beleid, 1 in beraad, 1 geen reactie'
  await seeWords(program.page.getByRole('contentinfo'), totals)
  expect(hands.count()).toBe(14) // may cost 23
  const { points } = await opened()
  expect(points.map(({ reactionPassage }) => reactionPassage !== null)).toEqual([
    ...Array(7).fill(true),
    false,
  ])
  expect(points[1]?.reason).toBe(
    'Wij nemen dit advies niet over, omdat er al een landelijk onderzoek onder cliënten loopt.',
  )
  expect(points.map(({ reactedOn }) => reactedOn)).toEqual(Array(8).fill('2026-03-09'))
})

test('one undo per act, and all that is certain in one', async () => {
  for (let times = 0; times < 9; times++) await inStore(program, 'app.undo')
  await seeWords(program.page.getByRole('contentinfo'), '8 punten: 8 wachten op reactie')
  await hands.press('Control+Enter')
  await seeWords(
    program.page.getByRole('region', { name: 'Meldingen' }),
    '6 reacties vastgelegd uit de brief.',
  )
  await seeWords(program.page.getByRole('contentinfo'), '2 wachten op reactie')
  await hands.press('Control+z')
  await seeWords(program.page.getByRole('contentinfo'), '8 punten: 8 wachten op reactie')
  await hands.press('Control+Enter')
  await seeWords(program.page.getByRole('contentinfo'), '2 wachten op reactie')
})

test('words that are selected in the letter are those for the current point', async () => {
  await row(8).click()
  const words = program.page.getByText('Over de eigen bijdrage praten wij').last()
  await words.click({ clickCount: 3 })
  await program.page.getByRole('button', { name: /^Passage bij A\d{4}-\d{3}\.8$/ }).waitFor()
  await hands.press('Shift+l')
  await seeWords(row(8), '“Over de eigen bijdrage praten wij met de raad bij de kadernota.”')
  await seeWords(row(8), 'Wacht op reactie')
})

test('digits in a reason are words; the keys that choose mean the same as in the table', async () => {
  await row(1).click()
  await seeFocus(row(1))
  await hands.press('e')
  await seeFocus(program.page.getByRole('textbox', { name: /^Reden, letterlijk/ }))
  await hands.type('2 van de 3 wijken')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(row(1), '2 van de 3 wijken')
  await seeFocus(row(1))
  await hands.press('e')
  const first = program.page.getByRole('dialog').getByRole('radio').first()
  await seeWords(program.page.getByRole('dialog'), '1')
  expect(await first.getAttribute('value')).toBe('overgenomen')
  await hands.press('Escape')
  await dialogGone(program.page)
  const [point] = (await opened()).points
  expect([point?.item.reaction, point?.reactedOn]).toEqual(['overgenomen', '2026-03-09'])
})

test('the year stands below the list, as a drawing and as a table, and goes out', async () => {
  await hands.press('Control+k')
  await hands.type('adviezen en reacties')
  await program.page.getByRole('menuitem', { name: /Adviezen en reacties/ }).click()
  const year = program.page.getByRole('region', { name: 'Jaarverslag' })
  await seeWords(year, '8 punten: 2 overgenomen, 1 gedeeltelijk, 2 niet')
  await seeWords(year, 'mediaan 56, langst 56')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.tabTo(program.page.getByRole('button', { name: /^Toon als tabel/ }))
  await hands.press('Enter')
  await seeWords(year.getByRole('row', { name: /^Wacht op reactie/ }), '2')
  const file = path.join(folder, 'jaar.xlsx')
  program.answers.save(file)
  await hands.tabTo(program.page.getByRole('button', { name: 'Excel…' }), 'Shift+Tab')
  await hands.press('Enter')
  await seeWords(
    program.page.getByRole('region', { name: 'Meldingen' }),
    'Jaarverslag opgeslagen als jaar.xlsx',
  )
})
