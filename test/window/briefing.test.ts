import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '../../shared/contract.ts'
import { readBack } from '../briefing/read-pdf.ts'
import { loadAxe, violationsInBothThemes } from './axe.ts'
import {
  eventually,
  focused,
  type Hands,
  handsOn,
  hasFocus,
  inStore,
  seeFocus,
  seeWords,
  words,
} from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'briefing-'))
let program: Program
let hands: Hands

const page = () => program.page
const messages = () => page().getByRole('region', { name: 'Meldingen' })
const parts = () => page().getByRole('list', { name: 'Onderdelen, in volgorde' })
const part = (name: RegExp) => parts().getByRole('checkbox', { name })
const purpose = (name: RegExp) => page().getByRole('radio', { name })
const firstPage = () => page().getByRole('img', { name: /^Pagina 1 van \d/ })
/** Of the pages near the view the first; what it was drawn of is another for each preview. */
const drawn = () => page().locator('.preview-sheet img').first()
const tab = (name: RegExp) => page().getByRole('tab', { name })

/** The first page is drawn. */
const seePreview = () => firstPage().locator('img').waitFor()

/** The preview is made anew after something is done. */
const seeNewPreview = async (after: () => Promise<void>): Promise<void> => {
  const before = await drawn().getAttribute('data-drawn')
  await after()
  await eventually(
    async () => (await drawn().getAttribute('data-drawn')) !== before,
    async () => 'the preview stayed as it was',
  )
}

/** What the parts are called, from first to last, without their pages and counts. */
const order = async (): Promise<readonly string[]> =>
  (await parts().locator('.part-name').allInnerTexts()).map((name) => name.replaceAll(/\s+/g, ' ').trim())
const seeOrder = (isSo: (names: readonly string[]) => boolean): Promise<void> =>
  eventually(
    async () => isSo(await order()),
    async () => (await order()).join(' | '),
  )

const openDossier = async (): Promise<void> => {
  await hands.press('Control+3')
  await seeFocus(
    page()
      .getByRole('row', { name: /Wmo-hulpmiddelen/ })
      .or(page().getByRole('button', { name: /^Wmo-hulpmiddelen/ })),
  )
  await hands.press('Enter')
  await page().getByRole('heading', { level: 1, name: 'Wmo-hulpmiddelen' }).waitFor()
}

beforeAll(async () => {
  program = await openProgram({ env: { RAADSGEHEUGEN_TODAY: '2026-11-20' } })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await page().getByRole('navigation').getByRole('link', { name: 'Wmo-hulpmiddelen' }).waitFor()
  await hands.press('Escape')
  await loadAxe(page())
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('job 4: a briefing for the debate', () => {
  test('from a dossier to a PDF', async () => {
    const file = path.join(folder, 'debat.pdf')
    program.answers.save(file)
    hands.count()
    await openDossier()
    await hands.press('Control+p')
    await seePreview()
    await seeFocus(parts().locator('[data-row]').first())
    await hands.press('Control+Enter')
    await seeWords(messages(), /Opgeslagen als debat\.pdf: \d+ pagina’s/)
    expect(hands.count()).toBe(4) // Ctrl+3, Enter, Ctrl+P, Ctrl+Enter; may cost 9
    const { pages, language } = await readBack(readFileSync(file))
    expect(pages[0]?.replaceAll(/\s+/g, ' ')).toMatch(/20 november 2026.*Wmo-hulpmiddelen/)
    expect(language).toMatch(/^nl/)
    await page().getByRole('button', { name: 'Openen', exact: true }).waitFor()
  })

  test('with a part less, another first and a word of one’s own', async () => {
    const file = path.join(folder, 'eigen.pdf')
    program.answers.save(file)
    hands.count()
    await openDossier()
    await hands.press('Control+p')
    await seePreview()
    await seeFocus(parts().locator('[data-row]').first())
    const second = (await order())[1] ?? ''
    await hands.press('Space')
    await eventually(
      async () => (await parts().getByRole('checkbox').first().getAttribute('aria-checked')) === 'false',
      () => words(parts()),
    )
    await page().keyboard.press('ArrowDown') // going to the right row isn't counted
    await seeFocus(part(new RegExp(`^${second}`)))
    await hands.press('Alt+ArrowUp')
    await seeOrder(([first]) => first === second)
    await seeFocus(part(new RegExp(`^${second}`)))
    await hands.press('n')
    const text = page().getByRole('textbox', { name: 'Tekst van de notitie' })
    await seeFocus(text)
    await seeNewPreview(() => hands.type('Vraag eerst naar de levertijd van een rolstoel.'))
    await hands.press('Control+Enter')
    await seeWords(messages(), 'Opgeslagen als eigen.pdf')
    expect(hands.count()).toBe(7) // may cost 9
    await page().keyboard.press('Escape')
    await seeFocus(parts().getByRole('button', { name: /^Eigen notitie: Vraag eerst naar de levertijd/ }))
    const { pages } = await readBack(readFileSync(file))
    expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'Vraag eerst naar de levertijd van een rolstoel.',
    )
  })
})

describe('the plan', () => {
  test('is as it was when one comes back to the dossier', async () => {
    const before = await order()
    await hands.press('Control+1')
    await page().getByRole('heading', { level: 1, name: 'Vrijdag 20 november 2026' }).waitFor()
    await hands.press('Control+p')
    await seePreview()
    expect(await order()).toEqual(before)
    expect(before).toContain('Eigen notitie: Vraag eerst naar de levertijd van een rolstoel.')
  })

  test('goes back step by step with Ctrl+Z, and forward again', async () => {
    const before = await order()
    await seeFocus(parts().locator('[data-row]').first())
    await hands.press('Alt+ArrowDown')
    await seeOrder((now) => now.join() !== before.join())
    await hands.press('Control+z')
    await seeOrder((now) => now.join() === before.join())
    await hands.press('Control+y')
    await seeOrder((now) => now.join() !== before.join())
    await hands.press('Control+z')
    await seeOrder((now) => now.join() === before.join())
  })

  test('has its parts drawn to another place with the mouse', async () => {
    const [first = '', second = '', third = ''] = await order()
    await part(new RegExp(`^${third}`)).hover()
    await page().mouse.down()
    const target = await parts().locator('[data-part]').first().boundingBox()
    if (target === null) throw new Error('the first part has no place')
    await page().mouse.move(target.x + 80, target.y + 20, { steps: 4 })
    await page().mouse.move(target.x + 80, target.y + 6, { steps: 4 })
    await page().mouse.up()
    await seeOrder((now) => now[0] === third && now[1] === first && now[2] === second)
    await hands.press('Control+z')
    await seeOrder((now) => now[0] === first)
  })

  test('of a note without a word keeps nothing', async () => {
    const before = await order()
    await hands.press('n')
    await seeFocus(page().getByRole('textbox', { name: 'Tekst van de notitie' }))
    await hands.press('Escape')
    await seeOrder((now) => now.join() === before.join())
    await eventually(
      () => hasFocus(parts().locator('[data-row]')),
      () => focused(page()),
    )
  })

  test('begins anew with a purpose; what was written for this dossier stays', async () => {
    await hands.press('5')
    await purpose(/Rappel/)
      .and(page().locator(':checked'))
      .waitFor()
    await seeOrder((now) => now.includes('Eigen notitie: Vraag eerst naar de levertijd van een rolstoel.'))
    expect(await part(/^Open en te late toezeggingen/).getAttribute('aria-checked')).toBe('true')
    expect(await part(/^Tijdlijn/).getAttribute('aria-checked')).toBe('false')
    await hands.press('1')
    await purpose(/Debat/).and(page().locator(':checked')).waitFor()
    await eventually(
      async () => (await part(/^Tijdlijn/).getAttribute('aria-checked')) === 'true',
      () => words(parts()),
    )
  })

  test('is kept as a template with its own key, renamed and removed', async () => {
    const more = page().getByRole('button', { name: 'Eigen sjablonen' })
    const gone = (name: RegExp) => page().getByRole('dialog', { name }).waitFor({ state: 'detached' })
    const choose = async (name: RegExp) => {
      await more.click()
      await page().getByRole('menuitem', { name }).click()
    }
    await choose(/^Als eigen sjabloon bewaren/)
    await seeFocus(page().getByRole('textbox', { name: 'Naam' }))
    await hands.type('Fractieoverleg')
    await hands.press('Control+Enter')
    await gone(/^Eigen sjabloon bewaren/)
    await purpose(/Fractieoverleg/)
      .and(page().locator(':checked'))
      .waitFor()
    await hands.press('2')
    await purpose(/Commissie/)
      .and(page().locator(':checked'))
      .waitFor()
    await hands.press('6')
    await purpose(/Fractieoverleg/)
      .and(page().locator(':checked'))
      .waitFor()
    await choose(/een andere naam geven/)
    const name = page().getByRole('textbox', { name: 'Naam' })
    await seeFocus(name)
    await name.fill('Fractie')
    await hands.press('Control+Enter')
    await gone(/^Andere naam/)
    await purpose(/^Fractie$/)
      .and(page().locator(':checked'))
      .waitFor()
    await choose(/^“Fractie” verwijderen/)
    await purpose(/Fractie/).waitFor({ state: 'detached' })
    // What the contract says that it gives.
    const kept = (await inStore(program, 'briefings.templates')) as OutputOf<'briefings.templates'>
    expect(kept).toEqual([])
  })
})

describe('the preview', () => {
  test('keeps its pages until the new ones are there', async () => {
    await page().evaluate(`(() => {
      window.gaps = 0
      const sheet = document.querySelector('[data-page="1"]')
      new MutationObserver(() => { if (!sheet.isConnected || sheet.querySelector('img') === null) window.gaps += 1 })
        .observe(document.querySelector('.preview'), { childList: true, subtree: true })
    })()`)
    await seeNewPreview(() => hands.press('3'))
    await seeNewPreview(() => hands.press('1'))
    expect(await page().evaluate('window.gaps')).toBe(0)
  })

  test('says to a screen reader how many pages there are and where the parts begin', async () => {
    const preview = page().getByRole('region', { name: 'Voorbeeld', exact: true })
    await seeWords(preview.getByRole('status'), /^Het voorbeeld heeft \d+ pagina’s\.$/)
    const pages = page().getByRole('region', { name: 'Pagina’s van het voorbeeld' })
    const described = (await pages.getAttribute('aria-describedby')) ?? 'none'
    await seeWords(page().locator(`#${described}`), /Open en te late toezeggingen op pagina \d+\./)
  })

  test('goes to the page of a part with Enter', async () => {
    const row = part(/^Bronnen/)
    const where = /p\. (\d+)/.exec(await words(row))?.[1] ?? 'none'
    await row.focus()
    await hands.press('Enter')
    await seeWords(page().locator('.preview-bar'), new RegExp(`Pagina ${where} van`))
    await hands.press('PageUp')
    await seeWords(page().locator('.preview-bar'), new RegExp(`Pagina ${Number(where) - 1} van`))
  })

  test('says what is confidential and left out; by name it comes in and each page says so', async () => {
    const documents = (await inStore(program, 'documents.list')) as OutputOf<'documents.list'>
    const secret = documents.find(({ kind }) => kind === 'raadsbrief')
    await seeNewPreview(async () => {
      await inStore(program, 'documents.describe', { id: secret?.id, confidentiality: 'geheim' })
    })
    await seeWords(page().locator('.composer-head'), /vertrouwelijk overgeslagen \(\d+\)/)
    await tab(/^Vertrouwelijk/).click()
    const level = page().getByRole('checkbox', { name: /^Ook wat geheim is opnemen/ })
    await level.focus()
    await hands.press('Space')
    await seeWords(page().locator('.composer-head'), 'Vul in op welke grond de lezer dit mag zien.')
    const ground = page().getByRole('textbox', { name: 'Op welke grond de lezer dit mag zien' })
    await ground.focus()
    await seeNewPreview(() => hands.type('raadsleden, artikel 89'))
    await seeWords(page().locator('.composer-head'), 'bevat vertrouwelijke stukken')
    await level.focus()
    await seeNewPreview(() => hands.press('Space'))
    await page().locator('.composer-mark').waitFor({ state: 'detached' })
    await tab(/^Onderdelen/).click()
  })
})

test('takes an original along as a file, and its pages behind it', async () => {
  const pagesNow = async () => Number(/van (\d+)/.exec(await words(page().locator('.preview-bar')))?.[1])
  const before = await pagesNow()
  await tab(/^Bijlagen/).click()
  const appended = page().getByRole('checkbox', {
    name: /^Beantwoording.*: pagina’s achteraan$/,
  })
  await appended.focus()
  await hands.press('Space')
  await eventually(
    async () => (await pagesNow()) >= before + 2,
    async () => `${await pagesNow()} pages, and ${before} before`,
  )
  const attached = page().getByRole('checkbox', { name: /^Een rolstoel .*: als bestand bijvoegen$/ })
  await attached.focus()
  await seeNewPreview(() => hands.press('Space'))
  const file = path.join(folder, 'met-bijlagen.pdf')
  program.answers.save(file)
  await hands.press('Control+Enter')
  await seeWords(messages(), 'Opgeslagen als met-bijlagen.pdf')
  expect(readFileSync(file).includes('EmbeddedFile')).toBe(true)
  // The last page is the last of the original.
  expect((await readBack(readFileSync(file))).pages.at(-1)).toContain('J. Hollander, burgemeester')
})

test.for(['Onderdelen', 'Vorm', 'Vertrouwelijk', 'Bijlagen'])(
  'the tab %s keeps WCAG 2.2 AA, in light and dark',
  async (name) => {
    await tab(new RegExp(`^${name}`)).click()
    await page()
      .getByRole('tabpanel', { name: new RegExp(`^${name}`) })
      .waitFor()
    expect(await violationsInBothThemes(page())).toEqual([])
  },
)

test('is printed from its pages, each as large as paper asks', async () => {
  await page().evaluate(`window.print = () => {
    window.printed = [...document.querySelectorAll('.print-sheets img')].map((one) => one.naturalWidth)
  }`)
  const of = /van (\d+)/.exec(await words(page().locator('.preview-bar')))?.[1]
  await hands.press('Control+Shift+P')
  await eventually(
    async () => (await page().evaluate('window.printed?.length')) === Number(of),
    async () => `printed ${await page().evaluate('JSON.stringify(window.printed)')} of ${of}`,
  )
  expect(new Set((await page().evaluate('window.printed')) as readonly number[])).toEqual(new Set([1654]))
  await page().locator('.print-sheets').waitFor({ state: 'detached' })
})
