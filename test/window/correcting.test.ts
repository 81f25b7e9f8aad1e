import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDocuments } from './documents/make.ts'
import { dialogGone, type Hands, handsOn, importByDialog, seeFocus, seeWords, today } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

// Job 1 of UX.md with the three corrections that people make most. Going to the right row is not counted.
const folder = mkdtempSync(path.join(tmpdir(), 'verbeteren-'))
let program: Program
let hands: Hands

const row = (name: RegExp) => program.page.getByRole('row', { name })
const head = () => program.page.locator('.check-head')
const messages = () => program.page.getByRole('region', { name: 'Meldingen' })
const goTo = async (name: RegExp) => {
  await row(name).click()
  await seeFocus(row(name))
  hands.count()
}

beforeAll(async () => {
  program = await openProgram({ env: today })
  hands = await handsOn(program)
  await importByDialog(program, hands, await writeDocuments(folder, ['twaalf-vondsten.pdf']))
  await seeWords(head(), '8 vragen, 4 toezeggingen · 3 te controleren')
})
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('in the check of 12 finds', () => {
  test('two that are one are merged with 1 key', async () => {
    await goTo(/Vraag 1\. /)
    await hands.press('m')
    await seeWords(head(), '7 vragen')
    expect(hands.count()).toBe(1)
    await hands.press('Control+z')
    await seeWords(head(), '8 vragen')
  })

  test('an end that stands wrong moves a sentence with 1 key, and back with 1', async () => {
    await goTo(/Vraag 3\. Is de brug veilig\?/)
    await hands.press('Shift+ArrowRight')
    await row(/Vraag 3\. Is de brug veilig\? .*Antwoord: Ja\./).waitFor()
    expect(hands.count()).toBe(1)
    await hands.press('Control+z')
    await row(/Vraag 3\. Is de brug veilig\? antwoord/).waitFor()
    await goTo(/Vraag 3\. /)
    await hands.press('Shift+ArrowRight')
    await row(/Vraag 3\. .*Antwoord: Ja\./).waitFor()
    await hands.press('Shift+ArrowLeft')
    await row(/Vraag 3\. Is de brug veilig\? antwoord/).waitFor()
    expect(hands.count()).toBe(2)
  })

  test('a wrong kind is another one with 2 keys', async () => {
    const before = /Toezegging.*Wij informeren uw raad uiterlijk 15 juni 2026/
    const after = /Beslismoment.*Wij informeren uw raad uiterlijk 15 juni 2026/
    await goTo(before)
    await hands.press('s')
    await program.page.getByRole('dialog', { name: 'Wat is dit?' }).waitFor()
    await hands.press('b')
    await dialogGone(program.page)
    await row(after).waitFor()
    expect(hands.count()).toBe(2)
    await seeFocus(row(after))
    await hands.press('Control+z')
    await row(before).waitFor()
  })

  test('all of it, with the three uncertain ones and the recording, stays within the 9 keys of job 1', async () => {
    await goTo(/Vraag 1\. /)
    await hands.press('m') // 1: merge
    await seeWords(head(), '7 vragen')
    await hands.press('u') // 2: to what is uncertain
    for (const words of ['verlichting feller', 'bredere brug', 'helling aan de noordkant']) {
      await seeFocus(row(new RegExp(`^Te controleren: Toezegging.*${words}`)))
      await hands.press('a') // 3 to 5
      await row(new RegExp(`^Akkoord: Toezegging.*${words}`)).waitFor()
    }
    await hands.press('Control+Enter') // 6
    await seeWords(messages(), '“twaalf-vondsten.pdf” is vastgelegd: 11 items')
    expect(hands.count()).toBe(6)
    await hands.press('Control+z')
    await seeWords(messages(), 'Ongedaan gemaakt')
  })
})
