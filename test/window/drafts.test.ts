import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { Draft, DraftRow } from '../../shared/records/draft.ts'
import { filledIn } from '../fixtures/letters.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
  byPalette,
  dialogGone,
  eventually,
  type Hands,
  handsOn,
  hasFocus,
  inStore,
  recordDocuments,
  seeFocus,
  seeWords,
  today,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'brieven-'))
let program: Program
let hands: Hands

const passages = [
  'Inwoners wachten nu gemiddeld elf weken op een gesprek over hulp bij het huishouden.',
  'De aanbieders melden dat zij te weinig personeel hebben voor alle routes in het buitengebied.',
  'Een derde van de mantelzorgers zegt dat niemand hen belt na het eerste gesprek.',
  'De brieven over de eigen bijdrage tellen vier bladzijden en gebruiken moeilijke woorden.',
  'Het vervoer naar de dagbesteding rijdt niet op zaterdag.',
  'De cliëntondersteuner werkt zestien uur per week voor de hele gemeente.',
  'Minima betalen dezelfde bijdrage als andere inwoners.',
  'De tarieven van de aanbieders staan nergens bij elkaar.',
]
const request = `Gemeente Waterrade
Aan de Adviesraad Sociaal Domein
Datum: 3 maart 2026
Betreft: Adviesaanvraag hulp bij het huishouden

Geachte adviesraad,

Wij vragen u advies over de volgende punten:

1. Is de termijn van zes weken haalbaar?
2. Wat missen inwoners in de hulp?

${passages.join('\n\n')}

Wij ontvangen uw advies graag uiterlijk 1 juni 2026.

Met vriendelijke groet,
het college van Waterrade
`

const notes = `Gemeente Waterrade
Datum: 2 maart 2026
Betreft: Notitie over het vervoer

De bussen rijden van maandag tot en met vrijdag.
`

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await loadAxe(program.page)
  const files = [
    ['notitie.txt', notes],
    ['aanvraag.txt', request],
  ].map(([name = '', text = '']) => {
    writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  })
  await recordDocuments(program, hands, files)
})
afterAll(async () => {
  await program.close()
  rmSync(program.data, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

const points = () => program.page.getByRole('region', { name: 'Punten', exact: true }).first()
const source = () => program.page.getByRole('region', { name: /^Bron: / })
const field = (name: string | RegExp) => program.page.getByRole('textbox', { name, exact: true })
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
/** What the contract says that these operations give. */
const letters = async () => (await inStore(program, 'drafts.list')) as readonly DraftRow[]
const letter = async () => {
  const [first] = await letters()
  return (await inStore(program, 'drafts.open', { id: first?.id ?? 0 })) as Draft
}
/** What is chosen in the source, as the bar below it says. */
const chosen = async () => {
  const bar = program.page.locator('.source-bar q')
  return (await bar.count()) > 0 ? ((await bar.innerText()).split(' … ')[0]?.trim() ?? '') : ''
}
const seeChosen = (passage: string) =>
  eventually(
    async () => passage.startsWith((await chosen()) || '~'),
    async () => `${passage} is not chosen, but: ${await chosen()}`,
  )
/** Goes down in the source until these words are chosen. Moving to the right place counts no keys. */
const goDownTo = async (passage: string) => {
  const begins = async () => {
    if ((await chosen()) === '') await program.page.keyboard.press('ArrowDown')
    return (await chosen()) !== ''
  }
  // The first key may come before the text is drawn.
  await eventually(begins, async () => 'no words are chosen')
  for (let times = 0; times < 40; times++) {
    const before = await chosen()
    if (before !== '' && passage.startsWith(before)) return
    await program.page.keyboard.press('ArrowDown')
    await eventually(
      async () => (await chosen()) !== before,
      async () => `nothing follows ${before}`,
    )
  }
}

test('job 5a: an advice letter with eight points, each tied to a passage, by keyboard alone', async () => {
  const all = (await inStore(program, 'documents.list')) as readonly DocumentRow[]
  expect(all).toHaveLength(2)
  await byPalette(program, hands, 'hulp bij het', /hulp bij het huishouden/)
  await seeFocus(source())
  hands.count()
  await byPalette(program, hands, 'advies schrijven', 'Advies schrijven op deze aanvraag')
  await seeWords(program.page.getByRole('heading', { level: 1 }), 'hulp bij het huishouden')
  await seeFocus(source())
  await seeWords(
    program.page.getByRole('region', { name: 'Gevraagd', exact: true }),
    '1. Is de termijn van zes weken',
  )
  await goDownTo(passages.slice(0, 1).join(''))
  for (const [at, passage] of passages.entries()) {
    await hands.press('n')
    await seeFocus(field(`Punt ${at + 1}`))
    await hands.type(`Wij adviseren u om punt ${at + 1} op te lossen.`)
    await seeWords(points(), `Naar punt ${at + 1}:`)
    if (at === passages.length - 1) break
    await hands.press('Escape')
    await seeFocus(source())
    await hands.press('ArrowDown')
    await seeChosen(passages[at + 1] ?? passage)
  }
  const file = path.join(folder, 'advies.docx')
  program.answers.save(file)
  await hands.press('Control+p')
  await program.page.getByRole('dialog', { name: /^Opslaan als bestand/ }).waitFor()
  await hands.press('Control+Enter')
  await seeWords(messages(), 'Brief opgeslagen als advies.docx.')
  expect(hands.count()).toBe(26) // may cost 27
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  const made = await letter()
  expect(made.points.map(({ sources }) => sources.map(({ quote }) => quote))).toEqual(
    passages.map((passage) => [passage]),
  )
  expect(made.points.map(({ text }) => text)).toEqual(
    passages.map((_, at) => `Wij adviseren u om punt ${at + 1} op te lossen.`),
  )
  expect(made.dueOn).toBe('2026-06-01')
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

test('a point without a source says so; an unanswered asked point is said before sending', async () => {
  await hands.press('Control+Enter')
  await seeFocus(field('Punt 9'))
  await seeWords(points(), 'zonder bron')
  await seeWords(
    program.page.getByRole('contentinfo'),
    '9 punten · 1 zonder bron · 2 gevraagde punten nog niet beantwoord',
  )
  await hands.type('Dit punt steunt nergens op.')
  await hands.press('Control+Shift+Enter')
  const dialog = program.page.getByRole('dialog')
  await seeWords(dialog, 'Gevraagde punten 1, 2 zijn nog niet beantwoord.')
  await seeWords(dialog, 'Punt 9 heeft geen bron.')
  await seeWords(dialog, 'Nog in te vullen: ')
  await seeWords(dialog, 'een document met 9 adviespunten om te volgen')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('Escape')
  await dialogGone(program.page)
})

test('points move, go and come back; the text undo is the field’s own, the act undo that of the letter', async () => {
  await seeFocus(field('Punt 9'))
  await hands.press('Alt+ArrowUp')
  await seeFocus(field('Punt 8'))
  await eventually(
    async () => (await letter()).points[7]?.text === 'Dit punt steunt nergens op.',
    async () => JSON.stringify((await letter()).points.map(({ text }) => text)),
  )
  // In the field Ctrl+Z takes back what was typed there, and no act.
  await hands.type(' Nog iets.')
  await hands.press('Control+z')
  await eventually(
    async () => !(await field('Punt 8').inputValue()).includes('Nog iets.'),
    () => field('Punt 8').inputValue(),
  )
  expect((await letter()).points).toHaveLength(9)
  await hands.press('Alt+Delete')
  await seeWords(messages(), 'Punt 8 is weggehaald.')
  await seeFocus(field('Punt 7'))
  expect((await letter()).points).toHaveLength(8)
  await hands.press('F6')
  await hands.press('Control+z')
  await eventually(
    async () => (await letter()).points.length === 9,
    async () => String((await letter()).points.length),
  )
})

test('a version shows what was changed since by words, and comes back', async () => {
  await hands.press('Control+s')
  await seeWords(messages(), /Versie \d is bewaard/)
  const closing = field('Slot')
  await hands.press('Shift+F6')
  await seeFocus(field('Punt 7'))
  await hands.tabTo(closing)
  await hands.type(' Vergeet ons niet.')
  await byPalette(program, hands, 'versies', 'Versies…')
  const dialog = program.page.getByRole('dialog', { name: /^Versies/ })
  await seeWords(dialog.locator('ins'), 'Vergeet ons niet.')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.tabTo(dialog.getByRole('button', { name: /terugzetten$/ }))
  await hands.press('Enter')
  await dialogGone(program.page)
  await eventually(
    async () => !(await closing.inputValue()).includes('Vergeet'),
    () => closing.inputValue(),
  )
})

test('sending makes a document with points to follow, and one undo makes it a draft again', async () => {
  await hands.press('Control+Shift+Enter')
  await program.page.getByRole('dialog', { name: /^Verstuurd op/ }).waitFor()
  await hands.press('Control+Enter')
  await seeWords(messages(), 'In de brief staat nog {')
  await hands.press('Escape')
  await dialogGone(program.page)
  const { id, parts } = await letter()
  await inStore(program, 'drafts.change', { id, parts: filledIn(parts) })
  await hands.press('Control+Shift+Enter')
  await program.page.getByRole('dialog', { name: /^Verstuurd op/ }).waitFor()
  await hands.press('Control+Enter')
  await seeWords(messages(), '9 punten worden gevolgd')
  await program.page.getByRole('button', { name: 'Reacties op de punten' }).waitFor()
  expect((await letter()).state).toBe('sent')
  expect((await letter()).points.every(({ item }) => item !== null)).toBe(true)
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('Control+5')
  await seeWords(program.page.getByRole('row', { name: /hulp bij het huishouden/ }), 'wachten op reactie')
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.press('Control+z')
  await seeWords(program.page.getByRole('row', { name: /hulp bij het huishouden/ }), 'Concept')
})

test('a letter of one’s own: from the key for something new, with a template', async () => {
  await hands.press('Control+n')
  await program.page.getByRole('dialog', { name: 'Nieuwe brief' }).waitFor()
  expect(await violationsInBothThemes(program.page)).toEqual([])
  await hands.type('de wachttijden')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(program.page.getByRole('heading', { level: 1 }), 'de wachttijden')
  await seeWords(program.page.getByRole('region', { name: 'Nog in te vullen' }), '{naam adviesraad}')
  expect(await field('Onderwerp').inputValue()).toBe('Advies over de wachttijden')
  expect(await violationsInBothThemes(program.page)).toEqual([])
})

test('words are tied to the point that is current, taken away again, and the point that answers what was asked says so', async () => {
  await hands.press('Control+5')
  const row = program.page.getByRole('row', { name: /hulp bij het huishouden/ })
  await row.click()
  await hands.press('Enter')
  await seeFocus(source())
  // The point that is current is the one whose words were last written in.
  await hands.press('F6')
  await seeFocus(field('Punt 1'))
  await hands.pressUntil('Escape', () => hasFocus(source()))
  await goDownTo(passages.slice(3, 4).join(''))
  await hands.press('l')
  await seeWords(messages(), 'De bron staat bij punt 1.')
  await eventually(
    async () => (await letter()).points[0]?.sources.length === 2,
    async () => JSON.stringify((await letter()).points[0]),
  )
  const away = program.page.getByRole('button', { name: 'Deze bron weghalen bij punt 1' })
  await away.last().click()
  await seeWords(messages(), 'De bron is weggehaald.')
  await program.page.getByRole('button', { name: 'Beantwoordt geen gevraagd punt' }).first().click()
  await program.page.getByRole('menuitemcheckbox', { name: /^2\./ }).click()
  await hands.press('Escape')
  await program.page.getByRole('menu').waitFor({ state: 'detached' })
  const asked = program.page.getByRole('region', { name: 'Gevraagd', exact: true })
  await seeWords(asked, 'in punt 1')
})

test('dodged questions and late promises become a letter of questions, each with its own words as source', async () => {
  await inStore(program, 'sample.load')
  await hands.press('Control+2')
  await seeFocus(program.page.getByRole('row').and(program.page.locator('[tabindex="0"]')).first())
  const chosen = program.page.getByRole('toolbar', { name: 'Met alle gekozen items' })
  await hands.press('x')
  await seeWords(chosen, '1 item gekozen')
  await hands.press('ArrowDown', 'x')
  await seeWords(chosen, '2 items gekozen')
  await byPalette(program, hands, 'brief schrijven over', /^Brief schrijven over/)
  const dialog = program.page.getByRole('dialog', { name: 'Nieuwe brief' })
  await seeWords(dialog, '2 onderdelen worden elk een punt van de brief')
  await hands.type('wat nog open is')
  await hands.press('Control+Enter')
  await dialogGone(program.page)
  await seeWords(program.page.getByRole('heading', { level: 1 }), 'wat nog open is')
  const made = await letter()
  expect(made.kind).toBe('questions')
  expect(made.points.map(({ sources, text }) => sources.length > 0 && text.length > 20)).toEqual([true, true])
  // Whether a table scrolls is known once its pane has its width.
  const violations = () => violationsInBothThemes(program.page)
  await eventually(
    async () => (await violations()).length === 0,
    async () => (await violations()).join('\n'),
  )
})

test('what was typed just before the window closes is there when it opens again', async () => {
  const closing = field('Slot')
  await hands.press('F6')
  await hands.tabTo(closing)
  await hands.press('Control+End')
  // No pause stores it, nor that the field is left or the window goes out of sight: only that the window waits for it.
  await program.page.evaluate(`{
    window.setTimeout = () => 0
    for (const late of ['focusout', 'visibilitychange'])
      window.addEventListener(late, (event) => event.stopImmediatePropagation(), true)
  }`)
  await hands.type(' Dit zijn de laatste woorden.')
  program = await program.restart()
  hands = await handsOn(program)
  const kept = (await letters()).find(({ title }) => title === 'wat nog open is')
  const read = (await inStore(program, 'drafts.open', { id: kept?.id ?? 0 })) as Draft
  expect(read.parts.closing).toContain('Dit zijn de laatste woorden.')
})
