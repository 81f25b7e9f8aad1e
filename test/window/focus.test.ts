import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { fiveDocuments, writeDocuments } from './documents/make.ts'
import {
  byPalette,
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
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'focus-'))
let program: Program
let hands: Hands

const row = (name: RegExp) => program.page.getByRole('row', { name })
const button = (name: string | RegExp) => program.page.getByRole('button', { name })
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const source = () => program.page.getByRole('region', { name: /^Bron: / })
const title = () => program.page.getByRole('heading', { level: 1 })
/** Somebody who can't see the screen is somewhere. */
const isSomewhere = () =>
  eventually(
    async () => (await focused(program.page)) !== 'body',
    async () => 'the focus is nowhere',
  )
/** What the pane with the focus says of itself once a key has left the pane before it; '' where the focus is in none. */
const onward = async (key: string, says: 'className' | 'ariaLabel'): Promise<string> => {
  const pane = async () =>
    String(await program.page.evaluate(`document.activeElement.closest('[data-pane]')?.${says} ?? ''`))
  const before = await pane()
  await hands.press(key)
  await eventually(
    async () => (await pane()) !== before,
    async () => `${key} left the focus in ${before}`,
  )
  return pane()
}
const letter = async (name = 'raadsbrief-zonder-datum.txt') => {
  await importByDialog(program, hands, await writeDocuments(folder, [name]))
  await program.page.getByRole('treegrid', { name: 'Gevonden' }).waitFor()
}

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-05-20' } })
  hands = await handsOn(program)
  await recordDocuments(program, hands, await writeDocuments(folder, fiveDocuments.slice(0, 4)))
  await inStore(program, 'dossiers.create', { name: 'Cliënten' })
})
/** What an earlier test left behind doesn't count. */
const tidy = async () => {
  // What the contract says that documents.list gives.
  const listed = (state: string) =>
    inStore(program, 'documents.list', { state }) as Promise<readonly DocumentRow[]>
  for (const { id } of await listed('to_check')) await inStore(program, 'documents.discard', { id })
  for (const { id } of await listed('trashed')) await inStore(program, 'documents.restore', { id })
}
beforeEach(async () => {
  await tidy()
  await hands.pressUntil('Escape', async () => (await program.page.getByRole('dialog').count()) === 0)
  await hands.press('Control+1')
  await seeWords(title(), 'Woensdag 20 mei 2026')
  await hands.press('Control+2')
  await seeFocus(
    program.page.getByRole('grid', { name: 'Opvolging' }).locator('[role=row][aria-selected=true]'),
  )
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the focus starts where the work is', () => {
  test('in the documents: on a row, so that the arrow keys go through them', async () => {
    await hands.press('Control+4')
    await seeFocus(row(/^16-04-2026 Een contactpersoon/))
    await hands.press('ArrowDown')
    await seeFocus(row(/^07-04-2026 Technische vragen/))
  })

  test('in the filter while somebody types, also where words that find nothing become words that do', async () => {
    const field = program.page.getByRole('searchbox', { name: 'Filter op woorden' })
    const rows = program.page.locator('.grid-row')
    const nothing = async () => {
      await hands.press('/', 'Control+a')
      await hands.type('qqqq')
      await rows.first().waitFor({ state: 'detached' })
      await seeFocus(field)
    }
    await nothing()
    await hands.press('Control+a', 'd')
    await rows.first().waitFor()
    await hands.type('e')
    await seeFocus(field)
    expect(await field.inputValue()).toBe('de')
    await nothing()
    await hands.press('Escape')
    await seeFocus(program.page.locator('.grid-row.current'))
    expect(await field.inputValue()).toBe('')
  })

  test('in a source: in its text, so that the arrow keys go through its paragraphs', async () => {
    await hands.press('Control+4')
    await row(/^16-04-2026 Een contactpersoon/).click()
    await hands.press('Enter')
    await seeFocus(source())
  })

  test('with F6 in the source beside the finds: in its text', async () => {
    await letter()
    await seeFocus(row(/Beslismoment/))
    await hands.press('Shift+F6')
    await seeFocus(source())
  })

  test('with F6 through every pane and back', async () => {
    const passed: string[] = []
    for (let times = 0; times < 4; times++) passed.push(await onward('F6', 'className'))
    expect(new Set(passed).size).toBeGreaterThanOrEqual(3)
    expect(passed).not.toContain('')
  })
})

describe('with F6 in a letter', () => {
  const field = (name: string) => program.page.getByRole('textbox', { name, exact: true })
  /** A message may stand between two panes as long as it is there. */
  const goTo = async (key: string, name: RegExp) => {
    const passed: string[] = []
    while (passed.length < 3 && !name.test(passed.at(-1) ?? '')) passed.push(await onward(key, 'ariaLabel'))
    expect(passed.at(-1)).toMatch(name)
  }
  beforeAll(async () => {
    // What the contract says that items.list gives.
    const listed = (await inStore(program, 'items.list', {
      filter: {},
      order: { column: 'number', descending: false },
      offset: 0,
      limit: 2,
    })) as Readonly<{ rows: readonly ItemRow[] }>
    await inStore(program, 'drafts.create', {
      kind: 'questions',
      title: 'Vragen over de cliënten',
      municipality: null,
      dossierId: null,
      requestId: null,
      itemIds: listed.rows.map(({ id }) => id),
      templateId: null,
    })
  })

  test('the focus goes from its source to its words, to its points, on to the menu and back', async () => {
    await hands.press('Control+5')
    const letters = row(/Vragen over de cliënten/)
    await letters.click()
    await hands.press('Enter')
    await field('Punt 1').waitFor()
    await field('Punt 1').focus()
    for (const name of [/^Punten$/, /^Hoofdmenu$/, /^Bron: /, /^Brief$/]) await goTo('F6', name)
    await seeFocus(field('Punt 1'))
    for (const name of [/^Bron: /, /^Hoofdmenu$/, /^Punten$/, /^Brief$/]) await goTo('Shift+F6', name)
    await seeFocus(field('Punt 1'))
  })
})

test('the palette knows the colours by the word of who looks for them', async () => {
  await byPalette(program, hands, 'donker', 'Thema: kleuren donker')
  await program.page.locator('html[data-theme=dark]').waitFor()
})

describe('the focus is somewhere after', () => {
  test('a date is given to a document that had none', async () => {
    await letter()
    await hands.tabTo(program.page.getByRole('textbox', { name: 'Datum van het document' }), 'Shift+Tab')
    await hands.type('20-4-2026')
    await hands.press('Enter')
    await row(/Toezegging.* 30-06-2026/).waitFor()
    await isSomewhere()
  })

  test('a date is left unknown', async () => {
    await letter()
    await hands.tabTo(button('Datum onbekend laten'), 'Shift+Tab')
    await hands.press('Enter')
    await button('Datum onbekend laten').waitFor({ state: 'detached' })
    await isSomewhere()
  })

  test('a document is not kept, the last that waited', async () => {
    await letter()
    await hands.tabTo(button('Niet bewaren'), 'Shift+Tab')
    await hands.press('Enter')
    await seeWords(messages(), 'is niet bewaard')
    await isSomewhere()
  })

  test('the import that is being checked is undone', async () => {
    await letter()
    await hands.press('Control+z')
    await seeWords(messages(), 'Ongedaan gemaakt: raadsbrief-zonder-datum.txt ingelezen')
    await program.page.getByRole('treegrid', { name: 'Gevonden' }).waitFor({ state: 'detached' })
    await isSomewhere()
  })

  test('a message is closed, and after its act', async () => {
    await hands.press('n')
    await program.page.getByRole('dialog').waitFor()
    await hands.type('Nagebeld.')
    await hands.press('Control+Enter')
    await dialogGone(program.page)
    await hands.tabTo(messages().getByRole('button', { name: 'Ongedaan maken' }), 'F6')
    await hands.press('Enter')
    await seeWords(messages(), 'Ongedaan gemaakt: Notitie')
    await isSomewhere()
    await hands.tabTo(button('Melding sluiten').first(), 'F6')
    await hands.press('Enter')
    await button('Melding sluiten').waitFor({ state: 'detached' })
    await isSomewhere()
  })

  test('an item is settled and leaves the list', async () => {
    await hands.press('s')
    await program.page.getByRole('dialog', { name: /^Status · / }).waitFor()
    await hands.press('a')
    await program.page.getByRole('dialog', { name: /^Afdoen/ }).waitFor()
    await seeFocus(program.page.getByRole('option').first())
    await hands.press('Space', 'Control+Enter')
    await dialogGone(program.page)
    await seeWords(messages(), 'is afgedaan.')
    await isSomewhere()
  })

  test('the filters are cleared', async () => {
    await hands.press('/')
    await hands.type('contactpersoon')
    await hands.tabTo(button('Filters wissen'), 'Shift+Tab')
    await hands.press('Enter')
    await button('Filters wissen').waitFor({ state: 'detached' })
    await isSomewhere()
  })

  test('the detail is closed with its own button', async () => {
    await hands.tabTo(button('Gegevens sluiten'))
    await hands.press('Enter')
    await program.page.getByRole('complementary').waitFor({ state: 'detached' })
    await isSomewhere()
    await hands.press('F6')
    await hands.press('Control+2')
  })

  test('a document goes to the bin and comes back', async () => {
    await hands.press('Control+4')
    await row(/^16-04-2026 Een contactpersoon/).click()
    await hands.press('Delete')
    await row(/^16-04-2026 Een contactpersoon/).waitFor({ state: 'detached' })
    await isSomewhere()
    await hands.press('Control+z')
    await row(/^16-04-2026 Een contactpersoon/).waitFor()
    await isSomewhere()
  })

  test('a document is put in a dossier', async () => {
    await hands.press('Control+4')
    await row(/^16-04-2026 Een contactpersoon/).click()
    await hands.press('d')
    await program.page.getByRole('checkbox', { name: 'Cliënten' }).waitFor()
    await hands.press('Space', 'Escape')
    await dialogGone(program.page)
    await isSomewhere()
  })

  test('going back from a source to where one was', async () => {
    await hands.press('Control+4')
    await row(/^16-04-2026 Een contactpersoon/).click()
    await hands.press('Enter')
    await source().waitFor()
    await hands.press('Escape')
    await seeWords(title(), 'Documenten')
    await isSomewhere()
  })
})
