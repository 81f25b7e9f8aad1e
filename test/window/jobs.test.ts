import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import { fiveDocuments, writeDocuments } from './documents/make.ts'
import {
  dialogGone,
  eventually,
  focused,
  type Hands,
  handsOn,
  importByDialog,
  inStore,
  recordDocuments,
  seeFocus,
  seeWords,
  today,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// UX.md says what each job may cost. Choosing in the system's own file dialog, free text and going to the right row are not counted.
const folder = mkdtempSync(path.join(tmpdir(), 'vijf-taken-'))
let program: Program
let hands: Hands

const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const row = (name: RegExp) => program.page.getByRole('row', { name })

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

test('job 1: import a PDF, check its 12 finds of which 3 are uncertain, record it', async () => {
  const files = await writeDocuments(folder, ['twaalf-vondsten.pdf'])
  hands.count()
  await importByDialog(program, hands, files)
  for (const words of ['verlichting feller', 'bredere brug', 'helling aan de noordkant']) {
    const uncertain = row(new RegExp(`^Te controleren: Toezegging.*${words}`))
    await seeFocus(uncertain)
    await hands.press('a')
    await row(new RegExp(`^Akkoord: Toezegging.*${words}`)).waitFor()
  }
  await hands.press('Control+Enter')
  await seeWords(messages(), '“twaalf-vondsten.pdf” is vastgelegd: 12 items')
  expect(hands.count()).toBe(5) // may cost 9
  await hands.press('Control+z')
  await seeWords(messages(), 'Ongedaan gemaakt')
  await seeWords(program.page.getByRole('main'), 'Nog niets om op te volgen.')
})

describe('with five documents recorded', () => {
  beforeAll(async () => {
    await recordDocuments(program, hands, await writeDocuments(folder, fiveDocuments))
    await hands.press('Control+1')
  })

  test('job 2: the open commitments of a portfolio that fall due this quarter', async () => {
    hands.count()
    await hands.press('Control+2')
    await seeFocus(row(/ uiterlijk 1 mei 2026 /))
    await hands.press('f')
    const filters = program.page.getByRole('dialog', { name: 'Meer filters' })
    for (const choice of ['Toezegging', 'Brouwer', 'dit kwartaal']) {
      await hands.type(choice.slice(0, 5)) // the list goes to what is typed
      const option = filters.getByRole('menuitemcheckbox', { name: new RegExp(`^${choice}`) })
      await eventually(
        async () => (await option.getAttribute('data-focused')) !== null,
        () => words(filters),
      )
      await hands.press('Enter')
      await seeWords(program.page.getByRole('toolbar', { name: 'Filters' }), new RegExp(choice, 'i'))
    }
    await hands.press('Escape')
    await seeWords(program.page.getByRole('contentinfo'), /^1 van 18 · 1 te laat/)
    const first = hands.count()
    await hands.press('Control+1')
    await program.page.getByRole('heading', { level: 1, name: 'Woensdag 20 mei 2026' }).waitFor()
    hands.count()
    await hands.press('Control+2')
    await seeWords(program.page.getByRole('contentinfo'), /^1 van 18 · 1 te laat/)
    expect(await focused(program.page)).toContain('uiterlijk 1 mei 2026')
    expect(hands.count()).toBe(1) // may cost 1 once the view is remembered
    expect(first).toBe(6) // Ctrl+2, F, three times Enter, Esc; may cost 7 the first time
  })

  test('job 4: the briefing of a dossier for the debate, saved as a PDF', async () => {
    // What the contract says that these two give.
    const recorded = (await inStore(program, 'documents.list')) as readonly DocumentRow[]
    const { id } = (await inStore(program, 'dossiers.create', { name: 'Cliënten' })) as { id: number }
    await inStore(program, 'dossiers.put', {
      id,
      documentIds: recorded.map((one) => one.id),
      itemIds: [],
      present: true,
    })
    const file = path.join(folder, 'Cliënten.pdf')
    program.answers.save(file)
    hands.count()
    await hands.press('Control+3')
    await seeFocus(
      program.page
        .getByRole('row', { name: 'Cliënten' })
        .or(program.page.getByRole('button', { name: /^Cliënten/ })),
    )
    await hands.press('Enter')
    await program.page.getByRole('heading', { level: 1, name: 'Cliënten' }).waitFor()
    await hands.press('Control+p')
    await program.page.getByRole('img', { name: /^Pagina 1 van \d/ }).waitFor()
    await hands.press('Control+Enter')
    await seeWords(messages(), /Opgeslagen als Cliënten\.pdf/)
    expect(existsSync(file)).toBe(true)
    expect(hands.count()).toBe(4) // may cost 9
  })

  test('the menu bar makes the same briefing', async () => {
    const file = path.join(folder, 'Uit het menu.pdf')
    program.answers.save(file)
    await hands.press('Control+1')
    await program.page.getByRole('heading', { level: 1, name: 'Woensdag 20 mei 2026' }).waitFor()
    program.menu('Briefing maken…')
    await program.page.getByRole('img', { name: /^Pagina 1 van \d/ }).waitFor()
    await hands.press('Control+Enter')
    await seeWords(messages(), /Opgeslagen als Uit het menu\.pdf/)
    expect(existsSync(file)).toBe(true)
  })

  test('job 3: mark a promise as kept, with the best suggestion as its evidence', async () => {
    await hands.press('Control+2')
    await seeFocus(row(/ uiterlijk 1 mei 2026 /))
    hands.count()
    await hands.press('s')
    await program.page.getByRole('dialog', { name: /^Status · / }).waitFor()
    await hands.press('a')
    const options = program.page.getByRole('listbox', { name: 'Mogelijk bewijs' }).getByRole('option')
    await seeWords(
      options,
      /^De wachttijd .* is gedaald tot twee weken\. .* Raadsbrief · 20-04-2026 · p\. 1$/,
    )
    await seeFocus(options.first())
    // The program proposes; until somebody chooses, there is no evidence to settle on.
    expect(await options.first().getAttribute('aria-selected')).toBe('false')
    await hands.press('Control+Enter')
    expect(await program.page.getByRole('dialog').count()).toBe(1)
    expect(hands.count()).toBe(3)
    await hands.press('Space', 'Control+Enter')
    await dialogGone(program.page)
    await seeWords(messages(), 'is afgedaan.')
    // The one Ctrl+Enter that was refused isn't counted.
    expect(2 + hands.count()).toBe(4) // S, A, Spatie, Ctrl+Enter; may cost 4
  })
})
