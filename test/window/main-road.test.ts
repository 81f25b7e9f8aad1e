import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readBack } from '../briefing/read-pdf.ts'
import { fiveDocuments, writeDocuments } from './documents/make.ts'
import {
  byPalette,
  dialogGone,
  focused,
  type Hands,
  handsOn,
  hasFocus,
  importByDialog,
  seeFocus,
  seeWords,
  today,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hoofdweg ë-'))
const briefing = path.join(folder, 'briefing.pdf')
let files: readonly string[]
let program: Program
let hands: Hands

const found = () => program.page.getByRole('treegrid', { name: 'Gevonden' })
const grid = () => program.page.getByRole('grid', { name: 'Opvolging' })
const detail = () => program.page.getByRole('complementary')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const title = () => program.page.getByRole('heading', { level: 1 })
const row = (name: RegExp) => program.page.getByRole('row', { name })
const dialog = (name: RegExp) => program.page.getByRole('dialog', { name }).waitFor()

beforeAll(async () => {
  files = await writeDocuments(folder, fiveDocuments)
  program = await openProgram({ env: today })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

// One road: after a step that fails the next ones say nothing.
let isBroken = false
beforeEach(({ skip }) => skip(isBroken, 'an earlier step failed'))
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail'
})

describe('importing five documents', () => {
  test('shows how far it is in the status bar and opens the first for its check', async () => {
    const progress = program.page.getByRole('contentinfo').getByText(/ lezen: \d van 5/)
    const seen = progress.waitFor()
    await importByDialog(program, hands, files)
    await seen
    await seeWords(title(), 'beantwoording.pdf')
    await progress.waitFor({ state: 'detached' })
    await seeWords(messages(), '5 van 5 bestanden ingelezen')
  })

  test('proposes questions in their tree, what they refer to, and the promise with its date', async () => {
    for (const name of [
      /Vraag 1\. Hoeveel cliënten .* antwoord$/,
      /Vraag 2\.1\. .* → zie 2$/,
      /Toezegging in 2\. “Wij informeren uw raad uiterlijk 1 mei 2026 .*” 01-05-2026$/,
    ])
      await row(name).waitFor()
    expect(await row(/Vraag 1\.1\./).getAttribute('aria-level')).toBe('2')
  })

  test('lets a boundary be moved with the keyboard: the answer is only the first sentence', async () => {
    const { page } = program
    await hands.press('ArrowDown', 'h')
    await seeWords(messages(), 'Selecteer eerst de woorden in de bron')
    const chosen = page.locator('main q')
    const isChosen = (text: string) => async () =>
      (await chosen.count()) > 0 && (await words(chosen)).includes(text)
    await hands.pressUntil('ArrowDown', isChosen('1.1 Hoe lang wachtten'))
    await hands.pressUntil('ArrowRight', isChosen('De gemiddelde wachttijd was vijf weken.'))
    await hands.press('h')
    await chosen.waitFor({ state: 'detached' })
    await hands.press('F6')
    await seeFocus(row(/Vraag 1\.1\./))
  })

  test('recording goes on to the next that waits', async () => {
    await hands.press('Control+Enter')
    await seeWords(title(), 'technische-vragen.docx')
    await seeWords(messages(), '“beantwoording.pdf” is vastgelegd: 6 items')
    await seeWords(found(), 'Groen Elzenburg')
    await seeWords(found(), 'Lokaal Elzenburg')
  })

  test('a merge is taken back with Ctrl+Z', async () => {
    const head = program.page.getByRole('main').getByRole('banner').or(program.page.locator('.check-head'))
    await seeWords(head, '4 vragen')
    await hands.press('m')
    await seeWords(head, '3 vragen')
    await hands.press('Control+z')
    await seeWords(head, '4 vragen')
    await hands.press('Control+Enter')
  })

  test('what is no item is dropped and not recorded', async () => {
    await seeWords(title(), 'advies.txt')
    await hands.press('ArrowDown', 'ArrowDown', 'Delete')
    await row(/^Geen item: Adviespunt 3/).waitFor()
    await hands.press('Control+Enter')
    await seeWords(messages(), '“advies.txt” is vastgelegd: 2 items')
    await seeWords(title(), 'motie.docx')
    await hands.press('Control+Enter')
  })

  test('a document without a date asks for one and derives nothing until it has it', async () => {
    await seeWords(title(), 'raadsbrief-zonder-datum.txt')
    await row(/Toezegging.*“In het tweede kwartaal .*” geen datum/).waitFor()
    await hands.press('Control+Enter')
    await dialog(/Vastleggen/)
    await seeWords(program.page.getByRole('dialog'), 'Dit document heeft geen datum')
    await hands.press('Escape')
    await dialogGone(program.page)
    const date = program.page.getByRole('textbox', { name: 'Datum van het document' })
    await hands.tabTo(date, 'Shift+Tab')
    await hands.type('20-4-2026')
    await hands.press('Enter')
    await row(/Toezegging.*“In het tweede kwartaal .*” 30-06-2026/).waitFor()
    await hands.press('Control+Enter')
  })
})

describe('following up', () => {
  test('the list has every open item, the late one first', async () => {
    await grid().waitFor()
    await row(/^T2026-001 .* 19 d te laat Open/).waitFor()
    for (const name of [/^B2026-001 .* 01-06-2026/, /^T2026-002 .* afgeleid 30-06-2026/, /^A2026-001\.2 /])
      await row(name).waitFor()
    await row(/^M2026-001 Een contactpersoon .* aangenomen/).waitFor()
    await row(/^M2026-001\.1 /).waitFor()
    expect(await row(/^A2026-001\.3/).count()).toBe(0)
    await seeWords(program.page.getByRole('contentinfo'), '8 van 17 · 1 te laat')
    expect(await focused(program.page)).toContain('T2026-001')
  })

  test('the corrected answer is the one that was recorded', async () => {
    await byPalette(program, hands, 'alles', 'Weergave: Alles')
    await row(/^V2026-001\.2 Hoe lang/).waitFor()
    await hands.pressUntil('ArrowDown', async () => (await focused(program.page)).includes('V2026-001.2'))
    await seeWords(detail(), 'De gemiddelde wachttijd was vijf weken.')
    expect(await words(detail())).not.toContain('elf weken')
    await hands.press('Home')
  })

  test('a promise is settled with the suggested passage of a newer document', async () => {
    await seeWords(detail(), '19 dagen te laat')
    await hands.press('s')
    await dialog(/^Status · /)
    await hands.press('a')
    await dialog(/Afdoen · T2026-001/)
    const options = program.page.getByRole('listbox', { name: 'Mogelijk bewijs' }).getByRole('option')
    const kept = /^De wachttijd .* is gedaald tot twee weken\. .* Raadsbrief · 20-04-2026 · p\. 1$/
    await options.filter({ hasText: 'is gedaald tot twee weken' }).waitFor()
    const chosen = program.page.getByRole('option', { selected: true })
    const current = options.and(program.page.locator(':focus'))
    await hands.pressUntil(
      'ArrowDown',
      async () => (await current.count()) > 0 && kept.test(await words(current)),
    )
    await hands.press('Space')
    await seeWords(chosen, kept)
    await hands.press('Control+Enter')
    await dialogGone(program.page)
    await row(/^T2026-001 .* Afgedaan/).waitFor()
    await seeWords(detail(), /Bewijs (?:L )?“De wachttijd .* is gedaald tot twee weken\.”/)
    expect(await focused(program.page)).toContain('T2026-001')
  })

  test('Ctrl+Z and Ctrl+Y show in the list and stay in the history', async () => {
    await hands.press('Control+z')
    await row(/^T2026-001 .* 19 d te laat Open/).waitFor()
    await seeWords(detail(), /Bewijs (?:L )?nog geen bewijs/)
    await seeWords(detail(), /Verloop .* Afgedaan .* Ongedaan gemaakt: T2026-001 afgedaan/)
    await hands.press('Control+y')
    await row(/^T2026-001 .* Afgedaan/).waitFor()
    await seeWords(detail(), /Ongedaan gemaakt: T2026-001 afgedaan .* Opnieuw gedaan: T2026-001 afgedaan/)
  })

  test('an extension keeps the old date', async () => {
    await hands.pressUntil('ArrowDown', async () => (await focused(program.page)).includes('T2026-002'))
    await hands.press('t')
    await dialog(/Uitstel · T2026-002/)
    await hands.press('t')
    await dialog(/Termijn · T2026-002/)
    await hands.type('30-9-2026')
    await hands.tabTo(program.page.getByRole('textbox', { name: 'Reden van het uitstel' }))
    await hands.type('Het contract is drie maanden verlengd.')
    await hands.press('Control+Enter')
    await dialogGone(program.page)
    await row(/^T2026-002 .* uitgesteld 30-09-2026 Uitgesteld/).waitFor()
    await seeWords(detail(), 'eerst 30-06-2026')
    await seeWords(detail(), /Uitgesteld: 30-06-2026 → 30-09-2026 Het contract is drie maanden verlengd\./)
    await hands.press('Control+z')
    await row(/^T2026-002 .* afgeleid 30-06-2026 Open/).waitFor()
    await hands.press('Control+y')
    await row(/^T2026-002 .* uitgesteld 30-09-2026/).waitFor()
  })

  test('official status and own verdict are set apart', async () => {
    await hands.press('o')
    await dialog(/Eigen oordeel · T2026-002/)
    await hands.press('4', 'Control+Enter')
    await dialogGone(program.page)
    await row(/^T2026-002 .* Uitgesteld · niet nagekomen/).waitFor()
    await hands.press('Shift+S')
    await dialog(/Officiële status · T2026-002/)
    await hands.press('2', 'Control+Enter')
    await dialogGone(program.page)
    await row(/^T2026-002 .* In behandeling · niet nagekomen/).waitFor()
    await seeWords(detail(), /Eigen oordeel: nog niet beoordeeld → niet nagekomen/)
    await seeWords(detail(), /Status: open → in behandeling/)
  })
})

describe('from a word to a briefing', () => {
  test('"client" finds "cliënt" and a beginning finds its words; Enter opens the passage in its source', async () => {
    const { page } = program
    const hits = page.getByRole('region', { name: 'Gevonden passages' })
    await hands.press('Control+Shift+F')
    await hands.tabTo(page.getByRole('searchbox', { name: 'Zoeken in alles' }))
    await hands.type('client')
    await seeWords(hits, /vaste contactpersoon .*Hoeveel cliënten haakten af/)
    await hands.press('Control+a')
    await hands.type('consul')
    await seeWords(page.getByRole('main'), /\d+ passages in 2 documenten/)
    const hit = page.getByRole('button', { name: /^Is er geld voor een vaste consulent in elke wijk/ })
    await hands.pressUntil('ArrowDown', () => hasFocus(hit))
    await hands.press('Enter')
    await seeWords(title(), /^Beantwoording schriftelijke vragen/)
    const passage = page.getByRole('region', { name: /^Bron: / }).locator('.source-current')
    await seeWords(passage, 'Is er geld voor een vaste consulent in elke wijk?')
    await seeWords(
      page.getByRole('listitem').filter({ has: page.locator('[aria-current=true]') }),
      'Vraag 2.1',
    )
    await hands.press('Alt+ArrowLeft')
    await seeWords(hits, 'Is er geld voor een vaste consulent')
  })

  test('a dossier is made and gets its documents', async () => {
    const { page } = program
    await hands.press('Control+3', 'Control+n')
    await dialog(/Nieuw dossier/)
    await hands.type('Cliëntondersteuning')
    await hands.press('Control+Enter')
    await seeWords(title(), 'Cliëntondersteuning')
    await hands.press('a')
    await dialog(/Toevoegen aan dossier/)
    await page.getByRole('option', { name: /^Beantwoording/ }).waitFor()
    await hands.press('ArrowDown', 'Control+a', 'Control+Enter')
    await dialogGone(page)
    await seeWords(page.getByRole('main'), /5 documenten(?: ·)? 17 items(?: ·)? 7 open/)
  })

  test('the briefing is saved as a PDF with the open promise, its literal term and its source', async () => {
    program.answers.save(briefing)
    await hands.press('Control+p')
    await program.page.getByRole('img', { name: /^Pagina 1 van \d/ }).waitFor()
    await hands.press('Control+Enter')
    await seeWords(messages(), /Opgeslagen als briefing\.pdf: \d pagina’s\./)
    const { pages, title: name, language, bookmarks } = await readBack(readFileSync(briefing))
    const text = pages.join(' ').replaceAll(/\s+/g, ' ')
    expect(name).toContain('Cliëntondersteuning')
    expect(language).toMatch(/^nl/)
    expect(bookmarks).toEqual(expect.arrayContaining(['Toezeggingen', 'Bronnen']))
    for (const words of [
      'stand op 20 mei 2026',
      'In het tweede kwartaal informeert het college u hier verder over.',
      '“In het tweede kwartaal”',
      'Wachttijd en contract cliëntondersteuning',
      'datum door u opgegeven',
      'Een contactpersoon voor iedere cliënt',
    ])
      expect(text).toContain(words)
    // Its row in the table names the source by number; the list of sources says which that is.
    const [, source = 'none'] =
      /T2026-002 “In het tweede kwartaal informeert .*?“In het tweede kwartaal” .*?\[(\d)\]/.exec(text) ?? []
    expect(text).toMatch(
      new RegExp(`\\[${source}\\] (?:Raadsbrief|Wachttijd en contract cliëntondersteuning)`),
    )
  })
})

test('after a restart everything is still there', async () => {
  program = await program.restart()
  hands = await handsOn(program)
  await seeWords(program.page.getByRole('navigation'), 'Cliëntondersteuning')
  await hands.press('Control+2')
  await row(/^T2026-002 .* uitgesteld 30-09-2026 In behandeling · niet nagekomen/).waitFor()
  await seeWords(program.page.getByRole('contentinfo'), '7 van 17 · 0 te laat')
  await hands.press('Control+4')
  await row(/^20-04-2026 Wachttijd en contract cliëntondersteuning Raadsbrief .* Vastgelegd/).waitFor()
  await hands.press('Control+z')
  await seeWords(messages(), 'Ongedaan gemaakt')
})
